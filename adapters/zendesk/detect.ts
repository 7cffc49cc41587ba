import type { TicketRef } from '../../core/ticket';

export const zendeskMatches: readonly string[] = ['https://*.zendesk.com/agent/*'];

/** An account's own host. Help centre and sign-in pages share it, so the path decides as well. */
const host = /^[a-z0-9][a-z0-9-]*\.zendesk\.com$/;

/** A query or a further path may follow the id; an unsaved ticket (`new`) has none. */
const ticketPath = /^\/agent\/tickets\/([1-9]\d{0,18})(?:\/|$)/;

/** On an own domain the name proves nothing, so it must be known; a page without encryption is a desk's in the person's own network only. */
export const ownsZendesk = (url: URL, hosted = false): boolean =>
  (hosted || (url.protocol === 'https:' && host.test(url.hostname))) && url.pathname.startsWith('/agent/');

export function detectZendesk(url: URL, hosted = false): TicketRef | null {
  if (!ownsZendesk(url, hosted)) return null;
  const ticketId = ticketPath.exec(url.pathname)?.[1];
  return ticketId === undefined ? null : { desk: 'zendesk', origin: url.origin, ticketId };
}
