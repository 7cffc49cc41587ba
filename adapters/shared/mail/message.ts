import type { InsteadOfWords, ReadMessage } from '../../../core/ticket';
import type { Written } from './types';

export const nothingWritten: Written = {
  text: '',
  hidden: 0,
  pictures: 0,
  quoted: false,
  forwarded: false,
  cut: false,
};

/** What stands in a text for a picture or a file; nobody's words. */
const standIn = /\[(?:image|attachment)[^\]\n]{0,300}\]/gi;

/** What a message holds in place of words; undefined where somebody wrote some. */
function insteadOfWords({ text, pictures, forwarded, quoted }: Written): InsteadOfWords | undefined {
  const words = text.replace(standIn, '');
  if (/[\p{L}\p{N}]/u.test(words)) return undefined;
  if (pictures > 0 || words.length < text.length) return 'picture';
  if (forwarded) return 'forward';
  if (quoted) return 'quote';
  // A sign alone (a question mark, an emoji) is something that somebody wrote.
  return text === '' ? 'nothing' : undefined;
}

/** What is kept of a reading in a message. */
export function asMessage(written: Written): Pick<ReadMessage, 'text' | 'only' | 'hidden'> {
  const only = insteadOfWords(written);
  return {
    text: written.text,
    ...(only === undefined ? {} : { only }),
    ...(written.hidden > 0 ? { hidden: written.hidden } : {}),
  };
}
