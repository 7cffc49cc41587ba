// @vitest-environment happy-dom
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { guardKeyboard, isRepeat } from '../../../../entrypoints/desk-bootstrap/keyboard-guard';
import { makeHost } from '../../../../entrypoints/desk-widgets/host';

/** A real hand's event: browsers mark it, and no script can. */
const byHand = <E extends Event>(event: E): E => Object.defineProperty(event, 'isTrusted', { value: true });
const codes: Readonly<Record<string, string>> = { ' ': 'Space', Enter: 'Enter', Tab: 'Tab', '1': 'Digit1', a: 'KeyA' };
const key = (type: string, name: string, init: KeyboardEventInit = {}): KeyboardEvent =>
  byHand(
    new KeyboardEvent(type, {
      key: name,
      code: codes[name] ?? name,
      bubbles: true,
      cancelable: true,
      composed: true,
      ...init,
    }),
  );
const click = (detail: number): MouseEvent =>
  byHand(new MouseEvent('click', { detail, bubbles: true, cancelable: true, composed: true }));
const pointer = (): Event => byHand(new Event('pointerdown', { bubbles: true, composed: true }));

const stop = new AbortController();
const host = makeHost(isRepeat);
guardKeyboard((target) => target === host.element, stop.signal);
const button = document.createElement('button');
const field = document.createElement('input');
const editor = document.createElement('textarea');
let heard: string[] = [];
for (const type of ['keydown', 'keypress', 'keyup', 'click', 'beforeinput', 'input', 'change'])
  for (const ours of [button, field]) ours.addEventListener(type, () => void heard.push(type));

/** Dispatches, and says whether the browser would go on with what it does by itself. */
const hit = (target: EventTarget, event: Event): boolean => target.dispatchEvent(event);
/** What `element.focus()` makes browsers tell, whoever calls it. */
const focusComes = (target: EventTarget): boolean =>
  hit(target, byHand(new FocusEvent('focusin', { bubbles: true, composed: true })));
/** A whole press where the focus stays. */
const press = (target: EventTarget, name: string): boolean[] =>
  ['keydown', 'keypress', 'keyup'].map((type) => hit(target, key(type, name)));

beforeEach(() => {
  vi.useFakeTimers();
  document.documentElement.append(host.element);
  host.card.replaceChildren(button, field);
  document.body.replaceChildren(editor);
  // Nothing is left of the test before: no key is down, and the person is with us.
  hit(window, byHand(new Event('blur')));
  hit(button, pointer());
  heard = [];
});
afterAll(() => {
  stop.abort();
  host.remove();
  vi.useRealTimers();
});

describe('a key that went down elsewhere', () => {
  it.each(['Enter', ' '])('presses nothing of ours when the focus comes in between: %j', (name) => {
    hit(editor, key('keydown', name));
    focusComes(button);
    const goesOn = [hit(button, key('keypress', name)), hit(button, key('keyup', name)), hit(button, click(0))];
    expect([goesOn, heard]).toEqual([[false, false, false], []]);
  });

  it.each(['Enter', '1', ' '])(
    'and is held down while the focus comes: %j does nothing however often it repeats',
    (name) => {
      hit(editor, key('keydown', name));
      focusComes(button);
      for (let times = 0; times < 3; times += 1) {
        hit(button, key('keydown', name, { repeat: true }));
        hit(button, key('keypress', name, { repeat: true }));
      }
      if (name !== '1') hit(button, click(0));
      expect(heard).toEqual([]);
    },
  );

  it('in a frame of the page, where nothing is heard of it, does nothing', () => {
    focusComes(button);
    hit(button, key('keydown', 'Enter', { repeat: true }));
    expect([hit(button, key('keypress', 'Enter')), hit(button, key('keyup', ' ')), heard]).toEqual([false, false, []]);
  });

  it('stands in the way of nothing later: a click by the pointer, one without a key, and the next press', () => {
    hit(editor, key('keydown', 'Enter'));
    hit(button, click(1));
    hit(editor, key('keyup', 'Enter'));
    vi.runAllTimers();
    hit(button, click(0));
    hit(button, pointer());
    press(button, 'Enter');
    expect(heard).toEqual(['click', 'click', 'keydown', 'keypress', 'keyup']);
  });

  it('and came up where nobody heard of it is forgotten', () => {
    hit(editor, key('keydown', 'Enter'));
    hit(window, byHand(new Event('blur')));
    expect([hit(button, click(0)), heard]).toEqual([true, ['click']]);
  });

  it('is another one than those that went down for us', () => {
    hit(editor, key('keydown', 'Shift'));
    press(button, 'Enter');
    expect([hit(button, click(0)), heard]).toEqual([true, ['keydown', 'keypress', 'keyup', 'click']]);
  });
});

it('a keyboard event without a key, as some browsers make them when they fill in a form, is no key', () => {
  expect([hit(editor, byHand(new Event('keydown', { bubbles: true }))), heard]).toEqual([true, []]);
});

describe('the focus that a page moves to us while a person types', () => {
  const ways: [string, () => void][] = [
    ['they have just typed a letter', () => void press(editor, 'a')],
    ['they have just gone to the field', () => void hit(editor, pointer())],
    ['they type into something that only the page knows', () => void press(document.body, 'a')],
  ];

  it.each(ways)('makes no key count: %s', (_name, types) => {
    types();
    focusComes(button);
    press(button, '1');
    expect([press(button, 'Enter'), heard]).toEqual([[false, false, false], []]);
  });

  it.each(ways)('until they come by Tab or with the pointer: %s', (_name, types) => {
    types();
    focusComes(field);
    hit(field, key('keydown', 'Tab'));
    press(button, 'Enter');
    types();
    focusComes(button);
    hit(button, pointer());
    press(button, 'Enter');
    expect(heard.join(' ')).toBe('keydown keydown keypress keyup keydown keypress keyup');
  });

  it('takes no letter from a field of ours, where a screen reader may have brought them, and no way out', () => {
    press(editor, 'a');
    focusComes(field);
    expect([
      press(field, 'a'),
      hit(field, key('keydown', 'Tab')),
      hit(field, key('keydown', 'r', { ctrlKey: true })),
    ]).toEqual([[true, true, true], true, true]);
  });

  it('is told from a person’s who comes by Tab, and from ours', () => {
    press(editor, 'a');
    hit(editor, key('keydown', 'Tab'));
    focusComes(button);
    hit(button, key('keyup', 'Tab'));
    press(button, 'Enter');
    focusComes(field);
    press(field, 'Enter');
    expect(heard.filter((type) => type === 'keydown')).toHaveLength(2);
  });
});

describe('what is written into our fields', () => {
  it.each(['input', 'change', 'beforeinput'])('%s counts from a person only', (type) => {
    const made = new Event(type, { bubbles: true, cancelable: true, composed: true });
    expect([hit(field, made), heard]).toEqual([false, []]);
    hit(field, byHand(new Event(type, { bubbles: true, composed: true })));
    expect(heard).toEqual([type]);
  });
});
