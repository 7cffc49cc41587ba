import type { Description } from '../../../core/described/description';
import type { TriedMessage, TriedMessages } from '../../../core/described/trial';
import { asNamed, shorten } from '../../../core/text';
import type { ReadMessage } from '../../../core/ticket';
import type { TicketAnswers } from '../answers';
import { textOf, textsOf } from '../evaluate';
import { readConversation, readJudged, type Judged } from '../messages';
import type { People } from '../people';
import { evidenceFor, evidenceForOpening } from './evidence';

type Messages = NonNullable<Description['messages']>;

const MOST_MESSAGES = 200;
const LONGEST_TEXT = 300;
const LONGEST_WHY = 200;

/** Nobody is looked up for what is not public: of its author no more is told than the row itself says. */
function byOf(message: ReadMessage, { author, authorName }: Messages, row: Judged | undefined): string {
  if (message.authorName !== '' || row === undefined) return message.authorName;
  return asNamed(textOf(authorName, row.source) ?? textsOf(author, row.source)[0] ?? '');
}

function tried(
  message: ReadMessage,
  messages: Messages,
  row: Judged | undefined,
  answers: TicketAnswers,
): TriedMessage {
  const { id, visibility, evidence, author, createdAt, text, unread } = message;
  const isPublic = visibility === 'public';
  return {
    id,
    visibility,
    why: shorten(evidence, LONGEST_WHY),
    conditions:
      row === undefined
        ? evidenceForOpening(messages, answers.source(), isPublic)
        : evidenceFor(messages, row.source, isPublic),
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
  const rows = new Map(judged.map((row) => [row.id, row]));
  const newest = read.messages.slice(-MOST_MESSAGES);
  return {
    messages: newest.map((message) => tried(message, messages, rows.get(message.id), answers)),
    older: read.messages.length - newest.length,
    leftOut: ids.size - rows.size,
    complete: read.complete,
  };
}
