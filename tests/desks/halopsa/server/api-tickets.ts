import type { AdmissionPart } from '../../contract';
import { json, type Answer } from '../../shared/http';
import { categories, categoryById, pathText } from '../account/categories';
import { closedForGood, closedStatuses, priorities, teams } from '../account/lists';
import type { Ticket } from '../account/types';
import { views } from '../account/views';
import { invalid, notFound } from './answers';
import { isOn, param, positive, type Ask } from './ask';
import { rowJson, ticketJson } from './shapes-ticket';

const orders: Readonly<Record<string, (ticket: Ticket) => number>> = {
  id: ({ id }) => id,
  dateoccurred: ({ createdAt }) => Date.parse(createdAt),
  lastactiondate: ({ updatedAt }) => Date.parse(updatedAt),
  last_update: ({ updatedAt }) => Date.parse(updatedAt),
};

/** Times are UTC and do not say so. Milliseconds. */
const utc = (time: string | null): number | null => (time === null ? null : Date.parse(`${time}Z`));

function passes(ticket: Ticket, ask: Ask): boolean {
  const isClosed = closedStatuses.includes(ticket.statusId);
  if (isOn(ask, 'open_only') && isClosed) return false;
  if (isOn(ask, 'closed_only') && !isClosed) return false;
  const [list, from, to] = [
    param(ask, 'list_id'),
    utc(param(ask, 'lastupdatefromdate')),
    utc(param(ask, 'lastupdatetodate')),
  ];
  if (list !== null && views.find(({ id }) => id === Number(list))?.holds(ticket, ask.me) !== true) return false;
  const ids = param(ask, 'ticketids');
  if (ids !== null && !ids.split(',').includes(String(ticket.id))) return false;
  const changed = Date.parse(ticket.updatedAt);
  if (changed < (from ?? changed) || changed > (to ?? changed)) return false;
  const [type, status, word] = [param(ask, 'requesttype_id'), param(ask, 'status_id'), param(ask, 'search')];
  return (
    (type === null || ticket.typeId === Number(type)) &&
    (status === null || ticket.statusId === Number(status)) &&
    (word === null || ticket.summary.toLowerCase().includes(word.toLowerCase()))
  );
}

/** `GET /api/Tickets`: newest first unless told otherwise; pages only when `pageinate` asks for them. */
function listTickets(ask: Ask): Answer {
  const key = orders[param(ask, 'order') ?? 'id'] ?? orders.id;
  const direction = param(ask, 'orderdesc') === 'false' ? 1 : -1;
  const rows = ask.live.account.tickets
    .filter((ticket) => passes(ticket, ask))
    .toSorted((a, b) => direction * ((key?.(a) ?? 0) - (key?.(b) ?? 0)) || a.id - b.id);
  const size = Math.min(positive(param(ask, 'page_size'), 50), ask.knobs.maxPageSize);
  const start = isOn(ask, 'pageinate') ? (positive(param(ask, 'page_no'), 1) - 1) * size : 0;
  const length = isOn(ask, 'pageinate') ? size : positive(param(ask, 'count'), ask.knobs.maxPageSize);
  const page = isOn(ask, 'pageinate') ? { page_no: positive(param(ask, 'page_no'), 1), page_size: size } : {};
  return json({
    ...page,
    record_count: rows.length,
    tickets: rows.slice(start, start + length).map((ticket) => withoutOmitted(rowJson(ticket, ask), ask)),
  });
}

type Posted = Readonly<Record<string, unknown>>;
type Changes = { -readonly [name in keyof Ticket]?: Ticket[name] };

interface Outcome {
  readonly changes: Changes;
  readonly warnings: string[];
}

const number = (value: unknown): number | null => (typeof value === 'number' && Number.isInteger(value) ? value : null);

