import type { Requests } from '../../../core/messages';
import { parsePublicTicket } from '../../../core/schema/ticket';
import { loadEffective } from '../rules/load';
import { basisOf, lookedThrough } from '../tickets/draft-basis';
import type { Asker } from './sender';

/**
 * Looks through a draft that its page has ended itself. The page tells what the draft may rest on, since the worker that was asked
 * for it has gone; it is checked as it was then. Nothing is kept and nothing leaves.
 */
export async function checkDraft(
  { ticket: wire, instruction, text }: Requests['draft.check']['in'],
  asker: Asker,
): Promise<Requests['draft.check']['out']> {
  const ticket = parsePublicTicket(wire);
  if (!ticket.ok || asker.kind !== 'desk-tab' || asker.origin !== ticket.value.ref.origin) return { warnings: null };
  const basis = basisOf(ticket.value, instruction, (await loadEffective()).settings.writing);
  return { warnings: await lookedThrough(text, basis, false) };
}
