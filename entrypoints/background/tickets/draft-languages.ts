import { browser } from 'wxt/browser';
import { mainLanguage, tellingWords } from '../../../core/draft-text/guards/language';
import type { PublicTicket } from '../../../core/ticket';

/**
 * The language that a text is written in, as a tag without a region (`de`), found by the browser itself; null where it is not sure, or
 * where there is too little to tell. Nothing leaves the browser for it.
 */
export async function languageOfText(text: string): Promise<string | null> {
  const words = tellingWords(text);
  return words === null ? null : mainLanguage(await browser.i18n.detectLanguage(words));
}

/** Languages that a person may write an instruction in. */
const readers = ['en', 'de', 'fr', 'es', 'pt', 'ja'];

/** Whether an instruction names a language, as `auf Englisch` or `in English`. */
export function namesLanguage(instruction: string, tag: string): boolean {
  const said = instruction.toLowerCase();
  return (
    said !== '' &&
    readers.some((reader) => {
      const name = new Intl.DisplayNames(reader, { type: 'language' }).of(tag) ?? tag;
      return said.includes(name.toLowerCase());
    })
  );
}

/** What the customer writes in: the newest messages first, as far back as is needed to tell. */
export async function customersLanguage({ messages, subject }: PublicTicket): Promise<string | null> {
  const theirs = messages.filter(({ author }) => author === 'requester').toReversed();
  const newest = await languageOfText(theirs[0]?.text ?? '');
  return newest ?? languageOfText([subject, ...theirs.map(({ text }) => text)].join('\n'));
}
