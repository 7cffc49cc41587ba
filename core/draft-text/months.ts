/** Languages whose months are written as words. */
const languages =
  'en de fr es pt it nl sv da nb fi pl cs sk hu ro hr sl bg el ru uk tr lt lv et ar he fa hi id vi th ca'.split(' ');

const plain = (word: string): string => word.normalize('NFC').toLowerCase().replace(/\.$/, '');

let names: ReadonlyMap<string, number> | undefined;

/** The names of the months, long and short, as the browser writes them beside a day (`2 марта`). */
function monthNames(): ReadonlyMap<string, number> {
  const found = new Map<string, number>([['sept', 9]]);
  for (const language of languages) {
    for (const form of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, {
        month: form,
        day: 'numeric',
        timeZone: 'UTC',
      });
      for (let month = 1; month <= 12; month += 1) {
        const name =
          format.formatToParts(Date.UTC(2026, month - 1, 15)).find(({ type }) => type === 'month')?.value ?? '';
        if (!/\d/.test(name) && !found.has(plain(name))) found.set(plain(name), month);
      }
    }
  }
  return found;
}

/** 1 to 12; undefined for a word that is no month in any of the languages. */
export const monthOf = (word: string): number | undefined => (names ??= monthNames()).get(plain(word));
