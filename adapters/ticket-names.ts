import type { Addressed } from '../core/described/addressed';
import { refKey, type TicketRef } from '../core/ticket-ref';
import { detectTicket, type Hosted } from './detect';

/** What people call a ticket: `#1042` where a desk counts them, else its own key, `DESK-7`. */
export const calledBy = ({ ticketId }: TicketRef): string => (/^\d+$/.test(ticketId) ? `#${ticketId}` : ticketId);

/** Where each desk shows one of its tickets, below its origin. */
const pathOf: Readonly<Record<Exclude<TicketRef['desk'], 'described'>, (id: string) => string>> = {
  zendesk: (id) => `/agent/tickets/${id}`,
  freshdesk: (id) => `/a/tickets/${id}`,
  halopsa: (id) => `/ticket?id=${id}`,
};

/** The addresses that a description's pages have for a ticket, as far as nothing but the id is open in them. */
function described({ pages, base }: Addressed, id: string): string[] {
  return pages.flatMap(({ path, id: sources, frame }) => {
    if (frame !== undefined) return [];
    const filled = path.replace('{base}', base).replaceAll('{id}', id);
    if (filled.includes('{')) return [];
    return sources.flatMap((source) => {
      if ('path' in source) return [filled];
      if ('query' in source)
        return [`${filled}${filled.includes('?') ? '&' : '?'}${encodeURIComponent(source.query)}=${id}`];
      return 'hash' in source ? [`${filled}#${source.hash.replace(/^#/, '').replaceAll('{id}', id)}`] : [];
    });
  });
}

/** The address at which a desk shows a ticket; null where none is known that would be taken for this very ticket again. */
export function addressOf(ref: TicketRef, hosted: Hosted): string | null {
  const id = encodeURIComponent(ref.ticketId);
  const paths =
    ref.desk !== 'described' ? [pathOf[ref.desk](id)] : hosted.pages === undefined ? [] : described(hosted.pages, id);
  for (const path of paths) {
    const address = `${ref.origin}${path}`;
    if (!URL.canParse(address)) continue;
    const told = detectTicket(new URL(address), hosted);
    if (told !== null && refKey(told) === refKey(ref)) return address;
  }
  return null;
}
