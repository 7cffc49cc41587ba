// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Stillness } from '../../../../entrypoints/desk-widgets/stillness';

const column = document.createElement('div');
const field = document.createElement('input');
const reply = document.createElement('textarea');
const ours = document.createElement('div');
const button = document.createElement('button');
column.append(field, reply);
ours.attachShadow({ mode: 'open' }).append(button);
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
  document.body.append(column, ours);
  column.scrollTop = 40;
  stillness = new Stillness(document, ours.shadowRoot ?? ours);
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

it.each([
  ['a reply that is being written', () => reply],
  ['a button of ours', () => button],
])('the focus goes back to %s once the form is filled, and a moment later too', (_where, of) => {
  const element = of();
  const focused = () => document.activeElement?.shadowRoot?.activeElement ?? document.activeElement;
  element.focus();
  stillness.hold(field);
  field.focus();
  expect(focused()).toBe(field);
  stillness.release();
  expect(focused()).toBe(element);
  field.focus();
  field.dispatchEvent(new Event('focusin', { bubbles: true }));
  expect(focused()).toBe(element);
  vi.advanceTimersByTime(1001);
  field.focus();
  field.dispatchEvent(new Event('focusin', { bubbles: true }));
  expect(focused()).toBe(field);
});

it('where nothing had the focus, nothing has it afterwards: a bare key is a command of the desk again', () => {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  stillness.hold(field);
  field.focus();
  stillness.release();
  expect(document.activeElement).toBe(document.body);
});

it('whoever has gone elsewhere meanwhile stays there: by the pointer, or by a key that only we have heard', () => {
  for (const leave of [
    () => byHand('pointerdown'),
    () => button.dispatchEvent(new Event('keydown', { bubbles: true })),
  ]) {
    button.focus();
    stillness.hold(field);
    leave();
    reply.focus();
    stillness.release();
    expect(document.activeElement).toBe(reply);
  }
});

it('a page that takes the focus back each time has it in the end', () => {
  let taken = 0;
  const take = (): void => {
    taken += 1;
    field.focus();
    field.dispatchEvent(new Event('focusin', { bubbles: true }));
  };
  reply.focus();
  stillness.hold(field);
  field.focus();
  reply.addEventListener('focus', take);
  stillness.release();
  reply.removeEventListener('focus', take);
  expect([taken, document.activeElement]).toEqual([3, field]);
});
