import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { QueueDetail } from '../../../../../core/queue-panel';
import { toPublicTicket } from '../../../../../core/ticket';
import { tellDetail } from '../../../../../entrypoints/background/queue/panel/detail';
import { noteUnlike } from '../../../../../entrypoints/background/queue/panel/not-similar';
import { writeNote } from '../../../../../entrypoints/background/queue/panel/note';
import { openBeside, openTicket } from '../../../../../entrypoints/background/queue/open';
import { exportLedger } from '../../../../../entrypoints/background/rules/upkeep';
import { activity, examples, suggestions } from '../../../../../entrypoints/background/store/ledger/ledger';
import { tickets } from '../../../../../entrypoints/background/store/ledger/tickets';
import { saveSettings } from '../../../../../entrypoints/background/store/settings/store';
import { message, read } from '../../../core/reads';
import { example } from '../kit/assist-world';
import { catalogue } from '../kit/world';
import { keptOfVersion3 } from '../store/ledger/kept-suggestions';
import { following, listed, origin, QueueWorld, ticketOf } from './queue-world';

const world = new QueueWorld();
const of = ticketOf('1');
const CANARY = 'CANARY-7f3a the customer is about to be sued';

const setPolicy = (policy: object): Promise<void> =>
  browser.storage.session.set({ 'policy.now': { is: 'known', policy, problems: [] } });
async function detail(ref = of): Promise<QueueDetail> {
  const told = await tellDetail({ ref });
  if ('error' in told) throw new Error(told.error.code);
  return told.detail;
}
const told = (messages: Parameters<typeof read>[0]): void => {
  const ticket = toPublicTicket(read(messages, { ref: of }));
  world.instead = (ask) =>
    ask.what === 'read'
      ? {
          ok: ticket.ok,
          ...(ticket.ok
            ? {
                value: {
                  ticket: ticket.value,
                  catalogue,
                  fieldsOnForm: [],
                  values: { priority: 'high', status: 'open' },
                  scope: null,
                  closed: false,
                  age: 0,
                },
              }
            : { error: ticket.error }),
        }
      : null;
};

beforeEach(async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  await world.renew();
  await world.told([listed('1'), listed('2'), listed('3', { requesterId: 'else' })]);
});

