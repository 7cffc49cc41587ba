import { vi } from 'vitest';
import { browser } from 'wxt/browser';
import { readMessages, wordsOf } from '../../../../../modules/words/catalogue';

const WORDS = /\/words\/(?<language>[A-Za-z-]+)\.json$/;

/** Answers for the files of words that the build writes; everything else goes to `elsewhere`. */
export function stubWords(elsewhere: (asked: URL) => Promise<Response>): void {
  vi.stubGlobal('fetch', (asked: string | URL | Request) => {
    const url = new URL(asked instanceof Request ? asked.url : asked);
    const language = WORDS.exec(url.pathname)?.groups?.['language'];
    const ours = url.href.startsWith(browser.runtime.getURL('/'));
    return ours && language !== undefined
      ? Promise.resolve(new Response(JSON.stringify(wordsOf(readMessages(language)))))
      : elsewhere(url);
  });
}
