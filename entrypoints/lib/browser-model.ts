/// <reference types="dom-chromium-ai" />

import { browserModelLanguages } from '../../core/browser-model';

/** `not-offered`: the browser does not know such models at all. `silent`: it did not say in time. */
export type BrowserModelState = 'not-offered' | 'unavailable' | 'downloadable' | 'downloading' | 'available' | 'silent';

type Wishes = Pick<LanguageModelCreateCoreOptions, 'expectedInputs' | 'expectedOutputs'>;

interface Offer {
  readonly state: Availability;
  /** The browser answers for exactly these, so looking and creating must name the same ones. */
  readonly wishes: Wishes;
}

const PATIENCE_MS = 5000;

/** Best first. */
const RANKS: readonly Availability[] = ['available', 'downloading', 'downloadable', 'unavailable'];

const api = (): typeof LanguageModel | null => ('LanguageModel' in globalThis ? LanguageModel : null);

async function offerFor(model: typeof LanguageModel, languages: readonly string[]): Promise<Offer> {
  const wishes: Wishes = {
    expectedInputs: [{ type: 'text', languages: [...languages] }],
    expectedOutputs: [{ type: 'text', languages: [...languages] }],
  };
  const [asked] = await Promise.allSettled([model.availability(wishes)]);
  // A browser that refuses the question, by policy or because it does not know a wish, has no model for it.
  return { state: asked.status === 'fulfilled' ? asked.value : 'unavailable', wishes };
}

/** The nearest to being usable, with the widest wishes. */
async function bestOffer(model: typeof LanguageModel): Promise<Offer | undefined> {
  const offers = await Promise.all(browserModelLanguages.map((languages) => offerFor(model, languages)));
  return RANKS.flatMap((rank) => offers.filter(({ state }) => state === rank))[0];
}

const silence = (): Promise<'silent'> => new Promise((resolve) => setTimeout(() => resolve('silent'), PATIENCE_MS));

/** Feature-detects; answers within five seconds. */
export async function browserModelState(): Promise<BrowserModelState> {
  const model = api();
  if (model === null) return 'not-offered';
  const found = await Promise.race([bestOffer(model), silence()]);
  return found === 'silent' ? found : (found?.state ?? 'unavailable');
}

/**
 * Has the browser download its model. Only a page can, and soon after a click: the browser asks for a person's activation.
 * `onPart` is told 0 to 1. Rejects with the browser's `DOMException`, or with `AbortError` after the signal.
 */
export async function downloadBrowserModel(onPart: (part: number) => void, signal: AbortSignal): Promise<void> {
  const model = api();
  const offer = model === null ? undefined : await bestOffer(model);
  if (model === null || offer === undefined) throw new DOMException('no-browser-model', 'NotSupportedError');
  const session = await model.create({
    ...offer.wishes,
    signal,
    monitor: (monitor) =>
      monitor.addEventListener('downloadprogress', ({ loaded, total }) => onPart(total > 0 ? loaded / total : loaded)),
  });
  session.destroy();
}
