import { sameTicket, type TicketRef } from '../../core/ticket';
import type { DeskEnv } from '../adapter';
import { all, isVisible } from '../shared/dom';
import { detectHalopsa } from './detect';
import { agentChrome, heading, portalChrome, ticketRoot } from './selectors';

type Page = Pick<DeskEnv, 'document' | 'location'>;

/** The portal for end users is the same application with other parts around it. */
export const isAgentPage = ({ document }: Pick<Page, 'document'>): boolean =>
  all(document, agentChrome).length > 0 && all(document, portalChrome).length === 0;

/**
 * The visible panel of exactly this ticket, or null. Address and the panel's own number must agree: tickets that were
 * shown before stay in the document, hidden, and for a moment the panel is still the one before.
 */
export function findPane(ref: TicketRef, env: Page): HTMLElement | null {
  const view = env.document.defaultView;
  if (view !== null && view.top !== view.self) return null;
  const shown = detectHalopsa(env.location(), env.location().origin === ref.origin);
  if (shown === null || !sameTicket(shown, ref) || !isAgentPage(env)) return null;
  const roots = all(env.document, ticketRoot).filter((root) => isVisible(root) && numberOf(root) === ref.ticketId);
  const [root] = roots;
  return root !== undefined && roots.length === 1 ? root : null;
}

/** The number in a panel's visible heading; null unless there is exactly one. */
function numberOf(root: HTMLElement): string | null {
  const headings = all(root, heading).filter(isVisible);
  const numbers = headings.flatMap((each) =>
    [...(each.textContent ?? '').matchAll(/\[ID:\s{0,9}(\d{1,30})\s{0,9}\]/g)].map(([, id = '']) =>
      id.replace(/^0+(?=\d)/, ''),
    ),
  );
  return numbers.length === 1 ? (numbers[0] ?? null) : null;
}
