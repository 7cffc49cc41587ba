import type { SentBody } from '../../../../core/messages';
import type { Draft, DraftOrigin } from '../../../../core/draft';
import { cutAt, RAW_CHARS } from '../../../../core/draft-text/bounds';
import { DesksideFault, fault, type DesksideError } from '../../../../core/errors';
import type { Macro } from '../../../../core/fields';
import type { Example } from '../../../../core/learning';
import type { WaitCause } from '../../../../core/messages';
import type { RedactionWish, Replaced } from '../../../../core/redaction';
import { newestMessageId, type PublicTicket } from '../../../../core/ticket';
import type { Classifier, LanguageModel, ModelUsage, Provider } from '../../../../providers/provider';
import { draftRequest, type Writing } from './draft-prompt';
import { makeFence } from '../prompt/fence';
import { fitted } from '../../model/fit';
import { restoring } from '../../model/restoring';
import { levelFor } from '../../redaction/level';
import { redact } from '../../redaction/redact';

export interface DraftTask {
  readonly draftId: string;
  readonly ticket: PublicTicket;
  readonly instruction: string;
  /** Asked for only by a classifier. `problem`: why there may be more or newer ones. */
  readonly macros: () => Promise<{ readonly macros: readonly Macro[]; readonly problem: DesksideError | null }>;
  readonly examples: readonly Example[];
  readonly contextChars: number;
  /** What of the ticket and the instruction is replaced before a server sees them. */
  readonly redaction: RedactionWish;
  /** In which language the person reads. */
  readonly reader?: string;
  /** For a language model only: what is found on this device is not rewritten. */
  readonly writing?: Writing;
  /** What one request and its answer may take, in tokens; without a limit when it is left out. */
  readonly tokensPerRequest?: number | null;
}

export interface DraftWatch {
  readonly signal: AbortSignal;
  readonly onCause: (cause: WaitCause) => void;
  readonly onSent: (body: SentBody, replaced?: Replaced) => void;
  /** The whole text so far. */
  readonly onText: (text: string, origin: DraftOrigin) => void;
}

/** Rejects with the signal's reason. */
const unlessStopped = <T>(work: Promise<T>, signal: AbortSignal): Promise<T> =>
  new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason as Error);
    if (signal.aborted) return stop();
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });

async function find(classifier: Classifier, task: DraftTask, watch: DraftWatch): Promise<Draft> {
  const started = performance.now();
  const { macros, problem } = await unlessStopped(task.macros(), watch.signal);
  const found = await classifier.findReply(task.ticket, macros, task.examples, task.instruction, watch.signal);
  if (!found) throw problem === null ? fault('no-match') : new DesksideFault(problem);
  watch.onSent(found.explanation);
  return {
    id: task.draftId,
    text: found.text.trim(),
    origin: found.origin,
    source: {
      providerId: classifier.id,
      label: classifier.label,
      sent: false,
      ms: Math.round(performance.now() - started),
    },
    newestMessageId: newestMessageId(task.ticket),
  };
}

/** What the foot of a draft shows of it. */
const usageOf = ({
  tokensIn,
  tokensOut,
  tokensCached,
}: ModelUsage): Pick<ModelUsage, 'tokensIn' | 'tokensOut' | 'tokensCached'> => ({
  ...(tokensIn === undefined ? {} : { tokensIn }),
  ...(tokensOut === undefined ? {} : { tokensOut }),
  ...(tokensCached === undefined ? {} : { tokensCached }),
});

async function write(model: LanguageModel, task: DraftTask, watch: DraftWatch): Promise<Draft> {
  const started = performance.now();
  const fence = makeFence();
  const redaction = redact(
    {
      ticket: task.ticket,
      texts: [task.instruction],
      asTheyAre: Object.values(task.writing ?? {}),
      maxChars: task.contextChars,
      ...(task.reader === undefined ? {} : { reader: task.reader }),
    },
    levelFor(model.destination, task.redaction),
  );
  const cap = model.destination === null ? null : (task.tokensPerRequest ?? null);
  const request = fitted(
    [(maxChars) => draftRequest(redaction.ticket, redaction.textOf(task.instruction), fence, maxChars, task.writing)],
    task.contextChars,
    cap,
  );
  let text = '';
  let usage: ModelUsage = {};
  for await (const soFar of restoring(model, redaction).stream(request, {
    signal: watch.signal,
    onProgress: watch.onCause,
    onSent: (body) => watch.onSent(body, redaction.countIn(body)),
  })) {
    text = cutAt(soFar.text, RAW_CHARS);
    usage = { ...usage, ...soFar.usage };
    if (text.trim()) watch.onText(text, { kind: 'written' });
    // The page shows less than this and says that it was cut; nobody waits for what is thrown away.
    if (soFar.text.length >= RAW_CHARS) break;
  }
  if (!text.trim()) throw fault('empty-answer');
  return {
    id: task.draftId,
    text: text.trim(),
    origin: { kind: 'written' },
    source: {
      providerId: model.id,
      label: model.label,
      sent: model.destination !== null,
      ...usageOf(usage),
      ms: Math.round(performance.now() - started),
    },
    newestMessageId: newestMessageId(task.ticket),
  };
}

/** The next public reply, streamed. Throws a `DesksideFault`. */
export const draft = (provider: Provider, task: DraftTask, watch: DraftWatch): Promise<Draft> =>
  provider.kind === 'classifier' ? find(provider, task, watch) : write(provider, task, watch);
