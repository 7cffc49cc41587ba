import type { WaitCause } from './draft-state';
import type { DesksideError } from './errors';
import type { Summary } from './schema/summary';
import { shorten } from './text';
import type { PublicMessage, PublicTicket } from './ticket';
import type { Told } from './words/phrase';

export type { Summary, SummaryLine } from './schema/summary';

/** How a requester sounds by what they wrote last. */
export const moods = ['calm', 'waiting', 'worried', 'annoyed', 'angry', 'thankful'] as const;

/** What a line is about, in the order in which people read. */
export const summaryParts = ['issue', 'tried', 'open'] as const;

/** UTF-16 units of one line. */
export const LONGEST_LINE = 240;
/** Lines of one part. */
export const MOST_LINES = 4;

/** With fewer messages there is nothing to sum up. */
export const FEWEST_MESSAGES = 2;

/** From how many public messages on a summary can be made by itself. */
export const summariseFroms = [4, 8, 15] as const;

/** A message as a summary's line leads to it. */
export interface SummarySource extends Pick<PublicMessage, 'id' | 'author' | 'authorName' | 'createdAt'> {
  /** One line, at most 200 characters; empty where nobody's words are in the message. */
  readonly beginning: string;
}

/** A summary that is there, with the messages that its lines rest on. */
export interface ShownSummary {
  readonly summary: Summary;
  readonly sources: readonly SummarySource[];
  /** Public messages that have come since; 0 where none has and something else was changed. Null while it is up to date. */
  readonly newer: number | null;
}

/** What is shown of a ticket's summary; nothing at all where none can be asked for. */
export interface SummaryView {
  /** Who would be asked. */
  readonly by: Told;
  /** The last one, which may be out of date. */
  readonly shown?: ShownSummary | undefined;
  /** The person has set that it is made without a press, and it is not there yet: whoever shows it asks. */
  readonly due?: true;
  readonly now:
    | { readonly is: 'idle' }
    | { readonly is: 'waiting'; readonly cause: WaitCause; readonly label: Told }
    | { readonly is: 'failed'; readonly error: DesksideError };
}

const BEGINNING_CHARS = 200;
/** So much of a message is looked at for its beginning. */
const LOOKED_AT = 2000;

/** Those of a ticket's messages that the summary's lines rest on, in the order of the conversation. */
export function sourcesFor({ lines, mood }: Summary, { messages }: Pick<PublicTicket, 'messages'>): SummarySource[] {
  const ids = new Set([...lines.map(({ messageId }) => messageId), ...(mood === null ? [] : [mood.messageId])]);
  return messages
    .filter(({ id }) => ids.has(id))
    .map(({ id, author, authorName, createdAt, text }) => ({
      id,
      author,
      authorName,
      createdAt,
      beginning: shorten(text.slice(0, LOOKED_AT).replace(/\s+/g, ' ').trim(), BEGINNING_CHARS),
    }));
}

/** Without what rests on messages that are public no more; null where no line is left. */
export function stillPublic(summary: Summary, { messages }: Pick<PublicTicket, 'messages'>): Summary | null {
  const ids = new Set(messages.map(({ id }) => id));
  const lines = summary.lines.filter(({ messageId }) => ids.has(messageId));
  const mood = summary.mood !== null && ids.has(summary.mood.messageId) ? summary.mood : null;
  return lines.length === 0 ? null : { ...summary, lines, mood };
}
