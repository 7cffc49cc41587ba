/** What was typed as a key: the key itself, or in one clause what is wrong with it. */
export type ReadKey = { readonly ok: true; readonly key: string } | { readonly ok: false; readonly problem: string };

/** Longer than any key or token in use, and shorter than what servers take as a header. */
const LONGEST = 8_000;

/** Marks that nobody sees and that come along when something is copied from a page. */
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
const ALL_VISIBLE_ASCII = /^[!-~]+$/;

const problems: readonly (readonly [RegExp, string])[] = [
  [/…|\.{3}|[•●∙·*]{3}/u, 'It is shortened: the middle of it is missing'],
  [/^bearer\b/i, 'The word “Bearer” is not part of it'],
  [
    /^(?:export\s+|set\s+)?["']?[a-z0-9_-]{0,60}(?:key|token|secret)["']?\s*[:=]\s*\S/i,
    'A name stands before it, which is not part of it',
  ],
  [/^authorization\b/i, 'A name stands before it, which is not part of it'],
  [/^["'`“”„‘’«»]|["'`“”„‘’«»]$/u, 'Quotation marks stand around it, which are not part of it'],
  [/^<|>$|^\$\{?[a-z_]|^\{\{/i, 'It is a placeholder'],
  [/^(?:sk-|sk_)?(?:x{4,}|your[-_ ].{0,40})$/i, 'It is a placeholder'],
  [/\s/u, 'It holds a space or a line break'],
];

/**
 * The key in what was typed. Invisible marks and white space around it are taken off; what can stand in no header, or is plainly not
 * what a provider hands out, is refused before anything is sent. Empty text is not a key either.
 */
export function readKey(typed: string): ReadKey {
  if (typed.length > LONGEST) return { ok: false, problem: 'It is too long' };
  const key = typed.replace(INVISIBLE, '').trim();
  if (key === '') return { ok: false, problem: 'Nothing in it can be seen' };
  const found = problems.find(([pattern]) => pattern.test(key));
  if (found) return { ok: false, problem: found[1] };
  return ALL_VISIBLE_ASCII.test(key)
    ? { ok: true, key }
    : { ok: false, problem: 'It holds characters that no key has' };
}
