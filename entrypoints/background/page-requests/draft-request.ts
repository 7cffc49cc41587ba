import { findings, restsOn } from '../../../core/draft-text/findings';
import type { Requests } from '../../../core/messages';
import { parsePublicTicket } from '../../../core/schema/ticket';
import type { Asker } from './sender';

/**
 * Looks through a draft that its page has ended itself. The page tells what the draft may rest on, since the worker that was asked
 * for it has gone; it is checked as it was then. Nothing is kept and nothing leaves.
 */
export function checkDraft(
  { ticket: wire, instruction, text }: Requests['draft.check']['in'],
  asker: Asker,
): Requests['draft.check']['out'] {
  const ticket = parsePublicTicket(wire);
  const isTheirs = ticket.ok && asker.kind === 'desk-tab' && asker.origin === ticket.value.ref.origin;
  return { warnings: isTheirs ? findings(text, restsOn(ticket.value, instruction)) : null };
}
