import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { QueueRow } from '../../../../../core/queue-panel';
import { serveQueue } from '../../../../../entrypoints/background/queue/panel/port';
import { Refresher } from '../../../../../entrypoints/background/queue/refresh';
import { eraseLedger } from '../../../../../entrypoints/background/rules/upkeep';
import { suggestions } from '../../../../../entrypoints/background/store/ledger/ledger';
import type { SuggestionRecord } from '../../../../../entrypoints/background/store/ledger/suggestion-record';
import { saveSettings } from '../../../../../entrypoints/background/store/settings/store';
import { keptOfVersion3 } from '../store/ledger/kept-suggestions';
import { until } from '../kit/running';
import { following, listed, origin, PanelPort, QueueWorld, ticketOf } from './queue-world';

const world = new QueueWorld();
let ports: PanelPort[] = [];

function panel(): PanelPort {
  const port = new PanelPort();
  ports.push(port);
  serveQueue(port.asPort(), new Refresher());
  return port;
}
const ended = (port: PanelPort): Promise<unknown> => until(() => port.of('rows').some(({ last }) => last));
const key = (ticketId: string): string => `zendesk|${origin}|${ticketId}`;
const row = (port: PanelPort, ticketId: string): QueueRow => port.rows().get(key(ticketId)) as QueueRow;
const keys = (port: PanelPort): string[] => [...port.rows().keys()].map((one) => one.split('|')[2] ?? '');
const setPolicy = (policy: object): Promise<void> =>
  browser.storage.session.set({ 'policy.now': { is: 'known', policy, problems: [] } });

beforeEach(async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  await world.renew();
});
afterEach(async () => {
  for (const port of ports.splice(0)) port.leave();
  await world.atRest();
});

describe('the first telling', () => {
  it('says what may be done, then the desks, then what is known, newest first, and asks the desk for all of its views', async () => {
    await world.told([listed('1')], new Date('2026-11-29T08:00:00Z'));
    await world.told([listed('2')], new Date('2026-11-29T09:00:00Z'));
    world.views = { v1: [listed('1'), listed('2'), listed('3')] };
    const port = panel();
    await until(() => port.rows().size === 3);
    const [power, desks, rows] = port.heard;
    expect(power).toEqual({ type: 'power', power: { on: true, error: null, bulk: true, statuses: true } });
    expect(desks).toMatchObject({
      type: 'desks',
      desks: [{ origin, host: 'acme.zendesk.com', colour: 0, syncedAt: null, views: [{ id: 'v1' }], isManaged: false }],
    });
    expect(rows?.type === 'rows' && rows.rows.map(({ number }) => number)).toEqual(['#2', '#1']);
    await until(() => port.of('desks').at(-1)?.desks[0]?.state === 'open');
    expect(port.of('desks').at(-1)?.desks).toMatchObject([{ error: null, syncedAt: expect.any(String) }]);
    expect(world.asks).toMatchObject([{ what: 'list', view: 'v1', quiet: false, asks: [] }]);
  });

  it('comes in pieces, each row once', async () => {
    await world.told(Array.from({ length: 999 }, (_none, index) => listed(String(index + 1))));
    await saveSettings(following({ desks: {} }));
    const port = panel();
    await ended(port);
    const told = port.of('rows').flatMap(({ rows }) => rows.map((one) => one.key));
    expect(port.of('rows')[0]?.rows).toHaveLength(100);
    expect([told.length, new Set(told).size]).toEqual([999, 999]);
  });
});

describe('off', () => {
  it.each<[string, () => Promise<void>, string]>([
    ['the person has not switched it on', () => saveSettings(following({ enabled: false })), 'off'],
    ['the organisation has switched the panel off', () => setPolicy({ queue: { panel: false } }), 'not-allowed'],
    ['the organisation has paused everything', () => setPolicy({ enabled: false }), 'paused'],
  ])('tells that and nothing else, and no desk is asked: %s', async (_name, set, code) => {
    await world.told([listed('1')]);
    await set();
    const port = panel();
    await until(() => port.heard.length > 0);
    world.desks.tabs.push({ id: 2, url: `${origin}/agent/x`, serves: true });
    await world.told([listed('2')]);
    expect(port.heard).toMatchObject([{ type: 'power', power: { on: false, error: { code } } }]);
    expect(world.asks).toEqual([]);
  });

  it('ends what was told, and begins anew when it is on again', async () => {
    world.views = { v1: [listed('1')] };
    const port = panel();
    await until(() => port.rows().size === 1);
    await setPolicy({ queue: { panel: false } });
    await until(() => port.of('power').some(({ power }) => !power.on));
    const before = port.heard.length;
    await world.told([listed('2')]);
    await setPolicy({});
    await until(() => port.of('rows').filter(({ last }) => last).length === 2);
    expect(port.heard.slice(before).map(({ type }) => type)).toEqual(
      expect.arrayContaining(['power', 'desks', 'rows']),
    );
    expect(keys(port).toSorted()).toEqual(['1', '2']);
  });

  it.each([
    ['bulk', { bulk: false, statuses: true }],
    ['statuses', { bulk: true, statuses: false }],
  ])('says that the organisation has switched %s off', async (name, power) => {
    await setPolicy({ queue: { [name]: false } });
    const port = panel();
    await until(() => port.of('power').length > 0);
    expect(port.of('power')[0]?.power).toEqual({ on: true, error: null, ...power });
  });
});

