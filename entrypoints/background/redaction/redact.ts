import { redactionLevels, type RedactionLevel, type Replaced } from '../../../core/redaction';
import type { SentMessage, SentText, SentTicket } from '../../../core/sent-ticket';
import { clip } from '../../../core/text';
import type { PublicTicket } from '../../../core/ticket';
import { piecesIn, type FindIn } from './find';
import { NameFinder } from './kinds/names';
import { languagesOf } from './text/languages';
import { MarkBook } from './mark-book';
import { AROUND, GrowingText, restored } from './restore';

/** What one request may hold, before anything is replaced. */
export interface ToRedact {
  readonly ticket: PublicTicket;
  /** What may stand beside the ticket and is replaced too: the person's instruction, similar tickets. */
  readonly texts: readonly string[];
  /** Texts that stay as they are, and with whose words no mark may be mixed up: house rules. */
  readonly asTheyAre?: readonly string[];
  /** People of similar tickets. */
  readonly names?: readonly string[];
  /** Characters that a request has room for. */
  readonly maxChars: number;
  /** In which language the person reads. */
  readonly reader?: string;
}

export interface Redaction {
  readonly ticket: SentTicket;
  /** A text beside the ticket, as it may be sent. */
  readonly textOf: (text: string) => SentText;
  /** A model's words with the values put back. */
  readonly restore: (text: string) => string;
  /** The same for words that still arrive. */
  readonly growing: () => Pick<GrowingText, 'add' | 'end'>;
  /** What of it stands in a body that is posted. */
  readonly countIn: (body: string) => Replaced;
  /** The marks of those values, each once. */
  readonly marksIn: (body: string) => readonly string[];
}

/** A longer message is cut before it is looked through: a request has room for less of it. */
const MESSAGE_CHARS = 20_000;
/** Marks may be shorter than what they stand for, so more is looked through than a request has room for. */
const MORE = 3;
/** As many different names as are looked for. */
const MOST_NAMES = 200;
/** A place between two words is looked for in so much of a message's end. */
const WORD_CHARS = 200;

/** Cut between two words, so that no half of a value stays. */
function cutMessage({ text, ...message }: SentMessage): SentMessage {
  if (text.length <= MESSAGE_CHARS) return { ...message, text };
  const kept = clip(text, MESSAGE_CHARS);
  const space = Math.max(kept.lastIndexOf(' '), kept.lastIndexOf('\n'));
  const shorter = clip(kept, Math.max(space, kept.length - WORD_CHARS));
  return { ...message, text: shorter, more: text.length - shorter.length };
}

/** The first message and as many of the newest as there is room for. */
function roomFor({ messages }: PublicTicket, maxChars: number): readonly SentMessage[] {
  const [first, ...rest] = messages;
  let room = maxChars * MORE;
  const newest: SentMessage[] = [];
  for (const message of rest.toReversed()) {
    const cut = cutMessage(message);
    room -= cut.text.length;
    if (room < 0 && newest.length > 0) break;
    newest.unshift(cut);
  }
  return first === undefined ? newest : [cutMessage(first), ...newest];
}

// The brand has no value at run time: that everything in it went through here is what earns it.
const asSent = (ticket: Omit<SentTicket, keyof SentText>): SentTicket => ticket as unknown as SentTicket;
const asSentText = (text: string): SentText => text as SentText;

const nothingReplaced = (ticket: PublicTicket): Redaction => ({
  ticket: asSent({
    ref: ticket.ref,
    subject: ticket.subject,
    requesterName: ticket.requesterName,
    agentName: ticket.agentName,
    messages: ticket.messages,
    leftOut: ticket.leftOut,
    redaction: 'off',
  } as Omit<SentTicket, keyof SentText>),
  textOf: asSentText,
  restore: (text) => text,
  growing: () => ({ add: (soFar) => soFar, end: (whole) => whole }),
  countIn: () => ({}),
  marksIn: () => [],
});

/**
 * A ticket and what goes with it as they may be sent at this level: each value has a mark of its own, the same in all of the texts.
 * The marks are put back by the same redaction only. Linear in what a request has room for.
 */
export function redact(given: ToRedact, level: RedactionLevel): Redaction {
  const { ticket, texts, asTheyAre = [], maxChars } = given;
  if (level === redactionLevels[0]) return nothingReplaced(ticket);
  const messages = roomFor(ticket, maxChars);
  const people = [ticket.requesterName, ticket.agentName, ...messages.map(({ authorName }) => authorName)];
  const names = [...new Set([...people, ...(given.names ?? [])])].slice(0, MOST_NAMES);
  const said = [ticket.subject, ...messages.map(({ text }) => text)];
  const book = new MarkBook([...people, ...said, ...texts, ...asTheyAre]);
  const languages = new Set([
    ...languagesOf(said.join('\n').slice(0, 4000)),
    ...(given.reader === undefined ? [] : [given.reader]),
  ]);
  const find: FindIn = { level, names: new NameFinder(names), languages };
  const replaced = (text: string, isName = false): string => {
    let at = 0;
    const pieces = piecesIn(text, { ...find, isName }).map(({ kind, start, end }) => {
      const around = { before: text.slice(Math.max(0, start - AROUND), start), behind: text.slice(end, end + AROUND) };
      const piece = text.slice(at, start) + book.markFor(kind, text.slice(start, end), around);
      at = end;
      return piece;
    });
    return pieces.join('') + text.slice(at);
  };
  const sent = asSent({
    ref: ticket.ref,
    subject: replaced(ticket.subject),
    requesterName: replaced(ticket.requesterName, true),
    agentName: replaced(ticket.agentName, true),
    messages: messages.map((message) => ({
      ...message,
      authorName: replaced(message.authorName, true),
      text: replaced(message.text),
    })),
    leftOut: ticket.messages.length - messages.length + (ticket.leftOut ?? 0) || undefined,
    redaction: level,
  } as Omit<SentTicket, keyof SentText>);
  return {
    ticket: sent,
    textOf: (text) => asSentText(replaced(text)),
    restore: (text) => restored(text, book),
    growing: () => new GrowingText(book),
    countIn: (body) => book.countIn(body),
    marksIn: (body) => book.marksIn(body),
  };
}
