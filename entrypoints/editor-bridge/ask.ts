/** What the isolated world asks for, as JSON in the event's `detail`. */
export interface Ask {
  readonly nonce: string;
  readonly kind: 'rich' | 'plain';
  /** Paragraphs of this editor stand apart by themselves. */
  readonly spaced: boolean;
  readonly paragraphs: readonly (readonly string[])[];
  /** The same paragraphs as markup: text, `p` or `div`, and `br` only. */
  readonly html: string;
}
