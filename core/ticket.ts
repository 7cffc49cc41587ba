import { desksideError } from './errors';
import { fail, ok, type Result } from './result';
import { asNamed, clip } from './text';
import { refKey, type TicketRef } from './ticket-ref';

export { refKey, sameTicket, type DeskId, type TicketRef } from './ticket-ref';

export type Visibility = 'public' | 'private' | 'unknown';

export type Author = 'requester' | 'agent' | 'other';

/** What a message has in place of words. `quote`: nothing but quoted history, which was left out. */
export const insteadOfWords = ['picture', 'forward', 'quote', 'nothing'] as const;
export type InsteadOfWords = (typeof insteadOfWords)[number];

/** One message as an adapter read it, with the evidence for its visibility. Lives in the page only. */
export interface ReadMessage {
  readonly id: string;
  readonly visibility: Visibility;
  /** Why that visibility, e.g. `json public=true` or `page: no marker`. For the health report; never ticket text. */
  readonly evidence: string;
  readonly author: Author;
  readonly authorName: string;
  /** Plain text. */
  readonly text: string;
  /** Set where nobody's words are in `text`. */
  readonly only?: InsteadOfWords;
  /** Pieces of text in the message that nobody could see; they are not in `text`. */
  readonly hidden?: number;
  /** Its words were not read, because the conversation is too long; it is never sent. */
  readonly unread?: true;
  /** ISO 8601. */
  readonly createdAt: string;
}

export type PartState = 'found' | 'missing' | 'ambiguous';

/** A ticket as an adapter read it, private messages included. Never leaves the page: only `toPublicTicket` makes it sendable. */
export interface TicketRead {
  readonly ref: TicketRef;
  readonly subject: string;
  readonly requesterName: string;
  readonly agentName: string;
  /** Current value of each field, by field id; `null` when empty. Values are the desk's own option ids. */
  readonly values: Readonly<Record<string, string | null>>;
  /** The fields that this ticket's form shows, by field id. Empty when the desk did not say. */
  readonly fieldsOnForm: readonly string[];
  /** The options that this ticket can take, by field id; a field that is not here can take all of its options. */
  readonly offered?: Readonly<Record<string, readonly string[]>>;
  /**
   * What decides which fields the ticket can have, as the desk numbers it: Zendesk's ticket form, Halo's ticket type. Opaque, at most
   * 100 characters; null where the desk has none, or does not say. `OpenSource.catalogue` takes it.
   */
  readonly scope: string | null;
  readonly messages: readonly ReadMessage[];
  readonly closed: boolean;
  /** False when the signed-in agent can only write internal notes: then no draft is offered. */
  readonly canReplyPublicly: boolean;
  /** The desk's own version stamp of the ticket (Zendesk: `updated_at`). */
  readonly updatedStamp: string;
  /** `observed`: from the answers that the desk itself loaded. */
  readonly source: 'json' | 'page' | 'observed';
  readonly parts: Readonly<Record<string, PartState>>;
}

export interface PublicMessage {
  readonly id: string;
  readonly visibility: 'public';
  readonly author: Author;
  readonly authorName: string;
  readonly text: string;
  readonly only?: InsteadOfWords | undefined;
  /** Pieces of text in it that nobody could see, and that were left out. */
  readonly hidden?: number | undefined;
  readonly createdAt: string;
}

interface PublicTicketShape {
  readonly ref: TicketRef;
  readonly subject: string;
  readonly requesterName: string;
  readonly agentName: string;
  /** At least one, oldest first. */
  readonly messages: readonly PublicMessage[];
  /** Pieces of text in these messages that nobody could see, and that were left out. */
  readonly hidden?: number | undefined;
  /** Public messages after the first that were left out because there are too many. */
  readonly leftOut?: number | undefined;
  readonly updatedStamp: string;
}

/** The first message and the newest ones; no desk's conversation is nearly so long, and no model reads more. */
const mostMessages = 1000;

/** In characters. More of it is not sent; the desks themselves allow fewer. */
const longestSubject = 2000;
const longestMessage = 300_000;

declare const publicBrand: unique symbol;

/** What the customer can already see, and nothing else. The only shape of a ticket that a provider accepts. */
export type PublicTicket = PublicTicketShape & { readonly [publicBrand]: true };

const brand = (value: PublicTicketShape): PublicTicket => value as PublicTicket;

/** An own property with exactly this value; nothing that is inherited or nearly so proves anything. */
const isProvenPublic = (message: ReadMessage): boolean =>
  Object.hasOwn(message, 'visibility') && message.visibility === 'public';

/**
 * Keeps the messages that are proven public and drops everything else. Fields are picked one by one, so that a
 * property which an adapter adds later cannot leave by accident.
 * Errors: `nothing-public` (no message at all is public), `visibility-unknown` (some could not be proven and none is public),
 * `scrape-partial` (subject or conversation missing).
 */
export function toPublicTicket(read: TicketRead): Result<PublicTicket> {
  const missing = ['subject', 'conversation'].filter((part) => read.parts[part] !== 'found');
  if (missing.length > 0) return fail(desksideError('scrape-partial', missing.join(', ')));
  const proven = read.messages.filter(isProvenPublic);
  const legible = proven.filter(({ unread }) => unread !== true);
  const shown = legible.length <= mostMessages ? legible : [...legible.slice(0, 1), ...legible.slice(1 - mostMessages)];
  const messages = shown.map(({ id, author, authorName, text, only, hidden: unseen = 0, createdAt }) => ({
    id,
    visibility: 'public' as const,
    author,
    authorName: asNamed(authorName),
    text: clip(text, longestMessage),
    ...(only === undefined ? {} : { only }),
    ...(unseen > 0 ? { hidden: unseen } : {}),
    createdAt,
  }));
  const hidden = shown.reduce((sum, message) => sum + (message.hidden ?? 0), 0);
  if (messages.length === 0) {
    return fail(
      desksideError(
        read.messages.some((message) => message.visibility === 'unknown') ? 'visibility-unknown' : 'nothing-public',
      ),
    );
  }
  return ok(
    brand({
      ref: { desk: read.ref.desk, origin: read.ref.origin, ticketId: read.ref.ticketId },
      subject: clip(read.subject, longestSubject),
      requesterName: asNamed(read.requesterName),
      agentName: asNamed(read.agentName),
      messages,
      ...(hidden > 0 ? { hidden } : {}),
      ...(shown.length < proven.length ? { leftOut: proven.length - shown.length } : {}),
      updatedStamp: read.updatedStamp,
    }),
  );
}

/** Identifies what a suggestion was made from: it changes when the subject or any public message does. */
export const publicStateText = (ticket: PublicTicket): string =>
  JSON.stringify([refKey(ticket.ref), ticket.subject, ticket.messages.map((message) => [message.id, message.text])]);

/** All of a ticket that can stand in a question, names and times too: with the same, the same is sent. */
export const sentWords = ({ updatedStamp: _stamp, ...said }: PublicTicket): string => JSON.stringify(said);

/** Id of the newest public message; an insert is refused when a newer one has arrived since. */
export const newestMessageId = (ticket: PublicTicket): string => ticket.messages.at(-1)?.id ?? '';
