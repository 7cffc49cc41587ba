import type { TicketRef } from '../../core/ticket-ref';

export const freshdeskMatches: readonly string[] = ['https://*.freshdesk.com/a/*'];

/** Custom names of an account, and the newer common host. */
const host = /^[a-z0-9][a-z0-9-]*\.(?:freshdesk|myfreshworks)\.com$/;

const ticketPath = /^\/a\/tickets\/([1-9]\d{0,18})(?:\/|$)/;

export const ownsFreshdesk = (url: URL, hosted = false): boolean =>
  (hosted || (url.protocol === 'https:' && host.test(url.hostname))) && url.pathname.startsWith('/a/');

export function detectFreshdesk(url: URL, hosted = false): TicketRef | null {
  if (!ownsFreshdesk(url, hosted)) return null;
  const ticketId = ticketPath.exec(url.pathname)?.[1];
  return ticketId === undefined ? null : { desk: 'freshdesk', origin: url.origin, ticketId };
}
