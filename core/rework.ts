/** What a person can have done to a draft's text. */
export const ways = ['shorter', 'longer', 'friendlier', 'clearer', 'formal', 'correct'] as const;
export type Way = (typeof ways)[number];

/** A piece of a text, by its characters; `end` is behind it. */
export interface Part {
  readonly start: number;
  readonly end: number;
}

/** What is to become of which text. */
export interface Rework {
  readonly way: Way;
  /** The whole text as the person sees it, their words in its gaps. */
  readonly text: string;
  /** What of it is meant; all of it when it is left out. */
  readonly part?: Part | undefined;
}

/** So often a person can go back. */
export const MOST_EARLIER = 8;

/** The piece without the white space at its ends; null where nothing but that was chosen, or all of the text. */
export function partOf(text: string, { start, end }: Part): Part | null {
  const chosen = text.slice(start, end);
  const from = start + (chosen.length - chosen.trimStart().length);
  const to = from + chosen.trim().length;
  return to <= from || (text.slice(0, from).trim() === '' && text.slice(to).trim() === '')
    ? null
    : { start: from, end: to };
}

/** The whole text with `piece` in the place of what was meant. */
export const reworked = ({ text, part }: Rework, piece: string): string =>
  part === undefined ? piece.trim() : text.slice(0, part.start) + piece.trim() + text.slice(part.end);
