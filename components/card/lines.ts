import { isNoIdea, placeOf, type FieldValue, type Place } from '../../core/choosing';
import type { AskedField, TriageState } from '../../core/messages';
import { bestOf, choiceFor, type Alternative, type Choice } from '../../core/suggestion';
import type { CardView } from './view';

type Suggesting = Extract<TriageState, { is: 'suggestion' }>;

/** One field on the card: what is suggested, what stands in the form, and what the one comes to beside the other. */
export interface Line {
  readonly field: AskedField;
  /** Null where nothing is suggested. */
  readonly choice: Choice | null;
  /** What the form shows, or what was saved where it does not show the field; undefined where nobody can tell. */
  readonly present: FieldValue | undefined;
  readonly place: Place | 'none';
  /** None of the best three is taken for the truth: the person picks one of them. */
  readonly isOpen: boolean;
}

const presentOf = ({ form, saved }: Pick<CardView, 'form' | 'saved'>, fieldId: string): FieldValue | undefined =>
  form[fieldId] ?? saved[fieldId];

const isEmpty = (present: FieldValue | undefined): boolean => present === undefined || present.optionId === null;

export function linesOf(view: CardView, { suggestion, asks }: Suggesting): readonly Line[] {
  return view.fields.map((field): Line => {
    const found = choiceFor(suggestion, field.id) ?? null;
    const present = presentOf(view, field.id);
    const choice = found && isNoIdea(found, suggestion.source.sent) ? null : found;
    if (!choice) return { field, choice, present, place: 'none', isOpen: false };
    const place = placeOf(choice, present, view.thresholds, asks.includes(field.id));
    const isOpen = place === 'offered' && isEmpty(present) && field.kind !== 'priority';
    return { field, choice, present, place, isOpen };
  });
}

/** The one field whose best three are listed: a card has room for one such question. */
export const openLine = (lines: readonly Line[]): Line | null => lines.find(({ isOpen }) => isOpen) ?? null;

/** Something would change on the ticket if the person wanted it. */
export const hasWork = (lines: readonly Line[]): boolean =>
  lines.some(({ place }) => place === 'chosen' || place === 'offered');

/** What keys 1 to 3 take: of the open question, else of the first field that something is suggested for. */
export function quickValues(
  lines: readonly Line[],
): { readonly line: Line; readonly values: readonly Alternative[] } | null {
  const line = openLine(lines) ?? lines.find(({ choice, field }) => choice !== null && field.locked === null);
  return line?.choice ? { line, values: bestOf(line.choice) } : null;
}
