/** What a model's own words for its confidence stand for, from the left: a word is no measurement, so none of them is certain. */
const WORDS: readonly (readonly [RegExp, number])[] = [
  [/^(very low|none|unsure|uncertain|not sure)/, 0.2],
  [/^(low|unlikely)/, 0.3],
  [/^(medium|moderate|mid|fair|likely)/, 0.6],
  [/^(very high|extremely high|high|certain|sure|very likely|strong)/, 0.75],
];

/** Characters of it that are looked at. */
const WORD_CHARS = 40;

const NUMBER = /^\D{0,10}?(-?\d{1,6}(?:[.,]\d{1,17})?(?:e-?\d{1,3})?)\s{0,3}(%|\/\s?100?\b|per ?cent)?/i;

function fromText(text: string): number | null {
  const said = text.slice(0, WORD_CHARS).trim().toLowerCase();
  const word = WORDS.find(([pattern]) => pattern.test(said));
  if (word) return word[1];
  const [, digits, unit] = NUMBER.exec(said) ?? [];
  if (digits === undefined) return null;
  const number = Number(digits.replace(',', '.'));
  if (unit?.endsWith('10') && !unit.endsWith('100')) return share(number * 10, true);
  return share(number, unit !== undefined);
}

/** 0 to 1, from a share or a percentage. Above 100, below 0, not a number: nobody knows what was meant. */
function share(number: number, percent: boolean): number | null {
  if (!Number.isFinite(number) || number < 0 || number > 100) return null;
  return percent || number > 1 ? number / 100 : number;
}

/**
 * How sure a model says that it is, from 0 to 1; `null` when it says nothing that can be understood. Reads numbers, per cent,
 * numbers with a comma, and a few words.
 */
export function confidenceOf(value: unknown): number | null {
  if (typeof value === 'number') return share(value, false);
  return typeof value === 'string' ? fromText(value) : null;
}
