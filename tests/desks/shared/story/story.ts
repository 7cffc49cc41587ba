/** One entry of a conversation as the ticket files write it. */
export interface Turn {
  /** A person's short name. */
  readonly by: string;
  readonly kind: TurnKind;
  readonly public: boolean;
  /** Minutes since the entry before. */
  readonly after: number;
  /** Plain text, paragraphs parted by empty lines, quoted lines begin with `> `. Indentation of the template string does not belong to it. */
  readonly text: string;
  readonly channel?: Channel;
  readonly attachments?: readonly string[];
}

/** What one entry of a ticket's history is, beyond `public`. */
export type TurnKind = 'message' | 'note' | 'side-conversation' | 'unclear';
export type Channel = 'web' | 'email' | 'api' | 'rule' | 'native_messaging' | 'side_conversation' | 'voice';

interface Seed {
  /** The requester's short name. */
  readonly from: string;
  /** UTC, to the minute: `2026-03-02T08:14`. */
  readonly at: string;
  readonly status: 'new' | 'open' | 'pending' | 'hold' | 'solved' | 'closed';
  readonly priority?: 'low' | 'normal' | 'high' | 'urgent';
  readonly type?: 'question' | 'incident' | 'problem' | 'task';
  /** One of `categoryNames`. */
  readonly category?: string;
  readonly site?: string;
  readonly group?: 'desk' | 'onsite' | 'apps' | 'security';
  readonly agent?: string;
  /** `starter` has no category field. */
  readonly form?: 'standard' | 'starter';
  readonly channel?: Channel;
  readonly tags?: readonly string[];
  readonly devices?: readonly string[];
  readonly asset?: string;
  readonly blocked?: boolean;
}

/** A ticket of the practice company, in no desk's shape. */
export interface StoryTicket {
  readonly id: number;
  readonly subject: string;
  readonly seed: Seed;
  readonly turns: readonly Turn[];
}

type Extra = Pick<Turn, 'channel' | 'attachments'>;

/** A message that the requester can see, by anybody. */
export const says = (by: string, after: number, text: string, extra: Extra = {}): Turn => ({
  by,
  after,
  text,
  kind: 'message',
  public: true,
  ...extra,
});
/** An internal note. */
export const note = (by: string, after: number, text: string, extra: Extra = {}): Turn => ({
  by,
  after,
  text,
  kind: 'note',
  public: false,
  ...extra,
});
/** An entry of a side conversation, e.g. with a supplier. Never seen by the requester. */
export const aside = (by: string, after: number, text: string): Turn => ({
  by,
  after,
  text,
  kind: 'side-conversation',
  public: false,
  channel: 'side_conversation',
});
/** Private in truth; a desk may leave out what says so. */
export const unclear = (by: string, after: number, text: string): Turn => ({
  by,
  after,
  text,
  kind: 'unclear',
  public: false,
  channel: 'api',
});

export const ticket = (id: number, subject: string, seed: Seed, ...turns: Turn[]): StoryTicket => ({
  id,
  subject,
  seed,
  turns,
});

/** A text as it was meant: without the indentation and the surrounding empty lines of its template string. */
export const tidyText = (text: string): string =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim())
    .join('\n');
