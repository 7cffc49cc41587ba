import { say } from '../core/words/say';
import type { SentRecord, WaitCause } from '../core/messages';
import type { Note } from '../core/note';
import { bandOf, percent, type AnswerSource } from '../core/suggestion';

/** Shown beside the buttons; a surface that knows the browser's real settings passes its own. Empty: none is set. */
export interface Shortcuts {
  readonly accept: string;
  readonly dismiss: string;
  readonly draft: string;
  readonly insert: string;
}

export const defaultShortcuts: Shortcuts = { accept: 'Alt A', dismiss: 'Alt D', draft: 'Alt R', insert: 'Alt I' };

const whole = new Intl.NumberFormat('en');

/** What follows a provider's label: ` · nothing was sent`, ` · 612 tokens`, or nothing where the cost is unknown. */
export function costText(source: AnswerSource): string {
  if (!source.sent) return ' · nothing was sent';
  const tokens = (source.tokensIn ?? 0) + (source.tokensOut ?? 0);
  const cached = source.tokensCached ?? 0;
  return tokens === 0
    ? ''
    : ` · ${whole.format(tokens)} tokens${cached > 0 ? `, ${whole.format(cached)} of them cached` : ''}`;
}

/** `Likely · 87 %`; 0 to 1. */
export const confidenceText = (confidence: number): string =>
  `${say(`reason.band.${bandOf(confidence)}`)} · ${percent(confidence)}`;

/** The true cause of a wait: a title and one sentence. `label` names the provider. */
export function waitWords(cause: WaitCause, label: string): { title: string; sentence: string } {
  switch (cause) {
    case 'queued':
      return {
        title: 'Waiting for its turn',
        sentence: `Another request to ${label} runs first. You can keep working.`,
      };
    case 'reading':
      return {
        title: 'Reading the ticket again',
        sentence: `Some time has passed, and ${label} gets only what is public now. You can keep working.`,
      };
    case 'thinking':
      return {
        title: 'Waiting for the answer',
        sentence: `${label} has the ticket’s public part. You can keep working.`,
      };
    case 'loading-model':
      return {
        title: 'Loading the model',
        sentence: 'First answer of a local model can take a minute. You can keep working.',
      };
    case 'repairing':
      return {
        title: 'Asking once more',
        sentence: 'The first answer was not usable as it was. You can keep working.',
      };
  }
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** `just now`, `5 min ago`, `3 h ago`, `2 days ago`. Times in ISO 8601 and epoch milliseconds. */
export function agoText(iso: string, now: number): string {
  const passed = now - Date.parse(iso);
  if (Number.isNaN(passed)) return 'at an unknown time';
  if (passed < MINUTE) return 'just now';
  if (passed < HOUR) return `${Math.floor(passed / MINUTE)} min ago`;
  if (passed < DAY) return `${Math.floor(passed / HOUR)} h ago`;
  const days = Math.floor(passed / DAY);
  return days === 1 ? 'yesterday' : `${days} days ago`;
}

/** Indented when it is JSON, else as it was. */
export function prettyBody(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return body;
    throw thrown;
  }
}

export const destinationText = (record: Pick<SentRecord, 'destination'>): string =>
  record.destination ?? 'Nothing left this browser';

/** What a ticket held that its reader could not see. */
export const hiddenText = (pieces: number): string =>
  pieces === 1
    ? 'One piece of text that is hidden from a reader’s eye was left out of the ticket.'
    : `${whole.format(pieces)} pieces of text that are hidden from a reader’s eye were left out of the ticket.`;

const noteTexts: Record<Note, string> = {
  picture: 'The message holds only a picture.',
  forward: 'The message holds only a forwarded mail.',
  quote: 'The message holds only a quotation.',
  nothing: 'The message has no text.',
  away: 'This seems to be an out-of-office reply.',
  undelivered: 'This seems to be an undelivered mail.',
  receipt: 'This seems to be a receipt.',
  acknowledgement: 'This seems to be an automatic confirmation.',
};

/** One quiet line beside a suggestion. */
export const noteText = (note: Note): string => noteTexts[note];
