// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { desksideError } from '../../../../core/errors';
import type { HealthPart } from '../../../../core/health';
import { PageReadability } from '../../../../entrypoints/desk-widgets/page-readability';

const partial = desksideError('scrape-partial', 'conversation');
const readAgain = vi.fn();
let told: boolean[] = [];
let shown = true;
let readability: PageReadability;

const health = (): HealthPart[] => [
  {
    name: 'conversation',
    state: document.querySelector('.log') ? 'found' : 'missing',
    way: '',
    failed: [],
    essential: false,
  },
];

/** Mutation observers speak in a microtask of their own. */
const change = async (html: string): Promise<void> => {
  document.body.innerHTML = html;
  await vi.advanceTimersByTimeAsync(0);
};

beforeEach(() => {
  vi.useFakeTimers();
  readAgain.mockReset();
  told = [];
  shown = true;
  document.body.innerHTML = '';
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation((message: unknown) => {
    told.push((message as { payload: { bad: boolean } }).payload.bad);
    return Promise.resolve({});
  });
  readability = new PageReadability(document, { isShown: () => shown, health }, readAgain);
});
afterEach(() => {
  readability.end();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('a read that missed what is needed', () => {
  it('hides, and tells the worker once', () => {
    readability.wasRead(partial);
    readability.wasRead(partial);
    expect([readability.state.get().bad, told]).toEqual([true, [true]]);
  });

  it.each([
    'desk-signed-out',
    'desk-rate-limited',
    'desk-unreachable',
    'reload-needed',
    'visibility-unknown',
    'nothing-public',
  ] as const)('but not for %s: that is said on the card', (code) => {
    readability.wasRead(desksideError(code));
    expect([readability.state.get().bad, told]).toEqual([false, []]);
  });

  it('is repeated when the part appears, once, and shows again when it succeeds', async () => {
    readability.wasRead(partial);
    await change('<p>something else</p>');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(readAgain).not.toHaveBeenCalled();
    await change('<div class="log"></div>');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(readAgain).toHaveBeenCalledTimes(1);
    readability.wasRead(null);
    expect([readability.state.get().bad, told]).toEqual([false, [true, false]]);
    await change('');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(readAgain).toHaveBeenCalledTimes(1);
  });

  it('does not look at all while the page stays as it is', async () => {
    readability.wasRead(partial);
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect([readAgain.mock.calls.length, vi.getTimerCount()]).toEqual([0, 0]);
  });

  it('gives up after ten changes that did not help', async () => {
    readAgain.mockImplementation(() => readability.wasRead(partial));
    readability.wasRead(partial);
    for (let times = 0; times < 30; times += 1) {
      await change(times % 2 === 0 ? '<div class="log"></div>' : '');
      await vi.advanceTimersByTimeAsync(60_000);
    }
    expect([readAgain.mock.calls.length, vi.getTimerCount()]).toEqual([10, 0]);
  });

  it('is repeated when the person comes back to the tab', () => {
    readability.wasRead(partial);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(readAgain).toHaveBeenCalledTimes(1);
  });

  it('is forgotten with its ticket', async () => {
    readability.wasRead(partial);
    readability.end();
    await change('<div class="log"></div>');
    await vi.advanceTimersByTimeAsync(60_000);
    expect([readability.state.get().bad, told, readAgain.mock.calls.length]).toEqual([false, [true, false], 0]);
  });
});

describe('a pane that is not shown', () => {
  it('is given time', async () => {
    shown = false;
    readability.sawPane(false);
    await vi.advanceTimersByTimeAsync(4000);
    readability.sawPane(false);
    expect(readability.state.get().bad).toBe(false);
    shown = true;
    readability.sawPane(true);
    await vi.advanceTimersByTimeAsync(60_000);
    expect([told, vi.getTimerCount()]).toEqual([[], 0]);
  });

  it('is lost after that, and found again', async () => {
    shown = false;
    readability.sawPane(false);
    await vi.advanceTimersByTimeAsync(8000);
    expect([readability.state.get().bad, readability.loss]).toEqual([true, desksideError('scrape-partial', 'ticket')]);
    readability.sawPane(true);
    expect([readability.state.get().bad, readability.loss, told]).toEqual([false, null, [true, false]]);
  });

  it('is not lost when it came without anybody having noticed', async () => {
    readability.sawPane(false);
    await vi.advanceTimersByTimeAsync(8000);
    expect(readability.state.get().bad).toBe(false);
  });
});
