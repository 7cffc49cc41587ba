// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DeskTicket } from '../../../../adapters/adapter';
import { desksideError, fault, type DesksideError } from '../../../../core/errors';
import type { DeskField } from '../../../../core/fields';
import { fail, ok } from '../../../../core/result';
import { guardKeyboard, isRepeat } from '../../../../entrypoints/desk-bootstrap/keyboard-guard';
import { applyAll, resolve, type Wanted } from '../../../../entrypoints/desk-widgets/applying';
import { makeHost } from '../../../../entrypoints/desk-widgets/host';
import { layInRoom } from '../../../../entrypoints/desk-widgets/placement';
import { KeptRoom, Reserve } from '../../../../entrypoints/desk-widgets/reserve';
import { luminance, themeBehind } from '../../../../entrypoints/desk-widgets/theme';
import { catalogue, ref } from '../background/kit/world';

/** A real hand's event: browsers mark it, and no script can. */
const byHand = <E extends Event>(event: E): E => Object.defineProperty(event, 'isTrusted', { value: true });
const key = (type: string, init: KeyboardEventInit = {}): KeyboardEvent =>
  new KeyboardEvent(type, { key: 'a', code: 'KeyA', bubbles: true, cancelable: true, composed: true, ...init });

beforeEach(() => document.body.replaceChildren());

describe('applying', () => {
  const [priority, category] = catalogue.fields;
  if (!priority || !category) throw new Error('the sample has two fields');
  const choices: Wanted[] = [
    { field: category, optionId: 'vpn', over: undefined },
    { field: priority, optionId: 'high', over: undefined },
  ];
  type Outcome = DesksideError['code'] | Error | null;
  const desk = (outcomes: readonly Outcome[], shown: string | null | undefined = 'printer') => {
    const left = [...outcomes];
    const apply = vi.fn(async () => {
      const outcome = left.shift() ?? null;
      if (outcome instanceof Error) throw outcome;
      return outcome === null ? ok(undefined) : fail(desksideError(outcome));
    });
    return { ticket: { ref, apply, currentValue: () => shown } as unknown as DeskTicket, apply };
  };
  const run = (outcomes: readonly Outcome[], shown?: string | null) =>
    applyAll(desk(outcomes, shown).ticket, choices, () => 'as read', new AbortController().signal);

  it('fills in both and knows what was there', async () => {
    expect(await run([null, null])).toEqual({
      applied: [
        { fieldId: '900', optionId: 'vpn', path: ['Network', 'VPN'] },
        { fieldId: 'priority', optionId: 'high', path: ['High'] },
      ],
      before: [
        { fieldId: '900', optionId: 'printer' },
        { fieldId: 'priority', optionId: 'printer' },
      ],
      left: [],
      problem: null,
    });
  });

  it.each<[string, Outcome[], string[], string[], string | null]>([
    ['the first fails', ['field-not-on-form', null], ['priority'], ['900'], 'field-not-on-form'],
    ['the second fails', [null, 'field-not-set'], ['900'], ['priority'], 'field-not-set'],
    [
      'both fail: the first problem is told',
      ['field-not-on-form', 'field-not-set'],
      [],
      ['900', 'priority'],
      'field-not-on-form',
    ],
    ['one throws', [new TypeError('x'), null], ['priority'], ['900'], 'unexpected'],
    ['one throws a fault', [fault('read-only'), null], ['priority'], ['900'], 'read-only'],
  ])('%s', async (_name, outcomes, done, left, code) => {
    const result = await run(outcomes);
    expect([
      result.applied.map(({ fieldId }) => fieldId),
      result.before.map(({ fieldId }) => fieldId),
      result.left.map(({ field }) => field.id),
      result.problem?.code,
    ]).toEqual([done, done, left, code]);
  });

  it('another ticket ends it at once', async () => {
    const { ticket, apply } = desk(['not-the-same-ticket', null]);
    const { applied } = await applyAll(ticket, choices, () => null, new AbortController().signal);
    expect([applied, apply.mock.calls.length]).toEqual([[], 1]);
  });

  it('what cannot be read off the form is taken from what was read; an empty field is empty', async () => {
    const unread = await applyAll(
      { ...desk([null]).ticket, currentValue: () => undefined } as DeskTicket,
      choices.slice(0, 1),
      () => 'as read',
      new AbortController().signal,
    );
    expect([unread.before[0]?.optionId, (await run([null], null)).before[0]?.optionId]).toEqual(['as read', null]);
  });

  it.each<[string, string | null | undefined, string | null | undefined, boolean]>([
    ['what the person saw still stands', 'printer', 'printer', true],
    ['the field is still empty', null, null, true],
    ['the form does not show the field, so that nobody can tell', 'printer', undefined, true],
    ['nobody could tell what stood there', undefined, 'vpn', true],
    ['somebody chose another value meanwhile', 'printer', 'constructor', false],
    ['somebody filled an empty field meanwhile', null, 'constructor', false],
    ['somebody emptied it meanwhile', 'printer', null, false],
  ])('a field is filled in or left alone: %s', async (_name, over, shown, done) => {
    const { ticket, apply } = desk([null, null]);
    const form = {
      ...ticket,
      currentValue: (field: DeskField) => (field.id === '900' ? shown : 'normal'),
    } as DeskTicket;
    const wanted: Wanted[] = [
      { field: category, optionId: 'vpn', over },
      { field: priority, optionId: 'high', over: 'normal' },
    ];
    const result = await applyAll(form, wanted, () => 'as read', new AbortController().signal);
    const filled = done ? ['900', 'priority'] : ['priority'];
    expect([result.applied.map(({ fieldId }) => fieldId), result.before.map(({ fieldId }) => fieldId)]).toEqual([
      filled,
      filled,
    ]);
    expect([apply.mock.calls.length, result.left, result.problem]).toEqual([filled.length, [], null]);
  });

  it('the form is looked at after what writes has come: what somebody chose meanwhile stands', async () => {
    const { ticket, apply } = desk([null]);
    let shown: string | null = null;
    const form = {
      ...ticket,
      currentValue: () => shown,
      prepare: () => {
        shown = 'printer';
        return Promise.resolve({ ok: true, value: undefined });
      },
    } as DeskTicket;
    const wanted: Wanted[] = [{ field: category, optionId: 'vpn', over: null }];
    const result = await applyAll(form, wanted, () => null, new AbortController().signal);
    expect([apply.mock.calls.length, result]).toEqual([0, { applied: [], before: [], left: [], problem: null }]);
  });

  it('hands the desk its own field and option, and nothing of ours', async () => {
    const { ticket, apply } = desk([null]);
    await applyAll(
      ticket,
      [{ field: category, optionId: 'vpn', over: 'printer' }],
      () => null,
      new AbortController().signal,
    );
    expect(apply).toHaveBeenCalledWith({ field: category, optionId: 'vpn' }, expect.any(AbortSignal));
  });

  it.each([
    [{ fieldId: '900', optionId: 'vpn' }, true],
    [{ fieldId: '900', optionId: 'gone' }, false],
    [{ fieldId: '999', optionId: 'vpn' }, false],
    [{ fieldId: '900', optionId: 'toString' }, false],
  ])('%j exists: %s', (choice, exists) => {
    expect(resolve(catalogue, choice) !== null).toBe(exists);
  });
});

