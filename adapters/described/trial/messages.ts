import type { Description } from '../../../core/described/description';
import type { TriedMessage, TriedMessages } from '../../../core/described/trial';
import { asNamed, shorten } from '../../../core/text';
import type { Phrase } from '../../../core/words/phrase';
import type { ReadMessage } from '../../../core/ticket';
import type { TicketAnswers } from '../answers';
import { textOf, textsOf } from '../evaluate';
import { readConversation, readJudged, type Judged } from '../messages';
import type { People } from '../people';
import { evidenceFor, evidenceForOpening } from './evidence';

type Messages = NonNullable<Description['messages']>;

const MOST_MESSAGES = 200;
const LONGEST_TEXT = 300;

/** Nobody is looked up for what is not public: of its author no more is told than the row itself says. */
function byOf(message: ReadMessage, { author, authorName }: Messages, row: Judged | undefined): string {
  if (message.authorName !== '' || row === undefined) return message.authorName;
  return asNamed(textOf(authorName, row.source) ?? textsOf(author, row.source)[0] ?? '');
}

/** What decided against a message that the description’s conditions alone would have judged otherwise; null where they decided. */
function whyOf({ visibility }: ReadMessage, rows: readonly Judged[], isProven: boolean): Phrase | null {
  const [row] = rows;
  if (row === undefined) return isProven && visibility !== 'public' ? { key: 'trial.why.opening-noted' } : null;
  if (rows.some(({ marked }) => marked)) return { key: 'trial.why.page-marks' };
  if (rows.every((one) => one.visibility === visibility)) return null;
  return rows.length > 1 ? { key: 'trial.why.twice' } : { key: 'trial.why.more-notes' };
}

function tried(
  message: ReadMessage,
  messages: Messages,
  rows: readonly Judged[],
  answers: TicketAnswers,
): TriedMessage {
  const { id, visibility, author, createdAt, text, unread } = message;
  const isPublic = visibility === 'public';
  const row = rows.at(-1);
  const conditions =
    row === undefined
      ? evidenceForOpening(messages, answers.source(), isPublic)
      : evidenceFor(messages, row.source, isPublic);
  return {
    id,
    visibility,
    why: whyOf(
      message,
      rows,
      conditions.every(({ holds }) => holds),
    ),
    conditions,
    author,
    by: byOf(message, messages, row),
    at: createdAt,
    text: isPublic && unread !== true ? shorten(text, LONGEST_TEXT) : null,
  };
}

/** The conversation as it would be read in earnest, and of each message what it was judged by. Throws a `DesksideFault`. */
export async function tryMessages(answers: TicketAnswers, people: People, signal: AbortSignal): Promise<TriedMessages> {
  const { messages } = answers.asking.description;
  if (messages === undefined) return { messages: [], older: 0, leftOut: 0, complete: false };
  // What both ask for is asked once: the answers remember.
  const { judged, ids } = await readJudged(answers, messages, signal);
  const read = await readConversation(answers, { people }, signal);
  const rows = new Map<string, Judged[]>();
  for (const row of judged) rows.set(row.id, [...(rows.get(row.id) ?? []), row]);
  const newest = read.messages.slice(-MOST_MESSAGES);
  return {
    messages: newest.map((message) => tried(message, messages, rows.get(message.id) ?? [], answers)),
    older: read.messages.length - newest.length,
    leftOut: ids.size - rows.size,
    complete: read.complete,
  };
}
