import type { Catalogue, DeskField, FieldOption } from '../../core/fields';
import { asNamed } from '../../core/text';
import { levelMark } from './labels';
import { orRefused } from '../shared/http';
import type { ZendeskApi } from './api';
import { readForm } from './forms';
import { fieldsShape, groupsShape, type FieldBody, type TicketBody } from './shapes';

const mostPages = 30;

/**
 * Every active dropdown with every option, priority, type and group; those of one form only, where its id is given. A field that the
 * form shows under a condition is among them. Throws a `DesksideFault`.
 */
export async function readFieldCatalogue(
  api: ZendeskApi,
  formId: string | null,
  signal: AbortSignal,
): Promise<Catalogue> {
  const [all, groups, form] = await Promise.all([
    readFieldBodies(api, signal),
    readGroups(api, signal),
    formId === null ? null : readForm(api, formId, signal),
  ]);
  const onForm = form === null ? null : new Set(form.ticket_field_ids);
  const bodies = all.filter(({ id }) => onForm?.has(id) !== false);
  return {
    desk: 'zendesk',
    origin: api.origin,
    fields: bodies.flatMap((body) => toDeskField(body, groups) ?? []),
    macros: [],
    fetchedAt: new Date().toISOString(),
  };
}

export async function readFieldBodies(api: ZendeskApi, signal: AbortSignal): Promise<FieldBody[]> {
  const bodies: FieldBody[] = [];
  for await (const page of api.pages('/api/v2/ticket_fields?page[size]=100', fieldsShape, mostPages, signal))
    for (const body of page.ticket_fields) bodies.push(body);
  return bodies;
}

/** None where the role may not list them. */
export async function readGroups(api: ZendeskApi, signal: AbortSignal): Promise<FieldOption[]> {
  const read = async (): Promise<FieldOption[]> => {
    const options: FieldOption[] = [];
    for await (const page of api.pages('/api/v2/groups?page[size]=100', groupsShape, mostPages, signal)) {
      for (const { id, name, deleted } of page.groups)
        if (deleted !== true) options.push({ id: String(id), path: [asNamed(name)] });
    }
    return options;
  };
  return orRefused(read(), []);
}

/** The ids of Zendesk's priorities are the same in every account and language; `basic_priority` has two of them. */
const mostUrgentFirst = ['urgent', 'high', 'normal', 'low'];
function rankOf(id: string): { rank: number } | undefined {
  const place = mostUrgentFirst.indexOf(id);
  return place === -1 ? undefined : { rank: place + 1 };
}

/** Null for what is not a choice among the desk's own values, or is switched off. */
function toDeskField(body: FieldBody, groups: readonly FieldOption[]): DeskField | null {
  if (!body.active) return null;
  const system = (body.system_field_options ?? []).map(({ name, value }) => ({ id: value, path: [asNamed(name)] }));
  const ranked = system.map((option) => ({ ...option, ...rankOf(option.id) }));
  switch (body.type) {
    case 'priority':
    case 'basic_priority':
      return withOptions({ id: 'priority', title: asNamed(body.title), kind: 'priority', options: ranked });
    case 'tickettype':
      return withOptions({ id: 'type', title: asNamed(body.title), kind: 'type', options: system });
    case 'group':
      return withOptions({ id: 'group', title: asNamed(body.title), kind: 'group', options: [...groups] });
    case 'tagger': {
      const options = (body.custom_field_options ?? []).map(({ name, value }) => ({ id: value, path: levels(name) }));
      return withOptions({ id: String(body.id), title: asNamed(body.title), kind: 'dropdown', options });
    }
    default:
      return null;
  }
}

const withOptions = (field: DeskField): DeskField | null => (field.options.length > 0 ? field : null);

/** `Hardware::Printer::Paper jam` holds three levels. `name` is already in the agent's language, `raw_name` is not. */
const levels = (name: string): string[] => {
  const path = name
    .split(levelMark)
    .map(asNamed)
    .filter((level) => level !== '');
  return path.length > 0 ? path : [asNamed(name)];
};

/** The ticket's current value of each field that can hold one option; `null` when empty. */
export function valuesOf(ticket: TicketBody): Record<string, string | null> {
  const values: Record<string, string | null> = {
    priority: ticket.priority ?? null,
    type: ticket.type ?? null,
    group: ticket.group_id == null ? null : String(ticket.group_id),
  };
  for (const { id, value } of ticket.custom_fields ?? []) {
    if (value === null || value === '') values[String(id)] = null;
    else if (typeof value === 'string') values[String(id)] = value;
  }
  return values;
}