/** By number in `categoryid_n`, or by the whole path in `category_n`; 0 or an empty text for none. */
function takeCategory(posted: Posted, slot: 1 | 2, into: Outcome): void {
  const [id, path] = [number(posted[`categoryid_${slot}`]), posted[`category_${slot}`]];
  if (id === null && path === undefined) return;
  const found =
    id === null ? categories.find((each) => each.slot === slot && pathText(each) === path) : categoryById(id);
  const isEmpty = id === 0 || (id === null && path === '');
  if (!isEmpty && found?.slot !== slot) into.warnings.push(`Category ${slot} was not found.`);
  else into.changes[slot === 1 ? 'category1' : 'category2'] = isEmpty ? 0 : (found?.id ?? 0);
}

function changesOf(posted: Posted, ticket: Ticket, ask: Ask): Outcome {
  const into: Outcome = { changes: {}, warnings: ask.knobs.warning === null ? [] : [ask.knobs.warning] };
  takeCategory(posted, 1, into);
  takeCategory(posted, 2, into);
  for (const [name, key] of [
    ['impact', 'impact'],
    ['urgency', 'urgency'],
    ['status_id', 'statusId'],
    ['team_id', 'teamId'],
    ['agent_id', 'agentId'],
  ] as const) {
    const value = number(posted[name]);
    if (value !== null) into.changes[key] = value;
  }
  const team = teams.find(({ name }) => name === posted.team);
  if (team) into.changes.teamId = team.id;
  if (typeof posted.summary === 'string') into.changes.summary = posted.summary;
  const priority = number(posted.priority_id);
  if (priority !== null && !ask.knobs.derivedPriority) {
    if (priority === 0 || priorities.some(({ id, slaId }) => id === priority && slaId === ticket.slaId))
      into.changes.priorityId = priority;
    else into.warnings.push('The priority does not belong to the SLA of this ticket.');
  }
  const area = categoryById(into.changes.category1 ?? 0)?.path[0];
  if (ask.knobs.categoryMovesPriority && area === 'Security') into.changes.priorityId = 1;
  return into;
}

/** `POST /api/Tickets`: an array; with an id it updates, and only the fields that were given. */
function postTickets(ask: Ask): Answer {
  if (!Array.isArray(ask.body)) return invalid('An array of tickets is expected.');
  const answers: unknown[] = [];
  for (const posted of ask.body as Posted[]) {
    const ticket = ask.live.ticket(Number(posted.id));
    if (!ticket) return notFound;
    if (ticket.statusId === closedForGood) return invalid('This ticket is closed and cannot be updated.');
    const wrong = [1, 2].find((slot) => typeof posted[`category_${slot}`] === 'number');
    if (wrong !== undefined) return invalid(`category_${wrong} must be text.`);
    const { changes, warnings } = changesOf(posted, ticket, ask);
    ask.live.change(ticket.id, changes);
    ask.live.saves.push({ ticketId: ticket.id, by: ask.by, changes: posted });
    ask.saved();
    answers.push({ ...ticketJson(ticket, ask), ...(warnings.length === 0 ? {} : { _warning: warnings.join(' ') }) });
  }
  return json(ask.knobs.postAnswer === 'array' ? answers : answers[0], 201);
}

const omittedKeys: Readonly<Record<AdmissionPart, readonly string[]>> = {
  user: [],
  groups: [],
  organisation: ['client_id', 'client_name'],
  'ticket-type': ['tickettype_id', 'tickettype_name'],
};

/** The app itself cannot do without them. */
function withoutOmitted(shape: object, { by, knobs }: Ask): object {
  const left = new Set(by === 'page' ? [] : knobs.omitted.flatMap((part) => omittedKeys[part]));
  return Object.fromEntries(Object.entries(shape).filter(([key]) => !left.has(key)));
}

export function ticketsApi(ask: Ask, id: number | null): Answer {
  if (ask.method === 'POST') return postTickets(ask);
  if (id === null) return listTickets(ask);
  const ticket = ask.live.ticket(id);
  return ticket ? json(withoutOmitted(ticketJson(ticket, ask), ask)) : notFound;
}
