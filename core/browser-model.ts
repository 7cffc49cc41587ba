/**
 * Languages that a session is told to expect, widest first: German and French came after Spanish and Japanese, which came after
 * English (https://developer.chrome.com/docs/ai/prompt-api). A browser refuses the whole list for one that it does not know,
 * and may hold back words in a language that it was not told of. What a ticket is written in is not known beforehand.
 */
export const browserModelLanguages: readonly (readonly string[])[] = [
  ['en', 'es', 'ja', 'de', 'fr'],
  ['en', 'es', 'ja'],
  ['en'],
];
