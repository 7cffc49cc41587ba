import type { Catalogue, DeskField } from '../../core/fields';
import { orRefused } from '../shared/http';
import { categoryId, categorySlots, lastNobody, lookups, priorityOption, type CategorySlot } from './names';
import { categoryOptions, named, priorityOptions } from './options';
import type { Named, TicketBody } from './shapes';
import type { HaloSource } from './source';
import { allowedCategories, fieldsOnForm, labelsOf, readType, type Labels } from './ticket-type';

/** For what the desk itself has no name that can be read. */
const plainTitles: Labels = {
  category_1: 'Category',
  category_2: 'Category 2',
  category_3: 'Category 3',
  category_4: 'Category 4',
  priority: 'Priority',
  impact: 'Impact',
  urgency: 'Urgency',
  status: 'Status',
  group: 'Team',
  type: 'Ticket Type',
};

/** Ticket types whose form is looked at for the fields' names; they are the same on all of them. */
const typesAsked = 3;

/**
 * Every choice with every option, of all ticket types or, with `scope`, of one: then only what its form shows and what it allows. Which
 * SLA a ticket has its type does not say, so priorities are there of all of them. Where the answers are only observed, what the desk
 * has not loaded is not there. Macros: none, since no source shows where the desk keeps texts for replies. Throws a `DesksideFault`.
 */
export async function readFieldCatalogue(
  source: HaloSource,
  origin: string,
  scope: string | null,
  signal: AbortSignal,
): Promise<Catalogue> {
  const type = scope === null ? null : await readType(source, scope, signal);
  // Nobody changes a ticket's type.
  const types = type === null ? await orRefused(source.types(signal), []) : [];
  const categories = (slot: CategorySlot) =>
    type === null ? source.categories(slot, null, signal) : allowedCategories(source, type, slot, signal);
  const [first, rest, priorities, impacts, urgencies, statuses, teams, labels] = await Promise.all([
    categories(1),
    Promise.all(categorySlots.slice(1).map((slot) => orRefused(categories(slot), []))),
    source.priorities(null, signal),
    orRefused(source.lookup(lookups.impact, signal), []),
    orRefused(source.lookup(lookups.urgency, signal), []),
    orRefused(source.statuses('all', type?.id ?? null, signal), []),
    orRefused(source.teams(signal), []),
    type === null ? readLabels(source, types, signal) : labelsOf(type),
  ]);
  const onForm = type === null ? null : fieldsOnForm(type, []);
  const title = (id: string): string => labels[id] ?? plainTitles[id] ?? id;
  const fields: DeskField[] = [
    ...[first, ...rest].map((rows, index): DeskField => {
      const id = categoryId((index + 1) as CategorySlot);
      return {
        id,
        title: title(id),
        kind: 'dropdown',
        options: categoryOptions(rows),
        ...(index === 0 ? { category: 'yes' as const } : {}),
      };
    }),
    { id: 'priority', title: title('priority'), kind: 'priority', options: priorityOptions(priorities) },
    { id: 'impact', title: title('impact'), kind: 'dropdown', options: named(impacts) },
    { id: 'urgency', title: title('urgency'), kind: 'dropdown', options: named(urgencies) },
    { id: 'status', title: title('status'), kind: 'status', options: named(statuses) },
    { id: 'group', title: title('group'), kind: 'group', options: named(teams) },
    { id: 'type', title: title('type'), kind: 'type', options: named(types) },
  ];
  return {
    desk: 'halopsa',
    origin,
    fields: fields.filter(({ id, options }) => options.length > 0 && onForm?.includes(id) !== false),
    macros: [],
    fetchedAt: new Date().toISOString(),
  };
}

/** In the tenant's own words. */
async function readLabels(source: HaloSource, types: readonly Named[], signal: AbortSignal): Promise<Labels> {
  let labels: Labels = {};
  for (const { id } of types.slice(0, typesAsked)) {
    if ('category_1' in labels) break;
    const type = await orRefused(source.type(id, signal), null);
    if (type !== null) labels = { ...labelsOf(type), ...labels };
  }
  return labels;
}

/** Where the value of each field stands in a ticket's JSON, and in a row of a list. */
export const valueColumns = {
  category_1: ['categoryid_1'],
  category_2: ['categoryid_2'],
  category_3: ['categoryid_3'],
  category_4: ['categoryid_4'],
  priority: ['sla_id', 'priority_id'],
  impact: ['impact'],
  urgency: ['urgency'],
  status: ['status_id'],
  group: ['team_id'],
  type: ['tickettype_id'],
  assignee: ['agent_id'],
} as const;

export type Valued = Pick<TicketBody, (typeof valueColumns)[keyof typeof valueColumns][number]>;

/** The ticket's current value of each field; `null` when empty, which Halo writes as 0. */
export function valuesOf(ticket: Valued): Record<keyof typeof valueColumns, string | null> {
  const numbered = (id: number | null | undefined): string | null => (id == null || id <= 0 ? null : String(id));
  const { sla_id: slaId, priority_id: priorityId, agent_id: agentId } = ticket;
  return {
    category_1: numbered(ticket.categoryid_1),
    category_2: numbered(ticket.categoryid_2),
    category_3: numbered(ticket.categoryid_3),
    category_4: numbered(ticket.categoryid_4),
    priority: slaId == null || numbered(priorityId) === null ? null : priorityOption(slaId, priorityId ?? 0),
    impact: numbered(ticket.impact),
    urgency: numbered(ticket.urgency),
    status: numbered(ticket.status_id),
    group: numbered(ticket.team_id),
    type: numbered(ticket.tickettype_id),
    assignee: agentId != null && agentId <= lastNobody ? null : numbered(agentId),
  };
}
