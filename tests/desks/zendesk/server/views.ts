import type { Comment, Ticket } from '../account/types';
import { customStatuses, viewsOf, type View } from '../account/views';
import { json, type Answer } from '../../shared/http';
import { withoutOmitted } from './admission-facts';
import { notFound } from './answers';
import type { Ask } from './api-read';
import { htmlBody } from './html';
import { paged } from './paging';
import { ticketJson, userJson, type Json } from './shapes';

const urgency = ['urgent', 'high', 'normal', 'low'];

const viewJson = (view: View, position: number, origin: string): Json => ({
  url: `${origin}/api/v2/views/${view.id}.json`,
  id: view.id,
  title: view.title,
  raw_title: view.title,
  active: view.active,
  default: false,
  position,
  description: null,
  execution: {
    columns: [
      { id: 'status', title: 'Status' },
      { id: 'subject', title: 'Subject' },
      { id: 'updated', title: 'Updated' },
    ],
    group_by: null,
    group_order: 'asc',
    sort_by: 'priority',
    sort_order: 'desc',
  },
  conditions: { all: [{ field: 'status', operator: 'less_than', value: 'solved' }], any: [] },
  restriction: view.ownerKey === null ? null : { type: 'User', id: 1 },
  created_at: '2024-01-08T08:00:00Z',
  updated_at: '2024-01-08T08:00:00Z',
});

const pageAsk = (ask: Ask) => ({
  url: ask.url,
  cursors: ask.knobs.paging === 'cursor',
  maxSize: ask.knobs.maxPageSize,
});

/** `GET /views` and `/views/active`: by number in their own order, by cursor in the order of their age. */
export function listViews(ask: Ask, onlyActive: boolean): Answer {
  const wanted = onlyActive || ask.url.searchParams.get('active') === 'true';
  const rows = viewsOf(ask.me)
    .map((view, position) => ({ view, position }))
    .filter(({ view }) => !wanted || view.active)
    .map(({ view, position }) => viewJson(view, position, ask.origin));
  const byAge = ask.knobs.paging === 'cursor' && ask.url.searchParams.has('page[size]');
  return json(paged('views', byAge ? rows.toReversed() : rows, pageAsk(ask)));
}

const badSort: Answer = json(
  { error: { title: 'Invalid attribute', message: 'You passed an invalid value for the sort_by attribute.' } },
  400,
);

/** Null where the desk refuses the word. What it does not know, and does not refuse, leaves the view's own order. */
function ordered(ask: Ask, tickets: readonly Ticket[]): Ticket[] | null {
  const word = ask.url.searchParams.get('sort_by');
  const own = tickets.toSorted(
    (a, b) => urgency.indexOf(a.priority ?? 'low') - urgency.indexOf(b.priority ?? 'low') || a.id - b.id,
  );
  if (word === null) return own;
  if (word !== ask.knobs.sortsViewsBy) return ask.knobs.refusesUnknownSort ? null : own;
  const direction = ask.url.searchParams.get('sort_order') === 'asc' ? 1 : -1;
  return own.toSorted((a, b) => direction * (Date.parse(a.updatedAt) - Date.parse(b.updatedAt)) || a.id - b.id);
}

const find = (ask: Ask, id: number): View | undefined => viewsOf(ask.me).find((view) => view.id === id && view.active);

const shownIn = (ask: Ask, view: View): Ticket[] =>
  ask.live.account.tickets.filter((ticket) => view.shows(ticket, ask.me));

const peopleOf = (ask: Ask, tickets: readonly Ticket[]): Json[] => {
  const ids = new Set(tickets.flatMap(({ requesterId, assigneeId }) => [requesterId, assigneeId]));
  return ask.live.account.users.filter(({ id }) => ids.has(id)).map((user) => userJson(user, ask.origin));
};

/** `GET /views/{id}/tickets`: whole tickets, so that each holds its first message, private or not. */
export function viewTickets(ask: Ask, id: number): Answer {
  const view = find(ask, id);
  if (!view) return notFound;
  const tickets = ordered(ask, shownIn(ask, view));
  if (tickets === null) return badSort;
  const page = paged('tickets', tickets, pageAsk(ask));
  const onPage = page.tickets as Ticket[];
  const includes = (ask.url.searchParams.get('include') ?? '').split(',').includes('users');
  return json({
    ...page,
    tickets: onPage.map((ticket) => withoutOmitted(ask, ticketJson(ticket, ask.origin))),
    ...(includes && ask.knobs.sideloadsPeople ? { users: peopleOf(ask, onPage) } : {}),
  });
}

const lastComment = (comment: Comment): Json => ({
  id: comment.id,
  body: comment.text,
  html_body: htmlBody(comment.text),
  public: comment.public,
  author_id: comment.authorId,
  created_at: comment.createdAt,
});

/** `GET /views/{id}/execute`: the rows of the desk's own list. The newest comment stands in them, internal or not, unless it is left out by name. */
export function executeView(ask: Ask, id: number): Answer {
  const view = find(ask, id);
  if (!view) return notFound;
  const without = (ask.url.searchParams.get('exclude') ?? '').split(',');
  const page = paged('rows', ordered(ask, shownIn(ask, view)) ?? shownIn(ask, view), {
    ...pageAsk(ask),
    cursors: false,
  });
  const onPage = page.rows as Ticket[];
  return json({
    ...page,
    columns: [
      { id: 'status', title: 'Status' },
      { id: 'subject', title: 'Subject' },
      { id: 'updated', title: 'Updated' },
    ],
    rows: onPage.map((ticket) => {
      const newest = ticket.comments.at(-1);
      return {
        requester_id: ticket.requesterId,
        subject: ticket.subject,
        updated: ticket.updatedAt,
        ticket: {
          id: ticket.id,
          subject: ticket.subject,
          description: ticket.comments[0]?.text ?? '',
          status: ticket.status,
          priority: ticket.priority,
          type: ticket.type,
          url: `${ask.origin}/api/v2/tickets/${ticket.id}.json`,
          ...(newest === undefined || without.includes('last_comment') ? {} : { last_comment: lastComment(newest) }),
        },
      };
    }),
    users: peopleOf(ask, onPage),
    view: { id: view.id, url: `${ask.origin}/api/v2/views/${view.id}.json` },
  });
}

/** `GET /tickets/show_many?ids=`: as asked for, a hundred at most, without those that are not there. */
export function manyTickets(ask: Ask): Answer {
  const ids = (ask.url.searchParams.get('ids') ?? '').split(',').slice(0, 100).map(Number);
  const tickets = ids.flatMap((id) => ask.live.ticket(id) ?? []);
  return json({
    tickets: tickets.map((ticket) => ticketJson(ticket, ask.origin)),
    next_page: null,
    previous_page: null,
    count: tickets.length,
  });
}

/** `GET /custom_statuses`: for everybody who is signed in. */
export const listStatuses = (): Answer =>
  json({
    custom_statuses: customStatuses.map(({ id, category, label, isDefault }) => ({
      id,
      status_category: category,
      agent_label: label,
      raw_agent_label: label,
      end_user_label: label,
      raw_end_user_label: label,
      active: true,
      default: isDefault,
      created_at: '2024-01-08T08:00:00Z',
      updated_at: '2024-01-08T08:00:00Z',
    })),
  });
