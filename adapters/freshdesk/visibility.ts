import type { Visibility } from '../../core/ticket';
import { addressesIn } from './addresses';
import type { Conversation, TicketBody } from './shapes';

export interface Judgement {
  readonly visibility: Visibility;
  readonly evidence: string;
}

const judged = (visibility: Visibility, evidence: string): Judgement => ({ visibility, evidence });

const note = 2;
const forward = 8;

/**
 * From the desk's JSON. Public only where `private` is exactly `false` and the source is known not to be a forward; what
 * could belong to a conversation with a third party is unknown.
 */
export function judgeConversation(message: Conversation, ticket: TicketBody, forwards: Forwards): Judgement {
  if (message.ticket_id != null && message.ticket_id !== ticket.id) return judged('unknown', 'json of another ticket');
  if (message.source === forward) return judged('private', 'json forward');
  if (message.private === true) return judged('private', 'json private=true');
  if (message.private !== false) return judged('unknown', 'json without a private flag');
  if (typeof message.source !== 'number') return judged('unknown', 'json without a source');
  if (mayConcernForward(message, ticket, forwards))
    return judged('unknown', 'json private=false, but perhaps with a third party');
  return judged('public', 'json private=false');
}

/** The ticket was forwarded to somebody: from when on, and to which addresses. */
export interface Forwards {
  /** ISO 8601; '' from the start, null never. */
  readonly since: string | null;
  readonly to: ReadonlySet<string>;
}

/** The ticket itself lists the addresses; where its forwards are not among the messages, every message may be an answer. */
export function forwardsOf(ticket: TicketBody, messages: readonly Conversation[]): Forwards {
  const forwarded = messages.filter((message) => message.source === forward);
  const to = new Set([...addressesIn(ticket.fwd_emails), ...forwarded.flatMap((message) => [...addressedTo(message)])]);
  const times = forwarded.map((message) => message.created_at).toSorted((a, b) => Date.parse(a) - Date.parse(b));
  return { since: times[0] ?? (to.size > 0 ? '' : null), to };
}

const addressedTo = ({ to_emails, cc_emails, bcc_emails }: Conversation): Set<string> =>
  addressesIn([...(to_emails ?? []), ...(cc_emails ?? []), ...(bcc_emails ?? [])]);

/**
 * No field says that a message answers a forward. Once a ticket was forwarded, what comes in counts only when it is the
 * requester's, and what goes out only when the requester is among the addressees, or when it is a public note to nobody.
 */
function mayConcernForward(message: Conversation, ticket: TicketBody, { since, to }: Forwards): boolean {
  if (
    since === null ||
    !(
      since === '' ||
      Number.isNaN(Date.parse(message.created_at)) ||
      Date.parse(message.created_at) >= Date.parse(since)
    )
  )
    return false;
  if (message.incoming !== false) {
    const from = addressesIn([message.from_email ?? '']);
    return message.user_id !== ticket.requester_id || [...from].some((address) => to.has(address));
  }
  const addressed = addressedTo(message);
  const [requester] = addressesIn([ticket.requester?.email ?? '']);
  if (addressed.size === 0) return message.source !== note;
  return requester === undefined || !addressed.has(requester);
}
