import type { TicketRef } from '../../core/ticket';

export const halopsaMatches: readonly string[] = ['https://*.halopsa.com/*', 'https://*.haloitsm.com/*'];

/** One product under several names. */
const host = /^[a-z0-9][a-z0-9-]*\.(?:halopsa|haloitsm|haloservicedesk|halocrm)\.com$/;

/** The end-user portal shares the host and must never be taken for the agent's application. */
const portalPath = /^\/portal(?:\/|$)/i;

const ticketPath = /^\/(?:ticket|tickets)\/?$/;

/** Ids may be padded with zeros; `-1` is a record that is not saved yet. */
const ticketId = /^0*([1-9]\d{0,18})$/;

export const ownsHalopsa = (url: URL, hosted = false): boolean =>
  (hosted || (url.protocol === 'https:' && host.test(url.hostname))) && !portalPath.test(url.pathname);

export function detectHalopsa(url: URL, hosted = false): TicketRef | null {
  if (!ownsHalopsa(url, hosted) || !ticketPath.test(url.pathname)) return null;
  const [id, ...more] = url.searchParams.getAll('id');
  const found = id === undefined || more.length > 0 ? undefined : ticketId.exec(id)?.[1];
  return found === undefined ? null : { desk: 'halopsa', origin: url.origin, ticketId: found };
}
