import { sayTold } from '../../../core/words/say-phrase';
import { toDesksideError } from '../../../core/errors';
import { describeError } from '../../../core/error-text';
import { draft } from '../../../entrypoints/background/features/draft/draft';
import { percent } from '../../../core/suggestion';
import { triage } from '../../../entrypoints/background/features/triage/triage';
import type { LanguageModel } from '../../../providers/provider';
import { category, priority, publicTicket } from './ticket';

export interface LiveRow {
  readonly name: string;
  readonly outcome: 'ok' | 'FAILED' | 'not asked';
  readonly words: string;
}

type Make = (change?: { readonly key?: string; readonly model?: string }) => LanguageModel;

const silent = { onCause: () => {}, onSent: () => {} };
const task = { ticket: publicTicket(), examples: [], contextChars: 12_000, redaction: 'auto' } as const;
const errorWords = (thrown: unknown): string => {
  const { title, sentence } = describeError(toDesksideError(thrown));
  return `${title}: ${sentence}`;
};

async function askTriage(model: LanguageModel): Promise<string> {
  const outcome = await triage(
    model,
    { ...task, suggestionId: 'live', fields: [category, priority], descriptions: {} },
    { ...silent, signal: AbortSignal.timeout(120_000) },
  );
  if (outcome.kind === 'no-fit') return `no value fits: ${sayTold(outcome.reason)}`;
  const { suggestion } = outcome;
  const { ms, tokensIn = '?', tokensOut = '?', tokensCached = 0 } = suggestion.source;
  const chosen = suggestion.choices.map(({ path, confidence }) => `${path.join(' › ')} (${percent(confidence)})`);
  return `${chosen.join(' · ')} · “${sayTold(suggestion.reason)}” · ${ms} ms, ${tokensIn} tokens in (${tokensCached} cached), ${tokensOut} out`;
}

const noMacros = () => Promise.resolve({ macros: [], problem: null });

async function askDraft(model: LanguageModel): Promise<string> {
  const started = performance.now();
  let first = 0;
  let pieces = 0;
  const written = await draft(
    model,
    { ...task, draftId: 'live', instruction: '', macros: noMacros },
    {
      ...silent,
      signal: AbortSignal.timeout(120_000),
      onText: () => {
        first ||= performance.now() - started;
        pieces += 1;
      },
    },
  );
  return `${written.text.length} characters in ${pieces} pieces, the first after ${Math.round(first)} ms, the last after ${written.source.ms} ms`;
}

/** Stops after the first words; an answer that goes on is a failure. */
async function askAndStop(model: LanguageModel): Promise<string> {
  const controller = new AbortController();
  const started = performance.now();
  try {
    await draft(
      model,
      { ...task, draftId: 'live', instruction: 'Write at least 400 words.', macros: noMacros },
      { ...silent, signal: controller.signal, onText: () => controller.abort() },
    );
  } catch (thrown) {
    const { code } = toDesksideError(thrown);
    if (code === 'stopped') return `stopped after ${Math.round(performance.now() - started)} ms`;
    throw thrown;
  }
  throw new Error('it went on to the end');
}

/** Whatever must be refused, and with which errors. */
async function mustFail(work: Promise<unknown>, codes: readonly string[]): Promise<string> {
  try {
    await work;
  } catch (thrown) {
    const { code } = toDesksideError(thrown);
    if (codes.includes(code)) return errorWords(thrown);
    throw thrown;
  }
  throw new Error('it was accepted');
}

async function row(name: string, work: () => Promise<string>): Promise<LiveRow> {
  try {
    return { name, outcome: 'ok', words: await work() };
  } catch (thrown) {
    return {
      name,
      outcome: 'FAILED',
      words:
        thrown instanceof Error && toDesksideError(thrown).code === 'unexpected' ? thrown.message : errorWords(thrown),
    };
  }
}

const notAsked = (name: string): LiveRow => ({
  name,
  outcome: 'not asked',
  words: 'A real service cannot be made to do this; the practice services do.',
});

/** The situations of the matrix, one after the other. */
export async function* liveRows(make: Make, withKey: boolean): AsyncGenerator<LiveRow> {
  yield await row('connection', async () => {
    const told = await make().test(AbortSignal.timeout(120_000), () => {});
    const failed = told.find(({ state }) => state === 'failed');
    if (failed) throw new Error(sayTold(failed.text));
    return told.map(({ text }) => sayTold(text)).join(' ');
  });
  yield await row('triage', () => askTriage(make()));
  yield await row('triage again', () => askTriage(make()));
  yield await row('streamed draft', () => askDraft(make()));
  yield await row('cancel', () => askAndStop(make()));
  if (withKey)
    yield await row('bad key', () => mustFail(askTriage(make({ key: 'sk-not-a-key-000000000000' })), ['bad-key']));
  yield await row('wrong model', () =>
    mustFail(askTriage(make({ model: 'deskside-no-such-model' })), ['model-missing', 'wrong-address']),
  );
  for (const name of ['rate limit', 'server error', 'truncated stream', 'slow start', 'refusal', 'malformed'])
    yield notAsked(name);
}
