import { describe, expect, test } from 'vitest';
import type { QueueTold } from '../../../../core/queue-panel';
import { beginsAnew, heard, nothingTold, type QueueState } from '../../../../entrypoints/sidepanel/queue-state';
import { fc, runs } from '../../property';
import { rowOf, suggested } from '../../core/queue-rows';

const on = { on: true, error: null, bulk: true, statuses: true };
const after = (told: readonly QueueTold[], from: QueueState = nothingTold): QueueState =>
  told.reduce((state, message) => heard(state, message), from);
const numbers = ({ rows }: QueueState): string[] => rows.map(({ number }) => number);
const three = after([
  { type: 'power', power: on },
  { type: 'rows', rows: [rowOf(1), rowOf(2)], last: false },
  { type: 'rows', rows: [rowOf(3)], last: true },
]);

describe('what the worker tells', () => {
  test('rows come in pieces and keep their order', () => {
    expect(numbers(three)).toEqual(['#1', '#2', '#3']);
    expect(three.complete).toBe(true);
    expect(three.byKey.get(rowOf(2).key)).toBe(three.rows[1]);
  });
  test('a suggestion that comes moves no row', () => {
    const row = rowOf(3, { suggestion: suggested(0.9), listedAt: '2026-11-30T10:00:00Z' });
    const state = heard(three, { type: 'changed', rows: [row], gone: [] });
    expect(numbers(state)).toEqual(['#1', '#2', '#3']);
    expect(state.rows[2]).toBe(row);
  });
  test('what is new, or has changed on its desk, goes to the front', () => {
    const changed = rowOf(3, { statusName: 'On-hold', status: 'hold', listedAt: '2026-11-30T10:00:00Z' });
    const state = heard(three, { type: 'changed', rows: [rowOf(4), changed], gone: [] });
    expect(numbers(state)).toEqual(['#4', '#3', '#1', '#2']);
  });
  test('what our own write changed stays in its place until the desk tells it', () => {
    const state = heard(three, { type: 'changed', rows: [rowOf(3, { status: 'solved' })], gone: [] });
    expect(numbers(state)).toEqual(['#1', '#2', '#3']);
  });
  test('what left is remembered as it was', () => {
    const state = heard(three, { type: 'changed', rows: [], gone: [rowOf(2).key, 'unknown'] });
    expect(numbers(state)).toEqual(['#1', '#3']);
    expect([...state.left.values()].map(({ number }) => number)).toEqual(['#2']);
  });
  test('off: nothing that was told before is kept', () => {
    const power = { on: false, error: { code: 'off' as const }, bulk: false, statuses: false };
    expect(heard(three, { type: 'power', power })).toEqual({ ...nothingTold, power });
  });
  test('a telling that begins anew shows what was known until all of it is there', () => {
    const begun = heard(beginsAnew(three), { type: 'rows', rows: [rowOf(9)], last: false });
    expect(numbers(begun)).toEqual(['#1', '#2', '#3']);
    expect(numbers(heard(begun, { type: 'rows', rows: [rowOf(8)], last: true }))).toEqual(['#9', '#8']);
  });
  test('one that broke off half way begins with nothing', () => {
    const half = heard(nothingTold, { type: 'rows', rows: [rowOf(1)], last: false });
    expect(numbers(heard(beginsAnew(half), { type: 'rows', rows: [rowOf(1)], last: true }))).toEqual(['#1']);
  });
  test('each ticket stands in the list once, whatever is told', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ ids: fc.uniqueArray(fc.nat(8)), gone: fc.uniqueArray(fc.nat(8)), at: fc.constantFrom('a', 'b') }),
        ),
        (told) => {
          const state = after(
            told.map(({ ids, gone, at }) => ({
              type: 'changed',
              rows: ids.map((id) => rowOf(id, { listedAt: at, statusName: at })),
              gone: gone.filter((id) => !ids.includes(id)).map((id) => rowOf(id).key),
            })),
            three,
          );
          const keys = state.rows.map(({ key }) => key);
          expect(new Set(keys).size).toBe(keys.length);
          expect([...state.byKey.keys()].toSorted()).toEqual(keys.toSorted());
        },
      ),
      { numRuns: runs / 5 },
    ));
});
