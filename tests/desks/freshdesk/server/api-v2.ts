import { fields } from '../account/fields';
import { companies, groups, users } from '../account/people';
import { articles, cannedWith, folders } from '../account/texts';
import { json, type Answer } from '../../shared/http';
import { forbidden, invalid, notFound } from './answers';
import { included, linkTo, pageOf, type Ask } from './ask';
import { publicField } from './field-shapes';
import { listed } from './lists';
import { parseQuery } from './search-query';
import { documentedMe, withoutOmitted } from './admission-facts';
import { agentJson, articleJson, cannedJson, contactJson, conversationJson, rowJson, ticketJson } from './shapes';

type Route = readonly [path: RegExp, answer: (ask: Ask, id: number) => Answer];

/** A bare array with a `link` header while more follows. */
function list<T>(ask: Ask, rows: readonly T[], shape: (row: T) => unknown): Answer {
  const { rows: shown, page, next } = pageOf(ask, rows, 30);
  return { ...json(shown.map(shape)), headers: next ? { link: linkTo(ask, page + 1) } : {} };
}

function searchTickets(ask: Ask): Answer {
  const quoted = /^"(.*)"$/.exec(ask.url.searchParams.get('query') ?? '')?.[1];
  const test = quoted === undefined ? null : parseQuery(quoted);
  const page = Number(ask.url.searchParams.get('page') ?? 1);
  if (test === null) return invalid([{ field: 'query', message: 'Given query is invalid', code: 'invalid_value' }]);
  if (!(page >= 1 && page <= 10))
    return invalid([
      { field: 'page', message: 'It should be a Positive Integer less than or equal to 10', code: 'invalid_value' },
    ]);
  const hits = ask.live.account.tickets.filter(test).toReversed();
  return json({
    total: hits.length,
    results: hits
      .slice((page - 1) * 30, page * 30)
      .map((ticket) => withoutOmitted(ask, rowJson(ticket, ['description'], ask.origin))),
  });
}

function searchSolutions(ask: Ask): Answer {
  const words = (ask.url.searchParams.get('term') ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  return json(
    articles
      .filter(({ title, html }) => words.some((word) => `${title} ${html}`.toLowerCase().includes(word)))
      .map(articleJson),
  );
}

const found = <T>(row: T | undefined, shape: (row: T) => unknown): Answer =>
  row === undefined ? notFound : json(shape(row));

const routes: readonly Route[] = [
  [
    /^\/tickets$/,
    (ask) =>
      list(ask, listed(ask, ask.url.searchParams.get('filter')), (ticket) =>
        withoutOmitted(ask, rowJson(ticket, included(ask), ask.origin)),
      ),
  ],
  [
    /^\/tickets\/(\d+)$/,
    (ask, id) =>
      found(ask.live.ticket(id), (ticket) => withoutOmitted(ask, ticketJson(ticket, included(ask), ask.origin))),
  ],
  [
    /^\/tickets\/(\d+)\/conversations$/,
    (ask, id) => {
      const ticket = ask.live.ticket(id);
      return ticket
        ? list(ask, ticket.conversations, (entry) => conversationJson(entry, ticket.id, ask.origin))
        : notFound;
    },
  ],
  [
    /^\/tickets\/(\d+)\/associated_tickets$/,
    (ask, id) =>
      found(ask.live.ticket(id), ({ association }) =>
        (association?.ids ?? [])
          .flatMap((other) => ask.live.ticket(other) ?? [])
          .map((ticket) => rowJson(ticket, ['description'], ask.origin)),
      ),
  ],
  [/^\/ticket_fields$/, () => json(fields.map(publicField))],
  [/^\/search\/tickets$/, searchTickets],
  [/^\/search\/solutions(?:\/[\w-]+)?$/, searchSolutions],
  [
    /^\/canned_response_folders$/,
    ({ knobs }) =>
      json(
        folders.map(({ id, name }) => ({
          id,
          name,
          personal: false,
          responses_count: cannedWith(knobs.moreCanned).filter((response) => response.folderId === id).length,
          created_at: '2024-01-08T08:00:00Z',
          updated_at: '2024-01-08T08:00:00Z',
        })),
      ),
  ],
  [
    /^\/canned_response_folders\/(\d+)\/responses$/,
    (ask, id) =>
      folders.some((folder) => folder.id === id)
        ? list(
            ask,
            cannedWith(ask.knobs.moreCanned).filter((response) => response.folderId === id),
            (response) => (ask.knobs.cannedWhole ? cannedJson(response) : { id: response.id, title: response.title }),
          )
        : notFound,
  ],
  [
    /^\/canned_responses\/(\d+)$/,
    ({ knobs }, id) =>
      found(
        cannedWith(knobs.moreCanned).find((response) => response.id === id),
        cannedJson,
      ),
  ],
  [/^\/agents\/me$/, documentedMe],
  [
    /^\/agents$/,
    (ask) =>
      ask.knobs.mayListAgents
        ? list(
            ask,
            users.filter((user) => user.isAgent),
            agentJson,
          )
        : forbidden,
  ],
  [/^\/groups$/, (ask) => list(ask, groups, (group) => group)],
  [
    /^\/contacts\/(\d+)$/,
    (_, id) =>
      found(
        users.find((user) => user.id === id && !user.isAgent),
        contactJson,
      ),
  ],
  [
    /^\/companies\/(\d+)$/,
    (_, id) =>
      found(
        companies.find((company) => company.id === id),
        (company) => company,
      ),
  ],
];

/** Answers a GET below `/api/v2`; `path` is without that prefix. */
export function readV2(ask: Ask, path: string): Answer {
  for (const [pattern, answer] of routes) {
    const hit = pattern.exec(path);
    if (hit) return answer(ask, Number(hit[1]));
  }
  return notFound;
}
