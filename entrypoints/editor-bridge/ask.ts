/** What the isolated world asks for, as JSON in the event's `detail`. */
export interface Ask {
  readonly nonce: string;
  readonly kind: 'rich' | 'plain';
  /** Paragraphs of this editor stand apart by themselves. */
  readonly spaced: boolean;
  readonly paragraphs: readonly (readonly string[])[];
  /** The same text where an editor has lists and links. */
  readonly blocks: readonly Block[];
  /** The same as markup: text, `p` or `div`, `br`, `ul`, `ol`, `li`, and `a` with a web address; `dir` on blocks. */
  readonly html: string;
}

/** As in `core/draft-text/blocks.ts`, of which nothing may be imported here. */
export interface Block {
  readonly lines: readonly (readonly Piece[])[];
  /** One of a list; left out for a paragraph. */
  readonly item?: { readonly ordered: boolean; readonly depth: number };
  /** An empty line stands before it. */
  readonly apart: boolean;
}

export interface Piece {
  readonly text: string;
  readonly href?: string;
}
