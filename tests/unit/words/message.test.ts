import fc from 'fast-check';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { fill } from '../../../core/words/message';
import { languages } from '../../../core/words/languages';
import { parseMessage, placesOf, readMessages, tagsOf } from '../../../modules/words/catalogue';

/** Made-up messages with everything that the files may use, beside those that they do use. */
const madeUp = new Map([
  ['a.plain', 'No place'],
  ['a.two', '{first} and {first}, then {second}'],
  ['a.number', '{share, number, ::percent} of {count, number}'],
  ['a.plural', '{count, plural, =0 {none} one {# thing} other {# things, # of them}}'],
  ['a.ordinal', '{count, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}'],
  ['a.offset', '{count, plural, offset:1 =0 {nobody} one {you and # other} other {you and # others}}'],
  ['a.select', '{who, select, you {yours} other {theirs: {count, plural, one {# key} other {# keys}}}}'],
  ['a.tag', 'Press <b>{name}</b>, or <link>see <b>all</b></link>'],
  ['a.date', 'on {at, date, medium} at {at, time, short}'],
]);

/** Dates as the platform writes them in each language, and not as the judge's own table does. */
const parts = {
  year: undefined,
  month: undefined,
  day: undefined,
  hour: undefined,
  minute: undefined,
  second: undefined,
};
const styles = {
  date: {
    short: { ...parts, dateStyle: 'short' },
    medium: { ...parts, dateStyle: 'medium' },
    long: { ...parts, dateStyle: 'long' },
  },
  time: { short: { ...parts, timeStyle: 'short' }, medium: { ...parts, timeStyle: 'medium' } },
} as const;

/** Of each of some two thousand sentences in six languages. */
const RUNS = process.env['DESKSIDE_ALL'] === undefined ? 3 : 12;

const valueOf: Readonly<Record<string, fc.Arbitrary<string | number>>> = {
  number: fc.integer({ min: 0, max: 3_000_000 }),
  string: fc.oneof(fc.constantFrom('you', 'other', 'constructor', 'toString', ''), fc.string()),
  'string | number': fc.oneof(fc.string(), fc.constant('\\x41 {not} <b>a place</b>'), fc.integer({ min: 0, max: 99 })),
  'number | Date': fc.integer({ min: 0, max: 4_000_000_000_000 }),
};

/** The parser's makers have a formatter too: larger, and the judge of ours. */
describe.each(languages)('a message filled in %s', (language) => {
  const messages = [...madeUp, ...readMessages(language)].map(([key, text]) => {
    const parsed = parseMessage(key, text);
    const tags = Object.fromEntries(
      [...tagsOf(parsed)].map((tag) => [tag, (chunks: readonly unknown[]) => `[${tag}:${chunks.join('')}]`]),
    );
    const values = fc.record(
      Object.fromEntries([...placesOf(parsed)].map(([place, type]) => [place, valueOf[type] ?? fc.string()])),
    );
    return { parsed, tags, values };
  });

  it('reads as its makers’ own formatter fills it', () => {
    for (const { parsed, tags, values } of messages) {
      const judge = new IntlMessageFormat(parsed, language, styles);
      fc.assert(
        fc.property(values, (given) => {
          const said = fill<string>(parsed, { ...given, ...tags }, language).join('');
          expect(said).toBe([judge.format({ ...given, ...tags })].flat().join(''));
        }),
        { numRuns: RUNS },
      );
    }
  });
});

it('leaves the place of a value that is missing empty', () => {
  expect(fill(parseMessage('a.b', 'Saved as {name}.'), {}, 'en')).toEqual(['Saved as .']);
});
