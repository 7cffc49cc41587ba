import { fault } from '../../../../core/errors';
import { reworked, type Part, type Rework } from '../../../../core/rework';
import type { AnswerSource } from '../../../../core/suggestion';
import type { LanguageModel, Provider } from '../../../../providers/provider';
import { fitted } from '../../model/fit';
import type { Redaction } from '../../redaction/redact';
import { makeFences } from '../prompt/fence';
import { reworkRequest, translationRequest, type ReplyText } from './rework-prompt';
import { streamText, type StreamWatch } from './stream-text';
import type { TextTask } from './task';
import { redactedFor } from './task';
import { noWishes } from './writing';

/** The lines in which a part stands. */
const wholeLines = (text: string, { start, end }: Part): Part => ({
  start: text.lastIndexOf('\n', start - 1) + 1,
  end: text.indexOf('\n', end) < 0 ? text.length : text.indexOf('\n', end),
});

interface Cut {
  /** As it is asked about: a part that would cut a value in two is asked about with its lines, or not at all apart. */
  readonly rework: Rework;
  readonly shown: ReplyText;
}

function cutAt(wish: Rework, { textOf }: Pick<Redaction, 'textOf'>): Cut {
  const { text, part } = wish;
  const whole = textOf(text);
  const nothing = textOf('');
  for (const each of part === undefined ? [] : [part, wholeLines(text, part)]) {
    const shown = {
      before: textOf(text.slice(0, each.start)),
      meant: textOf(text.slice(each.start, each.end)),
      after: textOf(text.slice(each.end)),
    };
    if (shown.before + shown.meant + shown.after === whole) return { rework: { ...wish, part: each }, shown };
  }
  return { rework: { ...wish, part: undefined }, shown: { before: nothing, meant: whole, after: nothing } };
}

const asModel = (provider: Provider): LanguageModel => {
  if (provider.kind === 'classifier') throw fault('no-provider');
  return provider;
};

/** The same text in other words, streamed: each time the whole of it, with what was not meant around. Throws a `DesksideFault`. */
export async function rework(
  provider: Provider,
  task: TextTask,
  wish: Rework,
  watch: StreamWatch,
): Promise<{ readonly text: string; readonly source: AnswerSource }> {
  const model = asModel(provider);
  const fence = makeFences(task.fenceSeed)();
  const redaction = await redactedFor(model, task, [wish.text]);
  const { rework: asked, shown } = cutAt(wish, redaction);
  const request = fitted(
    [(maxChars) => reworkRequest(redaction.ticket, shown, asked.way, fence, maxChars, task.writing ?? noWishes)],
    task.contextChars,
    model.destination === null ? null : (task.tokensPerRequest ?? null),
  );
  const { text, source } = await streamText(model, request, redaction, {
    ...watch,
    onText: (soFar) => watch.onText(reworked(asked, soFar)),
  });
  return { text: reworked(asked, text), source };
}

/** What a text says in `language` (`de`), streamed. Throws a `DesksideFault`. */
export async function translation(
  provider: Provider,
  task: TextTask,
  text: string,
  language: string,
  watch: StreamWatch,
): Promise<{ readonly text: string; readonly source: AnswerSource }> {
  const model = asModel(provider);
  const redaction = await redactedFor(model, task, [text]);
  const request = translationRequest(
    redaction.ticket,
    redaction.textOf(text),
    language,
    makeFences(task.fenceSeed)(),
    task.writing ?? noWishes,
  );
  return streamText(model, request, redaction, watch);
}
