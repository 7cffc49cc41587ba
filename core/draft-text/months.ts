/** Languages whose months are written as words. */
const languages =
  'en de fr es pt it nl sv da nb fi pl cs sk hu ro hr sl bg el ru uk tr lt lv et ar he fa hi id vi th ca'.split(' ');

/** So many of them are those of most drafts. */
const DRAFTS = 5;

const plain = (word: string): string => word.normalize('NFC').toLowerCase().replace(/\.$/, '');

/** Every language's names of the months, long and short, as the browser writes them beside a day (`2 марта`). */
function learnt(): ReadonlyMap<string, number> {
  const names = new Map<string, number>([['sept', 9]]);
  for (const [index, language] of languages.entries())
    for (const month of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { month, day: 'numeric', timeZone: 'UTC' });
      for (let number = 1; number <= 12; number += 1) {
        const parts = format.formatToParts(Date.UTC(2026, number - 1, 15));
        const name = plain(parts.find(({ type }) => type === 'month')?.value ?? '');
        // The Turkish `tem` and the Polish `sie` are everyday words of languages that drafts are written in.
        const isWord = index >= DRAFTS && month === 'short' && /^\p{sc=Latin}{1,3}$/u.test(name);
        if (!isWord && !/\d/.test(name) && !names.has(name)) names.set(name, number);
      }
    }
  return names;
}

/** Learning them takes a blink, so nobody does before a text has a word where a month may stand. Always the same, so it can be lost. */
let names: ReadonlyMap<string, number> | null = null;

/** 1 to 12; undefined for a word that is no month in any of the languages. */
export function monthOf(word: string): number | undefined {
  names ??= learnt();
  return names.get(plain(word));
}

let named: ReadonlyMap<string, number> | null = null;

/** The same for the whole names of the six languages that drafts are looked through in: short ones of others are words (`sie`, `set`). */
export function namedMonthOf(word: string): number | undefined {
  named ??= new Map(
    ['en', 'de', 'fr', 'es', 'pt'].flatMap((language) => {
      const format = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
      return Array.from(
        { length: 12 },
        (_, index) => [plain(format.format(Date.UTC(2026, index, 15))), index + 1] as const,
      );
    }),
  );
  return named.get(plain(word));
}
