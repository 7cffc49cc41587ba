import { phrase, type Phrase } from './words/phrase';
import type { WordKey } from './words/say';

/** What was typed as a key: the key itself, or in one clause what is wrong with it. */
export type ReadKey = { readonly ok: true; readonly key: string } | { readonly ok: false; readonly problem: Phrase };

type KeyProblem = Extract<WordKey, `error.key.${string}`>;

/** Longer than any key or token in use, and shorter than what servers take as a header. */
const LONGEST = 8_000;

/** Marks that nobody sees and that come along when something is copied from a page. */
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
const ALL_VISIBLE_ASCII = /^[!-~]+$/;

const problems: readonly (readonly [RegExp, KeyProblem])[] = [
  [/…|\.{3}|[•●∙·*]{3}/u, 'error.key.shortened'],
  [/^bearer\b/i, 'error.key.bearer'],
  [/^(?:export\s+|set\s+)?["']?[a-z0-9_-]{0,60}(?:key|token|secret)["']?\s*[:=]\s*\S/i, 'error.key.name'],
  [/^authorization\b/i, 'error.key.name'],
  [/^["'`“”„‘’«»]|["'`“”„‘’«»]$/u, 'error.key.quotes'],
  [/^<|>$|^\$\{?[a-z_]|^\{\{/i, 'error.key.placeholder'],
  [/^(?:sk-|sk_)?(?:x{4,}|your[-_ ].{0,40})$/i, 'error.key.placeholder'],
  [/\s/u, 'error.key.space'],
];

/**
 * The key in what was typed. Invisible marks and white space around it are taken off; what can stand in no header, or is plainly not
 * what a provider hands out, is refused before anything is sent. Empty text is not a key either.
 */
export function readKey(typed: string): ReadKey {
  if (typed.length > LONGEST) return { ok: false, problem: phrase('error.key.too-long') };
  const key = typed.replace(INVISIBLE, '').trim();
  if (key === '') return { ok: false, problem: phrase('error.key.invisible') };
  const found = problems.find(([pattern]) => pattern.test(key));
  if (found) return { ok: false, problem: phrase(found[1]) };
  return ALL_VISIBLE_ASCII.test(key) ? { ok: true, key } : { ok: false, problem: phrase('error.key.characters') };
}
