import { pathText } from '../../core/fields';
import { describeError } from '../../core/error-text';
import type { DesksideError } from '../../core/errors';
import { WARN_AT } from '../../core/limits';
import type { TriageState } from '../../core/messages';
import type { Choice, Decision } from '../../core/suggestion';
import { confidenceText, waitWords } from '../words';
import { asksToPick, isLeftToPick } from './deciding';
import type { CardView } from './view';

/** What became of the ticket after a decision: a bold part and the rest. */
export function decisionWords(decision: Decision): { what: string; became: string } {
  if (decision.kind !== 'accepted') return { what: 'Dismissed', became: 'Nothing was changed on the ticket.' };
  const what = decision.applied.map((value) => pathText(value.path.slice(-2))).join(', ');
  switch (decision.way) {
    case 'form':
      return { what, became: 'Filled in. Save the ticket to keep it.' };
    case 'direct':
      return { what, became: 'Saved on the ticket.' };
    case 'none':
      return { what: what || 'Accepted', became: 'Nothing was changed on the ticket.' };
  }
}

/** An error's sentence; it offers the second way only where the card does. */
export function sentenceOn({ updateDirectly }: Pick<CardView, 'updateDirectly'>, error: DesksideError): string {
  if (error.code === 'field-not-on-form' && !updateDirectly)
    return `${error.detail ?? 'The field'} is not shown on the ticket’s form, so it was not filled in.`;
  return describeError(error).sentence;
}

/**
 * Where the next answer counts: how little of the month is left. Null while that is no news, and where a note about this very ticket
 * needs the line.
 */
export function limitText({ triage, limit, note }: Pick<CardView, 'triage' | 'limit' | 'note'>): string | null {
  if (note !== undefined && triage.is === 'suggestion') return null;
  const counts =
    triage.is === 'reading' || triage.is === 'waiting' || triage.is === 'suggestion' || triage.is === 'no-fit';
  if (limit === null || limit.share < WARN_AT || !counts) return null;
  return `${Math.min(100, Math.floor(limit.share * 100))} % of this month’s tokens are used`;
}

export type OverwriteText = { readonly kind: 'was'; readonly label: string } | { readonly kind: 'same' } | null;

/** What a choice would overwrite; null where the field is empty now. */
export function overwrites(choice: Choice, was: Readonly<Record<string, string>>): OverwriteText {
  const label = was[choice.fieldId];
  if (label === undefined || label === '') return null;
  const same = [pathText(choice.path), choice.path.at(-1), choice.path.join('::')].includes(label);
  return same ? { kind: 'same' } : { kind: 'was', label };
}

/** One short line for screen readers whenever the state changes. */
export function cardStatus(triage: TriageState): string {
  switch (triage.is) {
    case 'off':
    case 'not-allowed':
      return '';
    case 'reading':
      return 'Deskside reads the ticket';
    case 'first-use':
      return 'Deskside asks before it sends anything';
    case 'choose-field':
      return 'Deskside asks which field is the category';
    case 'waiting':
      return waitWords(triage.cause, triage.label).title;
    case 'suggestion': {
      const { suggestion, asksPriority = false } = triage;
      const left = isLeftToPick(suggestion, asksPriority) ? suggestion.priority : null;
      const values = [suggestion.category, suggestion.priority]
        .filter((choice) => choice !== null)
        .map((choice) => `${pathText(choice.path)}${choice === left ? ' (yours to pick)' : ''}`);
      return asksToPick(suggestion)
        ? 'Deskside is not sure. Pick one of the best three'
        : `Suggestion: ${values.join(', ')}. ${confidenceText(suggestion)}`;
    }
    case 'no-fit':
      return 'No category fits';
    case 'accepted':
    case 'dismissed': {
      const { what, became } = decisionWords(triage.decision);
      return `${what}. ${became}`;
    }
    case 'failed':
      return describeError(triage.error).title;
  }
}
