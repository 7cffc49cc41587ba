import type { DeskField } from '../fields';
import { questionsIn } from '../questions/questions';
import type { FieldPolicy } from './keys/field-policy';
import { fieldRules } from './values';

/**
 * What is asked for where a field holds this value: the organisation's questions, or else the person's own. `written`: those, by option id,
 * one a line.
 */
export function questionsOf(
  field: DeskField,
  optionId: string,
  origin: string,
  entries: readonly FieldPolicy[],
  written: Readonly<Record<string, string>> = {},
): readonly string[] {
  const { questions } = fieldRules(entries, field, origin);
  const theirs = Object.hasOwn(questions, optionId) ? (questions[optionId] ?? []) : [];
  if (theirs.length > 0) return questionsIn(theirs.join('\n'));
  return questionsIn(Object.hasOwn(written, optionId) ? (written[optionId] ?? '') : '');
}
