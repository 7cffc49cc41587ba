import { expect, it, vi } from 'vitest';
import type { Decision } from '../../../../../core/suggestion';
import { Hub, type SessionLike } from '../../../../../entrypoints/background/session/hub';

const decision: Decision = {
  suggestionId: 's1',
  kind: 'accepted',
  applied: [],
  before: [],
  way: 'direct',
  at: '2026-11-21T10:00:00Z',
};

const session = (stateKey: string) =>
  ({
    stateKey,
    shows: () => false,
    onDecided: vi.fn<SessionLike['onDecided']>(),
    reload: () => Promise.resolve(),
    onAnswered: () => undefined,
    stopAll: () => undefined,
  }) satisfies SessionLike;

it('what was decided elsewhere is told to every card that shows it, and on a card to all but that one', () => {
  const hub = new Hub();
  const [one, two, other] = [session('state'), session('state'), session('another')];
  for (const each of [one, two, other]) hub.add(each);
  hub.decided('state', decision, one);
  expect([one, two, other].map(({ onDecided }) => onDecided.mock.calls.length)).toEqual([0, 1, 0]);
  hub.decided('state', decision);
  expect([one, two, other].map(({ onDecided }) => onDecided.mock.calls.length)).toEqual([1, 2, 0]);
});

it('all who want to know are told that work may be done again', () => {
  const hub = new Hub();
  const told = [vi.fn<() => void>(), vi.fn<() => void>()];
  for (const each of told) hub.onResumed(each);
  hub.follow('on');
  expect(told.map((each) => each.mock.calls.length)).toEqual([1, 1]);
});
