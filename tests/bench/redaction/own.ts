import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { InputError } from '../accuracy/label-set';
import type { Message, Planted } from './messages';

const valueSchema = z.strictObject({ kind: z.string(), value: z.string().min(1) });

/** A message of somebody's own: its text, what of it has to be replaced, and what looks like that and may stay. */
const rowSchema = z.strictObject({
  text: z.string(),
  identifiers: z.array(valueSchema).default([]),
  harmless: z.array(valueSchema).default([]),
});

type Value = z.infer<typeof valueSchema>;

/** Every place at which the values stand. */
function placesOf(text: string, values: readonly Value[], line: number): Planted[] {
  return values.flatMap(({ kind, value }) => {
    const places: Planted[] = [];
    for (let start = text.indexOf(value); start !== -1; start = text.indexOf(value, start + value.length))
      places.push({ kind, start, end: start + value.length });
    if (places.length === 0) throw new InputError(`line ${line}: its text does not hold ${JSON.stringify(value)}`);
    return places;
  });
}

/** Messages from a file with a JSON object on each line. Throws an `InputError` with the line that cannot be read, and why. */
export function ownMessages(file: string): Omit<Message, 'language'>[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((json, index) => {
      if (json.trim() === '') return [];
      let read: unknown;
      try {
        read = JSON.parse(json);
      } catch (thrown) {
        throw new InputError(`line ${index + 1} is no JSON`, { cause: thrown });
      }
      const row = rowSchema.safeParse(read);
      if (!row.success) throw new InputError(`line ${index + 1}: ${z.prettifyError(row.error)}`);
      const { text, identifiers, harmless } = row.data;
      return [
        {
          text,
          identifiers: placesOf(text, identifiers, index + 1),
          harmless: placesOf(text, harmless, index + 1),
        },
      ];
    });
}
