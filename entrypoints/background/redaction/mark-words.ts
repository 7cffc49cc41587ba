import { later } from '../../../core/later';
import type { MarkKind } from '../../../core/redaction';
import { tables } from '../../../core/tables';

/** A word that models say, and the kind that it means. */
export const markWords = later(
  (): ReadonlyMap<string, MarkKind> =>
    new Map(
      Object.entries(tables().markWords).flatMap(([kind, all]) =>
        all.split(' ').map((word) => [word, kind as MarkKind] as const),
      ),
    ),
);

const plain = (said: string): string =>
  said
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(/[^\p{L}]/gu, '');

/** Letters that languages put behind a word: `emails`, `Namens`. */
const MOST_ENDING = 3;

/** The kind that a model means; null for any other word. */
export function kindOf(said: string): MarkKind | null {
  const word = plain(said);
  for (let length = word.length; length >= Math.max(2, word.length - MOST_ENDING); length -= 1) {
    const kind = markWords().get(word.slice(0, length));
    // Two letters with more behind them are another word, `idea`; a plural is none.
    if (kind !== undefined && (length === word.length || length > 2 || word === `${word.slice(0, 2)}s`)) return kind;
  }
  return null;
}

/** Whether more letters could make a word of it that a model means. */
export const mayBecomeKind = (said: string): boolean => {
  const word = plain(said);
  return word === '' || kindOf(said) !== null || [...markWords().keys()].some((known) => known.startsWith(word));
};
