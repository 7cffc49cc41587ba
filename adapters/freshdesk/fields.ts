import type { Catalogue, DeskField, FieldOption } from '../../core/fields';
import { asNamed } from '../../core/text';
import { orRefused } from '../shared/http';
import type { DeskEnv } from '../adapter';
import type { FreshdeskApi } from './api';
import { choicesOf, levelMark, optionsOf } from './choices';
import { readAgentsGroups } from './people';
import {
  fieldsShape,
  internalFieldsShape,
  internalTicketListShape,
  ticketListShape,
  type FieldBody,
  type TicketBody,
} from './shapes';
import { tagsOf } from './tags';
import { together } from './together';

/** The fields and the people, as a ticket's reading and the catalogue's share them. */
export const fieldsTogether = together(readFieldBodies);
export const peopleTogether = together(readAgentsGroups);

export async function readFieldBodies(api: FreshdeskApi, signal: AbortSignal): Promise<FieldBody[]> {
  return await api.either(
    async () => (await api.get('/api/_/ticket_fields', internalFieldsShape, signal)).ticket_fields,
    () => api.get('/api/v2/ticket_fields', fieldsShape, signal),
  );
}

/** Type, priority, status, group, every dropdown and nested field with every living option and the tags in use. Throws a `DesksideFault`. */
export async function readFieldCatalogue(
  api: FreshdeskApi,
  env: Pick<DeskEnv, 'fetch'>,
  signal: AbortSignal,
): Promise<Catalogue> {
  const [bodies, { groups }, tags] = await Promise.all([
    fieldsTogether(api, env, signal),
    peopleTogether(api, env, signal),
    readTags(api, signal),
  ]);
  const groupOptions = groups.map(({ id, name }) => ({ id: String(id), path: [asNamed(name)] }));
  const fields = bodies.flatMap((body) => toDeskField(body, groupOptions) ?? []);
  return {
    desk: 'freshdesk',
    origin: api.origin,
    fields:
      tags.length === 0
        ? fields
        : [
            ...fields,
            {
              id: 'tags',
              title: 'Tags',
              kind: 'tags',
              options: tags.map((tag) => ({ id: tag, path: [asNamed(tag)] })),
            },
          ],
    macros: [],
    fetchedAt: new Date().toISOString(),
  };
}

/** No list of all tags is known; those of the tickets in the list view are in use. */
async function readTags(api: FreshdeskApi, signal: AbortSignal): Promise<string[]> {
  const newest = 'per_page=100&order_by=updated_at&order_type=desc';
  const tickets = api.either(
    async () => (await api.get(`/api/_/tickets?filter=all_tickets&${newest}`, internalTicketListShape, signal)).tickets,
    () => api.get(`/api/v2/tickets?${newest}`, ticketListShape, signal),
  );
  return tagsOf(await orRefused(tickets, []));
}

/** Null for what is not a choice among the desk's own values. */
export function toDeskField(
  { name, label: given, type, choices }: FieldBody,
  groups: readonly FieldOption[],
): DeskField | null {
  const label = asNamed(given);
  const options = optionsOf(choicesOf(type, choices));
  switch (type) {
    case 'default_ticket_type':
      return withOptions({ id: 'type', title: label, kind: 'type', category: 'maybe', options });
    case 'default_priority':
      return withOptions({ id: 'priority', title: label, kind: 'priority', options: options.map(ranked) });
    case 'default_status':
      return withOptions({ id: 'status', title: label, kind: 'status', options });
    case 'default_group':
      return withOptions({
        id: 'group',
        title: label,
        kind: 'group',
        options: groups.length > 0 ? [...groups] : options,
      });
    case 'custom_dropdown':
    case 'nested_field':
      return withOptions({ id: name, title: label, kind: 'dropdown', options });
    default:
      return null;
  }
}

/** Freshdesk's priorities are 1 (low) to 4 (urgent) in every account and language. */
function ranked(option: FieldOption): FieldOption {
  const number = /^[1-4]$/.test(option.id) ? Number(option.id) : null;
  return number === null ? option : { ...option, rank: 5 - number };
}

const withOptions = (field: DeskField): DeskField | null => (field.options.length > 0 ? field : null);

/** Keys of a nested field's levels in `custom_fields`, its own first. */
export const levelKeys = ({ name, nested_ticket_fields: below }: FieldBody): string[] => [
  name,
  ...(below ?? []).toSorted((a, b) => a.level - b.level).map((level) => level.name),
];

/** What of a ticket's JSON, or of a row of a list, its values stand in. */
export type Valued = {
  readonly [K in (typeof valueColumns)[keyof typeof valueColumns] | 'custom_fields']?: TicketBody[K] | null | undefined;
};

/** Where the value of each field of the product stands; the account's own are in `custom_fields`. */
export const valueColumns = {
  type: 'type',
  priority: 'priority',
  status: 'status',
  group: 'group_id',
  assignee: 'responder_id',
  tags: 'tags',
} as const;

/** The ticket's current value of each field that can hold one option, by field id; `null` when empty. Of several tags the last one. */
export function valuesOf(ticket: Valued, bodies: readonly FieldBody[]): Record<string, string | null> {
  const values: Record<string, string | null> = {
    type: ticket.type || null,
    priority: numberText(ticket.priority),
    status: numberText(ticket.status),
    group: numberText(ticket.group_id),
    assignee: numberText(ticket.responder_id),
    tags: ticket.tags?.at(-1) ?? null,
  };
  for (const body of bodies.filter(({ type }) => type === 'custom_dropdown' || type === 'nested_field')) {
    const levels = levelKeys(body).map((key) => textAt(ticket, key));
    const end = levels.indexOf(null);
    values[body.name] = levels.slice(0, end === -1 ? levels.length : end).join(levelMark) || null;
  }
  return values;
}

const numberText = (value: number | null | undefined): string | null => (value == null ? null : String(value));

function textAt({ custom_fields: custom }: Valued, key: string): string | null {
  const value = custom != null && Object.hasOwn(custom, key) ? custom[key] : null;
  return (typeof value === 'string' && value !== '') || typeof value === 'number' ? String(value) : null;
}
