import { diffWords } from 'diff';

export interface Change {
  readonly is: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** More different than that, two texts have little in common, and looking for it takes long. */
const MOST_EDITS = 1500;

/** Of the new text's characters, so many must stand in the old one too for a difference by words to be read. */
const LEAST_KEPT = 0.2;

const count = (text: string): number => text.replace(/\s/g, '').length;

/**
 * Which words went and which came, in any script. Where the two have too little in common it is all of both, and what came is first:
 * that is what a person is about to send.
 */
export function changesBetween(before: string, after: string): readonly Change[] {
  const found = diffWords(before, after, {
    // Japanese has no space between two words.
    intlSegmenter: new Intl.Segmenter(undefined, { granularity: 'word' }),
    maxEditLength: MOST_EDITS,
  });
  const kept = found?.reduce((sum, { added, removed, value }) => (added || removed ? sum : sum + count(value)), 0) ?? 0;
  if (found === undefined || kept < LEAST_KEPT * count(after))
    return [
      { is: 'added', text: after },
      { is: 'removed', text: `\n\n${before}` },
    ];
  return found.map(({ added, removed, value }) => ({
    is: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}

/** Places in which something was changed. */
export const countChanges = (changes: readonly Change[]): number =>
  changes.filter(({ is }, at) => is !== 'same' && (at === 0 || changes[at - 1]?.is === 'same')).length;
