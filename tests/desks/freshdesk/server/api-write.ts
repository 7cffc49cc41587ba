import { levelNames } from '../account/adapter-ids';
import { choicesBelow, fields } from '../account/fields';
import { priorities, statuses } from '../account/choices';
import { groups, users } from '../account/people';
import type { Field, FieldValue, Ticket } from '../account/types';
import { json, type Answer } from '../../shared/http';
import { invalid, notFound, notSignedIn, type FieldError } from './answers';
import type { Ask } from './ask';
import type { TicketChange } from './live';
import { conversationJson, ticketJson, type Json } from './shapes';

const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const oneOf = (field: string, allowed: readonly unknown[]): FieldError => ({
  field,
  message: `It should be one of these values: '${allowed.join(',')}'`,
  code: 'invalid_value',
});

const living = (name: string): string[] =>
  choicesBelow(fields.find((field) => field.name === name)?.choices ?? [], []).map(({ label }) => label);

/** System keys: what each may hold, and where it goes. */
const system: readonly {
  readonly key: string;
  readonly allowed: () => readonly unknown[];
  readonly change: (value: unknown) => TicketChange;
}[] = [
  {
    key: 'type',
    allowed: () => [...living('ticket_type'), null],
    change: (value) => ({ type: value as string | null }),
  },
  {
    key: 'status',
    allowed: () => statuses.filter(({ deleted }) => deleted !== true).map(({ value }) => value),
    change: (value) => ({ status: value as number }),
  },
  {
    key: 'priority',
    allowed: () => priorities.map(({ value }) => value),
    change: (value) => ({ priority: value as number }),
  },
  {
    key: 'group_id',
    allowed: () => [...groups.map(({ id }) => id), null],
    change: (value) => ({ groupId: value as number | null }),
  },
  {
    key: 'responder_id',
    allowed: () => [...users.filter(({ isAgent }) => isAgent).map(({ id }) => id), null],
    change: (value) => ({ responderId: value as number | null }),
  },
];

/** Levels below one that changes are emptied unless the request names them. */
function nestedValues(field: Field, wish: Json, ticket: Ticket, errors: FieldError[]): Record<string, FieldValue> {
  const names = levelNames(field);
  if (!names.some((name) => name in wish)) return {};
  const firstNamed = names.findIndex((name) => name in wish);
  const path = names.map(
    (name, index) => (name in wish ? wish[name] : index < firstNamed ? ticket.values[name] : null) ?? null,
  );
  path.forEach((value, index) => {
    const above = path.slice(0, index).map(String);
    const allowed = choicesBelow(field.choices, above).map(({ label }) => label);
    if (value !== null && (path.slice(0, index).includes(null) || !allowed.includes(String(value))))
      errors.push(oneOf(names[index] ?? field.name, allowed));
  });
  return Object.fromEntries(names.map((name, index) => [name, path[index] as FieldValue]));
}

function customValues(wish: Json, ticket: Ticket, errors: FieldError[]): Record<string, FieldValue> {
  const values: Record<string, FieldValue> = {};
  for (const field of fields.filter(({ name }) => name.startsWith('cf_'))) {
    if (field.type === 'nested_field') Object.assign(values, nestedValues(field, wish, ticket, errors));
    else if (field.name in wish) {
      const value = wish[field.name] as FieldValue;
      if (field.type === 'custom_dropdown' && value !== null && !living(field.name).includes(String(value)))
        errors.push(oneOf(field.name, living(field.name)));
      values[field.name] = value;
    }
  }
  const known = fields.flatMap(levelNames);
  for (const name of Object.keys(wish))
    if (!known.includes(name))
      errors.push({ field: name, message: 'Unexpected/invalid field in request', code: 'invalid_field' });
  return values;
}

const isDone = (status: number): boolean => status === 4 || status === 5;

/** What a request wants to change, with every reason to refuse it. */
export function wishedChange(ticket: Ticket, wish: Json): { change: TicketChange; errors: FieldError[] } {
  const errors: FieldError[] = [];
  const change: TicketChange = {};
  for (const { key, allowed, change: set } of system) {
    if (!(key in wish)) continue;
    if (!allowed().includes(wish[key])) errors.push(oneOf(key, allowed()));
    Object.assign(change, set(wish[key]));
  }
  if (typeof wish.subject === 'string') change.subject = wish.subject;
  if (Array.isArray(wish.tags)) change.tags = wish.tags.map(String);
  if (isRecord(wish.custom_fields)) change.values = customValues(wish.custom_fields, ticket, errors);
  const values = { ...ticket.values, ...change.values };
  if (isDone(change.status ?? ticket.status) && !isDone(ticket.status)) {
    for (const { name, requiredForClosure } of fields)
      if (requiredForClosure && values[name] === null)
        errors.push({
          field: name,
          message: 'It should not be blank as this is a mandatory field',
          code: 'missing_field',
        });
  }
  return { change, errors };
}

/** `PUT /api/_/tickets/{id}` and `…/update_properties`. */
export function updateTicket(ask: Ask, id: number): Answer {
  if (ask.csrfToken !== ask.live.csrfToken) return notSignedIn;
  const ticket = ask.live.ticket(id);
  if (!ticket) return notFound;
  if (!isRecord(ask.body))
    return invalid([{ field: 'base', message: 'The request body is not an object', code: 'datatype_mismatch' }]);
  const { change, errors } = wishedChange(ticket, ask.body);
  if (errors.length > 0) return invalid(errors);
  ask.live.change(id, change, 'other');
  ask.saved();
  return json({ ticket: ticketJson(ticket, [], ask.origin), meta: {} });
}

/** What a person reads of HTML that a client sent. */
const textOfHtml = (html: string): string =>
  html
    .replaceAll(/<div><br><\/div>|<\/p>/g, '\n\n')
    .replaceAll(/<br ?\/?>/g, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .trim();

const addresses = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/**
 * `POST /api/_/tickets/{id}/reply` and `…/notes`. A reply is sent at once, which is why Deskside must never use it. A note is internal
 * unless the request says otherwise, and whoever is named in `notify_emails` gets it by mail.
 */
export function addByApi(ask: Ask, id: number, what: 'reply' | 'notes'): Answer {
  if (ask.csrfToken !== ask.live.csrfToken) return notSignedIn;
  const ticket = ask.live.ticket(id);
  if (!ticket || !isRecord(ask.body)) return notFound;
  const requester = users.find((user) => user.id === ticket.requesterId);
  const entry = ask.live.add(
    id,
    {
      userId: ask.me.id,
      kind: what === 'reply' ? 'reply' : 'note',
      text: textOfHtml(String(ask.body.body ?? '')),
      to: what === 'reply' ? [requester?.email ?? ''] : [],
      ...(what === 'notes'
        ? {
            isPublic: ask.body.private === false || ask.knobs.publicNotes,
            notified: addresses(ask.body.notify_emails),
          }
        : {}),
    },
    false,
  );
  return json({ conversation: conversationJson(entry, id, ask.origin) }, 201);
}
