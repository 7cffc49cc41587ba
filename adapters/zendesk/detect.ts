import type { TicketRef } from '../../core/ticket';

export const zendeskMatches: readonly string[] = ['https://*.zendesk.com/agent/*'];

/** An account's own host. Help centre and sign-in pages share it, so the path decides as well. */
const host = /^[a-z0-9][a-z0-9-]*\.zendesk\.com$/;

/** A query or a further path may follow the id; an unsaved ticket (`new`) has none. */
const ticketPath = /^\/agent\/tickets\/([1-9]\d{0,18})(?:\/|$)/;

export const ownsZendesk = (url: URL): boolean => url.protocol === 'https:' && host.test(url.hostname) && url.pathname.startsWith('/agent/');

export function detectZendesk(url: URL): TicketRef | null {
  if (!ownsZendesk(url)) return null;
  const ticketId = ticketPath.exec(url.pathname)?.[1];
  return ticketId === undefined ? null : { desk: 'zendesk', origin: url.origin, ticketId };
}

export const zendeskSamples: { readonly ticket: Readonly<Record<string, string>>; readonly other: readonly string[] } = {
  ticket: {
    'https://acme.zendesk.com/agent/tickets/1042': '1042',
    'https://acme.zendesk.com/agent/tickets/1042/': '1042',
    'https://acme.zendesk.com/agent/tickets/1042?comment=998877': '1042',
    'https://acme.zendesk.com/agent/tickets/1042/events': '1042',
    'https://acme.zendesk.com/agent/tickets/7#top': '7',
    'https://acme1612345678.zendesk.com/agent/tickets/9007199254740991': '9007199254740991',
  },
  other: [
    'https://acme.zendesk.com/agent/tickets/new',
    'https://acme.zendesk.com/agent/tickets/new/1',
    'https://acme.zendesk.com/agent/tickets',
    'https://acme.zendesk.com/agent/tickets/0',
    'https://acme.zendesk.com/agent/tickets/12abc',
    'https://acme.zendesk.com/agent/home/tickets',
    'https://acme.zendesk.com/agent/dashboard',
    'https://acme.zendesk.com/agent/filters/360001234',
    'https://acme.zendesk.com/agent/filters/suspended',
    'https://acme.zendesk.com/agent/filters/suspended/tickets/1042',
    'https://acme.zendesk.com/agent/search/1?q=/agent/tickets/1042',
    'https://acme.zendesk.com/agent/users/1042/requested_tickets',
    'https://acme.zendesk.com/agent/admin/tickets/1042',
    'https://acme.zendesk.com/hc/en-us/requests/1042',
    'https://acme.zendesk.com/hc/agent/tickets/1042',
    'https://acme.zendesk.com/access/unauthenticated?return_to=https://acme.zendesk.com/agent/tickets/1042',
    'https://acme.zendesk.com/api/v2/tickets/1042.json',
    'https://acme.zendesk.com/',
    'http://acme.zendesk.com/agent/tickets/1042',
    'https://zendesk.com/agent/tickets/1042',
    'https://acme.zendesk.com.example.org/agent/tickets/1042',
    'https://acme-zendesk.com/agent/tickets/1042',
    'https://a.b.zendesk.com/agent/tickets/1042',
    'https://1234.apps.zdusercontent.com/agent/tickets/1042',
  ],
};
