import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { QueueAction } from '../../../../../../core/queue-panel';
import type { Policy } from '../../../../../../core/policy/schema';
import { refKey } from '../../../../../../core/ticket';
import { planQueue, runQueue } from '../../../../../../entrypoints/background/queue/runs/requests';
import { eraseLedger } from '../../../../../../entrypoints/background/rules/upkeep';
import { catalogues } from '../../../../../../entrypoints/background/store/ledger/ledger';
import { jobs } from '../../../../../../entrypoints/background/store/ledger/jobs';
import { writeNow } from '../../../../../../entrypoints/background/store/policy/copies';
import { knownPolicy } from '../../../../../fixtures/managed';
import { catalogue, ref } from '../../kit/world';
import { ORIGIN, OTHER } from './practice-desks';
import { likely, RunsWorld } from './runs-world';

const world = new RunsWorld();
beforeEach(async () => {
  vi.restoreAllMocks();
  await world.renew();
});

const manage = (policy: Policy): Promise<void> => writeNow({ state: knownPolicy(policy), problems: [] });

/** What a plan says of one ticket: each value with what stands there, or why it is left out. */
async function saysOf(key: string, action: QueueAction): Promise<string[]> {
  const { changes, leftOut } = await world.planned([key], action);
  return [
    ...changes.flatMap(({ values }) =>
      values.map(({ title, from, to }) => `${title}: ${from.join(' › ') || '–'} → ${to.join(' › ') || '–'}`),
    ),
    ...leftOut.map(({ why }) => why),
  ];
}

describe('what Accept takes', () => {
  it.each([
    ['a likely value of an empty field', { priority: null }, [likely('priority', 'high', 0.7)], ['Priority: – → High']],
    ['nothing that is not likely', { priority: null }, [likely('priority', 'high', 0.5)], ['not-sure']],
    ['nothing over a value that stands', { priority: 'low' }, [likely('priority', 'high', 0.99)], ['not-sure']],
    ['nothing that stands already', { priority: 'high' }, [likely('priority', 'high')], ['already-so']],
    ['nothing that the desk does not have', {}, [likely('priority', 'whatever')], ['no-such-value']],
    ['nothing where nothing is suggested', {}, [], ['nothing-suggested']],
    [
      'the one that is likely, and not the other',
      { '900': null, priority: 'low' },
      [likely('900', 'printer'), likely('priority', 'high')],
      ['Category: – → Hardware › Printer'],
    ],
  ])('%s', async (_name, values, choices, says) => {
    const key = await world.ticket('1', values, { choices });
    expect(await saysOf(key, { what: 'accept' })).toEqual(says);
  });

  it.each<[string, Policy, Record<string, string | null>, string[]]>([
    ['a value that is always asked about', { fields: [{ field: 'priority', alwaysAsk: ['High'] }] }, {}, ['not-sure']],
    ['a value that is never suggested', { fields: [{ field: 'priority', excluded: ['High'] }] }, {}, ['no-such-value']],
    [
      'a ticket whose value is locked',
      { fields: [{ field: 'priority', locked: ['Low'] }] },
      { priority: 'low' },
      ['locked'],
    ],
    ['what the organisation is not sure enough of', { confidence: { toSet: 99 } }, {}, ['not-sure']],
  ])('never %s', async (_name, policy, values, says) => {
    const key = await world.ticket('1', values, { choices: [likely('priority', 'high')] });
    await manage(policy);
    expect(await saysOf(key, { what: 'accept' })).toEqual(says);
  });

  it('nothing that was decided, and nothing of a closed ticket', async () => {
    const key = await world.ticket('1', {}, { choices: [likely('priority', 'high')] });
    await world.begun([key], { what: 'dismiss' });
    expect(await saysOf(key, { what: 'accept' })).toEqual(['decided']);
    const closed = await world.ticket('2', {}, { choices: [likely('priority', 'high')] });
    const told = { ...world.desks.listed(ORIGIN, '2'), status: 'closed' as const, stamp: 'later' };
    await jobs.found([told], { key: 'watch', value: '' }, false);
    expect(await saysOf(closed, { what: 'accept' })).toEqual(['closed']);
  });
});

