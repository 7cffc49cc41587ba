import type { FieldChoice } from '../adapter';
import { DesksideFault, fault } from '../../core/errors';
import { asNamed } from '../../core/text';
import { phrase } from '../../core/words/phrase';
import { orNotNow } from '../shared/http';
import { readAs, unknown } from '../shared/shape';
import { choicesOf, valuesOf as levelValues } from './choices';
import { internalTicket } from './conversation';
import { levelKeys, valuesOf } from './fields';
import { fieldIdOf, fieldsByJson, knownFields } from './form-json';
import { readMe } from './people';
import { readOwn, type JsonContext } from './read-json';
import { internalTicketShape, type FieldBody, type TicketBody } from './shapes';

interface UpdateContext extends Omit<JsonContext, 'me' | 'people'> {
  /** Where there is a page: throws `not-the-same-ticket` right before anything is written. */
  readonly pane?: () => unknown;
}

/**
 * Saves the choices at once through the desk's JSON. The desk has no guard of its own against overwriting, so the ticket's
 * `updated_at` is read right before and must be the one that was read. Throws a `DesksideFault`: `conflict`,
 * `field-not-set` (also where it was saved but did not read back), `desk-…`. Where the desk cannot be asked again after the write, its
 * own answer to it counts, if that is the ticket. Answers the stamp that the ticket has from then on.
 */
export async function updateTicket(
  context: UpdateContext,
  choices: readonly FieldChoice[],
  updatedStamp: string,
  signal: AbortSignal,
): Promise<{ readonly stamp: string | null }> {
  const { ref, api, pane } = context;
  if (updatedStamp === '') throw fault('conflict');
  const [bodies, { csrfToken }] = await Promise.all([context.fields(signal), readMe(api, signal)]);
  if (csrfToken === '') throw fault('desk-refused', 'no token for writing');
  const before = await readOwn(context, signal);
  if (before.updated_at !== updatedStamp) throw fault('conflict');
  const changes = changesOf(choices, bodies, before);
  pane?.();
  const token = { 'X-CSRF-Token': csrfToken };
  const answer = await api
    .send('PUT', internalTicket(ref.ticketId), changes, token, unknown, signal)
    .catch((thrown: unknown) => Promise.reject(explained(thrown, choices, bodies, before)));
  const readBack = readOwn(context, signal);
  const saved = (await orNotNow(readBack)) ?? answered(answer, before.id) ?? (await readBack);
  const values = valuesOf(saved, bodies);
  const missed = choices.find(({ field, optionId }) =>
    field.kind === 'tags' ? !hasTag(saved, optionId) : (values[field.id] ?? null) !== optionId,
  );
  if (missed !== undefined) throw fault('field-not-set', missed.field.title);
  return { stamp: saved.updated_at || null };
}

const doneStatuses: readonly (string | null)[] = ['4', '5'];

/** A desk that refuses to have a ticket done may want other fields filled in first (`required_for_closure`, M): then it is told which. */
function explained(
  thrown: unknown,
  choices: readonly FieldChoice[],
  bodies: readonly FieldBody[],
  before: TicketBody,
): unknown {
  const isRefused = thrown instanceof DesksideFault && thrown.error.detail === '400';
  const isToBeDone = choices.some(({ field, optionId }) => field.kind === 'status' && doneStatuses.includes(optionId));
  if (!isRefused || !isToBeDone) return thrown;
  const chosen = Object.fromEntries(choices.map(({ field, optionId }) => [field.id, optionId]));
  const values: Readonly<Record<string, string | null>> = { ...valuesOf(before, bodies), ...chosen };
  const onForm = new Set([...fieldsByJson(bodies, values), 'assignee']);
  const wanted = bodies.filter((body) => {
    const [known] = knownFields([body]);
    const id = body.type === 'default_agent' ? 'assignee' : known && fieldIdOf(known);
    return body.required_for_closure === true && id !== undefined && onForm.has(id) && values[id] == null;
  });
  if (wanted.length === 0) return thrown;
  const fields = wanted.map(({ label }) => asNamed(label));
  return fault('desk-refused', phrase('error.closing-needs', { fields }));
}

/** The ticket as the answer to a write holds it; that shape was seen on a sister product only (M). */
function answered(answer: unknown, id: number): TicketBody | undefined {
  const ticket = readAs(internalTicketShape, answer)?.ticket;
  return ticket?.id === id ? ticket : undefined;
}

const hasTag = (ticket: TicketBody, tag: string | null): boolean => tag === null || (ticket.tags ?? []).includes(tag);

interface Changes {
  type?: string | null;
  priority?: number;
  status?: number;
  group_id?: number | null;
  responder_id?: number | null;
  tags?: string[];
  custom_fields?: Record<string, string | null>;
}

function changesOf(choices: readonly FieldChoice[], bodies: readonly FieldBody[], before: TicketBody): Changes {
  const changes: Changes = {};
  for (const { field, optionId } of choices) {
    switch (field.kind) {
      case 'type':
        changes.type = optionId;
        break;
      case 'priority':
      case 'status':
        // Neither can be empty.
        if (optionId === null) throw fault('field-not-set', field.title);
        changes[field.kind] = Number(optionId);
        break;
      case 'group':
        changes.group_id = optionId === null ? null : Number(optionId);
        break;
      case 'assignee':
        changes.responder_id = optionId === null ? null : Number(optionId);
        break;
      case 'tags':
        if (optionId === null) throw fault('field-not-set', field.title);
        changes.tags = [...new Set([...(before.tags ?? []), optionId])];
        break;
      case 'dropdown':
        changes.custom_fields = {
          ...changes.custom_fields,
          ...levelChanges(
            field.title,
            bodies.find(({ name }) => name === field.id),
            optionId,
          ),
        };
    }
  }
  return changes;
}

/** Every level of a nested field, the ones below the option emptied. */
function levelChanges(
  title: string,
  body: FieldBody | undefined,
  optionId: string | null,
): Record<string, string | null> {
  const values = optionId === null ? [] : body && levelValues(choicesOf(body.type, body.choices), optionId);
  if (body === undefined || values === undefined) throw fault('field-not-set', title);
  return Object.fromEntries(levelKeys(body).map((key, level) => [key, values[level] ?? null]));
}
