import { diffWords } from 'diff';

export interface Change {
  readonly is: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** More different than that, two texts have little in common, and looking for it takes long. */
const MOST_EDITS = 1500;

/** Which words went and which came, in any script. All of it where the two have too little in common. */
export function changesBetween(before: string, after: string): readonly Change[] {
  const found = diffWords(before, after, {
    // Japanese has no space between two words.
    intlSegmenter: new Intl.Segmenter(undefined, { granularity: 'word' }),
    maxEditLength: MOST_EDITS,
  });
  if (found === undefined)
    return [
      { is: 'removed', text: `${before}\n\n` },
      { is: 'added', text: after },
    ];
  return found.map(({ added, removed, value }) => ({
    is: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}

/** Places in which something was changed. */
export const countChanges = (changes: readonly Change[]): number =>
  changes.filter(({ is }, at) => is !== 'same' && (at === 0 || changes[at - 1]?.is === 'same')).length;
