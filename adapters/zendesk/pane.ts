import { sameTicket, type TicketRef } from '../../core/ticket';
import type { DeskEnv } from '../adapter';
import { detectZendesk } from './detect';
import { all, isVisible, nearest } from '../shared/dom';
import { anyPane, conversationColumnOf, paneOf, selectedTab, tabContents } from './selectors';

/**
 * The visible pane of exactly this ticket, or null. Address, pane and selected tab must agree: while the desk
 * switches between tickets they do not, and the same test ids exist once per open tab.
 */
export function findPane(ref: TicketRef, env: Pick<DeskEnv, 'document' | 'location'>): HTMLElement | null {
  const view = env.document.defaultView;
  if (view !== null && view.top !== view.self) return null;
  const shown = detectZendesk(env.location(), env.location().origin === ref.origin);
  if (shown === null || !sameTicket(shown, ref) || !tabAgrees(ref.ticketId, env.document)) return null;
  const roots = candidates(ref.ticketId, env.document).filter(
    (root) => isVisible(root) && root.dataset['isActive'] !== 'false',
  );
  const [root] = roots;
  return root !== undefined && roots.length === 1 && belongsTo(root, ref.ticketId) ? root : null;
}

function candidates(ticketId: string, page: Document): HTMLElement[] {
  const roots = paneOf(ticketId).flatMap(({ css }) => [...page.querySelectorAll<HTMLElement>(css)]);
  if (roots.length > 0) return roots;
  return all(page, conversationColumnOf(ticketId)).map((column) => nearest(column, tabContents) ?? column);
}

/** Every tab that the desk marks as selected must be this ticket's; a desk that marks none does not contradict. */
const tabAgrees = (ticketId: string, page: Document): boolean =>
  all(page, selectedTab).every((tab) => tab.dataset['entityId'] === undefined || tab.dataset['entityId'] === ticketId);

/** A root that holds another ticket's pane is not a ticket's root. */
function belongsTo(root: HTMLElement, ticketId: string): boolean {
  const other = anyPane.flatMap(({ css }) => [...root.querySelectorAll<HTMLElement>(css)]).map(paneTicketId);
  return other.every((id) => id === undefined || id === ticketId);
}

function paneTicketId(pane: HTMLElement): string | undefined {
  const named = /^ticket-(\d+)-(?:standard|custom)-layout$/.exec(pane.dataset['testId'] ?? '')?.[1];
  if (named !== undefined) return named;
  const anchor = pane.dataset['sideConversationsAnchorId'];
  // An older build wrote `1` here for every ticket: inside a root that is known by its id that is no contradiction.
  return anchor === '1' ? undefined : anchor;
}
