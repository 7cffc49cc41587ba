import type { QuestionRequests } from '../../../core/questions/questions';
import { parsePublicTicket } from '../../../core/schema/ticket';
import { isAtItsDesk } from '../desks/known';
import { loadEffective } from '../rules/load';
import { isOn } from '../rules/usable';
import { missingIn } from '../tickets/questions';
import type { Asker } from './sender';

type Asked = QuestionRequests['draft.questions'];

/** Told to a tab about a ticket of its own desk, while drafts are wanted there. Nothing is kept and nothing leaves. */
export async function tellQuestions({ ticket: wire, values, draft }: Asked['in'], asker: Asker): Promise<Asked['out']> {
  const ticket = parsePublicTicket(wire);
  if (!ticket.ok || asker.kind !== 'desk-tab' || asker.origin !== ticket.value.ref.origin) return { questions: [] };
  const counts = await loadEffective();
  if (!isOn(counts) || !counts.settings.capabilities.draft || !(await isAtItsDesk(ticket.value.ref)))
    return { questions: [] };
  return { questions: await missingIn(ticket.value, values, draft, counts) };
}
