import type { DeskTicket } from '../../adapters/adapter';
import { readyText } from '../../core/draft-text/ready';
import { desksideError, type DesksideError } from '../../core/errors';
import { publicBox } from './reply-box';

interface Checks {
  /** Which message the text answers, asked when it is compared with the newest one; null where it goes in whatever came since. */
  readonly answered: (() => string) | null;
  /** `awaiting`: the person is to open a reply; `inserting`: they have, or need not any more. */
  readonly onBusy: (busy: 'awaiting' | 'inserting') => void;
  /** Insert was pressed on the page before, and the desk has opened this one for it: only its box is waited for. */
  readonly goesOn: boolean;
}

/** Puts a text into the ticket's public reply, after everything has been checked again. Null when it is there; rejects with the signal's reason. */
export async function insertInto(
  ticket: DeskTicket,
  text: string,
  { answered, onBusy, goesOn }: Checks,
  signal: AbortSignal,
): Promise<DesksideError | null> {
  if (!ticket.isShown()) return desksideError('not-the-same-ticket', ticket.ref.ticketId);
  const { mode } = ticket.composer();
  if (mode === 'internal' || mode === 'unknown') return desksideError('composer-not-public');
  if (mode === 'missing') {
    const closed = await openBox(ticket, onBusy, goesOn, signal);
    if (closed) return closed;
  }
  if (answered !== null) {
    const newest = await ticket.newestPublicMessage(signal);
    if (!newest.ok) return newest.error;
    if (newest.value !== answered()) return desksideError('new-message');
  }
  signal.throwIfAborted();
  // Whatever was shown: nothing that the desk would fill in by itself gets into the reply box.
  const inserted = await ticket.insert(readyText(text, ticket.ref.desk).text, signal);
  return inserted.ok ? null : inserted.error;
}

/** By the desk's own control where that is known, else by the person's hand. Null when a public reply is open. */
async function openBox(
  ticket: DeskTicket,
  onBusy: Checks['onBusy'],
  goesOn: boolean,
  signal: AbortSignal,
): Promise<DesksideError | null> {
  const opened = goesOn ? undefined : await ticket.openReply?.(signal);
  if (opened && (opened.ok || opened.error.code !== 'composer-missing')) return opened.ok ? null : opened.error;
  onBusy('awaiting');
  const isThere = await publicBox(document, ticket, signal);
  onBusy('inserting');
  return isThere ? null : desksideError('composer-missing');
}
