import type { Effective } from '../../../core/policy/effective';
import type { TicketRef } from '../../../core/ticket-ref';
import { describedDesk } from './descriptions';

/** Whether internal notes can be written at this desk: in one that is described, where the description says how. */
export async function takesNotes(
  { desk, origin }: Pick<TicketRef, 'desk' | 'origin'>,
  { settings, rules }: Pick<Effective, 'settings' | 'rules'>,
): Promise<boolean> {
  if (desk !== 'described') return true;
  const custom = settings.customDesks.find((one) => one.origin === origin);
  return custom !== undefined && (await describedDesk(custom, rules))?.description.note !== undefined;
}
