/** So many terms of a glossary are minded, and so much of each. */
const MOST = 200;
const TERM_CHARS = 80;

/** The terms of a glossary as a person writes it: one a line, or separated by commas. Each once, in their order. */
export function termsOf(glossary: string): readonly string[] {
  const terms = glossary
    .split(/[\n,;、，]/)
    .map((term) => term.trim().slice(0, TERM_CHARS).trim())
    .filter((term) => term !== '');
  return [...new Set(terms)].slice(0, MOST);
}

const isLetter = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** Scripts that put no space between words, where a neighbour says nothing. */
const isJoined = (text: string): boolean => /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u.test(text);

const isEdge = (neighbour: string, end: string): boolean =>
  !isLetter(neighbour) || !isLetter(end) || isJoined(neighbour) || isJoined(end);

/** Whether a text holds a term as a word of its own, with its capitals. */
function holds(text: string, term: string): boolean {
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length)) {
    const after = at + term.length;
    const [before, behind] = [text.charAt(at - 1), text.charAt(after)];
    if (isEdge(before, term.charAt(0)) && isEdge(behind, term.charAt(term.length - 1))) return true;
  }
  return false;
}

/** The terms that stand in `before` and no more in `after`: somebody translated or changed what was to stay. Linear in each text for each term. */
export const lostTerms = (terms: readonly string[], before: string, after: string): readonly string[] =>
  terms.filter((term) => holds(before, term) && !holds(after, term));
