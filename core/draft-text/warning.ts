import type { Mark } from './mark';

/** A piece of a draft that none of the texts it may rest on holds. */
export interface UnknownPiece extends Mark {
  readonly kind: 'link' | 'amount' | 'date';
}

/**
 * What a person should look at before a draft is sent. One list for everything; a kind with a place has the piece of the text that
 * it is about.
 */
export type DraftWarning =
  /** The rest was left out: it was longer than a draft may be. */
  | { readonly kind: 'cut' }
  /** So many characters that nobody sees were taken out. */
  | { readonly kind: 'invisible'; readonly count: number }
  /** Nobody has looked yet for what the conversation does not hold. */
  | { readonly kind: 'unchecked' }
  /** The desk would have replaced it by data of the ticket; broken up, so that it is plain text. */
  | (Mark & { readonly kind: 'placeholder' })
  /** A person fills it in. */
  | (Mark & { readonly kind: 'gap' })
  /** It stands for a value that was replaced before sending and that nobody can put back: a person fills it in, or nothing is inserted. */
  | (Mark & { readonly kind: 'lost' })
  | UnknownPiece;
