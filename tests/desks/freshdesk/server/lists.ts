import type { Ticket } from '../account/types';
import type { Ask } from './ask';
import type { Json } from './shapes';

export interface View {
  /** Views that come with the product have names, saved ones have numbers. */
  readonly id: number | string;
  readonly name: string;
  readonly holds: (ticket: Ticket, ask: Ask) => boolean;
}

const isDone = (ticket: Ticket): boolean => ticket.status === 4 || ticket.status === 5;

/** As the list's address and its JSON call them, in the order in which an agent sees them. */
export const views: readonly View[] = [
  {
    id: 'new_and_my_open',
    name: 'New and my open tickets',
    holds: (ticket, ask) => ticket.status === 2 && (ticket.responderId === null || ticket.responderId === ask.me.id),
  },
  { id: 'unresolved', name: 'All unresolved tickets', holds: (ticket) => !isDone(ticket) },
  { id: 'all_tickets', name: 'All tickets', holds: () => true },
  { id: 'resolved', name: 'Resolved tickets', holds: (ticket) => isDone(ticket) },
  {
    id: 82_000_120_001,
    name: 'Nobody has taken it',
    holds: ({ responderId, status }) => responderId === null && status === 2,
  },
  { id: 82_000_120_002, name: 'Urgent, not done', holds: (ticket) => ticket.priority === 4 && !isDone(ticket) },
  { id: 'spam', name: 'Spam', holds: () => false },
  { id: 'deleted', name: 'Trash', holds: () => false },
];

/** The captured shape of one view. */
export const viewJson = ({ id, name }: View): Json => ({
  id,
  name,
  default: typeof id === 'string',
  visibility: 0,
  user_id: null,
  group_id: null,
  query_hash: [],
  advanced: false,
  order_by: 'created_at',
  order_type: 'desc',
  per_page: 30,
});

/** Tickets of a view, newest first unless `order_type=asc`; an unknown view shows everything. */
export function listed(ask: Ask, view: string | null): Ticket[] {
  const fits = views.find(({ id }) => String(id) === view)?.holds ?? (() => true);
  const key = ask.knobs.keepsOrder && ask.url.searchParams.get('order_by') === 'updated_at' ? 'updatedAt' : 'createdAt';
  const direction = ask.url.searchParams.get('order_type') === 'asc' ? 1 : -1;
  const since = Date.parse(ask.url.searchParams.get('updated_since') ?? '2000-01-01T00:00:00Z');
  return ask.live.account.tickets
    .filter((ticket) => fits(ticket, ask) && Date.parse(ticket.updatedAt) >= since)
    .sort((a, b) => direction * (Date.parse(a[key]) - Date.parse(b[key])) || b.id - a.id);
}
