import type { Ticket, User } from '../account/types';
import { json, type Answer } from '../../shared/http';
import { forbidden, notFound } from './answers';
import { audits, conversationLog } from './history';
import { manyOrganisations, organisation, ownGroups, withoutOmitted } from './admission-facts';
import type { Knobs } from './knobs';
import type { LiveAccount } from './live';
import { applyMacro } from './macro';
import { executeView, listStatuses, listViews, manyTickets, viewTickets } from './views';
import { paged } from './paging';
import {
  assignableAgents,
  followUpsOf,
  incidentsOf,
  listFormStatuses,
  listIncidents,
  listUsers,
  relatedTo,
} from './queue-read';
import { search } from './search';
import { localised } from '../account/labels';
import {
  articleJson,
  commentJson,
  fieldJson,
  formJson,
  groupJson,
  macroJson,
  ticketJson,
  userJson,
  type Json,
} from './shapes';

export interface Ask {
  readonly method: string;
  readonly url: URL;
  /** Scheme and host that the client used. */
  readonly origin: string;
  /** Parsed JSON, or null. */
  readonly body: unknown;
  readonly csrfToken: string | undefined;
  readonly live: LiveAccount;
  readonly knobs: Knobs;
  readonly me: User;
}

type Route = readonly [path: RegExp, answer: (ask: Ask, id: number, second: number) => Answer];

const list =
  (name: string, rows: (ask: Ask) => readonly unknown[], extra?: (ask: Ask) => Json) =>
  (ask: Ask): Answer =>
    json({ ...paged(name, rows(ask), pageAsk(ask)), ...extra?.(ask) });

const pageAsk = (ask: Ask) => ({
  url: ask.url,
  cursors: ask.knobs.paging === 'cursor',
  maxSize: ask.knobs.maxPageSize,
});

const withTicket =
  (answer: (ask: Ask, ticket: Ticket, second: number) => Answer) =>
  (ask: Ask, id: number, second: number): Answer => {
    const ticket = ask.live.ticket(id);
    return ticket ? answer(ask, ticket, second) : notFound;
  };

const included = (ask: Ask): string[] => (ask.url.searchParams.get('include') ?? '').split(',');

const usersOf = (ask: Ask, ids: readonly (number | null)[]): Json[] =>
  ask.live.account.users.filter((user) => ids.includes(user.id)).map((user) => userJson(user, ask.origin));

function comments(ask: Ask, ticket: Ticket): Answer {
  const newestFirst =
    ask.url.searchParams.get('sort_order') === 'desc' || ask.url.searchParams.get('sort')?.startsWith('-');
  const rows = newestFirst ? ticket.comments.toReversed() : ticket.comments;
  const shape = paged(
    'comments',
    rows.map((comment) => commentJson(comment, ask.origin, ask.knobs.dropFlag)),
    pageAsk(ask),
  );
  return json({
    ...shape,
    ...(included(ask).includes('users')
      ? {
          users: usersOf(
            ask,
            ticket.comments.map((comment) => comment.authorId),
          ),
        }
      : {}),
  });
}

function oneTicket(ask: Ask, ticket: Ticket): Answer {
  const wanted = included(ask);
  return json({
    ticket: {
      ...withoutOmitted(ask, ticketJson(ticket, ask.origin, incidentsOf(ask, ticket).length > 0)),
      followup_ids: followUpsOf(ask, ticket),
    },
    ...(wanted.includes('users') ? { users: usersOf(ask, [ticket.requesterId, ticket.assigneeId]) } : {}),
    ...(wanted.includes('groups')
      ? {
          groups: ask.live.account.groups
            .filter((group) => group.id === ticket.groupId)
            .map((group) => groupJson(group, ask.origin)),
        }
      : {}),
  });
}

const me = (ask: Ask): Answer =>
  json({ user: { ...withoutOmitted(ask, userJson(ask.me, ask.origin)), authenticity_token: ask.live.csrfToken } });

const settings = (): Answer =>
  json({
    settings: {
      agents: { agent_workspace: true, aw_self_serve_migration_enabled: true, focus_mode: false },
      tickets: {
        comments_public_by_default: true,
        is_first_comment_private_enabled: true,
        agent_collision: true,
        list_newest_comments_first: false,
        private_attachments: true,
        collaboration: true,
        tagging: true,
        emoji_autocompletion: true,
      },
      active_features: { customer_satisfaction: false, macros: true, ticket_forms: true },
    },
  });

const macros = (only: 'all' | 'active') =>
  list('macros', (ask) =>
    ask.live.account.macros
      .filter((macro) => only === 'all' || macro.active)
      .map((macro, index) => macroJson(macro, ask.origin, index)),
  );

