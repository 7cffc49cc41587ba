import { json, type Answer } from '../../shared/http';
import { storyTickets } from '../../shared/story/index';
import { people, type Person } from '../../shared/story/people';
import type { Turn } from '../../shared/story/story';
import type { SaveHooks } from '../../shared/save-hooks';
import { changedLater, companyTickets, isAgent, personCalled, type CompanyTicket, type Entry } from '../kit/company';
import type { AccountOptions, Asked, PracticeAccount } from '../kit/contract';
import { escaped } from '../kit/shell';
import { categoryIds, issueTypes, priorities, queues, statuses, subIssueTypes } from './fields';
import { bmsPage } from './page';

/** The desk, and what only it can be told. */
export interface BmsAccount extends PracticeAccount {
  /** From now on every change is refused, as this desk does it: with 200. */
  refuseWrites(): void;
}

export const TOKEN = 'token-of-dana';

interface Ticket {
  readonly company: CompanyTicket;
  readonly issueTypeId: number | null;
  readonly subIssueTypeId: number | null;
  completed: string | null;
  readonly isReadOnly: boolean;
  statusId: number;
  assigneeId: number | null;
  priorityId: number;
  queueId: number | null;
  updated: string;
}

const priorityIds = { low: 41, normal: 42, high: 43, urgent: 44 } as const;
const COMPLETED = 85;
const queueIds = { desk: 61, onsite: 62, apps: 63, security: 64 } as const;

/** What a ticket was opened with is its own text and no note, be it a customer’s mail or what an agent wrote for themselves. */
const openings: ReadonlySet<Turn> = new Set(storyTickets.flatMap(({ turns }) => turns.slice(0, 1)));
export const isOpening = (turn: Turn): boolean => openings.has(turn);

const idOfPerson = (person: Person): number => 5000 + people.indexOf(person);
/** Whom a ticket can be given to. */
const staff = people.filter(isAgent).map((person) => ({ id: idOfPerson(person), name: person.name, isActive: true }));

function ticketOf(company: CompanyTicket): Ticket {
  const { seed } = company.story;
  const isDone = seed.status === 'solved' || seed.status === 'closed';
  return {
    company,
    ...categoryIds(seed.form === 'starter' ? undefined : seed.category),
    completed: isDone ? company.changedAt : null,
    isReadOnly: seed.status === 'closed',
    statusId: isDone ? COMPLETED : 81,
    assigneeId: seed.agent === undefined ? null : idOfPerson(personCalled(seed.agent)),
    priorityId: priorityIds[seed.priority ?? 'normal'],
    queueId: seed.group === undefined ? null : queueIds[seed.group],
    updated: company.changedAt,
  };
}

/** By a member's name in small letters, what it can be set to. */
const changeable: ReadonlyMap<string, readonly { id: number; isActive: boolean }[]> = new Map([
  ['priorityid', priorities],
  ['queueid', queues],
  ['statusid', statuses],
  ['assigneeid', staff],
]);

function setStatus(one: Ticket, id: number): void {
  one.statusId = id;
  one.completed = id === COMPLETED ? one.updated : null;
}

const good = (result: unknown): Answer => json({ success: true, result });
/** Only 200 is described, and what failed says so in it. */
const refused = (message: string): Answer => json({ success: false, error: { code: 400, message }, result: null });

const html = (text: string): string =>
  text
    .split('\n\n')
    .map((paragraph) => `<p>${escaped(paragraph).replaceAll('\n', '<br />')}</p>`)
    .join('');

const nameOf = (list: readonly { id: number; name: string }[], id: number | null): string | null =>
  list.find((one) => one.id === id)?.name ?? null;

const noteShape = ({ company }: Ticket, { turn, by, at, text }: Entry, place: number): object => ({
  id: company.story.id * 1000 + place,
  details: html(text),
  // Of what nobody knows the mark of, the desk says nothing.
  ...(turn.kind === 'unclear' ? {} : { isInternal: !turn.public }),
  typeId: 3,
  typeName: 'Note',
  createdBy: idOfPerson(by),
  createdByName: by.name,
  createdByEmail: by.email,
  createdOn: at,
  modifiedBy: null,
  modifiedOn: null,
  modifiedByName: null,
  attachments: [],
});