describe('what changes', () => {
  const suggested = (): SuggestionRecord => {
    const kept = keptOfVersion3[0];
    if (kept === undefined) throw new Error('there is one');
    return { ...kept, ref: ticketOf('1'), decision: null, at: new Date().toISOString() };
  };

  it('is told as whole rows, and nothing of what stays as it is', async () => {
    world.views = { v1: [listed('1'), listed('2')] };
    const port = panel();
    await until(() => port.rows().size === 2);
    const now = [listed('1', { stamp: 's2', subject: 'Fire is out' }), listed('2')];
    // A look that is under way tells the same.
    world.views = { v1: now };
    await world.told(now);
    await until(() => row(port, '1').subject === 'Fire is out');
    expect(port.of('changed').at(-1)).toMatchObject({ rows: [{ number: '#1' }], gone: [] });
  });

  it('is a suggestion that has come, with what Accept would take', async () => {
    world.views = { v1: [listed('1', { values: { '900': null, priority: null } })] };
    const port = panel();
    await until(() => port.rows().size === 1);
    await suggestions.put(suggested(), undefined, true);
    await until(() => row(port, '1').suggestion !== null);
    expect(row(port, '1').suggestion).toMatchObject({
      id: '9e21c4b7aa',
      confidence: 0.72,
      decision: null,
      choices: [{ place: 'chosen' }, { place: 'offered' }],
    });
  });

  it('is everything that is erased', async () => {
    world.views = { v1: [listed('1')] };
    const port = panel();
    await until(() => port.rows().size === 1);
    await eraseLedger('activity');
    await until(() => port.rows().size === 0);
  });

  it('is a desk that the person pauses: its rows go, and it says so', async () => {
    world.views = { v1: [listed('1')] };
    const port = panel();
    await until(() => port.rows().size === 1);
    await saveSettings(following({ pauses: { [origin]: null } }));
    await until(() => port.rows().size === 0);
    expect(port.of('desks').at(-1)?.desks).toMatchObject([{ state: 'paused' }]);
  });

  it('is a desk whose tab is closed: what is known of it stays, with since when', async () => {
    world.views = { v1: [listed('1')] };
    const port = panel();
    await until(() => port.of('desks').at(-1)?.desks[0]?.syncedAt != null);
    world.desks.tabs.splice(0);
    await fakeBrowser.tabs.onRemoved.trigger(1, { windowId: 1, isWindowClosing: false });
    await until(() => port.of('desks').at(-1)?.desks[0]?.state === 'closed');
    expect(port.rows().size).toBe(1);
    expect(port.of('desks').at(-1)?.desks[0]?.syncedAt).not.toBeNull();
  });

  it('is a rule that the organisation sets: rows that were never admitted by it have gone', async () => {
    world.views = { v1: [listed('1')] };
    const port = panel();
    await until(() => port.rows().size === 1);
    await setPolicy({ access: { organisations: ['Acme'] } });
    await until(() => port.rows().size === 0);
  });
});

describe('a panel that was closed', () => {
  it('has ended its look before another test begins, which is told its own rows', async () => {
    let answer = (): void => undefined;
    world.held = new Promise((resolve) => (answer = resolve));
    const port = panel();
    await until(() => world.asked('list') === 1);
    port.leave();
    const rested = world.atRest();
    answer();
    await rested;
    await world.renew();
    world.views = { v1: [listed('1')] };
    const next = panel();
    await until(() => next.rows().size === 1);
    expect(keys(next)).toEqual(['1']);
  });

  it('is told nothing any more, and its desk is not asked', async () => {
    const port = panel();
    await ended(port);
    port.leave();
    // A look that has begun still asks.
    await world.atRest();
    const [told, asked] = [port.heard.length, world.asks.length];
    await world.told([listed('9')]);
    port.say({ type: 'refresh' });
    expect([port.heard.length, world.asks.length]).toEqual([told, asked]);
  });
});
