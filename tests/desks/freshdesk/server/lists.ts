import type { Ticket } from '../account/types';
import type { Ask } from './ask';

const isDone = (ticket: Ticket): boolean => ticket.status === 4 || ticket.status === 5;

/** Ready-made views by name, as the list's address and its JSON call them. */
const views: Readonly<Record<string, (ticket: Ticket, ask: Ask) => boolean>> = {
  all_tickets: () => true,
  new_and_my_open: (ticket, ask) =>
    ticket.status === 2 && (ticket.responderId === null || ticket.responderId === ask.me.id),
  unresolved: (ticket) => !isDone(ticket),
  resolved: (ticket) => isDone(ticket),
  spam: () => false,
  deleted: () => false,
};

/** Tickets of a view, newest first unless `order_type=asc`; an unknown view shows everything. */
export function listed(ask: Ask, view: string | null): Ticket[] {
  const fits = views[view ?? 'all_tickets'] ?? (() => true);
  const key = ask.url.searchParams.get('order_by') === 'updated_at' ? 'updatedAt' : 'createdAt';
  const direction = ask.url.searchParams.get('order_type') === 'asc' ? 1 : -1;
  const since = Date.parse(ask.url.searchParams.get('updated_since') ?? '2000-01-01T00:00:00Z');
  return ask.live.account.tickets
    .filter((ticket) => fits(ticket, ask) && Date.parse(ticket.updatedAt) >= since)
    .sort((a, b) => direction * (Date.parse(a[key]) - Date.parse(b[key])) || b.id - a.id);
}
