/** For comparing across programs and languages: lower case, without accents, one kind of apostrophe and of white space. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/[^\S\n]+/g, ' ');

/** Any of these patterns, written with their accents. No upper case in them, since they are folded like the text. */
export const anyOf = (...patterns: readonly string[]): RegExp => new RegExp(patterns.map(fold).join('|'), 'u');

/** As `anyOf`, where words are set apart by something other than letters. */
export const anyWord = (...patterns: readonly string[]): RegExp =>
  new RegExp(`(?<![a-zа-яёł0-9])(?:${patterns.map(fold).join('|')})(?![a-zа-яёł0-9])`, 'u');