describe('the look of the desk', () => {
  it.each([
    ['rgb(255, 255, 255)', 1],
    ['rgb(0, 0, 0)', 0],
    ['rgb(255 0 0)', 0.2126],
    ['rgba(0, 255, 0, 0.9)', 0.7152],
    ['rgba(0, 0, 0, 0)', null],
    ['rgba(0, 0, 0, 0.2)', null],
    ['transparent', null],
    ['oklch(0.5 0.1 120)', null],
  ])('%s has the luminance %s', (colour, expected) => {
    const light = luminance(colour);
    if (expected === null) expect(light).toBeNull();
    else expect(light).toBeCloseTo(expected, 3);
  });

  it('is that of the first ground that is not see-through', () => {
    document.body.innerHTML =
      '<div style="background-color: rgb(20, 20, 30)"><p style="background-color: rgba(255, 255, 255, 0.1)"><b></b></p></div><i style="background-color: rgb(250, 250, 250)"></i>';
    expect([themeBehind(document.querySelector('b')), themeBehind(document.querySelector('i'))]).toEqual([
      'dark',
      'light',
    ]);
  });
});

describe('room in the desk’s own containers', () => {
  const show = (style: string): HTMLElement => {
    document.body.innerHTML = `<div style="${style}"></div>`;
    return document.querySelector('div') as HTMLElement;
  };

  it.each(['', 'padding-top: 12px;', 'padding-top: 12px !important;', 'color: red; padding-top: 3px;'])(
    'with the style "%s" is given back as it was',
    (style) => {
      const element = show(style);
      const before = element.style.cssText;
      const natural = Number.parseFloat(getComputedStyle(element).paddingTop) || 0;
      const reserve = new Reserve();
      reserve.set(element, 100);
      reserve.set(element, 60);
      expect([element.style.getPropertyValue('padding-top'), element.style.getPropertyPriority('padding-top')]).toEqual(
        [`${natural + 60}px`, 'important'],
      );
      reserve.release();
      expect(element.style.cssText).toBe(before);
    },
  );

  it('is taken again when the desk wrote over it, and given back when the container changes', () => {
    const element = show('padding-top: 5px');
    const other = document.createElement('section');
    document.body.append(other);
    const reserve = new Reserve();
    reserve.set(element, 40);
    element.style.setProperty('padding-top', '5px');
    reserve.set(element, 40);
    expect(element.style.paddingTop).toBe('45px');
    reserve.set(other, 40);
    expect([element.style.paddingTop, other.style.paddingTop]).toEqual(['5px', '40px']);
  });

  it('a box lies in the room of its anchor, and what does not fit scrolls inside, whatever is open there', () => {
    const anchor = show('padding-top: 7px');
    const box = document.createElement('div');
    document.body.append(box);
    box.innerHTML = '<div class="drawer"></div><button aria-expanded="true"></button>';
    layInRoom(box, anchor, 90);
    expect([box.style.top, box.style.maxHeight, box.style.right]).toEqual(['8px', '74px', 'auto']);
    expect(anchor.getAttribute('style')).toBe('padding-top: 7px');
  });

  it('is kept where a ticket is hidden, given back where another container takes over in sight, and given back as a whole', () => {
    const make = (): HTMLElement => document.createElement('div');
    const [hidden, shown, next] = [make(), make(), make()];
    document.body.append(hidden, shown, next);
    const room = new KeptRoom(70, () => undefined);
    expect(room.on).toBe(false);
    room.give(hidden);
    hidden.getClientRects = () => [] as unknown as DOMRectList;
    room.give(shown);
    shown.getClientRects = () => [new DOMRect()] as unknown as DOMRectList;
    room.give(next);
    expect([hidden, shown, next].map(({ style }) => style.paddingTop)).toEqual(['70px', '', '70px']);
    room.release();
    expect([hidden, shown, next].map(({ style }) => style.paddingTop)).toEqual(['', '', '']);
    expect(room.on).toBe(false);
  });
});

