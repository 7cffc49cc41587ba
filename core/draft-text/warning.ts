import type { Mark } from './mark';

/** A piece of a draft that none of the texts it may rest on holds. */
export interface UnknownPiece extends Mark {
  readonly kind: 'link' | 'address' | 'phone' | 'amount' | 'date' | 'time';
}

/** A piece of a draft that no customer should get, whatever the conversation holds. */
export interface WrongPiece extends Mark {
  /**
   * `agent-link`: only agents can open it. `name`: greets or signs with the name of somebody who is not part of this ticket. `left`: a
   * place that was to be filled in, in no form that can be filled in here. `instruction`: repeats what a machine was told.
   * `chatbot`: words of a chatbot around the reply.
   */
  readonly kind: 'agent-link' | 'name' | 'left' | 'instruction' | 'chatbot';
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
  /** So many pictures and pieces of HTML were taken out. */
  | { readonly kind: 'markup'; readonly count: number }
  /** Nobody has looked yet for what the conversation does not hold. */
  | { readonly kind: 'unchecked' }
  /** The desk would have replaced it by data of the ticket; broken up, so that it is plain text. */
  | (Mark & { readonly kind: 'placeholder' })
  /** A person fills it in. */
  | (Mark & { readonly kind: 'gap' })
  /** It stands for a value that was replaced before sending and that nobody can put back: a person fills it in, or nothing is inserted. */
  | (Mark & { readonly kind: 'lost' })
  /** A question of the customer's newest message that nothing in the draft is about, cut to 200 characters. */
  | { readonly kind: 'question'; readonly text: string }
  /** Written in one language (BCP 47) where another one is wanted. */
  | { readonly kind: 'language'; readonly is: string; readonly wanted: string }
  | UnknownPiece
  /** A sentence that promises what the desk itself has said nowhere. */
  | (Mark & { readonly kind: 'promise' })
  | WrongPiece;

/** The kinds that an organisation may name: each says something about what the customer would read. */
export const guardKinds = [
  'link',
  'address',
  'phone',
  'amount',
  'date',
  'time',
  'promise',
  'question',
  'name',
  'gap',
  'left',
  'placeholder',
  'language',
  'instruction',
  'chatbot',
  'agent-link',
] as const satisfies readonly DraftWarning['kind'][];
export type GuardKind = (typeof guardKinds)[number];