describe('what a press takes', () => {
  const other = { optionId: 'low', path: ['Low'], confidence: 0.2 };
  const choose = (optionId: string): QueueAction => ({ what: 'choose', fieldId: 'priority', optionId });

  it('any value that is suggested, over one that stands too, and no other', async () => {
    const choices = [{ ...likely('priority', 'high'), alternatives: [other] }];
    const key = await world.ticket('1', { priority: 'normal' }, { choices });
    expect(await saysOf(key, choose('low'))).toEqual(['Priority: Normal → Low']);
    expect(await saysOf(key, choose('urgent'))).toEqual(['nothing-suggested']);
  });

  it('any value of the desk, also none; not over one that is locked', async () => {
    const key = await world.ticket('1', { '900': 'vpn' });
    const set = (optionId: string | null): QueueAction => ({ what: 'set', fieldId: '900', optionId });
    expect(await saysOf(key, set('printer'))).toEqual(['Category: Network › VPN → Hardware › Printer']);
    expect(await saysOf(key, set(null))).toEqual(['Category: Network › VPN → –']);
    expect(await saysOf(key, set('vpn'))).toEqual(['already-so']);
    expect(await saysOf(key, set('gone'))).toEqual(['no-such-value']);
    await manage({ fields: [{ field: 'Category', locked: ['VPN', 'Network > VPN'] }] });
    expect(await saysOf(key, set('printer'))).toEqual(['locked']);
  });

  it('the desk’s own status that means it, asked for once', async () => {
    const keys = [await world.ticket('1'), await world.ticket('2'), await world.ticket('3', { status: 'solved' })];
    const { changes, leftOut } = await world.planned(keys, { what: 'complete' });
    expect(changes.map(({ values }) => values[0]?.to)).toEqual([['Solved'], ['Solved']]);
    expect(leftOut.map(({ number, why }) => `${number} ${why}`)).toEqual(['#3 already-so']);
    expect(world.desks.asks.map(({ what }) => what)).toEqual(['workflow']);
    expect(await saysOf(keys[2] ?? '', { what: 'reopen' })).toEqual(['Status: Solved → Open']);
  });

  it('an assignee of the desk', async () => {
    const key = await world.ticket('1', { assignee: '7' });
    const set: QueueAction = { what: 'set', fieldId: 'assignee', optionId: '8' };
    expect(await saysOf(key, set)).toEqual(['Assignee: Ada → Bo']);
  });
});