const notesOf = (ticket: Ticket): readonly object[] =>
  ticket.company.entries.slice(1).map((entry, at) => noteShape(ticket, entry, at));

/** Public and internal words in one row, as activities and time logs have them. */
const mixedShape = ({ turn, text }: Entry): object => ({
  activityType: 'Time Logged',
  isInternal: turn.public ? 0 : 1,
  notes: turn.public ? text : '',
  internalNotes: turn.public ? '' : text,
});

function ticketShape(ticket: Ticket): object {
  const {
    company,
    statusId,
    assigneeId,
    priorityId,
    queueId,
    issueTypeId,
    subIssueTypeId,
    completed,
    updated,
    isReadOnly,
  } = ticket;
  const { story, requester, entries, createdAt } = company;
  const [opening] = entries;
  return {
    id: story.id,
    ticketNumber: `${String(story.id)}-20261118`,
    title: story.subject,
    details: html(opening?.text ?? ''),
    accountId: 12,
    accountName: 'Acme Supply Ltd',
    contactId: idOfPerson(requester),
    contactName: requester.name,
    contactEmail: requester.email,
    statusId,
    statusName: nameOf(statuses, statusId),
    priorityId,
    priorityName: nameOf(priorities, priorityId),
    typeId: 2,
    typeName: 'Incident',
    issueTypeId,
    issueTypeName: nameOf(issueTypes, issueTypeId),
    subIssueTypeId,
    queueId,
    queueName: nameOf(queues, queueId),
    assigneeId,
    assigneeName: nameOf(staff, assigneeId),
    openDate: createdAt,
    createdOn: createdAt,
    completedDate: completed,
    lastActivityUpdate: updated,
    lastStatusUpdate: createdAt,
    isReadOnly,
  };
}

function paged(rows: readonly object[], { searchParams }: URL): Answer {
  const size = Number(searchParams.get('PageSize') ?? 10);
  const from = (Number(searchParams.get('PageNumber') ?? 1) - 1) * size;
  return json({ success: true, result: rows.slice(from, from + size), totalRecords: rows.length });
}

