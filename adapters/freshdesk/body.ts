import { clean, htmlToText } from '../shared/plain-text';
import { withoutQuotedLines, withoutQuotes } from '../shared/quotes';

/** Inline pictures and files open with the agent's session or a token, so their addresses stay here. */
const attachmentAddress = /(?:https?:)?\/\/[^\s<>"')\]]*attachments?(?:[./?=]|%2F)[^\s<>"')\]]*/gi;

/**
 * What somebody wrote, as plain text without quoted history. From the HTML alone: the desk's own plain text no longer
 * shows where a quote begins.
 */
export const bodyText = (html: string | null | undefined): string =>
  html == null
    ? ''
    : clean(
        withoutQuotedLines(htmlToText(withoutQuotes(html)).replace(/\u00A0/g, ' ')).replace(
          attachmentAddress,
          '[attachment]',
        ),
      );
