import type { Description } from '../../core/described/description';
import type { ReadMessage } from '../../core/ticket';
import { asMessage } from '../shared/mail/message';
import type { Layout } from '../shared/mail/types';
import type { TicketAnswers } from './answers';
import { holds, type Source } from './evaluate';
import { evidenceOf } from './judge';
import { wordsOf } from './words';

type Messages = NonNullable<Description['messages']>;

interface Beside {
  readonly messages: Messages;
  /** The rows that were read. */
  readonly read: readonly ReadMessage[];
  readonly layout: Layout;
  /** The words of rows that are not public, where the rows hold them. */
  readonly notes: () => readonly string[];
}

const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();

function overlaps(a: string, b: string): boolean {
  const [one, other] = [letters(a), letters(b)];
  return one !== '' && other !== '' && (one.includes(other) || other.includes(one));
}

/**
 * What a ticket was opened with, where that is no row of the conversation. It is public where the description's own condition says so,
 * and no row that is not public has the same words. Empty where there is none, and where a public row says it already.
 */
export function readOpening(
  answers: TicketAnswers,
  { messages: { opening }, read, layout, notes }: Beside,
): readonly ReadMessage[] {
  if (opening === undefined) return [];
  const source: Source = { ...answers.source(), root: null };
  const { take, as, if: condition } = opening;
  const written = wordsOf([{ take, as }], [source], { ...layout, place: 'opening' });
  if (written.text === '' && written.pictures === 0) return [];
  if (read.some((message) => message.visibility === 'public' && letters(message.text) === letters(written.text)))
    return [];
  const about = {
    id: `opening-${answers.ref.ticketId}`,
    author: 'requester',
    authorName: '',
    createdAt: '',
  } as const;
  const isOpen = holds(condition, source);
  const isNoted = isOpen && notes().some((note) => overlaps(note, written.text));
  if (isOpen && !isNoted)
    return [
      { ...about, visibility: 'public', evidence: `${evidenceOf(condition, source)}, opening`, ...asMessage(written) },
    ];
  const evidence = isNoted
    ? 'the opening, also in a row that is not public'
    : 'nothing says that the opening is public';
  return [{ ...about, visibility: 'unknown', evidence, text: '', unread: true }];
}
