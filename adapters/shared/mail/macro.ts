import { settleText, shownLines } from './finish';
import { parseHtml } from './parse';
import { linesOf } from './walk';

/** A macro's or a canned response's HTML as the text of a draft: links as `text (address)`, lists with their numbers. */
export const readMacroHtml = (html: string): string =>
  settleText(shownLines(linesOf(parseHtml(html).document, { links: true }))).text;