describe('the detail', () => {
  it('is read anew: what is public, what can be set, what happened, and other tickets of the same requester', async () => {
    told([
      message({ id: 'm1', text: 'It burns.', createdAt: '2026-11-29T08:00:00Z' }),
      message({ id: 'm2', text: 'We look.', author: 'agent', authorName: 'Sam', createdAt: '2026-11-29T09:00:00Z' }),
    ]);
    const { messages, controls, activity: happened, others, url, problem, readAt, row } = await detail();
    expect(messages.map(({ text }) => text)).toEqual(['It burns.', 'We look.']);
    expect(controls.map(({ field, optionId, locked }) => [field.id, optionId, locked])).toEqual([
      ['status', 'open', null],
      ['assignee', null, null],
      ['900', null, null],
      ['priority', 'high', null],
    ]);
    expect(happened.map(({ what, who }) => [what, who])).toEqual([
      ['synced', undefined],
      ['comment', 'Sam'],
      ['created', undefined],
    ]);
    expect(others.map(({ number }) => number)).toEqual(['#2']);
    expect([url, problem, row.number]).toEqual([`${origin}/agent/tickets/1`, null, '#1']);
    expect(readAt).not.toBeNull();
    // They have it before them: nothing of it waits any more.
    expect((await tickets.get(of))?.seenAt).not.toBeNull();
  });

  it('tells the newest suggestion in full, as the rules leave it, and in the activity what became of others', async () => {
    const kept = keptOfVersion3[0];
    if (kept === undefined) throw new Error('there is one');
    const at = '2026-11-30T07:00:00.000Z';
    await suggestions.put(
      { ...kept, ref: of, decision: null, at },
      { at, what: 'suggested', ref: of, provider: 'on-device', suggestionId: kept.suggestionId },
    );
    await activity.add({
      at: '2026-11-30T07:05:00.000Z',
      what: 'changed',
      ref: of,
      provider: '',
      title: 'Category',
      from: '',
      to: 'Network › VPN',
    });
    await activity.add({ at: '2026-11-30T07:06:00.000Z', what: 'dismissed', ref: of, provider: '', reason: 'no' });
    told([message({ id: 'm1', text: 'It burns.', createdAt: '2026-11-29T08:00:00Z' })]);
    const { suggestion, activity: happened } = await detail();
    expect(suggestion).toMatchObject({ id: kept.suggestionId, reason: expect.stringContaining('VPN') });
    expect(suggestion?.choices[0]?.alternatives).toHaveLength(1);
    expect(happened.map(({ what, by }) => [what, by])).toEqual([
      ['synced', 'deskside'],
      ['dismissed', 'you'],
      ['category', 'you'],
      ['suggested', 'deskside'],
      ['created', 'desk'],
    ]);
    await setPolicy({
      fields: [
        { field: 'Category', excluded: ['Network'] },
        { field: 'Priority', excluded: ['High'] },
      ],
    });
    expect(await detail()).toMatchObject({ suggestion: null, noFit: expect.anything() });
  });

  it('says once what was changed here, though the next list tells it too', async () => {
    await activity.add({
      at: '2026-11-30T07:05:00.000Z',
      what: 'changed',
      ref: of,
      provider: '',
      title: 'Status',
      from: 'Open',
      to: 'Solved',
    });
    await activity.add({
      at: '2026-11-30T07:06:00.000Z',
      what: 'listed',
      ref: of,
      provider: '',
      title: 'status',
      from: 'Open',
      to: 'Solved',
    });
    expect((await detail()).activity.filter(({ what }) => what === 'status')).toMatchObject([{ by: 'you' }]);
  });

  it.each<[string, object, string]>([
    ['locked by the organisation', { fields: [{ field: 'Priority', locked: ['Normal'] }] }, 'priority'],
    ['a status, which the organisation leaves to the desk', { queue: { statuses: false } }, 'status'],
  ])('says why a value stays as it is: %s', async (_name, policy, id) => {
    await setPolicy(policy);
    const { controls } = await detail();
    expect(controls.find(({ field }) => field.id === id)?.locked).toMatchObject({ key: expect.any(String) });
    expect(controls.filter(({ locked }) => locked !== null).length).toBeLessThan(controls.length);
  });

  it('shows what is known where the desk cannot be asked, with why, and nothing that could be set', async () => {
    world.instead = () => ({ ok: false, error: { code: 'desk-signed-out' } });
    expect(await detail()).toMatchObject({
      messages: [],
      controls: [],
      linked: [],
      problem: { code: 'desk-signed-out' },
      readAt: null,
      stamp: 's1',
    });
  });

  it.each<[string, () => Promise<void>, string]>([
    ['the queue is off', () => saveSettings(following({ enabled: false })), 'off'],
    ['the organisation does not admit it', () => setPolicy({ access: { organisations: ['Acme'] } }), 'not-allowed'],
  ])('is not told where %s, and the desk is not asked', async (_name, set, code) => {
    await set();
    expect(await tellDetail({ ref: of })).toEqual({ error: expect.objectContaining({ code }) });
    expect(world.asks).toEqual([]);
  });

  it('holds no word of what is not proven public, nor does the ledger or a row', async () => {
    for (const visibility of ['private', 'unknown'] as const) {
      told([
        message({ id: 'm1', text: 'It burns.', createdAt: '2026-11-29T08:00:00Z' }),
        message({ id: 'm2', text: CANARY, visibility, authorName: CANARY, createdAt: '2026-11-29T09:00:00Z' }),
      ]);
      expect(JSON.stringify([await detail(), await exportLedger()])).not.toContain('CANARY');
    }
    // A tab that tells a message which is not public is told wrong: then nothing of it is shown.
    const honest = toPublicTicket(read([message({ id: 'm1', text: 'It burns.' })], { ref: of }));
    if (!honest.ok) throw new Error('it is public');
    const ticket = {
      ...honest.value,
      messages: [...honest.value.messages, { id: 'x', visibility: 'private', text: CANARY }],
    };
    const value = { ticket, catalogue, fieldsOnForm: [], values: {}, scope: null, closed: false, age: 0 };
    world.instead = (ask) => (ask.what === 'read' ? { ok: true, value } : null);
    const shown = await detail();
    expect([shown.messages, shown.problem?.code]).toEqual([[], 'visibility-unknown']);
    expect(JSON.stringify([shown, await exportLedger()])).not.toContain('CANARY');
  });
});

describe('a note', () => {
  it('goes to the desk as it was written, and nothing of its words is kept', async () => {
    expect(await writeNote({ ref: of, text: CANARY })).toEqual({ error: null });
    expect(world.asks).toMatchObject([{ what: 'note', text: CANARY, quiet: false }]);
    expect((await activity.of(of)).map(({ what }) => what)).toEqual(['noted']);
    expect(JSON.stringify(await exportLedger())).not.toContain('CANARY');
  });

  it('that the desk refused has failed, and is not written twice', async () => {
    world.instead = () => ({ ok: false, error: { code: 'read-only' } });
    expect(await writeNote({ ref: of, text: 'Hello' })).toEqual({ error: { code: 'read-only' } });
    expect([world.asked('note'), (await activity.of(of))[0]?.what]).toEqual([1, 'failed']);
  });

  it('goes to no ticket that the panel does not show', async () => {
    expect(await writeNote({ ref: ticketOf('99'), text: 'Hello' })).toMatchObject({ error: { code: 'not-allowed' } });
    expect(world.asks).toEqual([]);
  });
});

