import { sameTicket, type TicketRef } from '../../core/ticket';
import type { DeskEnv } from '../adapter';
import { allIn, rootsOf } from '../shared/deep';
import { isVisible, shownText } from '../shared/dom';
import { detectFreshdesk } from './detect';
import { breadcrumb, shadowHosts, ticketAlbum } from './selectors';

/** Where this ticket's elements are: the document, and the shadow roots of the page's own micro-frontends. Found anew each time. */
export type Pane = readonly ParentNode[];

/**
 * The page while it shows exactly this ticket, or null. After a click on another ticket the old one stays in the document
 * for a second under the new address, so the address alone proves nothing: the page's own marks must agree with it.
 */
export function findPane(ref: TicketRef, env: Pick<DeskEnv, 'document' | 'location'>): Pane | null {
  const view = env.document.defaultView;
  if (view !== null && view.top !== view.self) return null;
  const shown = detectFreshdesk(env.location(), env.location().origin === ref.origin);
  if (shown === null || !sameTicket(shown, ref)) return null;
  const roots = rootsOf(env.document, shadowHosts);
  return marksAgree(ref.ticketId, roots, env.document.title) ? roots : null;
}

/** The album of the description is the surest mark. Without it, both others must be there. */
function marksAgree(ticketId: string, roots: Pane, title: string): boolean {
  const albums = marks(roots, ticketAlbum, (element) => /^ticket_(\d+)$/.exec(element.dataset['album'] ?? '')?.[1]);
  const crumbs = marks(roots, breadcrumb, (element) => /#\s*(\d+)/.exec(shownText(element))?.[1]);
  const titles = [/\[#(\d+)\]/.exec(title)?.[1]].filter((id) => id !== undefined);
  if (![...albums, ...crumbs, ...titles].every((id) => id === ticketId)) return false;
  return albums.length > 0 || (crumbs.length > 0 && titles.length > 0);
}

/** Every number that the page shows in this way. */
const marks = (
  roots: Pane,
  selectors: typeof breadcrumb,
  idOf: (element: HTMLElement) => string | undefined,
): string[] =>
  allIn(roots, selectors)
    .filter(isVisible)
    .flatMap((element) => idOf(element) ?? []);
