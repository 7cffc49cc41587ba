import { newestOnly } from '../../shared/page/newest';
import type { CategoryJson } from '../server/api-lists';
import type { ActionJson } from '../server/shapes-action';
import type { PriorityJson, TicketJson } from '../server/shapes-ticket';
import type { TypeField, TypeJson } from '../server/ticket-type';
import { get, post } from './api';
import { current, toast, type Lists, type OpenTicket } from './store';

/** How many actions are asked for at first, and how many more by scrolling. */
export const actionsPerPage = 50;

/** Says what went wrong, as the app would; the page stays as it is. */
export const complain = (error: unknown): void => toast(error instanceof Error ? error.message : String(error));

const direct = (fields: readonly TypeJson['fields'][number][]): TypeField[] =>
  fields.flatMap((each) => ('group' in each ? [...each.group.fields] : [each]));

/** Bare or wrapped. Throws for anything else, so that a bad answer leaves the page as it was. */
function listed<T>(answer: unknown, name: string): readonly T[] {
  const rows = Array.isArray(answer) ? answer : (answer as Record<string, unknown>)[name];
  if (!Array.isArray(rows)) throw new Error(`No list of ${name} in the answer`);
  return rows as readonly T[];
}

async function loadActions(id: number, count: number): Promise<Pick<OpenTicket, 'actions' | 'actionCount'>> {
  const answer = await get<readonly ActionJson[] | { record_count: number; actions: readonly ActionJson[] }>(
    `Actions?ticket_id=${id}&count=${count}&includehtmlnote=true&includehtmlemail=true&includeattachments=true`,
  );
  const actions = listed<ActionJson>(answer, 'actions');
  return { actions, actionCount: 'record_count' in answer ? answer.record_count : actions.length };
}

async function loadFields(ticket: TicketJson): Promise<Pick<OpenTicket, 'fields' | 'priorities' | 'categories'>> {
  const [type, priorities, first, second] = await Promise.all([
    get<TypeJson>(`TicketType/${ticket.tickettype_id}?includedetails=true`),
    get<readonly PriorityJson[]>(`Priority?slaid=${ticket.sla_id}`),
    get<readonly CategoryJson[]>(`Category?type_id=1&tickettype_id=${ticket.tickettype_id}`),
    get<readonly CategoryJson[]>('Category?type_id=2'),
  ]);
  return {
    fields: direct(listed(type, 'fields')),
    priorities: listed(priorities, 'priorities'),
    categories: {
      category_1: listed<CategoryJson>(first, 'categories'),
      category_2: listed<CategoryJson>(second, 'categories'),
    },
  };
}

const newest = newestOnly();

/** Reads a ticket anew; edits and the open form stay. */
export async function loadTicket(id: number, count?: number): Promise<void> {
  const isNews = newest(id);
  const wanted = count ?? Math.max(actionsPerPage, current().open.get(id)?.actions.length ?? 0);
  const [ticket, actions] = await Promise.all([
    get<TicketJson>(`Tickets/${id}?includedetails=true&includelastaction=true`),
    loadActions(id, wanted),
  ]);
  if (ticket.id !== id) throw new Error(`Ticket ${id} could not be read`);
  const fields = await loadFields(ticket);
  if (!isNews()) return;
  // Looked up now: it may have been opened by another request meanwhile, and been edited since.
  const before = current().open.get(id);
  if (before) Object.assign(before, { ticket, ...actions, ...fields });
  else current().open.set(id, { ticket, ...actions, ...fields, edits: {}, editing: new Set(), form: null });
  const row = current().lists.rows.findIndex((each) => each.id === id);
  if (row !== -1) current().lists.rows = current().lists.rows.with(row, ticket);
}

/** The lists that every ticket needs, and the list of open tickets. */
export async function loadLists(): Promise<void> {
  const [statuses, teams, agents, impacts, urgencies, outcomes, tickets] = await Promise.all([
    get<Lists['statuses']>('Status?type=ticket'),
    get<Lists['teams']>('Team'),
    get<Lists['agents']>('Agent'),
    get<Lists['impacts']>('Lookup?lookupid=12'),
    get<Lists['urgencies']>('Lookup?lookupid=27'),
    get<Lists['outcomes']>('Outcome'),
    get<{ tickets: Lists['rows'] }>(
      'Tickets?pageinate=true&page_size=50&page_no=1&open_only=true&order=lastactiondate&orderdesc=true',
    ),
  ]);
  Object.assign(current().lists, {
    statuses: listed(statuses, 'statuses'),
    teams: listed(teams, 'teams'),
    agents: listed(agents, 'agents'),
    impacts: listed(impacts, 'impacts'),
    urgencies: listed(urgencies, 'urgencies'),
    outcomes: listed(outcomes, 'outcomes'),
    rows: listed(tickets, 'tickets'),
  });
}

export const sayOnline = (): void => void post('OnlineStatus', { status: 'online' }).catch(complain);
