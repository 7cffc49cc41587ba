import { settleText, shownLines, withoutPictures } from './finish';
import { isForward, withoutHistory } from './history';
import { parseHtml } from './parse';
import type { Line, ReadOptions, Written } from './types';
import { linesOf } from './walk';

/** What a person wrote in a message that the desk hands out as HTML. Throws where the browser's parser cannot be used. */
export function readMail(html: string, { place, paragraphs }: ReadOptions): Written {
  const { document, isWhole } = parseHtml(html);
  const written = writtenIn(linesOf(document), place, paragraphs);
  // What is nested deeper than a parser goes has lost the marks of quotes.
  return isWhole || place === 'opening' ? written : { ...written, text: '', quoted: true };
}

/** The same of a message that the desk hands out as plain text. */
export function readPlain(text: string, { place }: ReadOptions): Written {
  const { text: bare, pictures } = withoutPictures(text);
  const lines = bare.split(/\r\n?|\n/).map((line): Line => ({
    mark: 'text',
    text: line,
    lead: '',
    inQuote: false,
    isCited: false,
    unseen: false,
    hidden: 0,
    pictures: 0,
  }));
  const written = writtenIn(lines, place);
  return { ...written, pictures: written.pictures + pictures };
}

/** The same of a message as the page shows it; `without` are elements in it that nobody wrote. */
export const readShown = (root: Node, without: ReadonlySet<Node>, { place }: ReadOptions): Written =>
  writtenIn(linesOf(root, { without }), place);

function writtenIn(lines: readonly Line[], place: ReadOptions['place'], paragraphs = false): Written {
  const {
    lines: kept,
    quoted,
    forwarded,
  } = place === 'later' ? withoutHistory(lines) : { lines, quoted: false, forwarded: isForward(lines) };
  const sum = (of: 'hidden' | 'pictures'): number => kept.reduce((total, line) => total + line[of], 0);
  return {
    ...settleText(shownLines(kept, paragraphs)),
    hidden: sum('hidden'),
    pictures: sum('pictures'),
    quoted,
    forwarded,
  };
}