describe('a plan', () => {
  const accept = { what: 'accept' } as const;
  const choices = [likely('priority', 'high')];

  it('reads what no list told, at most twenty tickets, and writes nothing', async () => {
    const keys: string[] = [];
    for (let number = 1; number <= 23; number += 1) {
      keys.push(await world.ticket(String(number), { priority: null }, { choices }));
      const told = world.desks.listed(ORIGIN, String(number));
      const { priority: _untold, ...values } = told.values;
      await jobs.found([{ ...told, values }], { key: 'watch', value: '' }, false);
    }
    const { changes, leftOut } = await world.planned(keys, accept);
    expect([changes.length, leftOut.map(({ why }) => why)]).toEqual([20, ['not-asked', 'not-asked', 'not-asked']]);
    expect(world.desks.asks.every(({ what }) => what === 'read')).toBe(true);
    expect(world.desks.asks).toHaveLength(20);
  });

  it('leaves out a desk of which no tab is open, and a ticket of which nothing is known', async () => {
    const keys = [
      await world.ticket('1', {}, { choices }),
      await world.ticket('2', {}, { choices, origin: OTHER }),
      refKey({ ...ref, ticketId: '77' }),
    ];
    world.browserOf.tabs.splice(1);
    const { changes, leftOut } = await world.planned(keys, accept);
    expect(changes.map(({ number }) => number)).toEqual(['#1']);
    expect(leftOut.map(({ number, why }) => `${number} ${why}`)).toEqual(['#2 desk-closed', '77 not-known']);
  });

  it('leaves out what another desk has no such value for, and what it did not say', async () => {
    const keys = [await world.ticket('1', { status: 'open' }), await world.ticket('2', {}, { origin: OTHER })];
    const set = (fieldId: string, optionId: string): QueueAction => ({ what: 'set', fieldId, optionId });
    const says = async (action: QueueAction): Promise<string[]> => {
      const { changes, leftOut } = await world.planned(keys, action);
      return [
        ...changes.map(({ number }) => `${number} changes`),
        ...leftOut.map(({ number, why }) => `${number} ${why}`),
      ];
    };
    const { fields } = catalogue;
    await catalogues.put({ ...catalogue, origin: OTHER, fields: fields.filter(({ id }) => id !== '900') });
    expect(await says(set('900', 'vpn'))).toEqual(['#1 changes', '#2 no-such-value']);
    world.desks.silent.add(OTHER);
    expect(await says(set('status', 'pending'))).toEqual(['#1 changes', '#2 not-asked']);
    // Nothing to do at one desk is no fault of the other.
    expect(await says(set('status', 'open'))).toEqual(['#1 already-so', '#2 not-asked']);
    const alone = await planQueue({ keys: keys.slice(1), action: set('status', 'open') });
    expect('error' in alone && alone.error.code).toBe('desk-refused');
  });

  it('leaves out a ticket that has no row any more', async () => {
    const keys = [await world.ticket('1', {}, { choices }), await world.ticket('2', {}, { choices })];
    await jobs.found([world.desks.listed(ORIGIN, '1')], { key: 'watch', value: '' }, false, new Date(), {
      wholeOf: ORIGIN,
    });
    for (const action of [accept, { what: 'dismiss' } as const]) {
      const { changes, leftOut } = await world.planned(keys, action);
      expect([changes.map(({ number }) => number), leftOut.map(({ number, why }) => `${number} ${why}`)]).toEqual([
        ['#1'],
        ['#2 gone'],
      ]);
    }
  });

  it('is done once, and for ten minutes', async () => {
    const key = await world.ticket('1', {}, { choices });
    const once = await world.planned([key], accept);
    expect(await runQueue({ plan: once.id })).toEqual({ run: once.id });
    expect(await runQueue({ plan: once.id })).toEqual({ error: { code: 'conflict' } });
    const late = await world.planned([key], { what: 'set', fieldId: '900', optionId: 'vpn' });
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 600_001);
    expect(await runQueue({ plan: late.id })).toEqual({ error: { code: 'conflict' } });
    vi.restoreAllMocks();
  });

  it('is judged again where other rules count by the time that it is done', async () => {
    const keys = [
      await world.ticket('1', {}, { choices }),
      await world.ticket('2', { '900': null }, { choices: [likely('900', 'vpn')] }),
    ];
    const { id } = await world.planned(keys, accept);
    await manage({ fields: [{ field: 'priority', excluded: ['High'] }] });
    world.startWorker();
    await runQueue({ plan: id });
    await world.rests();
    expect(await world.states(id)).toEqual(['failed: not-allowed', 'done']);
    expect(world.desks.written.map(({ ticketId }) => ticketId)).toEqual(['2']);
  });

  it.each<[string, Policy, QueueAction, boolean]>([
    ['without the panel nothing', { queue: { panel: false } }, accept, false],
    ['not many at once', { queue: { bulk: false } }, accept, true],
    ['no status', { queue: { statuses: false } }, { what: 'complete' }, false],
    ['no assignee', { queue: { statuses: false } }, { what: 'set', fieldId: 'assignee', optionId: '8' }, false],
  ])('is refused where an organisation says so: %s', async (_name, policy, action, many) => {
    const keys = [await world.ticket('1', {}, { choices }), await world.ticket('2', {}, { choices })];
    await manage(policy);
    const made = await planQueue({ keys: many ? keys : keys.slice(0, 1), action });
    expect('error' in made && made.error.code).toBe('not-allowed');
    const others = await planQueue({ keys: keys.slice(0, 1), action: accept });
    expect('error' in others).toBe(policy.queue?.panel === false);
  });

  it('lies in the browser’s memory only, and goes with what is erased', async () => {
    const key = await world.ticket('1', {}, { choices });
    await world.planned([key], accept);
    const plans = async (): Promise<number> =>
      Object.keys(await browser.storage.session.get(null)).filter((name) => name.startsWith('queue.plan')).length;
    expect(await plans()).toBe(1);
    await eraseLedger('activity');
    await vi.waitFor(async () => expect(await plans()).toBe(0));
  });
});
