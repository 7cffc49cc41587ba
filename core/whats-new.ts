import type { WordKey } from './words/say';

/** The newest entry of the change log in three lines (keys), for those who had the version before. A test holds the version against the package's. */
export const whatsNew = {
  version: '0.1.0',
  lines: ['news.line.start', 'news.line.popup', 'news.line.pause'],
} as const satisfies { readonly version: string; readonly lines: readonly WordKey[] };
