import { statusesOnForms } from '../account/views';
import type { Ticket } from '../account/types';
import { json, type Answer } from '../../shared/http';
import { notFound } from './answers';
import type { Ask } from './api-read';
import { paged } from './paging';
import { ticketJson, userJson, type Json } from './shapes';

const pageAsk = ({ url, knobs }: Ask, cursors = knobs.paging === 'cursor') => ({
  url,
  cursors,
  maxSize: knobs.maxPageSize,
});

/** `GET /ticket_form_statuses`: for agents; 403 where the account has not made it possible. */
export const listFormStatuses = (ask: Ask): Answer => {
  const rows = Object.entries(statusesOnForms).flatMap(([form, ids]) =>
    ids.map((id, index) => ({ id: `01PRACTICE${form}${index}`, ticket_form_id: Number(form), custom_status_id: id })),
  );
  return json(paged('ticket_form_statuses', rows, pageAsk(ask)));
};

const assignable = ({ live }: Ask) =>
  live.account.users.filter(({ role, privateCommentsOnly }) => role !== 'end-user' && !privateCommentsOnly);

/** `GET /api/lotus/assignables/groups/{id}/agents.json`: what the desk's own page asks for its list of assignees. */
export function assignableAgents(ask: Ask, groupId: number): Answer {
  if (!ask.live.account.groups.some(({ id }) => id === groupId)) return notFound;
  const rows = assignable(ask)
    .filter(({ groupIds }) => groupIds.includes(groupId))
    .map(({ id, name }): Json => ({ id, name, avatar_url: null }));
  return json(paged('agents', rows, pageAsk(ask, false)));
}

/** `GET /users?role[]=`: everybody of these roles, light agents too. */
export function listUsers(ask: Ask): Answer {
  const roles = ask.url.searchParams.getAll('role[]');
  const rows = ask.live.account.users
    .filter(({ role }) => roles.length === 0 || roles.includes(role))
    .map((user) => userJson(user, ask.origin));
  return json(paged('users', rows, pageAsk(ask)));
}

export const incidentsOf = ({ live }: Ask, { id }: Ticket): Ticket[] =>
  live.account.tickets.filter(({ problemId }) => problemId === id);

/** `GET /tickets/{id}/incidents`. */
export const listIncidents = (ask: Ask, ticket: Ticket): Answer =>
  json(
    paged(
      'tickets',
      incidentsOf(ask, ticket).map((each) => ticketJson(each, ask.origin)),
      pageAsk(ask),
    ),
  );

/** `GET /tickets/{id}/related`. */
export const relatedTo = (ask: Ask, ticket: Ticket): Answer =>
  json({
    ticket_related: {
      topic_id: null,
      jira_issue_ids: [],
      followup_source_ids: ticket.followUpOf === undefined ? [] : [String(ticket.followUpOf)],
      from_archive: false,
      incidents: incidentsOf(ask, ticket).length,
      twitter: {},
    },
  });

/** Which ones follow this one up: in the ticket itself. */
export const followUpsOf = ({ live }: Ask, { id }: Ticket): number[] =>
  live.account.tickets.filter(({ followUpOf }) => followUpOf === id).map((each) => each.id);
