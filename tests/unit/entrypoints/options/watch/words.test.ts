import { expect, test } from 'vitest';
import type { WatchedDesk, WatchView } from '../../../../../core/messages';
import { isInTheWay, watchedDeskWords } from '../../../../../entrypoints/options/watch/words';

const at = Date.parse('2026-11-29T12:00:00Z');
const desk: WatchedDesk = {
  origin: 'https://acme.zendesk.com',
  state: 'watching',
  error: null,
  lookedAt: '2026-11-29T11:58:00Z',
  toDo: 0,
  ready: 0,
};

test.each<[string, Partial<WatchedDesk>, Partial<WatchView>, string]>([
  ['with nothing to do', {}, {}, 'Watching, last looked 2 min ago'],
  ['with work', { toDo: 3, ready: 1 }, {}, 'Watching, last looked 2 min ago · 3 to do · 1 waits for you'],
  ['closed', { state: 'closed', ready: 1200 }, {}, 'Goes on when a tab of this desk is open · 1,200 wait for you'],
  [
    'resting',
    { state: 'resting', error: { code: 'desk-rate-limited' }, toDo: 2 },
    {},
    'Resting. The desk’s request limit is reached. Deskside waits and tries again · 2 to do',
  ],
  [
    'resting for a reason of its own',
    { state: 'resting', error: { code: 'desk-refused', detail: '403' } },
    {},
    'Resting. The desk did not allow it (403). Deskside tries again by itself',
  ],
  [
    'before anybody agreed',
    {},
    { asks: [{ destination: 'https://a.example/', label: 'A' }] },
    'Not begun: nothing is looked for before you agree, under “Start”',
  ],
  [
    'at the end of the limit',
    { ready: 5 },
    { problem: { code: 'limit-reached' } },
    'Paused. Deskside pauses until the month is over, or until the limit is raised. Nothing is sent · 5 wait for you',
  ],
  [
    'that lacks some of the organisation’s views',
    { toDo: 3, named: { views: [{ id: '1', title: 'New' }], missing: ['VIP', 'Second line'] } },
    {},
    'Watching, last looked 2 min ago · 3 to do · not found: “VIP”, “Second line”',
  ],
  [
    'that has none of them',
    { lookedAt: null, named: { views: [], missing: ['VIP'] } },
    {},
    'Nothing is watched here · not found: “VIP”',
  ],
  ['while Deskside is off', {}, { problem: { code: 'off' } }, 'Paused. Deskside is off'],
])('a watched desk %s', (_name, state, view, words) => {
  const told = { asks: [], problem: null, desks: [], ...view };
  expect(watchedDeskWords({ ...desk, ...state }, told, at)).toBe(words);
});

test('only what somebody should look at stands out', () => {
  const view: WatchView = { asks: [], problem: null, desks: [] };
  expect([
    isInTheWay(desk, view),
    isInTheWay({ ...desk, state: 'closed' }, view),
    isInTheWay({ ...desk, state: 'resting' }, view),
    isInTheWay(desk, { ...view, problem: { code: 'off' } }),
  ]).toEqual([false, false, true, true]);
});
