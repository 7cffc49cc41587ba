/** Characters before and after a mark that decide. */
export const AROUND = 12;

const OPENING_QUOTE = /["'`“‘«„‚「(\\]$/;
const CLOSING_QUOTE = /^["'`”’»“‘」)\\]/;
/** The middle of a sentence: a word or a comma, and a blank. After a full stop a sentence is over, and a mark is meant. */
const IN_A_SENTENCE = /[\p{L}\p{N},;]["'”’)]?[ \t]{1,3}$/u;

/**
 * Whether a mark is only spoken of: `quoted` between quotation marks, `in-sentence` when a sentence goes on around it ("the model
 * printed </think> and stopped"). `unknown`: the next letters decide.
 * @param before the text before the mark, {@link AROUND} characters of it
 * @param after the text after it
 * @param ended nothing follows
 */
export function mentioned(
  before: string,
  after: string,
  ended: boolean,
): 'quoted' | 'in-sentence' | 'last-word' | 'no' | 'unknown' {
  const next = after.charAt(0);
  if (OPENING_QUOTE.test(before)) {
    if (next === '' && !ended) return 'unknown';
    if (CLOSING_QUOTE.test(next)) return 'quoted';
  }
  if (!IN_A_SENTENCE.test(before)) return 'no';
  const words = after.replace(/^[ \t]+/, '');
  if (words === '') return ended ? 'last-word' : after.length >= AROUND ? 'no' : 'unknown';
  if (words.length === after.length) return /^[.,;:!?)…]/.test(next) ? 'in-sentence' : 'no';
  return /^[\p{Ll}\p{N}(]/u.test(words) ? 'in-sentence' : 'no';
}
