import { parseUrl } from '../../url';
import { linksOf } from '../links';
import type { Mark } from '../mark';

/** Path and query of pages that the agents of a desk have and its customers do not, whatever the host is called. */
const pages = [
  // Zendesk: the agent workspace; a customer has /hc/ and /requests/.
  /^\/(?:agent|admin)\/(?!.{0,200}\/hc\/)/i,
  // Its knowledge base as agents write it.
  /^\/knowledge\/(?:articles|lists|arrange|import)\b/i,
  // Freshdesk and Freshservice: the agent portal; a customer has /support/.
  /^\/a\/(?:tickets|contacts|companies|dashboard|solutions|reports|admin|search)/i,
  /^\/(?:helpdesk\/tickets|cmdb\/items|itil)\//i,
  // HaloPSA: a customer has /portal/.
  /^\/tickets?\/?\?(?:[^#]{0,200}&)?id=\d/i,
  // Request Tracker: a customer has /SelfService/.
  /^(?:\/[\w-]{1,20})?\/(?:Ticket|Admin|Search)\/[A-Z][A-Za-z]{2,30}\.html/,
  // Autotask, ConnectWise PSA, Kaseya BMS, Jira Service Management, Gorgias, Kustomer.
  /^\/(?:Mvc\/|Autotask|AutotaskExtend|v\d{4}_\d{1,2}\/|v4_6_release\/)/i,
  /^\/jira\/(?:servicedesk|software|core)\//i,
  /^\/app\/(?:ticket|customers|tickets|views)\b/i,
];

/** Host, and path with query and fragment, of a web address; null for what is none. */
function placeOf(link: string): { readonly host: string; readonly place: string } | null {
  if (link.includes('@') && !link.includes('/')) return null;
  const url = parseUrl(/^[a-z][a-z0-9+.-]{1,15}:\/\//i.test(link) ? link : `https://${link}`);
  if (url === null || !/^https?:$/.test(url.protocol)) return null;
  return { host: url.host, place: `${url.pathname}${url.search}${url.hash}` };
}

/**
 * Links to pages that only agents can open. `isTicketPage`: says of an address at the ticket's own desk whether its agents see a
 * ticket there, by what the desk's adapter or its description knows of addresses.
 */
export const agentLinks = (text: string, origin: string, isTicketPage: (link: URL) => boolean): Mark[] =>
  linksOf(text).filter((link) => {
    const at = placeOf(link.text);
    if (at === null) return false;
    if (pages.some((page) => page.test(at.place))) return true;
    return at.host === new URL(origin).host && isTicketPage(new URL(`${origin}${at.place}`));
  });
