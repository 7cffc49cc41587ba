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

/** What a phone puts below what was written, and below a picture. */
const fromPhone =
  /^(?:sent from|get outlook|gesendet (?:von|mit)|von meinem|envoyé (?:de|depuis|à partir)|enviado (?:desde|d[oea])|inviato da|verzonden (?:vanaf|met|van)|skickat från|sendt fra|lähetetty|wysłane? z|odesláno z|отправлено (?:с|из)|.{0,20}から送信|发自我的|發自我的|나의).{0,60}$/gimu;

/** What a message holds in place of words; undefined where somebody wrote some. */
function insteadOfWords({ text, pictures, forwarded, quoted }: Written): InsteadOfWords | undefined {
  const bare = text.replace(standIn, '');
  const words = pictures > 0 || bare.length < text.length ? bare.replace(fromPhone, '') : bare;
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
