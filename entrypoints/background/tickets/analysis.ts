import type { Analysis, AnalysedField } from '../../../core/analysis/analysis';
import { linksOf } from '../../../core/draft-text/links';
import type { DeskField } from '../../../core/fields';
import type { Choice, Decision } from '../../../core/suggestion';
import { clip } from '../../../core/text';
import type { Told } from '../../../core/words/phrase';
import type { SuggestionRecord } from '../store/ledger/suggestion-record';

/** In UTF-16 units; what is longer was not written for a line. */
const LONGEST_TEXT = 1_000;

/** Colleagues read an internal note without a thought of who wrote into it, so no address of a model's stays one that can be pressed. */
function plain(told: Told): Told {
  if (typeof told !== 'string') return told;
  const text = clip(told, LONGEST_TEXT);
  let at = 0;
  const pieces = linksOf(text).map(({ start, end }) => {
    const before = text.slice(at, start);
    at = end;
    return `${before}[…]`;
  });
  return pieces.join('') + text.slice(at);
}

type TitleOf = (fieldId: string) => string;

function analysed(choice: Choice, { kind, applied }: Decision, titleOf: TitleOf): AnalysedField {
  const { fieldId, optionId, path, confidence, reason } = choice;
  const taken = applied.find((one) => one.fieldId === fieldId);
  const became =
    kind !== 'accepted' || taken === undefined ? 'left' : taken.optionId === optionId ? 'accepted' : 'changed';
  return {
    title: titleOf(fieldId),
    suggested: path,
    confidence,
    became,
    ...(reason === undefined ? {} : { reason: plain(reason) }),
    ...(became === 'changed' && taken ? { to: taken.path } : {}),
  };
}

/** What a note about this answer says; null while nobody has decided about it, and where nothing was suggested. `fields`: the desk's own, for their names. */
export function analysisOf(
  { outcome, decision }: Pick<SuggestionRecord, 'outcome' | 'decision'>,
  fields: readonly Pick<DeskField, 'id' | 'title'>[],
): Analysis | null {
  if (outcome.kind !== 'suggestion' || decision === null || decision.kind === 'undone') return null;
  const { choices, reason, source, createdAt } = outcome.suggestion;
  const titleOf: TitleOf = (fieldId) => fields.find(({ id }) => id === fieldId)?.title ?? fieldId;
  const suggested = choices.map((choice) => analysed(choice, decision, titleOf));
  const others = decision.applied
    .filter(({ fieldId }) => !choices.some((choice) => choice.fieldId === fieldId))
    .map(({ fieldId, path }): AnalysedField => ({
      title: titleOf(fieldId),
      suggested: [],
      confidence: 0,
      became: 'changed',
      to: path,
    }));
  return {
    is: 'suggestion',
    fields: [...suggested, ...others],
    reason: plain(reason),
    by: source.label,
    suggestedAt: createdAt,
    decision: decision.kind,
    ...(decision.reason === undefined ? {} : { why: decision.reason }),
    decidedAt: decision.at,
  };
}
