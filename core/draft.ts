import type { DraftSource } from './similar';
import type { AnswerSource } from './suggestion';

/** What kind of text a draft is. Found texts are somebody's earlier words and are labelled as such. */
export type DraftOrigin =
  | { readonly kind: 'written' }
  | { readonly kind: 'macro'; readonly title: string }
  | { readonly kind: 'past-reply'; readonly ticketId: string };

export interface Draft {
  readonly id: string;
  /** Plain text; paragraphs are separated by one empty line. What a person has to fill in stands in square brackets: `[date]`. */
  readonly text: string;
  readonly origin: DraftOrigin;
  readonly source: AnswerSource;
  /** Solved tickets whose public replies it was written with. */
  readonly sources?: readonly DraftSource[] | undefined;
  /** The newest public message that the draft knows; checked again before it is inserted. */
  readonly newestMessageId: string;
}

/** Paragraphs of a draft, each a list of lines. */
export const paragraphsOf = (text: string): string[][] =>
  text
    .replace(/\r\n?/g, '\n')
    .trim()
    .split(/\n[ \t]*\n+/)
    .map((paragraph) => paragraph.split('\n').map((line) => line.trimEnd()));
