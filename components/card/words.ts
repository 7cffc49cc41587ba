import { pathText } from '../../core/fields';
import { describeError } from '../../core/error-text';
import type { TriageState } from '../../core/messages';
import type { Choice, Decision } from '../../core/suggestion';
import { confidenceText, waitWords } from '../words';

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
      const { suggestion } = triage;
      const values = [suggestion.category, suggestion.priority].filter((choice) => choice !== null).map((choice) => pathText(choice.path));
      return suggestion.band === 'not-sure' ? 'Deskside is not sure. Pick one of the best three' : `Suggestion: ${values.join(', ')}. ${confidenceText(suggestion)}`;
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
