import { fault } from '../../../core/errors';
import type { DeskField } from '../../../core/fields';
import type { WaitCause } from '../../../core/messages';
import { clip } from '../../../core/text';
import { bandOf, type AnswerSource, type Choice, type Suggestion } from '../../../core/suggestion';
import type { PublicTicket } from '../../../core/ticket';
import type { Example } from '../../../core/learning';
import type { Classifier, LanguageModel, ModelAnswer, ModelRequest, Provider } from '../../../providers/provider';
import { tempered } from './automatic';
import { makeFence } from './fence';
import { fitted, repairChars } from './fit';
import { questionsFor, type Question } from './shortlist/questions';
import { checkTriageAnswer, oneLine, type TriageChoice } from './triage-answer';
import { triageRequest } from './triage-prompt';

export interface TriageTask {
  readonly suggestionId: string;
  readonly ticket: PublicTicket;
  readonly category: DeskField | null;
  readonly priority: DeskField | null;
  /** The fields with every option that the desk has, whatever this ticket can take. */
  readonly whole?: readonly DeskField[];
  readonly descriptions: Readonly<Record<string, string>>;
  /** Of this desk, newest first. */
  readonly examples: readonly Example[];
  /** Whether a few of the examples may go along with a question to a language model; without it they only help to find options here. */
  readonly examplesInPrompt?: boolean;
  readonly contextChars: number;
  /** What one request and its answer may take, in tokens; without a limit when it is left out. */
  readonly tokensPerRequest?: number | null;
}

export interface TriageWatch {
  readonly signal: AbortSignal;
  readonly onCause: (cause: WaitCause) => void;
  /** Told every body that is posted, or the explanation of an answer that needed none. */
  readonly onSent: (body: string) => void;
}

export type TriageOutcome =
  | { readonly kind: 'suggestion'; readonly suggestion: Suggestion }
  | { readonly kind: 'no-fit'; readonly reason: string; readonly suggestionId: string };

function outcome(
  task: TriageTask,
  found: {
    category: Choice | null;
    priority: Choice | null;
    alternatives: readonly Choice[];
    confidence: number;
    reason: string;
  },
  source: AnswerSource,
): TriageOutcome {
  if (!found.category && !found.priority) {
    return {
      kind: 'no-fit',
      reason: found.reason || 'None of the desk’s categories fits.',
      suggestionId: task.suggestionId,
    };
  }
  return {
    kind: 'suggestion',
    suggestion: {
      id: task.suggestionId,
      category: found.category,
      priority: found.priority,
      confidence: found.confidence,
      band: bandOf(found.confidence),
      reason: found.reason,
      alternatives: [...found.alternatives],
      source,
      createdAt: new Date().toISOString(),
    },
  };
}

async function byClassifier(classifier: Classifier, task: TriageTask, watch: TriageWatch): Promise<TriageOutcome> {
  const started = performance.now();
  const answer = await classifier.classify(
    {
      ticket: task.ticket,
      category: task.category,
      priority: task.priority,
      ...(task.whole === undefined ? {} : { whole: task.whole }),
      descriptions: task.descriptions,
      examples: task.examples,
    },
    watch.signal,
  );
  watch.onSent(answer.explanation);
  const [best, ...others] = answer.category;
  return outcome(
    task,
    {
      category: best ?? null,
      priority: answer.priority,
      alternatives: others.slice(0, 2),
      confidence: best?.confidence ?? answer.priority?.confidence ?? 0,
      reason: oneLine(answer.reason),
    },
    { providerId: classifier.id, label: classifier.label, sent: false, ms: Math.round(performance.now() - started) },
  );
}

/** The sum of what the answers say; nothing when none of them says it. */
const sumOf = (
  answers: readonly ModelAnswer[],
  part: 'tokensIn' | 'tokensOut' | 'tokensCached',
): Partial<Record<typeof part, number>> => {
  const said = answers.flatMap(({ usage }) => usage[part] ?? []);
  return said.length === 0 ? {} : { [part]: said.reduce((sum, tokens) => sum + tokens, 0) };
};

async function byModel(model: LanguageModel, task: TriageTask, watch: TriageWatch): Promise<TriageOutcome> {
  const started = performance.now();
  const call = { signal: watch.signal, onProgress: watch.onCause, onSent: watch.onSent };
  const answers: ModelAnswer[] = [];
  const complete = async (request: ModelRequest): Promise<string> => {
    const answer = await model.complete(request, call);
    answers.push(answer);
    return answer.text;
  };
  const cap = model.destination === null ? null : (task.tokensPerRequest ?? null);
  const ask = async ({ menu, examples }: Question): Promise<TriageChoice> => {
    const fence = makeFence();
    const asking = (shown: typeof examples) => (maxChars: number) =>
      triageRequest(task.ticket, menu, task.descriptions, fence, maxChars, shown);
    const request = fitted([asking(examples), asking([])], task.contextChars, cap);
    const text = await complete(request);
    const checked = checkTriageAnswer(text, menu);
    if (checked.ok) return checked.value;
    watch.onCause('repairing');
    const repaired = checkTriageAnswer(
      await complete({
        ...request,
        repair: { answer: clip(text, repairChars(request, cap)), problem: checked.problem },
      }),
      menu,
    );
    if (!repaired.ok) throw fault('bad-answer');
    return repaired.value;
  };
  const questions = questionsFor(task);
  const first = await ask(questions.first);
  const next = first.areas.length > 0 ? await ask(questions.within(first.areas)) : null;
  const choice = next ? { ...next, priority: next.priority ?? first.priority } : first;
  return outcome(task, choice, {
    providerId: model.id,
    label: model.label,
    sent: model.destination !== null,
    ...sumOf(answers, 'tokensIn'),
    ...sumOf(answers, 'tokensOut'),
    ...sumOf(answers, 'tokensCached'),
    ms: Math.round(performance.now() - started),
  });
}

/** A suggestion for a ticket, or that nothing fits. Throws a `DesksideFault`; never an invented value. */
export const triage = async (provider: Provider, task: TriageTask, watch: TriageWatch): Promise<TriageOutcome> =>
  tempered(
    await (provider.kind === 'classifier' ? byClassifier(provider, task, watch) : byModel(provider, task, watch)),
    task,
  );
