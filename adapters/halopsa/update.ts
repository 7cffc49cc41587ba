import { phrase } from '../../core/words/phrase';
import { fault } from '../../core/errors';
import type { FieldChoice } from '../adapter';
import { orNotNow, type DeskHttp } from '../shared/http';
import { valuesOf } from './fields';
import { lastNobody, priorityOf, slotOf } from './names';
import { savedShape, type TicketBody } from './shapes';
import { askingSource } from './source';
import { isSeenAs, toldStamp } from './stamp';
import { isClosed, readOwn, type JsonContext } from './ticket-json';
import { shownOf } from './ticket-type';

interface UpdateContext extends JsonContext {
  /** Throws `not-the-same-ticket`; absent where no page shows the ticket. */
  readonly pane?: () => unknown;
}

/**
 * Saves the choices at once through the desk's JSON. Halo has no guard of its own against overwriting, so the ticket is read right
 * before and must be the one that was read (`updatedStamp`, from its page or from a list). What has its value already is not sent:
 * Halo would run its rules over it. Rules may move the values again, so they are read back from the answer and once more
 * from the ticket, unless the desk cannot be asked any more. Answers the stamp that the ticket has from then on. Throws a `DesksideFault`: `conflict`, `read-only`, `field-not-set` (also where it was saved but did not read back), `desk-…`.
 */
export async function updateTicket(
  context: UpdateContext,
  api: DeskHttp,
  choices: readonly FieldChoice[],
  updatedStamp: string,
  signal: AbortSignal,
): Promise<{ readonly stamp: string | null }> {
  const source = askingSource(api.get);
  const before = await readOwn(context, source, signal);
  if (isClosed(before)) throw fault('read-only');
  if (!isSeenAs(before, updatedStamp)) throw fault('conflict');
  const changed = missedBy(before, choices);
  if (changed.length === 0) return { stamp: toldStamp(before) };
  if (changed.some(({ field }) => field.kind === 'priority') && before.tickettype_id != null) {
    const type = await source.type(before.tickettype_id, signal);
    if (shownOf(type).get('priority') === 'read-only') throw fault('desk-refused', phrase('error.priority-follows'));
  }
  const changes = changed
    .map((choice) => changeOf(choice, before))
    .reduce((all, change) => ({ ...all, ...change }), {});
  context.pane?.();
  const answer = await api.send('POST', '/api/Tickets', [{ id: before.id, ...changes }], {}, savedShape, signal);
  const saved = Array.isArray(answer) ? answer.find(({ id }) => id === before.id) : answer;
  const answered = checked(saved, before, choices);
  const readBack = (await orNotNow(readOwn(context, source, signal))) ?? answered;
  return { stamp: toldStamp(checked(readBack, before, choices)) };
}

/** Those that the ticket does not hold. */
function missedBy(ticket: TicketBody, choices: readonly FieldChoice[]): readonly FieldChoice[] {
  const values: Readonly<Record<string, string | null>> = valuesOf(ticket);
  return choices.filter(({ field, optionId }) => (values[field.id] ?? null) !== optionId);
}

/** A `_warning` in an answer says in the desk's words what this says by the values. */
function checked(saved: TicketBody | undefined, { id }: TicketBody, choices: readonly FieldChoice[]): TicketBody {
  if (saved === undefined || saved.id !== id) throw fault('desk-refused', 'another ticket');
  const [missed] = missedBy(saved, choices);
  if (missed !== undefined) throw fault('field-not-set', missed.field.title);
  return saved;
}

type Changes = Readonly<Record<string, number | string>>;

/** The columns by which the desk takes a value. A number in `category_1` would be taken for a name. */
function changeOf({ field, optionId }: FieldChoice, before: TicketBody): Changes {
  const slot = slotOf(field.id);
  if (slot !== undefined) return { [`categoryid_${slot}`]: optionId === null ? 0 : numbered(optionId, field.title) };
  if (field.id === 'assignee') return { agent_id: optionId === null ? lastNobody : numbered(optionId, field.title) };
  if (optionId === null) throw fault('field-not-set', field.title);
  switch (field.id) {
    case 'priority': {
      const priority = priorityOf(optionId);
      if (priority === null || priority.slaId !== before.sla_id) throw fault('field-not-set', field.title);
      return { priority_id: priority.priorityId };
    }
    case 'impact':
    case 'urgency':
      return { [field.id]: numbered(optionId, field.title) };
    case 'status':
      return { status_id: numbered(optionId, field.title) };
    case 'group':
      // The name is what every version knows a team by; the number is newer.
      return {
        team_id: numbered(optionId, field.title),
        team: field.options.find(({ id }) => id === optionId)?.path[0] ?? '',
      };
    default:
      throw fault('desk-refused', 'this field is not changed');
  }
}

function numbered(optionId: string, title: string): number {
  if (!/^\d{1,15}$/.test(optionId)) throw fault('field-not-set', title);
  return Number(optionId);
}
