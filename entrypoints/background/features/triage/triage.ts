import { answeredBy, usedBy } from '../answered-by';
import type { Language } from '../../../../core/words/languages';
import { phrase, type Told } from '../../../../core/words/phrase';
import { fault } from '../../../../core/errors';
import type { DeskField } from '../../../../core/fields';
import type { WaitCause } from '../../../../core/draft-state';
import type { SentBody } from '../../../../core/messages';
import { clip } from '../../../../core/text';
import { choiceFor, type AnswerSource, type Choice, type Suggestion } from '../../../../core/suggestion';
import type { RedactionWish, Replaced } from '../../../../core/redaction';
import type { PublicTicket } from '../../../../core/ticket';
import type { Example } from '../../../../core/learning';
import type { Classifier, LanguageModel, ModelAnswer, ModelRequest, Provider } from '../../../../providers/provider';
import { readMeanings } from '../../../../providers/on-device/meanings';
import { readPhrases } from '../../phrases';
import { tempered } from './automatic';
import { makeFences } from '../prompt/fence';
import { fitted, repairChars } from '../../model/fit';
import { levelFor } from '../../redaction/level';
import { redact, type Redaction } from '../../redaction/redact';
import type { PromptExample, SentExample } from '../examples/choose';
import { questionsFor, type Question, type Questions } from '../shortlist/questions';
import { checkTriageAnswer, type TriageChoice } from './triage-answer';
import { triageRequest, type Meanings } from './triage-prompt';

export interface TriageTask {
  readonly suggestionId: string;
  readonly ticket: PublicTicket;
  /** What is asked about, the most important one first. */
  readonly fields: readonly DeskField[];
  /** The fields with every option that the desk has, whatever this ticket can take. */
  readonly whole?: readonly DeskField[];
  /** Field id to option id to what it means. */
  readonly descriptions: Meanings;
  /** Of this desk, newest first. */
  readonly examples: readonly Example[];
  /** Whether a few of the examples may go along with a question to a language model; without it they only help to find options here. */
  readonly examplesInPrompt?: boolean;
  /** In which language a model's reason is read; English when it is left out. */
  readonly reader?: Language;
  readonly contextChars: number;
  /** What of the ticket is replaced before a server sees it. */
  readonly redaction: RedactionWish;
  /** The fences of a request that a person has looked at; new ones without it. */
  readonly fenceSeed?: string | undefined;
  /** What one request and its answer may take, in tokens; without a limit when it is left out. */
  readonly tokensPerRequest?: number | null;
}

export interface TriageWatch {
  readonly signal: AbortSignal;
  readonly onCause: (cause: WaitCause) => void;
  /** Told every body that is posted, or the explanation of an answer that needed none. */
  readonly onSent: (body: SentBody, replaced?: Replaced) => void;
}

export type TriageOutcome =
  | { readonly kind: 'suggestion'; readonly suggestion: Suggestion }
  | { readonly kind: 'no-fit'; readonly reason: Told; readonly suggestionId: string };

function outcome(
  { suggestionId }: TriageTask,
  { choices, reason }: { readonly choices: readonly Choice[]; readonly reason: Told },
  source: AnswerSource,
): TriageOutcome {
  if (choices.length === 0) return { kind: 'no-fit', reason: reason || phrase('reason.none-fits'), suggestionId };
  return {
    kind: 'suggestion',
    suggestion: { id: suggestionId, choices: [...choices], reason, source, createdAt: new Date().toISOString() },
  };
}

async function byClassifier(classifier: Classifier, task: TriageTask, watch: TriageWatch): Promise<TriageOutcome> {
  const started = performance.now();
  const { ticket, fields, whole, descriptions, examples } = task;
  const answer = await classifier.classify(
    { ticket, fields, ...(whole === undefined ? {} : { whole }), descriptions, examples },
    watch.signal,
  );
  watch.onSent(answer.explanation);
  return outcome(
    task,
    { choices: answer.choices, reason: answer.reason },
    { providerId: classifier.id, label: classifier.label, sent: false, ms: Math.round(performance.now() - started) },
  );
}

/** What was looked for in areas, beside what was found at once. */
function inOrder(
  { fields }: TriageTask,
  first: TriageChoice,
  next: TriageChoice,
): Pick<TriageChoice, 'choices' | 'reason'> {
  const all = [
    ...next.choices.filter(({ fieldId }) => first.areas.has(fieldId)),
    ...first.choices.filter(({ fieldId }) => !first.areas.has(fieldId)),
  ];
  return { choices: fields.flatMap(({ id }) => choiceFor({ choices: all }, id) ?? []), reason: next.reason };
}

const sentBy =
  ({ textOf }: Redaction) =>
  ({ names: _names, text, ...example }: PromptExample): SentExample => ({ ...example, text: textOf(text) });

/** The ticket and its examples as this model may see them. */
async function redactedFor(model: LanguageModel, task: TriageTask, alike: Questions['alike']): Promise<Redaction> {
  await readPhrases();
  return redact(
    {
      ticket: task.ticket,
      texts: alike.map(({ text }) => text),
      names: alike.flatMap(({ names }) => names),
      maxChars: task.contextChars,
      ...(task.reader === undefined ? {} : { reader: task.reader }),
    },
    levelFor(model.destination, task.redaction),
  );
}

async function byModel(model: LanguageModel, task: TriageTask, watch: TriageWatch): Promise<TriageOutcome> {
  const started = performance.now();
  await readMeanings();
  const questions = questionsFor(task);
  const redaction = await redactedFor(model, task, questions.alike);
  const call = {
    signal: watch.signal,
    onProgress: watch.onCause,
    onSent: (body: string) => watch.onSent(body, redaction.countIn(body)),
    marksIn: redaction.marksIn,
  };
  const fences = makeFences(task.fenceSeed);
  const answers: ModelAnswer[] = [];
  const complete = async (request: ModelRequest): Promise<string> => {
    const answer = await model.complete(request, call);
    answers.push(answer);
    return answer.text;
  };
  const cap = model.destination === null ? null : (task.tokensPerRequest ?? null);
  const ask = async ({ menu, examples }: Question): Promise<TriageChoice> => {
    const fence = fences();
    const asking = (shown: readonly SentExample[]) => (maxChars: number) =>
      triageRequest(redaction.ticket, menu, task.descriptions, fence, maxChars, shown, task.reader);
    const request = fitted([asking(examples.map(sentBy(redaction))), asking([])], task.contextChars, cap);
    const text = await complete(request);
    const checked = checkTriageAnswer(text, menu, redaction.restore);
    if (checked.ok) return checked.value;
    watch.onCause('repairing');
    const repaired = checkTriageAnswer(
      await complete({
        ...request,
        repair: { answer: clip(text, repairChars(request, cap)), problem: checked.problem },
      }),
      menu,
      redaction.restore,
    );
    if (!repaired.ok) throw fault('bad-answer');
    return repaired.value;
  };
  const first = await ask(questions.first);
  const next = first.areas.size > 0 ? await ask(questions.within(first.areas)) : null;
  return outcome(task, next === null ? first : inOrder(task, first, next), {
    ...answeredBy(model),
    ...usedBy(answers),
    ms: Math.round(performance.now() - started),
  });
}

/** A suggestion for a ticket, or that nothing fits. Throws a `DesksideFault`; never an invented value. */
export const triage = async (provider: Provider, task: TriageTask, watch: TriageWatch): Promise<TriageOutcome> =>
  tempered(
    await (provider.kind === 'classifier' ? byClassifier(provider, task, watch) : byModel(provider, task, watch)),
    task,
    await readPhrases(),
  );
