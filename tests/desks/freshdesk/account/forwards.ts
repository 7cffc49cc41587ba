import type { ConversationKind } from './types';

/** An entry that a story does not have and that Freshdesk's tickets do. All are private in truth and get a canary. */
export interface ExtraEntry {
  readonly by: string;
  readonly kind: Exclude<ConversationKind, 'reply' | 'unclear'>;
  /** What the JSON says. */
  readonly private: boolean;
  readonly marked: boolean;
  readonly to: readonly string[];
  readonly text: string;
}

const copyline = 'service@copyline.example';

const forward = (by: string, to: string, isPrivate: boolean, text: string): ExtraEntry => ({
  by,
  kind: 'forward',
  private: isPrivate,
  marked: isPrivate,
  to: [to],
  text,
});
/** An outsider's answer to a forward. `marked`: with the note's class, as it was seen; without it, only the forward tells. */
const answer = (isPrivate: boolean, marked: boolean, text: string): ExtraEntry => ({
  by: 'vendor',
  kind: 'outside',
  private: isPrivate,
  marked,
  to: [],
  text,
});
/** An agent's answer to the outsider: nothing but the addressee tells it from a reply to the requester. */
const back = (by: string, text: string): ExtraEntry => ({
  by,
  kind: 'outside',
  private: false,
  marked: false,
  to: [copyline],
  text,
});

/** By ticket, inserted after that many entries of the story. */
export const extraEntries: Readonly<
  Record<number, { readonly after: number; readonly entries: readonly ExtraEntry[] }>
> = {
  2101: {
    after: 2,
    entries: [
      forward(
        'dana',
        copyline,
        false,
        'Please see below. This is the roller kit that you billed in August, and it goes back if it was the wrong one. Answer me, not the warehouse.',
      ),
      answer(
        false,
        false,
        'The kit in that batch is the old revision. We would rather replace it quietly than recall all of them.',
      ),
      back('dana', 'Then replace all eleven by Friday, and the contract talk starts from there.'),
    ],
  },
  2102: {
    after: 3,
    entries: [
      forward(
        'jonas',
        copyline,
        false,
        'Third broken tray this year. We believe that the clips are a bad batch; please credit all three.',
      ),
    ],
  },
  2105: {
    after: 2,
    entries: [
      forward(
        'emi',
        copyline,
        true,
        'The scanner drops pages above 10 MB. Log is attached, it holds addresses of our directors, so keep it to yourself.',
      ),
      answer(true, true, 'Known since spring. There is a fix that we do not announce.'),
    ],
  },
  2106: {
    after: 2,
    entries: [
      forward(
        'jonas',
        copyline,
        false,
        'Battery swollen after eleven months. We know of two more that nobody here has been told about.',
      ),
      answer(false, true, 'We collect all three without a word on the invoice.'),
    ],
  },
  2150: {
    after: 4,
    entries: [
      {
        by: 'emi',
        kind: 'note',
        private: true,
        marked: true,
        to: [],
        text: 'The export job runs under the account of the finance director. Nobody tells the users before she has agreed.',
      },
    ],
  },
  2161: {
    after: 3,
    entries: [
      forward('jonas', copyline, false, 'The access point was mounted by your people on a live heating pipe.'),
      answer(false, false, 'We send somebody tomorrow. Please leave the pipe out of the report.'),
    ],
  },
  2170: {
    after: 2,
    entries: [
      forward(
        'jonas',
        'provider@lines.example',
        true,
        'Bristol pays for 200 Mbit and gets 14. We cancel at the end of the term unless you move.',
      ),
    ],
  },
  2213: {
    after: 5,
    entries: [
      back('jonas', 'Then credit both visits, or the duplex unit goes to another supplier together with the rest.'),
    ],
  },
};

/** Tickets in which the first public reply after an internal note quotes that note, because its author pressed the wrong button. */
export const quotedNotes: Readonly<Record<number, 'gmail_quote' | 'x_freshdesk_quote' | 'blockquote'>> = {
  2102: 'blockquote',
  2150: 'gmail_quote',
  2191: 'x_freshdesk_quote',
  2211: 'x_freshdesk_quote',
  2213: 'gmail_quote',
  2221: 'blockquote',
  2232: 'x_freshdesk_quote',
};

/** Tickets with a summary block, which was made of everything, notes included. */
export const summarised: readonly number[] = [2101, 2150, 2191, 2211, 2213, 2214, 2220, 2231];
