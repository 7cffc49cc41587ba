import { fields } from '../account/fields';
import type { Ticket } from '../account/types';
import { json, type Answer } from '../../shared/http';
import { notFound } from './answers';
import { included, pageOf, type Ask } from './ask';
import { internalField, withGroups } from './field-shapes';
import { listed, viewJson, views } from './lists';
import { agentsGroups, internallyIncluded, internalMe, withoutOmitted } from './admission-facts';
import { conversationJson, rowJson, ticketJson, withAuthor } from './shapes';

type Route = readonly [path: RegExp, answer: (ask: Ask, id: number) => Answer];

const withTicket =
  (answer: (ask: Ask, ticket: Ticket) => Answer) =>
  (ask: Ask, id: number): Answer => {
    const ticket = ask.live.ticket(id);
    return ticket ? answer(ask, ticket) : notFound;
  };

/** Newest first unless `order_type=asc`. */
function conversations(ask: Ask, ticket: Ticket): Answer {
  const rows =
    ask.url.searchParams.get('order_type') === 'asc' ? ticket.conversations : ticket.conversations.toReversed();
  const { rows: shown, next } = pageOf(ask, rows, 30);
  const shapes = shown.map((entry) => conversationJson(entry, ticket.id, ask.origin));
  return json({
    conversations: included(ask).includes('requester') ? shapes.map(withAuthor) : shapes,
    meta: { count: rows.length, has_next_page: next },
  });
}

function oneConversation(ask: Ask, id: number): Answer {
  const owner = ask.live.account.tickets.find((ticket) => ticket.conversations.some((entry) => entry.id === id));
  const entry = owner?.conversations.find((each) => each.id === id);
  return owner && entry ? json({ conversation: conversationJson(entry, owner.id, ask.origin) }) : notFound;
}

function ticketList(ask: Ask): Answer {
  const rows = listed(ask, ask.url.searchParams.get('filter'));
  const { rows: shown, next } = pageOf(ask, rows, 30, ask.knobs.largestPage);
  return json({
    tickets: shown.map((ticket) => withoutOmitted(ask, rowJson(ticket, included(ask), ask.origin))),
    meta: { ...(ask.knobs.countsTickets ? { count: rows.length } : {}), has_next_page: next },
  });
}

/** Fuzzy: every word has to turn up somewhere in subject or texts. */
function searchTickets(ask: Ask): Answer {
  const words = (ask.url.searchParams.get('term') ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const hits =
    words.length === 0
      ? []
      : ask.live.account.tickets.filter((ticket) => {
          const text = [ticket.subject, ticket.description, ...ticket.conversations.map((entry) => entry.text)]
            .join(' ')
            .toLowerCase();
          return words.every((word) => text.includes(word));
        });
  return json({
    results: hits.slice(0, 30).map((ticket) => ticketJson(ticket, ['requester'], ask.origin)),
    meta: { count: hits.length },
  });
}

const routes: readonly Route[] = [
  [/^\/bootstrap\/me$/, internalMe],
  [/^\/bootstrap\/agents_groups$/, agentsGroups],
  [
    /^\/ticket_fields$/,
    ({ knobs }) => {
      const shapes = fields.map((field, index) => internalField(field, index, knobs.language));
      return json({ ticket_fields: knobs.groupStatuses ? shapes.map(withGroups) : shapes });
    },
  ],
  [/^\/tickets$/, ticketList],
  [/^\/ticket_filters$/, (ask) => (ask.knobs.listsViews ? json({ ticket_filters: views.map(viewJson) }) : notFound)],
  [/^\/search\/tickets$/, searchTickets],
  [
    /^\/tickets\/(\d+)$/,
    withTicket((ask, ticket) =>
      json({ ticket: withoutOmitted(ask, ticketJson(ticket, internallyIncluded(ask), ask.origin)), meta: {} }),
    ),
  ],
  [/^\/tickets\/(\d+)\/conversations$/, withTicket(conversations)],
  [/^\/conversations\/(\d+)$/, oneConversation],
];

/** Answers a GET below `/api/_`; `path` is without that prefix. */
export function readInternal(ask: Ask, path: string): Answer {
  const [, viewId] = /^\/ticket_filters\/(\w+)$/.exec(path) ?? [];
  const view = views.find(({ id }) => String(id) === viewId);
  if (view) return json({ ticket_filter: viewJson(view) });
  for (const [pattern, answer] of routes) {
    const found = pattern.exec(path);
    if (found) return answer(ask, Number(found[1]));
  }
  return notFound;
}
