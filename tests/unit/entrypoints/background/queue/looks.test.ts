import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { QueueTicket } from '../../../../../core/queue';
import { merge } from '../../../../../core/policy/merge';
import type { Policy } from '../../../../../core/policy/schema';
import { defaultSettings } from '../../../../../core/settings';
import { lookInFull, type FullWish } from '../../../../../entrypoints/background/queue/looks';
import { queueDesks } from '../../../../../entrypoints/background/queue/desks';
import { activity } from '../../../../../entrypoints/background/store/ledger/ledger';
import { tickets } from '../../../../../entrypoints/background/store/ledger/tickets';
import { lookAt } from '../../../../../entrypoints/background/watch/look';
import { knownPolicy } from '../../../../fixtures/managed';
import { manage, policyIsSetHere } from '../kit/policy-now';
import { following, listed, origin, QueueWorld, ticketOf } from './queue-world';

policyIsSetHere();
const world = new QueueWorld();
const START = Date.parse('2026-11-30T08:00:00.000Z');
let seconds = 0;
const now = (): Date => new Date(START + seconds * 1000);
const counting = (policy: Policy = {}) => merge(knownPolicy(policy), following(), defaultSettings());
const full = (wish: Partial<FullWish> = {}, policy: Policy = {}, views = ['v1']): Promise<boolean> =>
  lookInFull(origin, views, counting(policy), { isAwaited: false, isPressed: false, ...wish }, now);
const part = (policy: Policy = {}): Promise<void> => lookAt(origin, ['v1'], counting(policy), now);
const gone = async (ticketId: string): Promise<boolean | undefined> =>
  (await tickets.get(ticketOf(ticketId)))?.listed?.gone;
const of = (ticketId: string, organisation: readonly string[] | null): QueueTicket =>
  listed(ticketId, { admissionFacts: { user: null, groups: null, organisation, ticketType: null } });

beforeEach(async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  seconds = 0;
  manage({});
  await world.renew();
});

describe('a look at all that the views hold', () => {
  it('finds what has left them, and what has come back', async () => {
    world.views = { v1: [listed('1'), listed('2')], v2: [listed('2'), listed('3')] };
    await full({}, {}, ['v1', 'v2']);
    world.views = { v1: [listed('1')], v2: [listed('3')] };
    seconds = 601;
    await full({}, {}, ['v1', 'v2']);
    expect([await gone('1'), await gone('2'), await gone('3')]).toEqual([false, true, false]);
    seconds = 1202;
    world.views = { v1: [listed('1'), listed('2')], v2: [listed('3')] };
    await full({}, {}, ['v1', 'v2']);
    expect(await gone('2')).toBe(false);
  });

  it('leaves what was learnt of a ticket while the desk answered, and a clock that was set back loses nothing', async () => {
    world.views = { v1: [listed('1')] };
    await full();
    for (const [step, subject] of [
      [2, 'Solved by me'],
      // It is learnt while the answer is being written.
      [0, 'Solved by her'],
      [-3600, 'Ticket 1'],
    ] as const) {
      seconds += 601;
      const asked = seconds;
      world.instead = async () => {
        await world.told([listed('1', { stamp: subject, subject })], new Date(START + (asked + 1) * 1000));
        seconds = asked + step;
        return { ok: true, value: { tickets: [listed('1')], complete: true } };
      };
      await full({ isPressed: true });
      expect((await tickets.get(ticketOf('1')))?.subject).toBe(subject);
      seconds = asked;
    }
  });

  it.each<[string, () => void]>([
    ['a view was not told to its end', () => void (world.complete = false)],
    ['a view could not be told', () => void (world.instead = () => ({ ok: false, error: { code: 'desk-refused' } }))],
  ])('proves nothing gone where %s', async (_name, happens) => {
    world.views = { v1: [listed('1'), listed('2')] };
    await full();
    world.views = { v1: [listed('1')] };
    happens();
    seconds = 601;
    await full();
    expect(await gone('2')).toBe(false);
  });

  it('is due when it never was, when the panel opens, every ten minutes and at a press, and never twice within a minute by itself', async () => {
    const due: boolean[] = [];
    for (const [at, wish] of [
      [0, {}],
      [10, { isAwaited: true }],
      [20, { isPressed: true }],
      [70, {}],
      [80, { isAwaited: true }],
      [600, {}],
      [681, {}],
    ] as const) {
      seconds = at;
      due.push(await full(wish));
    }
    expect(due).toEqual([true, false, true, false, true, false, true]);
  });

  it('and a look at what is new ask the desk once within a minute between them', async () => {
    await full();
    seconds = 30;
    await part();
    expect(world.asked('changes')).toBe(0);
    seconds = 61;
    await Promise.all([part(), part(), full({ isAwaited: true })]);
    expect(world.asked('changes') + world.asked('list')).toBe(2);
  });

  it('leaves a desk alone that asked for that, whoever presses, and says why', async () => {
    world.instead = () => ({ ok: false, error: { code: 'desk-rate-limited', retryAfterMs: 300_000 } });
    await full();
    seconds = 120;
    expect(await full({ isPressed: true })).toBe(false);
    const effective = counting();
    expect(await queueDesks([origin], effective)).toMatchObject([
      { state: 'resting', error: { code: 'desk-rate-limited' }, syncedAt: null },
    ]);
    world.instead = null;
    seconds = 301;
    expect(await full()).toBe(true);
    expect(await queueDesks([origin], effective)).toMatchObject([{ state: 'open', error: null }]);
  });

  it('tells what has changed on a ticket in the activity, once', async () => {
    world.views = { v1: [listed('1')] };
    await full();
    world.views = { v1: [listed('1', { stamp: 's2', statusName: 'Pending', assigneeName: 'Sam' })] };
    seconds = 601;
    await full();
    seconds = 1202;
    await full();
    expect((await activity.of(ticketOf('1'))).map(({ what, title, from, to }) => [what, title, from, to])).toEqual([
      ['listed', 'status', 'Open', 'Pending'],
      ['listed', 'assignee', '', 'Sam'],
    ]);
  });
});

describe('an organisation that admits only some', () => {
  const policy: Policy = { access: { organisations: ['Acme'] } };

  it('has the desk asked whose they are, and keeps nothing of those that it does not admit', async () => {
    world.views = { v1: [of('1', ['Acme']), of('2', ['Other']), of('3', null)] };
    await full({}, policy);
    expect(world.asks).toMatchObject([{ what: 'list', asks: ['organisation'] }]);
    expect(await tickets.get(ticketOf('2'))).toBeUndefined();
    // Of one that the desk says nothing of is known which version it was, and no word of it.
    expect(await tickets.get(ticketOf('3'))).toMatchObject({ subject: '', stamp: 's1' });
    expect((await tickets.listed()).map(({ ref }) => ref.ticketId)).toEqual(['1']);
  });

  it('has what was known of a ticket go that it admits no longer', async () => {
    world.views = { v1: [of('1', ['Acme'])] };
    await full({}, policy);
    world.views = { v1: [of('1', ['Other'])] };
    seconds = 601;
    await full({}, policy);
    expect(await tickets.listed()).toEqual([]);
    expect(JSON.stringify(await tickets.get(ticketOf('1')))).not.toContain('Rosa');
  });

  it('counts for looks at what is new too', async () => {
    world.news = [of('1', ['Acme']), of('2', ['Other'])];
    manage(policy);
    await part(policy);
    expect((await tickets.listed()).map(({ ref }) => ref.ticketId)).toEqual(['1']);
    expect(await tickets.get(ticketOf('2'))).toBeUndefined();
  });
});
