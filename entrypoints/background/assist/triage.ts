import { fault } from '../../../core/errors';
import type { DeskField } from '../../../core/fields';
import type { WaitCause } from '../../../core/messages';
import { bandOf, type AnswerSource, type Choice, type Suggestion } from '../../../core/suggestion';
import type { PublicTicket } from '../../../core/ticket';
import type { Example } from '../../../core/learning';
import type { Classifier, LanguageModel, ModelAnswer, Provider } from '../../../providers/provider';
import { makeFence } from './fence';
import { checkTriageAnswer, oneLine } from './triage-answer';
import { makeMenu, triageRequest } from './triage-prompt';

export interface TriageTask {
  readonly suggestionId: string;
  readonly ticket: PublicTicket;
  readonly category: DeskField | null;
  readonly priority: DeskField | null;
  readonly descriptions: Readonly<Record<string, string>>;
  readonly examples: readonly Example[];
  readonly contextChars: number;
}

export interface TriageWatch {
  readonly signal: AbortSignal;
  readonly onCause: (cause: WaitCause) => void;
  /** Told every body that is posted, or the explanation of an answer that needed none. */
  readonly onSent: (body: string) => void;
}

export type TriageOutcome = { readonly kind: 'suggestion'; readonly suggestion: Suggestion } | { readonly kind: 'no-fit'; readonly reason: string; readonly suggestionId: string };

function outcome(
  task: TriageTask,
  found: { category: Choice | null; priority: Choice | null; alternatives: readonly Choice[]; confidence: number; reason: string },
  source: AnswerSource,
): TriageOutcome {
  if (!found.category && !found.priority) {
    return { kind: 'no-fit', reason: found.reason || 'None of the desk’s categories fits.', suggestionId: task.suggestionId };
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
    { ticket: task.ticket, category: task.category, priority: task.priority, descriptions: task.descriptions, examples: task.examples },
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

const addTokens = (a: number | undefined, b: number | undefined): number | undefined => (a === undefined && b === undefined ? undefined : (a ?? 0) + (b ?? 0));

async function byModel(model: LanguageModel, task: TriageTask, watch: TriageWatch): Promise<TriageOutcome> {
  const started = performance.now();
  const menu = makeMenu(task.category, task.priority);
  const request = triageRequest(task.ticket, menu, task.descriptions, makeFence(), task.contextChars);
  const call = { signal: watch.signal, onProgress: watch.onCause, onSent: watch.onSent };
  const sourceOf = (answers: readonly ModelAnswer[]): AnswerSource => {
    const tokensIn = answers.reduce<number | undefined>((sum, answer) => addTokens(sum, answer.usage.tokensIn), undefined);
    const tokensOut = answers.reduce<number | undefined>((sum, answer) => addTokens(sum, answer.usage.tokensOut), undefined);
    return {
      providerId: model.id,
      label: model.label,
      sent: true,
      ...(tokensIn === undefined ? {} : { tokensIn }),
      ...(tokensOut === undefined ? {} : { tokensOut }),
      ms: Math.round(performance.now() - started),
    };
  };
  const first = await model.complete(request, call);
  const checked = checkTriageAnswer(first.text, menu);
  if (checked.ok) return outcome(task, checked.value, sourceOf([first]));
  watch.onCause('repairing');
  const second = await model.complete({ ...request, repair: { answer: first.text.slice(0, 4000), problem: checked.problem } }, call);
  const repaired = checkTriageAnswer(second.text, menu);
  if (!repaired.ok) throw fault('bad-answer');
  return outcome(task, repaired.value, sourceOf([first, second]));
}

/** A suggestion for a ticket, or that nothing fits. Throws a `DesksideFault`; never an invented value. */
export const triage = (provider: Provider, task: TriageTask, watch: TriageWatch): Promise<TriageOutcome> =>
  provider.kind === 'classifier' ? byClassifier(provider, task, watch) : byModel(provider, task, watch);