export function openBms({ language }: AccountOptions): BmsAccount {
  const tickets = new Map<number, Ticket>(companyTickets.map((company) => [company.story.id, ticketOf(company)]));
  let refusesWrites = false;
  let hooks: SaveHooks = {};
  const ticket = (id: string | undefined): Ticket | undefined => tickets.get(Number(id));
  const touch = (one: Ticket): void =>
    void (one.updated = changedLater([...tickets.values()].map(({ updated }) => updated)));

  function list(isListed: (ticket: Ticket) => boolean, url: URL): Answer {
    const from = url.searchParams.get('Filter.LastActivityUpdateFrom');
    if (from !== null && Number.isNaN(Date.parse(from))) return refused('The value is not valid');
    const rows = [...tickets.values()]
      .filter((one) => isListed(one) && (from === null || Date.parse(one.updated) >= Date.parse(from)))
      .map(ticketShape);
    return paged(rows, url);
  }

  /** A list of operations, whose paths may begin with a slash and are the same in any case. */
  function patch(one: Ticket, { body }: Asked): Answer {
    hooks.before?.(one.company.story.id);
    if (refusesWrites || one.isReadOnly || !Array.isArray(body)) return refused('The ticket could not be saved');
    for (const { op, path, value } of body as { op: string; path: string; value: unknown }[]) {
      const member = path.replace(/^\//, '').toLowerCase();
      const known = changeable.get(member) ?? [];
      // A number that is written as a text is none.
      const chosen = known.find(({ id, isActive }) => id === value && isActive);
      const isNobody = member === 'assigneeid' && value === null;
      if (op !== 'replace' || (chosen === undefined && !isNobody)) return refused('The value is not valid');
      if (chosen === undefined) one.assigneeId = null;
      else if (member === 'priorityid') one.priorityId = chosen.id;
      else if (member === 'statusid') setStatus(one, chosen.id);
      else if (member === 'assigneeid') one.assigneeId = chosen.id;
      else one.queueId = chosen.id;
    }
    touch(one);
    hooks.after?.(one.company.story.id);
    return good(ticketShape(one));
  }

  function desk(path: readonly string[], asked: Asked): Answer | null {
    const [what, id, more] = path;
    if (what === 'mytickets') return list(({ company }) => company.story.seed.agent === 'dana', asked.url);
    if (what === 'queuetickets') return list(() => true, asked.url);
    const one = what === 'tickets' ? ticket(id) : undefined;
    if (one === undefined) return null;
    if (more === undefined) return asked.method === 'PATCH' ? patch(one, asked) : good(ticketShape(one));
    if (more === 'notes' && asked.method === 'GET') return paged(notesOf(one), asked.url);
    if (more === 'activities' || more === 'timelogs') return good(one.company.entries.map(mixedShape));
    return null;
  }

  function lookup([what, id, more]: readonly string[]): Answer | null {
    if (what === 'priorities')
      return good(priorities.map(({ id: number, name }) => ({ id: number, name, color: '#888' })));
    if (what === 'queues') return good(queues);
    if (what === 'statuses')
      return good(statuses.map(({ id: number, name }, at) => ({ id: number, name, statusOrder: at })));
    if (what !== 'issuetypes') return null;
    if (id === 'lookup') return good(issueTypes);
    const below = subIssueTypes.get(Number(id));
    return more !== 'issuesubtypes' || below === undefined
      ? null
      : good(below.map(({ id: number, name }) => ({ id: number, name })));
  }

  return {
    answer(asked) {
      const [, api, version, area, ...path] = asked.url.pathname.split('/');
      if (api !== 'api2' || version !== 'v2') return null;
      // The cookie is for the page, which puts it into a header: by itself it opens nothing.
      if (asked.headers.authorization !== `Bearer ${TOKEN}`) return json({ success: false }, 401);
      if (area === 'servicedesk') return desk(path, asked);
      if (area === 'security' && path[0] === 'userinfo')
        return good({ userId: 7, cultureCode: 'en-US', newTicketingUI: true });
      if (area === 'hr' && path[0] === 'assignees' && path[1] === 'lookup')
        return paged(
          staff.map(({ id, name }) => ({ id, name })),
          asked.url,
        );
      return area === 'system' ? lookup(path) : null;
    },
    view: ({ pathname }) => {
      const id = /^\/react\/(?:servicedesk|home\/views\/\d+)\/(?:my)?tickets\/(\d+)$/.exec(pathname)?.[1];
      const one = ticket(id);
      return one === undefined
        ? null
        : bmsPage(one.company, {
            language,
            labels: [nameOf(priorities, one.priorityId) ?? '', nameOf(queues, one.queueId) ?? ''],
            others: companyTickets.slice(0, 12),
          });
    },
    idOf: String,
    addressOf: (id) => `/react/home/views/7/mytickets/${id}`,
    changeElsewhere: (id) => {
      const one = ticket(id);
      if (one === undefined) throw new Error(`There is no ticket ${id}`);
      one.priorityId = one.priorityId === 41 ? 43 : 41;
      touch(one);
    },
    stored: (id, fieldId) => {
      const one = ticket(id);
      if (one === undefined) return null;
      const { priorityId: priority, queueId: queue, statusId: status, assigneeId: assignee } = one;
      const { issueTypeId: issueType, subIssueTypeId: subIssueType } = one;
      const all = { priority, queue, status, assignee, issueType, subIssueType };
      const value = new Map(Object.entries(all)).get(fieldId) ?? null;
      return value === null ? null : String(value);
    },
    sent: () => [],
    duringSaves: (wanted) => void (hooks = wanted),
    refuseWrites: () => void (refusesWrites = true),
  };
}