describe('what is done in our widgets', () => {
  const stop = new AbortController();
  const host = makeHost(isRepeat);
  const input = document.createElement('input');
  guardKeyboard((target) => target === host.element, stop.signal);
  let heard: string[] = [];
  const hear =
    (name: string) =>
    (event: Event): void =>
      void heard.push(`${name}:${event.type}`);
  // The desk's own, registered after the guard.
  for (const type of ['keydown', 'keypress', 'keyup', 'click']) {
    window.addEventListener(type, hear('window'), { capture: true, signal: stop.signal });
    document.addEventListener(type, hear('document'), { signal: stop.signal });
    input.addEventListener(type, hear('input'));
  }

  beforeEach(() => {
    heard = [];
    document.documentElement.append(host.element);
    host.card.replaceChildren(input);
  });
  afterEach(() => host.element.remove());

  it.each(['keydown', 'keypress', 'keyup'])('a %s reaches nothing of the desk, and our field once', (type) => {
    input.dispatchEvent(byHand(key(type)));
    expect(heard).toEqual([`input:${type}`]);
  });

  it('a key keeps what it is', () => {
    const seen: KeyboardEvent[] = [];
    input.addEventListener('keydown', (event) => void seen.push(event), { once: true });
    input.dispatchEvent(
      byHand(
        key('keydown', { key: 'Enter', code: 'Enter', shiftKey: true, ctrlKey: true, isComposing: true, repeat: true }),
      ),
    );
    expect(seen).toMatchObject([
      { key: 'Enter', code: 'Enter', shiftKey: true, ctrlKey: true, isComposing: true, repeat: true, composed: false },
    ]);
  });

  it.each([true, false])('a key that we took (%s) is taken', (taken) => {
    input.addEventListener('keydown', (event) => taken && event.preventDefault(), { once: true });
    const event = byHand(key('keydown'));
    input.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(taken);
  });

  it('a key elsewhere is the desk’s', () => {
    document.body.dispatchEvent(byHand(key('keydown')));
    expect(heard).toEqual(['window:keydown', 'document:keydown']);
  });

  it.each([
    ['key', () => key('keydown', { key: 'Enter' })],
    ['key that stays inside', () => key('keydown', { key: 'Enter', composed: false })],
    ['click', () => new MouseEvent('click', { bubbles: true, cancelable: true, composed: true })],
    ['click that stays inside', () => new MouseEvent('click', { bubbles: true, cancelable: true })],
  ])('a %s that a page makes itself reaches nothing of ours', (_name, make) => {
    const event = make();
    input.dispatchEvent(event);
    expect([heard.filter((where) => where.startsWith('input')), event.defaultPrevented]).toEqual([[], true]);
  });

  it('a click by hand reaches our field and not the desk’s tree', () => {
    input.dispatchEvent(byHand(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true })));
    expect(heard).toEqual(['window:click', 'input:click']);
  });
});
