/** A public article of a help desk's knowledge base, as its own search found it. */
export interface Article {
  readonly id: string;
  readonly title: string;
  /** Where a customer reads it: an absolute web address. */
  readonly url: string;
  /** Plain text, `ARTICLE_CHARS` at most; links as `text (address)`. */
  readonly text: string;
}

/** Most of them that one search tells. */
export const MOST_ARTICLES_FOUND = 8;
/** More of one article is not read. */
export const ARTICLE_CHARS = 4000;

/** A text of the organisation that a draft was written with, as it can be looked up. A macro has no page of its own. */
export type CitedText =
  | { readonly kind: 'article'; readonly title: string; readonly url: string }
  | { readonly kind: 'macro'; readonly title: string; readonly text: string };
