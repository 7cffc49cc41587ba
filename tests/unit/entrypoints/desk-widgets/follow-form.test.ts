// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followForm, sameValues } from '../../../../entrypoints/desk-widgets/follow-form';

let life: AbortController;
let look = vi.fn<() => void>();
let lookAtSaved = vi.fn<() => Promise<boolean>>();
let waits = true;
/** Where the desk draws its form. */
let root: Node | null = null;
let save: HTMLButtonElement;
let other: HTMLButtonElement;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'requestAnimationFrame', 'cancelAnimationFrame'] });
  document.body.innerHTML =
    '<form><select><option value="a">A</option></select><button id="save">Save</button><button id="other"></button></form>';
  save = document.querySelector('#save') as HTMLButtonElement;
  other = document.querySelector('#other') as HTMLButtonElement;
  document.querySelector('form')?.addEventListener('submit', (event) => event.preventDefault());
  life = new AbortController();
  look = vi.fn();
  lookAtSaved = vi.fn(() => Promise.resolve(false));
  waits = true;
  root = null;
  followForm(document, {
    signal: life.signal,
    root: () => root,
    look,
    waits: () => waits,
    saves: (target) => target === save,
    lookAtSaved,
  });
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
  document.body.replaceChildren();
});

const pass = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);
const press = (target: Element): boolean =>
  target.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));

describe('the form', () => {
  it.each(['input', 'change'])('is looked at after its %s, once a frame', async (type) => {
    for (let times = 0; times < 5; times += 1)
      document.querySelector('select')?.dispatchEvent(new Event(type, { bubbles: true }));
    expect(look).not.toHaveBeenCalled();
    await pass(50);
    expect(look).toHaveBeenCalledTimes(1);
  });

  it('is looked at when the desk itself changes what it shows', async () => {
    document.querySelector('option')?.setAttribute('aria-selected', 'true');
    await pass(50);
    expect(look).toHaveBeenCalledTimes(1);
  });

  it('is not looked at while nothing happens, and never again once that is over', async () => {
    await pass(60_000);
    document.querySelector('select')?.dispatchEvent(new Event('change', { bubbles: true }));
    life.abort();
    await pass(60_000);
    expect([look.mock.calls.length, lookAtSaved.mock.calls.length]).toEqual([0, 0]);
  });
});

describe('a form in a tree of its own', () => {
  let tree: ShadowRoot;
  beforeEach(async () => {
    const host = document.createElement('div');
    document.body.append(host);
    tree = host.attachShadow({ mode: 'open' });
    tree.innerHTML = '<p>Printer</p><input><button>Save</button>';
    save = tree.querySelector('button') as HTMLButtonElement;
    root = tree;
    // The desk has drawn something, which is when the tree is found.
    await pass(50);
    look.mockClear();
  });

  it('is followed there too: what the desk itself writes, and what the person does', async () => {
    (tree.querySelector('p') as HTMLElement).textContent = 'Laptop';
    await pass(50);
    expect(look).toHaveBeenCalledTimes(1);
    tree.querySelector('input')?.dispatchEvent(new Event('input', { bubbles: true }));
    await pass(50);
    expect(look).toHaveBeenCalledTimes(2);
  });

  it('is followed there once, however often it is looked at', async () => {
    const observed = vi.spyOn(MutationObserver.prototype, 'observe');
    for (let times = 0; times < 3; times += 1) {
      (tree.querySelector('p') as HTMLElement).textContent = String(times);
      await pass(50);
    }
    expect([observed.mock.calls.length, look.mock.calls.length]).toEqual([0, 3]);
    observed.mockRestore();
  });

  it('is asked what it has saved after a press there', async () => {
    save.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true }));
    await pass(900);
    expect(lookAtSaved).toHaveBeenCalledTimes(1);
  });
});

describe('what the desk has saved', () => {
  it('is asked for a moment after a press that may save, and again some times while it is not all', async () => {
    press(save);
    await pass(899);
    expect(lookAtSaved).not.toHaveBeenCalled();
    await pass(1);
    expect(lookAtSaved).toHaveBeenCalledTimes(1);
    await pass(60_000);
    expect(lookAtSaved).toHaveBeenCalledTimes(3);
  });

  it('is not asked for again once it is all', async () => {
    lookAtSaved.mockResolvedValue(true);
    press(save);
    await pass(60_000);
    expect(lookAtSaved).toHaveBeenCalledTimes(1);
  });

  it('is not asked for after any other press, or by a key alone', async () => {
    press(other);
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 's', bubbles: true }));
    await pass(60_000);
    expect(lookAtSaved).not.toHaveBeenCalled();
  });

  it('is asked for after a shortcut, which may be the desk’s own for saving', async () => {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 's', ctrlKey: true, bubbles: true }));
    await pass(900);
    expect(lookAtSaved).toHaveBeenCalledTimes(1);
  });

  it('is not asked for while nothing was filled in', async () => {
    waits = false;
    press(save);
    document.dispatchEvent(new Event('visibilitychange'));
    await pass(60_000);
    expect(lookAtSaved).not.toHaveBeenCalled();
  });

  it('is not asked for any more when nothing waits by then, or the page shows another ticket', async () => {
    press(save);
    await pass(900);
    waits = false;
    await pass(60_000);
    expect(lookAtSaved).toHaveBeenCalledTimes(1);
    waits = true;
    press(save);
    life.abort();
    await pass(60_000);
    expect(lookAtSaved).toHaveBeenCalledTimes(1);
  });

  it('is asked for once when the person comes back to the tab', async () => {
    document.dispatchEvent(new Event('visibilitychange'));
    await pass(60_000);
    expect(lookAtSaved).toHaveBeenCalledTimes(1);
  });

  it('starts over with each press', async () => {
    press(save);
    await pass(800);
    press(save);
    await pass(899);
    expect(lookAtSaved).not.toHaveBeenCalled();
    await pass(1);
    expect(lookAtSaved).toHaveBeenCalledTimes(1);
  });
});

it.each([
  [{}, {}, true],
  [{ a: 'x' }, { a: 'x' }, true],
  [{ a: 'x' }, { a: null }, false],
  [{ a: null }, {}, false],
  [{}, { a: null }, false],
  [{ a: 'x' }, { b: 'x' }, false],
  [{ a: null }, { b: null }, false],
] as [Record<string, string | null>, Record<string, string | null>, boolean][])(
  '%j and %j hold the same: %s',
  (a, b, same) => {
    const values = (of: Record<string, string | null>) =>
      Object.fromEntries(Object.entries(of).map(([id, optionId]) => [id, { optionId, path: [] }]));
    expect(sameValues(values(a), values(b))).toBe(same);
  },
);