/** Any of the words is enough, and what not everybody may read stands between the rest: an agent may. */
function articles(ask: Ask): Answer {
  const words = (ask.url.searchParams.get('query') ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const locale = ask.url.searchParams.get('locale')?.toLowerCase();
  const hits = ask.live.account.articles.filter(
    (article) =>
      (locale === undefined || article.locale === locale) &&
      words.some((word) => `${article.title} ${article.body}`.toLowerCase().includes(word)),
  );
  return json(
    paged(
      'results',
      hits.map((article) => articleJson(article, ask.origin)),
      { ...pageAsk(ask), cursors: false },
    ),
  );
}

function manyUsers(ask: Ask): Answer {
  const ids = (ask.url.searchParams.get('ids') ?? '').split(',').map(Number);
  return json({ users: usersOf(ask, ids), next_page: null, previous_page: null, count: usersOf(ask, ids).length });
}

function oneUser(ask: Ask, id: number): Answer {
  const user = ask.live.user(id);
  return user ? json({ user: userJson(user, ask.origin) }) : notFound;
}

const routes: readonly Route[] = [
  [/^\/api\/lotus\/assignables\/groups\/(\d+)\/agents$/, assignableAgents],
  [/^\/tickets$/, list('tickets', (ask) => ask.live.account.tickets.map((ticket) => ticketJson(ticket, ask.origin)))],
  [/^\/tickets\/(\d+)$/, withTicket(oneTicket)],
  [/^\/tickets\/(\d+)\/comments$/, withTicket(comments)],
  [
    /^\/tickets\/(\d+)\/audits$/,
    withTicket((ask, ticket) => json(paged('audits', audits(ticket, ask.live), pageAsk(ask)))),
  ],
  [
    /^\/tickets\/(\d+)\/conversation_log$/,
    withTicket((ask, ticket) => json(conversationLog(ticket, ask.live, pageAsk(ask)))),
  ],
  [
    /^\/tickets\/(\d+)\/macros\/(\d+)\/apply$/,
    withTicket((ask, ticket, macroId) => applyMacro(ticket, macroId, ask.live)),
  ],
  [
    /^\/ticket_fields$/,
    list('ticket_fields', (ask) =>
      ask.live.account.fields.map((field) => fieldJson(localised(field, ask.knobs.language), ask.origin)),
    ),
  ],
  [/^\/ticket_forms$/, list('ticket_forms', (ask) => ask.live.account.forms.map((form) => formJson(form, ask.origin)))],
  [/^\/tickets\/(\d+)\/related$/, withTicket(relatedTo)],
  [/^\/tickets\/(\d+)\/incidents$/, withTicket(listIncidents)],
  [/^\/ticket_form_statuses$/, listFormStatuses],
  [/^\/users$/, listUsers],
  [/^\/users\/me$/, me],
  [/^\/users\/me\/session\/renew$/, (ask) => json({ authenticity_token: ask.live.csrfToken })],
  [/^\/users\/show_many$/, manyUsers],
  [/^\/users\/(\d+)$/, oneUser],
  [/^\/users\/(\d+)\/groups$/, ownGroups],
  [/^\/organizations\/show_many$/, manyOrganisations],
  [/^\/organizations\/(\d+)$/, organisation],
  [/^\/groups$/, list('groups', (ask) => ask.live.account.groups.map((group) => groupJson(group, ask.origin)))],
  [
    /^\/groups\/assignable$/,
    list('groups', (ask) => ask.live.account.groups.map((group) => groupJson(group, ask.origin))),
  ],
  [/^\/macros$/, macros('all')],
  [/^\/macros\/active$/, macros('active')],
  [/^\/views$/, (ask) => listViews(ask, false)],
  [/^\/views\/active$/, (ask) => listViews(ask, true)],
  [/^\/views\/(\d+)\/tickets$/, viewTickets],
  [/^\/views\/(\d+)\/execute$/, executeView],
  [/^\/tickets\/show_many$/, manyTickets],
  [/^\/custom_statuses$/, listStatuses],
  [
    /^\/search$/,
    (ask) => search(ask.live.account, (ticket) => withoutOmitted(ask, ticketJson(ticket, ask.origin)), pageAsk(ask)),
  ],
  [/^\/account\/settings$/, settings],
  [/^\/help_center\/articles\/search$/, articles],
  [
    /^\/suspended_tickets$/,
    (ask) =>
      ask.me.role === 'agent' && ask.me.privateCommentsOnly
        ? forbidden
        : json({ suspended_tickets: [], next_page: null, previous_page: null, count: 0 }),
  ],
];

/** Answers a GET below `/api/v2`, or of the page's own lists; null when there is no such address. `path` is without `/api/v2` and without `.json`. */
export function readApi(ask: Ask, path: string): Answer | null {
  for (const [pattern, answer] of routes) {
    const found = pattern.exec(path);
    if (found) return answer(ask, Number(found[1]), Number(found[2]));
  }
  return null;
}
