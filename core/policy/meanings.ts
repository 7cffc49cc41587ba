import type { DeskField } from '../fields';
import type { FieldPolicy } from './keys/field-policy';
import { fieldRules } from './values';

type Meanings = Readonly<Record<string, string>>;

/** What the options of a field mean, by option id: the organisation's words go before the person's. Only options that anybody wrote about. */
export function meaningsOf(
  field: DeskField,
  origin: string,
  entries: readonly FieldPolicy[],
  written: Meanings = {},
): Record<string, string> {
  const { meanings } = fieldRules(entries, field, origin);
  // An own entry for each: a desk's value may be called like something that every object inherits.
  const inOne = (from: Meanings, id: string): string => (Object.hasOwn(from, id) ? (from[id] ?? '').trim() : '');
  return Object.fromEntries(
    field.options.flatMap(({ id }) => {
      const meaning = inOne(meanings, id) || inOne(written, id);
      return meaning === '' ? [] : [[id, meaning] as const];
    }),
  );
}
