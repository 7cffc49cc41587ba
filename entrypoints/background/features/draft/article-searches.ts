import { clip } from '../../../../core/text';
import type { PublicTicket } from '../../../../core/ticket';
import { isFunctionWord } from '../../../../providers/on-device/names';
import { ticketText } from '../../../../providers/on-device/ticket-text';
import { fold, quotableWords } from '../../../../providers/on-device/tokens';

/** As few words as a technician types into a search. */
const MOST_WORDS = 6;
const FEW_WORDS = 3;
const LONGEST_WORD = 40;
const LOOKED_THROUGH = 1000;

/** What stands between two spaces and is no word: addresses, paths, keys, and numbers that could be somebody's. */
const isNoWord = (piece: string): boolean => /[@\\/=]|\d{5}|:\S/.test(piece) || piece.length > 2 * LONGEST_WORD;

/** The words of a text as they were written, each once, without those that only build sentences and without people's names. */
function wordsIn(text: string, names: ReadonlySet<string>): readonly string[] {
  const words = new Map<string, string>();
  const plain = clip(text, LOOKED_THROUGH)
    .split(/\s+/)
    .filter((piece) => !isNoWord(piece))
    .join(' ');
  for (const { start, end, word } of quotableWords(plain)) {
    const isTelling = word.length > 1 && !isFunctionWord(word) && !names.has(word);
    if (isTelling && !words.has(word)) words.set(word, clip(plain.slice(start, end), LONGEST_WORD));
  }
  return [...words.values()];
}

const namesIn = ({ requesterName, agentName, messages }: PublicTicket): ReadonlySet<string> =>
  new Set(
    [requesterName, agentName, ...messages.map(({ authorName }) => authorName)]
      .slice(0, 200)
      .flatMap((name) => clip(name, 200).split(/[\s,.]+/))
      .map(fold),
  );

/** Words that come again tell more, and those of the subject, which come first, more than the rest. */
function tellingWords(text: string, names: ReadonlySet<string>): readonly string[] {
  const folded = ` ${quotableWords(clip(text, LOOKED_THROUGH))
    .map(({ word }) => word)
    .join(' ')} `;
  const timesIn = (word: string): number => folded.split(` ${fold(word)} `).length - 1;
  return wordsIn(text, names)
    .filter((word) => word.length > 3)
    .map((word, at) => ({ word, at, times: timesIn(word) }))
    .toSorted((a, b) => b.times - a.times || a.at - b.at)
    .slice(0, FEW_WORDS)
    .map(({ word }) => word);
}

/**
 * What a technician would type into the search of their desk's knowledge base for this ticket: the words of its subject, and, for a desk
 * that finds nothing by those, the few most telling ones of the problem. Words alone, without the names of the people in the
 * conversation, addresses and long numbers. At most two searches, each of at most six words.
 */
export function articleSearches(ticket: PublicTicket): readonly string[] {
  const names = namesIn(ticket);
  const { main } = ticketText(ticket);
  const searches = [wordsIn(ticket.subject, names).slice(0, MOST_WORDS), tellingWords(main, names)];
  return [...new Set(searches.map((words) => words.join(' ')).filter((words) => words !== ''))];
}
