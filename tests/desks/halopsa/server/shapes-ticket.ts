import { categoryById, pathText } from '../account/categories';
import {
  clientOf,
  closedForGood,
  derivedPriority,
  priorities,
  sites,
  slas,
  statuses,
  teams,
  ticketTypes,
} from '../account/lists';
import { agentName, person, unassignedId } from '../account/people';
import { fieldSecret, secretFields } from '../account/secrets';
import type { Ticket } from '../account/types';
import { htmlOf } from './html';
import { isOn, type Ask } from './ask';

export interface PriorityJson {
  readonly id: string;
  readonly priorityid: number;
  readonly slaid: number;
  readonly name: string;
  readonly ishidden: boolean;
  readonly colour: string;
}

const guid = (slaId: number, id: number): string => `5e1a${slaId}d3c-00${id}b-4f27-9a60-7c1e0f2d4a${slaId}${id}`;

export const priorityRows: readonly PriorityJson[] = priorities.map(({ id, slaId, name, isHidden, colour }) => ({
  id: guid(slaId, id),
  priorityid: id,
  slaid: slaId,
  name,
  ishidden: isHidden,
  colour,
}));

/** The priority that a ticket has under the tenant's rules. */
export const priorityIdOf = (ticket: Ticket, derived: boolean): number =>
  derived ? derivedPriority(ticket.impact, ticket.urgency) : ticket.priorityId;

const categoryText = (id: number): string => {
  const category = categoryById(id);
  return category === undefined ? '' : pathText(category);
};

const statusOf = (ticket: Ticket) => statuses.find(({ id }) => id === ticket.statusId);

const rowOfPriority = (ticket: Ticket, priorityId: number): PriorityJson | null =>
  priorityRows.find(({ slaid, priorityid }) => slaid === ticket.slaId && priorityid === priorityId) ?? null;

/** What a row also holds where somebody asks for the newest note, or (`rowsHoldNotes`) where nobody does. */
const newestNote = (ticket: Ticket) => ({
  lastnote: fieldSecret(ticket.id, 'lastnote'),
  action_note: fieldSecret(ticket.id, 'action_note'),
  lastincomingemail: ticket.actions.findLast(({ isEmail }) => isEmail)?.text ?? '',
});

/** A row of the ticket list: fewer fields, and no text but the summary. */
export function rowJson(ticket: Ticket, ask: Ask) {
  const requester = person(ticket.requester);
  const site = sites.find(({ name }) => name === ticket.site);
  const client = clientOf(requester);
  const priorityId = priorityIdOf(ticket, ask.knobs.derivedPriority);
  return {
    id: ticket.id,
    summary: ticket.summary,
    dateoccurred: ticket.createdAt.replace('Z', ''),
    lastactiondate: ticket.updatedAt.replace('Z', ''),
    last_update: ticket.updatedAt.replace('Z', ''),
    user_id: requester.id,
    user_name: requester.name,
    client_id: client?.id ?? 0,
    client_name: client?.name ?? '',
    site_id: site?.id ?? 0,
    site_name: ticket.site,
    tickettype_id: ticket.typeId,
    status_id: ticket.statusId,
    priority_id: priorityId,
    sla_id: ticket.slaId,
    impact: ticket.impact,
    urgency: ticket.urgency,
    team: teams.find(({ id }) => id === ticket.teamId)?.name ?? '',
    team_id: ticket.teamId,
    agent_id: ticket.agentId,
    category_1: categoryText(ticket.category1),
    category_2: categoryText(ticket.category2),
    category_3: '',
    category_4: '',
    categoryid_1: ticket.category1,
    categoryid_2: ticket.category2,
    categoryid_3: 0,
    categoryid_4: 0,
    status_name: statusOf(ticket)?.name ?? '',
    onhold: statusOf(ticket)?.slaAction === 'hold',
    agent_name: agentName(ticket.agentId),
    priority_name: rowOfPriority(ticket, priorityId)?.name ?? '',
    priority: rowOfPriority(ticket, priorityId),
    merged_into_id: ticket.mergedInto,
    inactive: false,
    ...(isOn(ask, 'includelastnote') || ask.knobs.rowsHoldNotes ? newestNote(ticket) : {}),
  };
}

/** Other tickets: their numbers always, what they are about only where it is asked for. */
function links(ticket: Ticket, ask: Ask) {
  const all = ask.live.account.tickets;
  const children = all.filter(({ parentId }) => parentId === ticket.id);
  const related = all.filter(({ id }) => ticket.relatedIds.includes(id));
  const parent = ask.live.ticket(ticket.parentId);
  return {
    parent_id: ticket.parentId,
    parent_subject: parent?.summary ?? '',
    child_count: Math.max(children.length, ticket.actions.some(({ kind }) => kind === 'child') ? 1 : 0),
    has_related: related.length > 0,
    ...(isOn(ask, 'includechildids') ? { child_ticket_ids: children.map(({ id }) => id) } : {}),
    ...(isOn(ask, 'includelinkedobjects')
      ? { related_tickets: related.map((other) => ({ ...rowJson(other, ask), ...newestNote(other) })) }
      : {}),
  };
}

/** `GET /api/Tickets/{id}`: everything, the internal texts too. */
export function ticketJson(ticket: Ticket, ask: Ask) {
  const requester = person(ticket.requester);
  const row = rowJson(ticket, ask);
  const isClosed = ticket.statusId === closedForGood;
  const [opened] = ticket.actions;
  const internal = Object.fromEntries(
    secretFields.map((field) => [
      field,
      field === 'faigeneratedsummary_list'
        ? [{ id: 1, summary: fieldSecret(ticket.id, field) }]
        : fieldSecret(ticket.id, field),
    ]),
  );
  return {
    ...row,
    ...internal,
    details: opened?.text ?? '',
    details_html: htmlOf(opened?.text ?? ''),
    user_email: requester.email,
    user_emailaddress: requester.email,
    reportedby: requester.email,
    user: { id: requester.id, name: requester.name, emailaddress: requester.email },
    toplevel_name: clientOf(requester)?.topLevel ?? '',
    tickettype_name: ticketTypes.find(({ id }) => id === ticket.typeId)?.name ?? '',
    sla_name: slas.find(({ id }) => id === ticket.slaId)?.name ?? '',
    is_unassigned: ticket.agentId === unassignedId,
    category_1_display: row.category_1.split('>').at(-1) ?? '',
    category_2_display: row.category_2,
    customfields: [{ id: 171, name: 'CFassetTag', label: 'Asset tag', value: '' }],
    ...links(ticket, ask),
    locked: isClosed,
    _canupdate: !isClosed,
    web_url: `${ask.origin}/ticket?id=${ticket.id}`,
  };
}

export type TicketRow = ReturnType<typeof rowJson>;
export type TicketJson = ReturnType<typeof ticketJson>;
