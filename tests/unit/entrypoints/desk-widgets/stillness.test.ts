// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Stillness } from '../../../../entrypoints/desk-widgets/stillness';

const column = document.createElement('div');
const field = document.createElement('div');
column.append(field);
let stillness: Stillness;

const scrollTo = (top: number): number => {
  column.scrollTop = top;
  column.dispatchEvent(new Event('scroll'));
  return column.scrollTop;
};
const byHand = (type: string): void => {
  column.dispatchEvent(Object.defineProperty(new Event(type, { bubbles: true }), 'isTrusted', { value: true }));
};

beforeEach(() => {
  vi.useFakeTimers();
  document.body.append(column);
  column.scrollTop = 40;
  stillness = new Stillness(document);
});
afterEach(() => {
  stillness.end();
  vi.useRealTimers();
});

it('a column that a desk scrolls while its form is filled goes back, and a moment later too', () => {
  stillness.hold(field);
  expect(scrollTo(400)).toBe(40);
  stillness.release();
  expect(scrollTo(400)).toBe(40);
  vi.advanceTimersByTime(1001);
  expect(scrollTo(400)).toBe(400);
});

it.each(['wheel', 'pointerdown', 'touchstart', 'keydown'])('the person’s own %s ends it', (type) => {
  stillness.hold(field);
  byHand(type);
  expect(scrollTo(90)).toBe(90);
});

it('what a page makes up itself does not', () => {
  stillness.hold(field);
  column.dispatchEvent(new Event('wheel', { bubbles: true }));
  expect(scrollTo(90)).toBe(40);
});
