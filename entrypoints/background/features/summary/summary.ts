import { fault } from '../../../../core/errors';
import { groundsOf } from '../../../../core/draft-text/grounds';
import type { WaitCause } from '../../../../core/draft-state';
import type { SentBody } from '../../../../core/messages';
import type { Replaced } from '../../../../core/redaction';
import type { Summary } from '../../../../core/schema/summary';
import { clip } from '../../../../core/text';
import type { Language } from '../../../../core/words/languages';
import type { ModelAnswer, ModelRequest, Provider } from '../../../../providers/provider';
import { fitted, repairChars } from '../../model/fit';
import { readPhrases } from '../../phrases';
import { answeredBy, usedBy } from '../answered-by';
import { redactedFor, type TextTask } from '../draft/task';
import { makeFence } from '../prompt/fence';
import { checkSummaryAnswer, type SummaryGrounds } from './summary-answer';
import { summaryRequest } from './summary-prompt';

export interface SummaryTask extends Omit<TextTask, 'reader' | 'writing'> {
  /** Names the answer in the log of what was sent. */
  readonly summaryId: string;
  /** In which language the person reads. */
  readonly reader: Language;
}

export interface SummaryWatch {
  readonly signal: AbortSignal;
  readonly onCause: (cause: WaitCause) => void;
  /** Told every body that is posted. */
  readonly onSent: (body: SentBody, replaced?: Replaced) => void;
}

/** What a public conversation comes to. A classifier has no words: `no-provider`. Throws a `DesksideFault`; never an invented source. */
export async function summarise(provider: Provider, task: SummaryTask, watch: SummaryWatch): Promise<Summary> {
  if (provider.kind === 'classifier') throw fault('no-provider');
  const started = performance.now();
  const { ticket, reader, summaryId: id } = task;
  const redaction = await redactedFor(provider, task, []);
  const cap = provider.destination === null ? null : (task.tokensPerRequest ?? null);
  const fence = makeFence();
  const { messages, isWhole, ...request } = fitted(
    [(maxChars) => summaryRequest(redaction.ticket, fence, maxChars, reader)],
    task.contextChars,
    cap,
  );
  const { known } = groundsOf(ticket, '', [], await readPhrases());
  const grounds: SummaryGrounds = { messages, known, restore: redaction.restore };
  const answers: ModelAnswer[] = [];
  const complete = async (asked: ModelRequest): Promise<string> => {
    const answer = await provider.complete(asked, {
      signal: watch.signal,
      onProgress: watch.onCause,
      onSent: (body) => watch.onSent(body, redaction.countIn(body)),
    });
    answers.push(answer);
    return answer.text;
  };
  const text = await complete(request);
  let checked = checkSummaryAnswer(text, grounds);
  if (!checked.ok) {
    watch.onCause('repairing');
    const repair = { answer: clip(text, repairChars(request, cap)), problem: checked.problem };
    checked = checkSummaryAnswer(await complete({ ...request, repair }), grounds);
  }
  if (!checked.ok) throw fault('bad-answer');
  return {
    id,
    ...checked.value,
    isPartial: !isWhole,
    source: { ...answeredBy(provider), ...usedBy(answers), ms: Math.round(performance.now() - started) },
    createdAt: new Date().toISOString(),
  };
}
