import { phrase, type Phrase, type Told } from '../../../core/words/phrase';
import { browser } from 'wxt/browser';
import type { DesksideError, ErrorCode } from '../../../core/errors';
import { PORTS, type ProviderDraft, type TestProgress, type TestStep } from '../../../core/messages';
import { providerFacts } from '../../../core/providers';
import { noAnswer } from '../ask';
import { aboutProvider, type Lasting } from '../words';

/** Where what went wrong is put right; `test` where no field is to blame. */
export type Blamed = 'address' | 'key' | 'model' | 'test';

export type Outcome =
  | { readonly is: 'answered'; readonly says: Lasting; readonly doubts: readonly Told[] }
  | {
      readonly is: 'refused';
      readonly blamed: Blamed;
      /** One sentence, and the one next step. */
      readonly says: Lasting;
      readonly error: DesksideError | null;
      /** Nothing that is typed is known to be wrong: the same may well be answered later. */
      readonly passing: boolean;
    }
  | { readonly is: 'stopped' };

const blame: Readonly<Record<Exclude<Blamed, 'test'>, readonly ErrorCode[]>> = {
  key: [
    'bad-key',
    'no-key',
    'not-a-key',
    'organisation-key-refused',
    'key-locked',
    'key-lost',
    'no-credit',
    'quota-reached',
    'rate-limited',
  ],
  model: [
    'model-missing',
    'model-signed-out',
    'too-long',
    'refused',
    'truncated',
    'empty-answer',
    'bad-answer',
    'browser-model-missing',
    'browser-model-not-downloaded',
  ],
  address: [
    'not-running',
    'not-json',
    'forbidden-origin',
    'wrong-address',
    'region-refused',
    'server-refused',
    'server-error',
    'offline',
    'timeout',
    'overloaded',
    'cut-off',
    'no-access',
    'not-allowed',
  ],
};

const PASSING: readonly ErrorCode[] = [
  'not-running',
  'offline',
  'timeout',
  'overloaded',
  'server-error',
  'rate-limited',
  'cut-off',
  'limit-reached',
  'browser-model-not-downloaded',
];

export const blamedFor = (code: ErrorCode): Blamed =>
  (['key', 'model', 'address'] as const).find((place) => blame[place].includes(code)) ?? 'test';

/** What is not known yet will not be known any more. */
export const known = (steps: readonly TestStep[]): readonly TestStep[] =>
  steps.filter(({ state }) => state !== 'waiting');

/** What has no model is told by what it is. */
function answeredPhrase({ provider, model }: ProviderDraft, ms: number | undefined): Phrase {
  const who = { kind: providerFacts[provider].model === 'none' ? aboutProvider(provider).kind : 'model', model };
  if (ms === undefined) return phrase('answers.try.answered', who);
  return ms < 950
    ? phrase('answers.try.answered-after-ms', { ...who, ms: Math.round(ms) })
    : phrase('answers.try.answered-after', { ...who, seconds: ms / 1000 });
}

export function outcomeOf(draft: ProviderDraft, steps: readonly TestStep[]): Outcome {
  const word = steps.find(({ name }) => name === 'first-word');
  const failed = steps.filter(({ state }) => state === 'failed');
  if (word?.state === 'ok') {
    return {
      is: 'answered',
      says: answeredPhrase(draft, word.ms),
      doubts: failed.map(({ text }) => text),
    };
  }
  const [first] = failed;
  if (first === undefined)
    return {
      is: 'refused',
      blamed: 'test',
      says: phrase('answers.try.no-end'),
      error: null,
      passing: false,
    };
  const error = first.error ?? null;
  return {
    is: 'refused',
    blamed: error === null ? 'test' : blamedFor(error.code),
    says: first.text,
    error,
    passing: error !== null && PASSING.includes(error.code),
  };
}

/**
 * Asks a provider for real, with what is typed, and tells all steps so far each time something is known. Aborting closes the port,
 * which stops the requests, and so does leaving the page.
 */
export function tryOut(
  draft: ProviderDraft,
  signal: AbortSignal,
  onSteps: (steps: readonly TestStep[]) => void,
): Promise<Outcome> {
  return new Promise((resolve) => {
    const port = browser.runtime.connect({ name: PORTS.test });
    const end = (outcome: Outcome) => {
      signal.removeEventListener('abort', stop);
      port.disconnect();
      resolve(outcome);
    };
    const stop = () => end({ is: 'stopped' });
    port.onMessage.addListener((message: unknown) => {
      if (signal.aborted) return;
      // The worker is the only one that can be at the other end.
      const { running, steps } = message as TestProgress;
      onSteps(running ? steps : known(steps));
      if (!running) end(outcomeOf(draft, steps));
    });
    port.onDisconnect.addListener(() =>
      end({ is: 'refused', blamed: 'test', says: noAnswer, error: null, passing: false }),
    );
    signal.addEventListener('abort', stop);
    port.postMessage(draft);
  });
}
