import { afterEach, describe, expect, test, vi } from 'vitest';
import { browserModelState, downloadBrowserModel } from '../../../../entrypoints/lib/browser-model';

type Wishes = Pick<LanguageModelCreateCoreOptions, 'expectedOutputs'>;

interface Session {
  readonly destroy: () => void;
}

const languagesIn = ({ expectedOutputs }: Wishes): readonly string[] => expectedOutputs?.[0]?.languages ?? [];

/** A browser whose model knows these languages. */
function offer(
  state: (wishes: Wishes) => Promise<Availability>,
  create?: (options: LanguageModelCreateOptions) => Promise<Session>,
): void {
  vi.stubGlobal('LanguageModel', { availability: state, create });
}

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('what the browser says of its own model', () => {
  test('a browser without the interface offers none', async () => {
    expect(await browserModelState()).toBe('not-offered');
  });

  test.each<Availability>(['unavailable', 'downloadable', 'downloading', 'available'])(
    '%s is passed on',
    async (state) => {
      offer(() => Promise.resolve(state));
      expect(await browserModelState()).toBe(state);
    },
  );

  test('a language that it does not know makes the list shorter, not the model unavailable', async () => {
    offer((wishes) =>
      languagesIn(wishes).includes('de')
        ? Promise.reject(new DOMException('No such language', 'NotSupportedError'))
        : Promise.resolve('available'),
    );
    expect(await browserModelState()).toBe('available');
  });

  test('a browser that refuses every question has none for us', async () => {
    offer(() => Promise.reject(new DOMException('Refused', 'NotAllowedError')));
    expect(await browserModelState()).toBe('unavailable');
  });

  test('silence ends after five seconds', async () => {
    vi.useFakeTimers();
    offer(() => new Promise(() => {}));
    const state = browserModelState();
    await vi.advanceTimersByTimeAsync(5000);
    expect(await state).toBe('silent');
  });
});

describe('the download', () => {
  test('is wished with the widest languages that are offered, tells how far it is, and leaves no session behind', async () => {
    const destroy = vi.fn();
    const parts: number[] = [];
    let languages: readonly string[] = [];
    offer(
      (wishes) => Promise.resolve(languagesIn(wishes).includes('de') ? 'unavailable' : 'downloadable'),
      (options) => {
        languages = languagesIn(options);
        const monitor = Object.assign(new EventTarget(), { ondownloadprogress: null });
        options.monitor?.(monitor);
        monitor.dispatchEvent(Object.assign(new Event('downloadprogress'), { loaded: 0.5, total: 1 }));
        return Promise.resolve({ destroy });
      },
    );
    await downloadBrowserModel((part) => parts.push(part), new AbortController().signal);
    expect(languages).toEqual(['en', 'es', 'ja']);
    expect(parts).toEqual([0.5]);
    expect(destroy).toHaveBeenCalledOnce();
  });

  test('without a model it says so', async () => {
    await expect(downloadBrowserModel(() => {}, new AbortController().signal)).rejects.toMatchObject({
      name: 'NotSupportedError',
    });
  });
});
