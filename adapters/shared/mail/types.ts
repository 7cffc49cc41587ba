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
  /**
   * Pictures in the part that was kept. One whose `alt` says more than a file's name stands in the text as `[image: alt]`, any
   * other as nothing, so that a message of pictures only has an empty text.
   */
  readonly pictures: number;
  /** Quoted history was left out. */
  readonly quoted: boolean;
  /** The message passes on another mail: of a later message its words were left out, of an opening one they are in `text`. */
  readonly forwarded: boolean;
  /** The message was longer than `longestText`. */
  readonly cut: boolean;
}

/** How a text is laid out. */
export interface Layout {
  /**
   * Paragraphs of markup are parted by an empty line, as a reader sees them. Only for texts that are offered again as they were: what a
   * conversation says does not depend on it.
   */
  readonly paragraphs?: boolean;
}

export interface ReadOptions extends Layout {
  readonly place: Place;
}

/** Characters of one message that are kept. The markup around them has no limit. */
export const longestText = 300_000;

/**
 * `open` and `close`: a container that mail programs put around history; `start`: nothing after it is the writer's own;
 * `rule`: a line across the mail, which Outlook draws above a quoted head; `intro` to `introEnd`: text that introduces a quote;
 * `forward`: another mail that is passed on.
 */
export type Mark = 'text' | 'open' | 'close' | 'start' | 'rule' | 'intro' | 'introEnd' | 'forward';

/** One line as it is seen, or a mark of the markup between two lines (its text is then empty). */
export interface Line {
  readonly mark: Mark;
  readonly text: string;
  /** The number or the dot of a list's item. */
  readonly lead: string;
  /** In an element that is a quote from its start to its end. */
  readonly inQuote: boolean;
  /** The mail program says that this quote is a whole mail: `<blockquote type="cite">`. */
  readonly isCited: boolean;
  /** Hidden text: it may show where a quote begins, but is never handed on. */
  readonly unseen: boolean;
  readonly hidden: number;
  readonly pictures: number;
  /** A paragraph begins with it or ended before it: it is seen apart from the line above. */
  readonly apart?: boolean;
}
