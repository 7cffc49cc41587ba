/// <reference types="dom-chromium-ai" />

/** `?lm=` chooses what the browser says of its own model; without it there is none, as in a browser that has no such thing. */
const state = new URLSearchParams(location.search).get('lm');

/** A download that comes to 42 % and stays there until it is cancelled. */
function create({ monitor, signal }: LanguageModelCreateOptions = {}): Promise<never> {
  const target = Object.assign(new EventTarget(), { ondownloadprogress: null });
  monitor?.(target);
  queueMicrotask(() => target.dispatchEvent(new ProgressEvent('downloadprogress', { loaded: 0.42, total: 1 })));
  return new Promise((_, reject) =>
    signal?.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError'))),
  );
}

const failing = (): Promise<never> => Promise.reject(new DOMException('No room', 'QuotaExceededError'));

/** Puts the stand-in where the page looks for the browser's own. */
export function standInForModel(): void {
  Reflect.deleteProperty(globalThis, 'LanguageModel');
  if (state === null) return;
  const availability = () =>
    state === 'silent' ? new Promise<never>(() => {}) : Promise.resolve(state === 'no-room' ? 'downloadable' : state);
  Object.defineProperty(globalThis, 'LanguageModel', {
    configurable: true,
    value: { availability, create: state === 'no-room' ? failing : create },
  });
}
