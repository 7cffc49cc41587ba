import type { Description } from '../../../core/described/description';
import { mistakesIn, type Mistake } from '../../../core/described/mistakes';
import { parseDescriptionText } from '../../../core/described/parse';

export type Checked =
  | { readonly is: 'empty' }
  | { readonly is: 'wrong'; readonly mistakes: readonly Mistake[] }
  | { readonly is: 'right'; readonly description: Description };

/** What is wrong with a description as it is written, from its first line on, or what it says. */
export function checkText(text: string): Checked {
  if (text.trim() === '') return { is: 'empty' };
  const parsed = parseDescriptionText(text);
  return parsed.ok
    ? { is: 'right', description: parsed.value }
    : { is: 'wrong', mistakes: mistakesIn(text, parsed.problems) };
}

/** What a text calls itself, as far as it can be told while it is written. */
export const idIn = (text: string): string | null => /"id"\s*:\s*"([a-z][a-z0-9-]{1,39})"/.exec(text)?.[1] ?? null;