describe('opening a ticket', () => {
  let did: unknown[] = [];
  let written = false;
  beforeEach(() => {
    [did, written] = [[], false];
    Object.assign(browser.tabs, {
      update: (id: number, change: object) => Promise.resolve(void did.push(['update', id, change])),
      create: (change: object) => Promise.resolve((did.push(['create', change]), { id: 50, windowId: 1 })),
    });
    Object.assign(browser.windows, { update: (id: number) => Promise.resolve(void did.push(['window', id])) });
    const { executeScript } = browser.scripting;
    Object.assign(browser.scripting, {
      executeScript: (injection: Parameters<typeof executeScript>[0]) =>
        'func' in injection ? Promise.resolve([{ result: written }]) : executeScript(injection),
    });
  });
  const url = `${origin}/agent/tickets/1`;

  it('goes to the tab that shows it', async () => {
    world.desks.tabs.push({ id: 2, url: `${url}/events` });
    expect(await openTicket({ ref: of })).toEqual({ error: null });
    expect(did).toEqual([['update', 2, { active: true }]]);
  });

  it('leads the same tab each time', async () => {
    world.desks.tabs.push({ id: 2, url: `${origin}/agent/filters/1` });
    await openTicket({ ref: of });
    await openTicket({ ref: ticketOf('2') });
    expect(did).toEqual([
      ['update', 1, { active: true, url }],
      ['update', 1, { active: true, url: `${origin}/agent/tickets/2` }],
    ]);
  });

  it('leaves a tab alone in which a reply is being written, and leads the new one from then on', async () => {
    written = true;
    await openTicket({ ref: of });
    expect(did).toEqual([['create', { url, active: true }]]);
    written = false;
    world.desks.tabs.push({ id: 50, url });
    await openTicket({ ref: ticketOf('2') });
    expect(did.at(-1)).toEqual(['update', 50, { active: true, url: `${origin}/agent/tickets/2` }]);
  });

  it('opens a tab where none is open', async () => {
    world.desks.tabs.splice(0);
    await openTicket({ ref: of });
    expect(did).toEqual([['create', { url, active: true }]]);
  });

  it('leads another tab than the card’s that asks, and shows tickets of its own desk only', async () => {
    world.desks.tabs.push({ id: 2, url: `${origin}/agent/filters/1` });
    expect(await openBeside({ ref: of }, { tabId: 1, origin })).toEqual({ error: null });
    world.desks.tabs.pop();
    await openBeside({ ref: ticketOf('2') }, { tabId: 1, origin });
    expect(did).toEqual([
      ['update', 2, { active: true, url }],
      ['create', { url: `${origin}/agent/tickets/2`, active: true }],
    ]);
    expect(await openBeside({ ref: of }, { tabId: 1, origin: 'https://other.zendesk.com' })).toMatchObject({
      error: { code: 'unknown-desk' },
    });
    await saveSettings(following({ enabled: false }));
    expect(await openBeside({ ref: of }, { tabId: 1, origin })).toMatchObject({ error: { code: 'off' } });
    expect(did).toHaveLength(2);
  });

  it('does nothing while the queue is off, or at a desk that is none', async () => {
    expect(await openTicket({ ref: { ...of, origin: 'https://evil.example' } })).toMatchObject({
      error: { code: 'unknown-desk' },
    });
    await saveSettings(following({ enabled: false }));
    expect(await openTicket({ ref: of })).toMatchObject({ error: { code: 'off' } });
    expect(did).toEqual([]);
  });
});

it('how far anything can go is told where somebody has set a limit to it', async () => {
  told([message({ id: 'm1', text: 'It burns.' })]);
  expect((await detail()).stays).toBeNull();
  await saveSettings(following({ localOnly: true }));
  expect((await detail()).stays).toMatchObject({ within: 'computer' });
});

describe('similar tickets in the detail', () => {
  const solved = (ticketId: string): Promise<void> =>
    examples.put(
      example('Printer is on fire\n\nIt burns again.', 'printer', {
        from: 'solved',
        ref: { ...of, ticketId },
        reply: 'Hi Ada,\n\nplease switch it off.',
        learnedAt: new Date().toISOString(),
      }),
    );
  const ids = (similar: QueueDetail['similar']): string[] => similar.map(({ ref }) => ref.ticketId).toSorted();

  it('are told with how they ended, and one that a person says is none is left out from then on', async () => {
    told([message({ id: 'm1', text: 'It burns.' })]);
    await solved('71');
    await solved('72');
    const { similar } = await detail();
    expect([ids(similar), similar[0]?.ended, similar[0]?.canBeSource]).toEqual([
      ['71', '72'],
      'please switch it off.',
      false,
    ]);
    const answer = await noteUnlike({ ref: of, ticketId: '71' });
    expect('similar' in answer && ids(answer.similar)).toEqual(['72']);
    expect(ids((await detail()).similar)).toEqual(['72']);
  });

  it('are noted as none of no ticket that has no row', async () => {
    told([message({ id: 'm1', text: 'It burns.' })]);
    expect(await noteUnlike({ ref: ticketOf('99'), ticketId: '71' })).toEqual({ error: { code: 'not-allowed' } });
    expect((await exportLedger())['unlike']).toEqual([]);
  });
});
