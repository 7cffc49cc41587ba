import { cutAt, RAW_CHARS } from '../../../../core/draft-text/bounds';
import { fault } from '../../../../core/errors';
import type { WaitCause } from '../../../../core/draft-state';
import type { SentBody } from '../../../../core/messages';
import type { Replaced } from '../../../../core/redaction';
import type { AnswerSource } from '../../../../core/suggestion';
import type { LanguageModel, ModelRequest, ModelUsage } from '../../../../providers/provider';
import { answeredBy } from '../answered-by';
import { restoring } from '../../model/restoring';
import type { Redaction } from '../../redaction/redact';

export interface StreamWatch {
  readonly signal: AbortSignal;
  readonly onCause: (cause: WaitCause) => void;
  readonly onSent: (body: SentBody, replaced?: Replaced) => void;
  /** The whole text so far, with the values in it; never empty. */
  readonly onText: (text: string) => void;
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

/** A model's text as it arrives, then whole, with where it came from. Throws a `DesksideFault`, `empty-answer` where nothing came. */
export async function streamText(
  model: LanguageModel,
  request: ModelRequest,
  redaction: Redaction,
  watch: StreamWatch,
): Promise<{ readonly text: string; readonly source: AnswerSource }> {
  const started = performance.now();
  let text = '';
  let usage: ModelUsage = {};
  for await (const soFar of restoring(model, redaction).stream(request, {
    signal: watch.signal,
    onProgress: watch.onCause,
    onSent: (body) => watch.onSent(body, redaction.countIn(body)),
    marksIn: redaction.marksIn,
  })) {
    text = cutAt(soFar.text, RAW_CHARS);
    usage = { ...usage, ...soFar.usage };
    if (text.trim()) watch.onText(text);
    // The page shows less than this and says that it was cut; nobody waits for what is thrown away.
    if (soFar.text.length >= RAW_CHARS) break;
  }
  if (!text.trim()) throw fault('empty-answer');
  return {
    text: text.trim(),
    source: {
      ...answeredBy(model),
      ...usageOf(usage),
      ms: Math.round(performance.now() - started),
    },
  };
}
