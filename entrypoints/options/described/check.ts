import type { Description } from '../../../core/described/description';
import { lineOf } from '../../../core/described/line-of';
import { parseDescriptionText } from '../../../core/described/parse';

export interface Mistake {
  /** From 1. */
  readonly line: number;
  /** The word that it is about, from the outside in; empty where it is the whole. */
  readonly where: string;
  readonly text: string;
}

export type Checked =
  | { readonly is: 'empty' }
  | { readonly is: 'wrong'; readonly mistakes: readonly Mistake[] }
  | { readonly is: 'right'; readonly description: Description };

/** What is wrong with a description as it is written, from its first line on, or what it says. */
export function checkText(text: string): Checked {
  if (text.trim() === '') return { is: 'empty' };
  const parsed = parseDescriptionText(text);
  if (parsed.ok) return { is: 'right', description: parsed.value };
  const mistakes = parsed.problems.map(({ where, text: said }) => ({
    line: lineOf(text, where),
    where: where.join('.'),
    text: said,
  }));
  return { is: 'wrong', mistakes: mistakes.toSorted((a, b) => a.line - b.line) };
}

/** What a text calls itself, as far as it can be told while it is written. */
export const idIn = (text: string): string | null => /"id"\s*:\s*"([a-z][a-z0-9-]{1,39})"/.exec(text)?.[1] ?? null;
