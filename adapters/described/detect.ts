import type { Addressed } from '../../core/described/addressed';
import type { Css } from '../../core/described/parts';
import type { TicketRef } from '../../core/ticket-ref';
import { isIdOf } from './ids';
import { hashValue, outerPagesAt, pagesAt, queryValue, type AtPage } from './pages';

/** A described desk has no name of its own: an address is one of its pages only where the person has added its origin. */
export const ownsDescribed = ({ pathname }: URL, { base }: Pick<Addressed, 'base'>, hosted: boolean): boolean =>
  hosted && (pathname === base || pathname.startsWith(`${base}/`));

/** What the address itself says of the ticket: its id, `in-page` where only the page can tell, else null. */
export function idTold({ page, gaps }: AtPage, url: URL, { ticketId }: Pick<Addressed, 'ticketId'>): string | null {
  for (const source of page.id) {
    if ('value' in source || 'text' in source) return IN_PAGE;
    const found =
      'path' in source ? gaps['id'] : 'query' in source ? queryValue(url, source.query) : hashValue(url, source.hash);
    if (isIdOf(ticketId, found)) return found;
  }
  return null;
}

/** No id has a blank in it. */
export const IN_PAGE = 'in page';

function tells(url: URL, desk: Addressed, hosted: boolean): readonly string[] {
  if (!ownsDescribed(url, desk, hosted)) return [];
  const { pages, base } = desk;
  return [
    ...pagesAt(url, pages, base).map((at) => idTold(at, url, desk)),
    ...outerPagesAt(url, pages, base).map(() => IN_PAGE),
  ].filter((told) => told !== null);
}

/** Pure: the ticket that an address names; null where only the page can tell. */
export function detectDescribed(url: URL, desk: Addressed, hosted: boolean): TicketRef | null {
  const [told, ...others] = new Set(tells(url, desk, hosted));
  return told === undefined || told === IN_PAGE || others.length > 0
    ? null
    : { desk: 'described', origin: url.origin, ticketId: told };
}

/** Pure: the selectors of the places at which the card and the draft stand on the page of an address; none that are not the same for every ticket. */
export function anchorsAt(
  url: URL,
  { pages, base, anchors }: Addressed,
): { readonly card: string; readonly draft: string } {
  const [at] = pagesAt(url, pages, base);
  const cssOf = (of: Readonly<Record<string, Css>> | undefined): string => {
    const css = at === undefined ? undefined : of?.[at.page.name];
    const first = typeof css === 'string' ? css : (css?.[0]?.css ?? '');
    return first.includes('{') ? '' : first;
  };
  return { card: cssOf(anchors?.card), draft: cssOf(anchors?.draft) };
}

/** Pure: whether the page of an address that names no ticket may show one. */
export const mayShowDescribed = (url: URL, desk: Addressed): boolean =>
  detectDescribed(url, desk, true) === null && tells(url, desk, true).length > 0;
