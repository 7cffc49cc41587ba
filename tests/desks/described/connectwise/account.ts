import { json, type Answer } from '../../shared/http';
import { canaryOf } from '../../shared/canary';
import { people, type Person } from '../../shared/story/people';
import { changedLater, companyTickets, isAgent, type CompanyTicket, type Entry } from '../kit/company';
import type { AccountOptions, Asked, PracticeAccount } from '../kit/contract';
import { called, inactive, items, priorities, statuses, subtypes, types, type Reference } from './fields';
import { connectwisePage } from './page';

export const BASE = '/v2025_1';
const SERVICE = `${BASE}/apis/3.0/service`;
const DIRECT = `${BASE}/services/system_io/Service/fv_sr100_request.rails`;
const board = { id: 7, name: 'Service desk' };

export interface ConnectwiseTicket {
  readonly company: CompanyTicket;
  status: Reference | null;
  priority: Reference | null;
  readonly type: Reference | null;
  readonly subType: Reference | null;
  readonly item: Reference | null;
  updated: string;
}

export interface ConnectwiseAccount extends PracticeAccount {
  /** The workspace, whose address names no ticket, shows these from now on. */
  workspace(ids: readonly string[]): void;
  /** The address of the workspace. */
  readonly workspaceAddress: string;
  /** The server looks at no condition any more, as an older one might. */
  ignoreConditions(): void;
}

type Row = Readonly<Record<string, unknown>>;

const personShape = (person: Person): object => ({
  id: people.indexOf(person) + 1,
  name: person.name,
  ...(isAgent(person) ? { identifier: person.key } : {}),
});

function noteShape({ company }: ConnectwiseTicket, entry: Entry, at: number): Row {
  const { turn, by } = entry;
  const isResolution = turn.kind === 'side-conversation';
  return {
    id: company.story.id * 1000 + at,
    ticket: { id: company.story.id, summary: company.story.subject },
    text: entry.text,
    isMarkdownFlag: at % 2 === 0,
    // What nobody knows the mark of says nothing.
    ...(turn.kind === 'unclear'
      ? {}
      : {
          detailDescriptionFlag: turn.public || at % 2 === 0,
          internalAnalysisFlag: !turn.public && !isResolution,
          resolutionFlag: isResolution,
        }),
    issueFlag: false,
    bundledFlag: false,
    mergedFlag: false,
    member: isAgent(by) ? personShape(by) : null,
    contact: isAgent(by) ? null : personShape(by),
    originalAuthor: by.name,
    timeStart: null,
    timeEnd: null,
    _info: { dateEntered: entry.at },
  };
}

/** Discussion of another ticket that was merged into this one: it is no part of this conversation. */
const mergedShape = (ticket: ConnectwiseTicket, first: Entry): Row => ({
  ...noteShape(ticket, first, 900),
  ticket: { id: 99_999, summary: 'Merged ticket' },
  text: `Of somebody else. ${canaryOf(ticket.company.story.id, 98)}`,
  detailDescriptionFlag: true,
  internalAnalysisFlag: false,
  resolutionFlag: false,
  mergedFlag: true,
});

function ticketShape({ company, status, priority, type, subType, item, updated }: ConnectwiseTicket): Row {
  const { story, requester, createdAt } = company;
  return {
    id: story.id,
    summary: story.subject,
    recordType: 'ServiceTicket',
    board,
    status,
    priority,
    type,
    subType,
    item,
    company: { id: 3, identifier: 'Harbour', name: 'Harbour & Sons' },
    contact: personShape(requester),
    closedFlag: status?.name === '>Closed',
    _info: { lastUpdated: updated, dateEntered: createdAt, updatedBy: 'dana' },
  };
}

/** `a=true and b=false`; null for what is written in another way. */
function fits(row: Row, conditions: string): boolean | null {
  const parts = conditions.split(' and ').map((part) => /^(\w+)=(true|false|\d+)$/.exec(part));
  if (parts.includes(null)) return null;
  return parts.every((part) => String(row[part?.[1] ?? '']) === part?.[2]);
}

function listed(rows: readonly Row[], { searchParams }: URL): Answer {
  const conditions = searchParams.get('conditions');
  const kept = rows.filter((row) => conditions === null || fits(row, conditions) !== false);
  if (conditions !== null && rows.some((row) => fits(row, conditions) === null))
    return json({ code: 'InvalidCondition' }, 400);
  const size = Number(searchParams.get('pageSize') ?? 25);
  const from = (Number(searchParams.get('page') ?? 1) - 1) * size;
  const wanted = searchParams.get('fields')?.split(',');
  const shown = kept.slice(from, from + size);
  return json(
    wanted === undefined
      ? shown
      : shown.map((row) => Object.fromEntries(wanted.map((name) => [name, row[name] ?? null]))),
  );
}

