/**
 * Where a message stands in its ticket. The `opening` message has nothing earlier to quote: what looks like history in it is the
 * problem itself (a forward, a form, a log) and stays. In `later` messages quoted history is removed, more when in doubt.
 */
export type Place = 'opening' | 'later';

/** What a person wrote in one message, as plain text. */
export interface Written {
  /**
   * Lines are divided by `\n`, at most one of them empty in a row. Well-formed, at most `longestText` characters, without addresses
   * of attachments and without text that the recipient could not see. Empty where nothing of the message is left.
   */
  readonly text: string;
  /** Pieces of text that the markup hides from a person's eye (`display: none`, size 0, …). They are not in `text`. */
  readonly hidden: number;
  /** Pictures in the part that was kept. Those with an `alt` stand in the text as `[image: alt]`, others as nothing. */
  readonly pictures: number;
  /** Quoted history was left out. */
  readonly quoted: boolean;
  /** The message passes on another mail: of a later message its words were left out, of an opening one they are in `text`. */
  readonly forwarded: boolean;
  /** The message was longer than `longestText`. */
  readonly cut: boolean;
}

export interface ReadOptions {
  readonly place: Place;
}

/** Characters of one message that are kept. The markup around them has no limit. */
export const longestText = 300_000;

/*
 * read.ts
 *   readMail(html: string, options: ReadOptions): Written
 *   readPlain(text: string, options: ReadOptions): Written      a message that the desk hands out as plain text
 * macro.ts
 *   readMacroHtml(html: string): string                         links as `text (address)`, numbers of lists, nothing left out but what is hidden
 */
