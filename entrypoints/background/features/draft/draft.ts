import type { CitedText } from '../../../../core/article';
import type { SentBody } from '../../../../core/messages';
import type { Draft, DraftOrigin } from '../../../../core/draft';
import { DesksideFault, fault, type DesksideError } from '../../../../core/errors';
import type { Macro } from '../../../../core/fields';
import type { Example } from '../../../../core/learning';
import type { Manner } from '../../../../core/manner';
import type { WaitCause } from '../../../../core/draft-state';
import type { Replaced } from '../../../../core/redaction';
import type { Rework } from '../../../../core/rework';
import type { DraftSource } from '../../../../core/similar';
import { lostTerms, termsOf } from '../../../../core/terms';
import { newestMessageId, type PublicTicket } from '../../../../core/ticket';
import type { Classifier, LanguageModel, ModelRequest, Provider } from '../../../../providers/provider';
import { fitted } from '../../model/fit';
import type { Redaction } from '../../redaction/redact';
import { makeFences } from '../prompt/fence';
import { draftRequest } from './draft-prompt';
import { groundWords, type GroundText } from './grounding';
import type { SentGround } from './grounding-text';
import type { PastReply } from './past-replies';
import { rework } from './rework';
import { foreignIn, spokenByRequester } from './spoken';
import { streamText, type StreamWatch } from './stream-text';
import { redactedFor, type TextTask } from './task';
import { usedLabels, withoutUsed } from './used-sources';

export interface DraftTask extends TextTask {
  readonly draftId: string;
  readonly instruction: string;
  /** How this one is to sound; for a language model only. */
  readonly manner?: Manner;
  /** The draft that is there already is wanted in other words. */
  readonly rework?: Rework;
  /** Asked for only by a classifier. `problem`: why there may be more or newer ones. */
  readonly macros: () => Promise<{ readonly macros: readonly Macro[]; readonly problem: DesksideError | null }>;
  readonly examples: readonly Example[];
  /** What ended similar tickets and goes along, at the person's wish. For a language model only. */
  readonly pastReplies?: readonly PastReply[];
  /** What of the desk's own articles and macros it may rest on; asked for only by a language model. Rejects with the signal's reason only. */
  readonly grounding?: (ticket: PublicTicket, signal: AbortSignal) => Promise<readonly GroundText[]>;
  /** None of their words was replaced or deleted since. */
  readonly pastRepliesHold?: () => boolean;
}

export interface DraftWatch {
  readonly signal: AbortSignal;
  readonly onCause: (cause: WaitCause) => void;
  readonly onSent: (body: SentBody, replaced?: Replaced) => void;
  /** The whole text so far. */
  readonly onText: (text: string, origin: DraftOrigin) => void;
  /** Texts of the organisation that go along: what it may rest on besides. Told before anything is sent. */
  readonly onGrounds?: (texts: readonly string[]) => void;
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
  const foreign = await foreignIn(found.text, task.reader);
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
    ...(foreign === null ? {} : { foreign }),
  };
}

/** As it may be sent, with the values of the ticket's people and the rest replaced. */
const sentGround = ({ label, cited, text }: GroundText, { textOf }: Pick<Redaction, 'textOf'>): SentGround => ({
  label,
  kind: cited.kind,
  title: textOf(cited.title),
  ...(cited.kind === 'article' ? { url: textOf(cited.url) } : {}),
  text: textOf(text),
});

/** Those that the answer names; all of them where it names none that way. */
function citedIn(answer: string, given: readonly GroundText[]): readonly CitedText[] {
  const used = usedLabels(answer);
  return given.filter(({ label }) => used === null || used.has(label)).map(({ cited }) => cited);
}

async function write(model: LanguageModel, task: DraftTask, watch: DraftWatch): Promise<Draft> {
  const { pastReplies = [] } = task;
  const found =
    task.grounding === undefined ? [] : await unlessStopped(task.grounding(task.ticket, watch.signal), watch.signal);
  const redaction = await redactedFor(
    model,
    task,
    [task.instruction, ...pastReplies.map((reply) => reply.text), ...found.map(groundWords)],
    pastReplies.flatMap(({ names }) => names),
  );
  const wishes = { manner: task.manner, spoken: await spokenByRequester(task.ticket) };
  const fences = makeFences(task.fenceSeed);
  const [fence, pastFence, groundFence] = [fences(), fences(), fences()];
  const replies = pastReplies.map(({ number, text: reply }) => ({ number, text: redaction.textOf(reply) }));
  const texts = found.map((ground) => sentGround(ground, redaction));
  const asking =
    (beside: { readonly replies: typeof replies; readonly texts: typeof texts }) =>
    (maxChars: number): ModelRequest =>
      draftRequest(redaction.ticket, redaction.textOf(task.instruction), fence, maxChars, task.writing, wishes, {
        past: { replies: beside.replies, fence: pastFence },
        grounds: { texts: beside.texts, fence: groundFence },
      });
  // What the person chose by hand is left out last.
  const request = fitted(
    [asking({ replies, texts }), asking({ replies, texts: [] }), asking({ replies: [], texts: [] })],
    task.contextChars,
    model.destination === null ? null : (task.tokensPerRequest ?? null),
  );
  const given = request.user.includes(groundFence.open) ? found : [];
  watch.onGrounds?.(given.map(groundWords));
  const answer = await streamText(model, request, redaction, {
    ...watch,
    onText: (soFar) => {
      const text = given.length === 0 ? soFar : withoutUsed(soFar);
      if (text !== '') watch.onText(text, { kind: 'written' });
    },
  });
  const text = given.length === 0 ? answer.text : withoutUsed(answer.text);
  if (text === '') throw fault('empty-answer');
  const cited = citedIn(answer.text, given);
  return {
    ...(await asDraft(task, { ...answer, text })),
    ...(request.user.includes(pastFence.open)
      ? { sources: pastReplies.map(({ ref, number }): DraftSource => ({ ref, number })) }
      : {}),
    ...(cited.length === 0 ? {} : { cited }),
  };
}

const asWritten = (watch: DraftWatch): StreamWatch => ({
  ...watch,
  onText: (text) => watch.onText(text, { kind: 'written' }),
});

async function asDraft(task: DraftTask, { text, source }: Pick<Draft, 'text' | 'source'>): Promise<Draft> {
  const foreign = await foreignIn(text, task.reader);
  return {
    id: task.draftId,
    text,
    origin: { kind: 'written' },
    source,
    newestMessageId: newestMessageId(task.ticket),
    ...(foreign === null ? {} : { foreign }),
  };
}

async function inOtherWords(provider: Provider, task: DraftTask, wish: Rework, watch: DraftWatch): Promise<Draft> {
  const written = await asDraft(task, await rework(provider, task, wish, asWritten(watch)));
  const lost = lostTerms(termsOf(task.writing?.terms ?? ''), wish.text, written.text);
  return lost.length === 0 ? written : { ...written, lost };
}

/** The next public reply, or the one that is there in other words, streamed. Throws a `DesksideFault`. */
export function draft(provider: Provider, task: DraftTask, watch: DraftWatch): Promise<Draft> {
  if (task.rework !== undefined) return inOtherWords(provider, task, task.rework, watch);
  return provider.kind === 'classifier' ? find(provider, task, watch) : write(provider, task, watch);
}
