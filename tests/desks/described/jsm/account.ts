import { json, type Answer } from '../../shared/http';
import { personCalled, changedLater, companyTickets, isAgent, type CompanyTicket, type Entry } from '../kit/company';
import type { AccountOptions, Asked, PracticeAccount } from '../kit/contract';
import { escaped } from '../kit/shell';
import { CATEGORY, categoryValue, editmeta, priorities, SITE, sites, siteValue } from './fields';
import { jsmPage } from './page';
import { accountIdOf, userCalled, userShape } from './people';

export interface JsmTicket {
  readonly company: CompanyTicket;
  readonly key: string;
  /** The first entry, where the request was opened with it on the portal. */
  readonly description: Entry | null;
  readonly comments: readonly { readonly id: string; readonly entry: Entry }[];
  priority: string;
  site: string | null;
  readonly category: object | null;
  readonly done: boolean;
  updated: string;
}

/** The desk, and what only it can be told. */
export interface JsmAccount extends PracticeAccount {
  /** The page marks this ticket’s last public comment as restricted to a role; the list of the JSON says nothing of it. */
  restrict(id: string): void;
}

const priorityIds = { urgent: '1', high: '2', normal: '3', low: '4' } as const;

/** The desk’s own words are in the language of its page; nobody knows what the tabs are called in German. */
const time = (iso: string): string => iso.replace('Z', '.000+0000');

function ticketOf(company: CompanyTicket): JsmTicket {
  const { story, entries } = company;
  const { seed } = story;
  const [first] = entries;
  const opened = first !== undefined && first.turn.public && !isAgent(first.by) ? first : null;
  return {
    company,
    key: `HELP-${String(story.id)}`,
    description: opened,
    comments: entries
      .filter((entry) => entry !== opened)
      .map((entry, at) => ({ id: String(story.id * 1000 + at), entry })),
    priority: priorityIds[seed.priority ?? 'normal'],
    site: siteValue(seed.site)?.id ?? null,
    category: seed.form === 'starter' ? null : categoryValue(seed.category),
    done: seed.status === 'solved' || seed.status === 'closed',
    updated: company.changedAt,
  };
}

const html = (text: string): string =>
  text
    .split('\n\n')
    .map((paragraph) => `<p>${escaped(paragraph).replaceAll('\n', '<br/>')}</p>`)
    .join('');

const commentShape = ({ id, entry: { by, text, turn, at } }: JsmTicket['comments'][number]): object => ({
  id,
  body: text,
  renderedBody: { html: html(text) },
  author: userShape(by),
  created: { iso8601: time(at), jira: time(at), friendly: 'recently', epochMillis: Date.parse(at) },
  // Of what nobody knows the mark of, the desk says nothing.
  ...(turn.kind === 'unclear' ? {} : { public: turn.public }),
});

const priorityOf = ({ priority }: JsmTicket): object => priorities.find(({ id }) => id === priority) ?? {};

/** `comment` holds internal notes too: it is there unless it is left out. */
function issueFields(ticket: JsmTicket, wanted: string | null): object {
  const { company, updated, done, site, category } = ticket;
  const all: Record<string, unknown> = {
    summary: company.story.subject,
    status: done
      ? { name: 'Resolved', statusCategory: { key: 'done' } }
      : { name: 'Waiting for support', statusCategory: { key: 'indeterminate' } },
    priority: priorityOf(ticket),
    created: time(company.createdAt),
    updated: time(updated),
    reporter: userShape(company.requester),
    assignee: null,
    project: { key: 'HELP', projectTypeKey: 'service_desk' },
    labels: company.story.seed.tags ?? [],
    [SITE]: sites.find(({ id }) => id === site) ?? null,
    [CATEGORY]: category,
    comment: { comments: ticket.comments.map(commentShape) },
  };
  if (wanted === null) return all;
  const names = wanted.split(',');
  const base = names.some((name) => name.startsWith('*')) ? Object.keys(all) : names;
  return Object.fromEntries(Object.entries(all).filter(([name]) => base.includes(name) && !names.includes(`-${name}`)));
}

/** An issue of a project that is no service desk, which the same search finds. */
const foreign = {
  key: 'DEV-1',
  fields: {
    summary: 'Refactor the build',
    status: { name: 'Done', statusCategory: { key: 'done' } },
    updated: '2026-11-18T09:00:00.000+0000',
    project: { key: 'DEV', projectTypeKey: 'software' },
  },
};

