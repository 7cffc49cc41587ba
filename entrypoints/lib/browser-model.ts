/// <reference types="dom-chromium-ai" />

/** `not-offered`: the browser does not know such models at all. `silent`: it did not say in time. */
export type BrowserModelState = 'not-offered' | 'unavailable' | 'downloadable' | 'downloading' | 'available' | 'silent';

const PATIENCE_MS = 5000;

/** The browser answers for exactly these wishes, so looking and creating must name the same ones. */
const wishes = { expectedInputs: [{ type: 'text' }], expectedOutputs: [{ type: 'text', languages: ['en'] }] } satisfies LanguageModelCreateCoreOptions;

const offered = (): typeof LanguageModel | null => ('LanguageModel' in globalThis ? LanguageModel : null);

const silence = (): Promise<'silent'> => new Promise((resolve) => setTimeout(() => resolve('silent'), PATIENCE_MS));

/** Feature-detects; answers within five seconds and never rejects. */
export async function browserModelState(): Promise<BrowserModelState> {
  const model = offered();
  if (model === null) return 'not-offered';
  try {
    return await Promise.race([model.availability(wishes), silence()]);
  } catch (thrown) {
    // A browser that refuses the question (a policy, a wish that it does not know) has no model for us.
    if (thrown instanceof Error || thrown instanceof DOMException) return 'unavailable';
    throw thrown;
  }
}

/**
 * Has the browser download its model. Only a page can, and straight from a click: the browser asks for a person's activation.
 * `onPart` is told 0 to 1. Rejects with the browser's `DOMException`, or with `AbortError` after the signal.
 */
export async function downloadBrowserModel(onPart: (part: number) => void, signal: AbortSignal): Promise<void> {
  const model = offered();
  if (model === null) throw new DOMException('This browser offers no model', 'NotSupportedError');
  const session = await model.create({
    ...wishes,
    signal,
    monitor: (monitor) => monitor.addEventListener('downloadprogress', ({ loaded, total }) => onPart(total > 0 ? loaded / total : loaded)),
  });
  session.destroy();
}
