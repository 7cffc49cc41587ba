import type { ErrorCode } from './errors';
import type { ProviderId } from './providers';
import type { TicketRef } from './ticket-ref';
import type { UsageFeature } from './usage';

/**
 * What a request holds, by kind. `examples`: similar tickets, or how they were answered; `articles`, `macros`: public articles and ready replies of the desk that a draft may rest
 * on; `desk-values`: the desk's values with what they mean; `wish`: what the person asked of this draft; `draft`: one that is
 * there already, to be put in other words or translated;
 * `earlier-answer`: an answer that did not keep to its form, sent back once to be mended.
 */
export type ContentKind =
  | 'instruction'
  | 'conversation'
  | 'examples'
  | 'articles'
  | 'macros'
  | 'desk-values'
  | 'house-rules'
  | 'wish'
  | 'draft'
  | 'earlier-answer';

/** Who wanted it: a person at a ticket or at a test, or tickets that nobody opened. Neither takes the other's room in the log. */
export type WantedBy = 'person' | 'background';

/**
 * How it ended. `open`: nobody has said yet, or whoever asked has ended before the answer; `again`: another one was posted in its
 * place at once; else the answer, or the error.
 */
export type RequestResult = 'open' | 'answered' | 'again' | ErrorCode;

/** One body that was posted to a server: where to, what about, and how it can be recognised. Never its text. */
export interface RequestRecord {
  readonly id: string;
  /** When it left, ISO 8601. */
  readonly at: string;
  readonly by: WantedBy;
  readonly feature: UsageFeature;
  /** Null for a test, and for the practice ticket. */
  readonly ref: TicketRef | null;
  /** The whole address that it was posted to. */
  readonly destination: string;
  readonly provider: ProviderId;
  readonly model: string;
  readonly holds: readonly ContentKind[];
  /** Of the body, as UTF-8. */
  readonly bytes: number;
  /** SHA-256 of those bytes, in hex. */
  readonly sha256: string;
  readonly result: RequestResult;
  /** As the answer counted them; left out where it did not. */
  readonly tokensIn?: number;
  readonly tokensOut?: number;
  /** From when it left until the answer had come, in milliseconds. */
  readonly ms?: number;
}

/** The text of a body, where the person keeps those. */
export interface RequestText {
  readonly text: string;
  /** Only its beginning is kept. */
  readonly cut: boolean;
}

/** What the settings ask about the log. Of our own pages only. */
export interface RequestLogRequests {
  /** Newest first, all that is kept. */
  'requests.list': { in: Record<string, never>; out: { requests: RequestRecord[] } };
  /** Null where none is kept. */
  'requests.text': { in: { id: string }; out: { text: RequestText | null } };
  /** Each with its text where one is kept, newest first. */
  'requests.export': {
    in: Record<string, never>;
    out: { requests: (RequestRecord & Partial<RequestText>)[] };
  };
  /** All of it, or what was about the tickets of one desk. */
  'requests.erase': { in: { origin: string | null }; out: Record<string, never> };
}