export function openJsm({ language }: AccountOptions): JsmAccount {
  const tickets = new Map(companyTickets.map(ticketOf).map((ticket) => [ticket.key, ticket]));
  const restricted = new Set<string>();
  const sent: string[] = [];
  const ticket = (key: string | undefined): JsmTicket | undefined => tickets.get(key ?? '');
  const touch = (one: JsmTicket): void =>
    void (one.updated = changedLater([...tickets.values()].map(({ updated }) => updated)));

  function search({ searchParams }: URL): Answer {
    const jql = searchParams.get('jql') ?? '';
    if (!/updated >= -\d+d/.test(jql)) return json({ errorMessages: ['Unbounded JQL queries are not allowed'] }, 400);
    const done = jql.includes('statusCategory = Done');
    const found = [...tickets.values()]
      .filter((one) => one.done === done)
      .toSorted((a, b) => (a.updated < b.updated ? 1 : -1))
      .map((one) => ({ key: one.key, fields: issueFields(one, searchParams.get('fields')) }));
    const rows = [foreign, ...found];
    const token = searchParams.get('nextPageToken');
    if (token === '') return json({ errorMessages: ['The provided next page token is invalid'] }, 400);
    const from = token === null ? 0 : Number(token.slice('token-'.length));
    const most = Math.min(100, Number(searchParams.get('maxResults') ?? 50));
    const next = from + most < rows.length ? { nextPageToken: `token-${String(from + most)}` } : {};
    return json({ issues: rows.slice(from, from + most), isLast: !('nextPageToken' in next), ...next });
  }

  /** `public` and `internal` are both on unless they are turned off; a page has fifty rows and no more. */
  function comments(one: JsmTicket, { searchParams }: URL): Answer {
    const shows = (name: string): boolean => searchParams.get(name) !== 'false';
    const rows = one.comments.filter(({ entry: { turn } }) => (turn.public ? shows('public') : shows('internal')));
    const start = Number(searchParams.get('start') ?? 0);
    const limit = Math.min(50, Number(searchParams.get('limit') ?? 50));
    const values = rows.slice(start, start + limit).map(commentShape);
    return json({ start, limit, size: values.length, isLastPage: start + limit >= rows.length, values });
  }

  function request(one: JsmTicket): Answer {
    const { company, key, description } = one;
    return json({
      issueId: String(company.story.id),
      issueKey: key,
      requestTypeId: '14',
      serviceDeskId: '3',
      createdDate: { iso8601: time(company.createdAt) },
      reporter: userShape(company.requester),
      requestFieldValues: [
        { fieldId: 'summary', label: 'Summary', value: company.story.subject },
        ...(description === null
          ? []
          : [{ fieldId: 'description', label: 'Description', value: description.text, renderedValue: { html: '' } }]),
      ],
      currentStatus: { status: 'Waiting for support' },
    });
  }

  /** Only with the site’s own Origin and Referer, and only what is sent is changed. */
  function save(one: JsmTicket, { body, headers, url }: Asked): Answer {
    const isOwn = headers.origin === url.origin && (headers.referer ?? '').startsWith(`${url.origin}/`);
    if (!isOwn) return { status: 403, body: 'XSRF check failed', headers: { 'content-type': 'text/plain' } };
    const { fields = {} } = body as { fields?: Record<string, { id?: string } | null> };
    for (const [name, value] of Object.entries(fields)) {
      const id = value?.id ?? '';
      const known = name === 'priority' ? priorities : name === SITE ? sites : [];
      if (!known.some((option) => option.id === id)) return json({ errors: { [name]: 'Option id is not valid' } }, 400);
      if (name === 'priority') one.priority = id;
      else one.site = id;
    }
    touch(one);
    return { status: 204, body: '' };
  }

  function answer(asked: Asked): Answer | null {
    const { method, url } = asked;
    if (method === 'POST' && url.pathname === '/practice-send') {
      sent.push(String(asked.body));
      return json({});
    }
    const [, rest, api, ...path] = url.pathname.split('/');
    if (rest !== 'rest') return null;
    if (api === 'servicedeskapi') {
      const [what, key, more] = path;
      const one = what === 'request' ? ticket(key) : undefined;
      if (one === undefined || method !== 'GET') return null;
      return more === undefined ? request(one) : more === 'comment' ? comments(one, url) : null;
    }
    const [, what, key, more] = path;
    if (what === 'myself') return json(userCalled(accountIdOf(personCalled('dana'))));
    if (what === 'user') {
      const user = userCalled(url.searchParams.get('accountId'));
      return user === null ? null : json(user);
    }
    if (what === 'search') return key === 'jql' ? search(url) : { status: 410, body: {} };
    const one = what === 'issue' ? ticket(key) : undefined;
    if (one === undefined) return null;
    if (more === 'editmeta') return json(editmeta);
    if (more !== undefined) return null;
    if (method === 'PUT') return save(one, asked);
    return json({
      id: String(one.company.story.id),
      key: one.key,
      fields: issueFields(one, url.searchParams.get('fields')),
    });
  }

  return {
    answer,
    view: ({ pathname }) => {
      const key = /^\/(?:browse|jira\/servicedesk\/projects\/HELP\/queues\/custom\/\d+)\/([A-Z]+-\d+)$/.exec(
        pathname,
      )?.[1];
      const one = ticket(key);
      return one === undefined
        ? null
        : jsmPage(one, { language, restricted: restricted.has(one.key), others: [...tickets.values()].slice(0, 10) });
    },
    idOf: (storyId) => `HELP-${String(storyId)}`,
    addressOf: (id) => `/jira/servicedesk/projects/HELP/queues/custom/7/${id}`,
    changeElsewhere: (id) => {
      const one = ticket(id);
      if (one === undefined) throw new Error(`There is no ticket ${id}`);
      one.priority = one.priority === '5' ? '4' : '5';
      touch(one);
    },
    stored: (id, fieldId) => {
      const one = ticket(id);
      if (one === undefined) return null;
      if (fieldId === 'priority') return one.priority;
      if (fieldId === SITE) return one.site;
      const { id: area, child } = (one.category ?? {}) as { id?: string; child?: { id: string } };
      return child?.id ?? area ?? null;
    },
    sent: () => sent,
    restrict: (id) => void restricted.add(id),
  };
}