function ticketOf(company: CompanyTicket): ConnectwiseTicket {
  const { status, priority, category, form } = company.story.seed;
  const [type, subType, item] = form === 'starter' ? [] : (category?.split('::') ?? []);
  const isClosed = status === 'solved' || status === 'closed';
  const isWaiting = status === 'pending' || status === 'hold';
  return {
    company,
    status: statuses[isClosed ? 3 : isWaiting ? 2 : status === 'new' ? 0 : 1] ?? null,
    priority: priorities[['urgent', 'high', 'normal', 'low'].indexOf(priority ?? 'normal')] ?? null,
    type: called(types, type),
    subType: called(subtypes, subType),
    item: called(items, item),
    updated: company.changedAt,
  };
}

export function openConnectwise({ language }: AccountOptions): ConnectwiseAccount {
  const tickets = new Map(companyTickets.map((company) => [String(company.story.id), ticketOf(company)]));
  const newestFirst = (): ConnectwiseTicket[] =>
    [...tickets.values()].toSorted((a, b) => (a.updated < b.updated ? 1 : -1));
  let inWorkspace: readonly string[] = [];
  let looksAtConditions = true;
  const sent: string[] = [];

  function notesOf(ticket: ConnectwiseTicket, url: URL): Answer {
    const [first] = ticket.company.entries;
    const own = ticket.company.entries.map((entry, at) => noteShape(ticket, entry, at));
    if (!looksAtConditions) url.searchParams.delete('conditions');
    return listed(first === undefined ? own : [...own, mergedShape(ticket, first)], url);
  }

  function answer({ method, url, headers, body }: Asked): Answer | null {
    if (method === 'POST' && url.pathname === '/practice-send') {
      sent.push(String(body));
      return json({});
    }
    if (!url.pathname.startsWith(`${SERVICE}/`)) return null;
    if (headers['cw-app-id'] !== 'bm-manageclient') return json({ code: 'Unauthorized' }, 403);
    if (method !== 'GET') return json({ code: 'nobody knows what a write needs' }, 403);
    const [what, id, more] = url.pathname.slice(SERVICE.length + 1).split('/');
    if (what === 'priorities') return listed(priorities, url);
    if (what === 'boards' && id === String(board.id)) {
      if (more === 'types') return listed([...types, { ...inactive, inactiveFlag: true }].map(withFlag), url);
      const lists: Readonly<Record<string, readonly Reference[]>> = { subtypes, items, statuses };
      const list = lists[more ?? ''];
      return list === undefined ? null : listed(list.map(withFlag), url);
    }
    if (what !== 'tickets') return null;
    if (id === undefined) return listed(newestFirst().map(ticketShape), url);
    const one = tickets.get(id);
    if (one === undefined) return null;
    if (more === 'allNotes') return notesOf(one, url);
    return more === undefined ? json(ticketShape(one)) : null;
  }

  const addressOf = (id: string): string => `${DIRECT}?service_recid=${id}`;
  const beside = () => ({ language, addressOf, others: newestFirst().slice(0, 10) });
  return {
    answer,
    view: ({ pathname, searchParams }) => {
      const ids = pathname === DIRECT ? [searchParams.get('service_recid') ?? ''] : inWorkspace;
      if (pathname !== DIRECT && pathname !== `${BASE}/ConnectWise.aspx`) return null;
      const shown = ids.flatMap((id) => tickets.get(id) ?? []);
      return shown.length === 0 ? null : connectwisePage(shown, beside());
    },
    idOf: String,
    addressOf,
    changeElsewhere: (id) => {
      const one = tickets.get(id);
      if (one === undefined) throw new Error(`There is no ticket ${id}`);
      one.status = called(statuses, 'Waiting on client');
      one.updated = changedLater(newestFirst().map(({ updated }) => updated));
    },
    stored: (id, fieldId) => {
      const one = tickets.get(id);
      const { status, priority, type, subType, item } = one ?? {};
      const values: Readonly<Record<string, Reference | null | undefined>> = {
        status,
        priority,
        serviceType: type,
        serviceSubtype: subType,
        serviceItem: item,
      };
      const value = values[fieldId];
      return value == null ? null : String(value.id);
    },
    sent: () => sent,
    workspace: (ids) => void (inWorkspace = ids),
    workspaceAddress: `${BASE}/ConnectWise.aspx?locale=en_US#XQAACACWAAAAAAAAAAA9iIoG07??ServiceTicket`,
    ignoreConditions: () => void (looksAtConditions = false),
  };
}

const withFlag = (one: Reference): Row => ({ inactiveFlag: false, ...one });
