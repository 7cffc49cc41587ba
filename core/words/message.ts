import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { numberFormat, pluralRules } from './formatters';

/**
 * An ICU message, parsed when Deskside was built. The parser's own kinds of parts by their numbers: its names would come with the
 * parser, which lies in no script of ours.
 */
export type Message = readonly MessageFormatElement[];

const kinds = { literal: 0, argument: 1, number: 2, date: 3, time: 4, select: 5, plural: 6, pound: 7, tag: 8 } as const;

type Part<T> = (chunks: readonly (string | T)[]) => T;
type Filled<T> = Readonly<Record<string, string | number | Date | Part<T> | undefined>>;

const options = (style: unknown): object | undefined =>
  typeof style === 'object' && style !== null && 'parsedOptions' in style && typeof style.parsedOptions === 'object'
    ? (style.parsedOptions ?? undefined)
    : undefined;

/** `medium` of `{at, date, medium}`. */
const dated = (name: 'dateStyle' | 'timeStyle', style: unknown): Intl.DateTimeFormatOptions =>
  options(style) ?? { [name]: typeof style === 'string' ? style : 'medium' };

type Options = Readonly<Record<string, { readonly value: Message }>>;

/** The first that is there; a value may be called like something that every object has. */
const chosenOf = (cases: Options, ...names: readonly string[]): Message =>
  cases[[...names, 'other'].find((name) => Object.hasOwn(cases, name)) ?? '']?.value ?? [];

/**
 * A message with its values in their places: pieces of text, and what the functions made of its parts. A value that is missing leaves
 * its place empty. `count`: what `#` stands for.
 */
export function fill<T>(message: Message, values: Filled<T>, locale: string, count = 0): (string | T)[] {
  const pieces: (string | T)[] = [];
  const put = (piece: string | T): void => {
    const last = pieces.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') pieces[pieces.length - 1] = last + piece;
    else pieces.push(piece);
  };
  for (const part of message) {
    if (part.type === kinds.literal) {
      put(part.value);
      continue;
    }
    if (part.type === kinds.pound) {
      put(numberFormat(locale).format(count));
      continue;
    }
    const value = values[part.value];
    if (part.type === kinds.tag) {
      const inside = fill(part.children, values, locale, count);
      if (typeof value === 'function') put(value(inside));
      else inside.forEach(put);
    } else if (part.type === kinds.select)
      fill(chosenOf(part.options, String(value)), values, locale, count).forEach(put);
    else if (part.type === kinds.plural) {
      const number = Number(value) - part.offset;
      const rule = pluralRules(locale, { type: part.pluralType ?? 'cardinal' }).select(number);
      fill(chosenOf(part.options, `=${String(value)}`, rule), values, locale, number).forEach(put);
    } else if (part.type === kinds.number) put(numberFormat(locale, options(part.style)).format(Number(value)));
    else if (part.type === kinds.date || part.type === kinds.time) {
      const style = dated(part.type === kinds.date ? 'dateStyle' : 'timeStyle', part.style);
      put(new Intl.DateTimeFormat(locale, style).format(value instanceof Date ? value : Number(value)));
    } else put(String(value ?? ''));
  }
  return pieces;
}
