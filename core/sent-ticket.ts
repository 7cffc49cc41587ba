import type { RedactionLevel } from './redaction';
import type { PublicMessage, TicketRef } from './ticket';

declare const sentBrand: unique symbol;
interface Sent {
  readonly [sentBrand]: true;
}

/** A text that may stand in a request as it is: redacted, at a level that may be `off`. */
export type SentText = string & Sent;

export interface SentMessage extends PublicMessage {
  /** Characters at its end that are not here, because no request has room for them. */
  readonly more?: number;
}

interface SentTicketShape {
  readonly ref: TicketRef;
  readonly subject: string;
  readonly requesterName: string;
  readonly agentName: string;
  /** At least one, oldest first: the first public one, and as many of the newest as a request has room for. */
  readonly messages: readonly SentMessage[];
  /** Public messages after the first that are not here. */
  readonly leftOut?: number | undefined;
  /** What was replaced in it. */
  readonly redaction: RedactionLevel;
}

/**
 * A `PublicTicket` as it goes into a request. The only shape of a ticket that a prompt accepts; only the redaction
 * (`entrypoints/background/redaction/`) makes it, so nothing that it has not seen stands in a request.
 */
export type SentTicket = SentTicketShape & Sent;
