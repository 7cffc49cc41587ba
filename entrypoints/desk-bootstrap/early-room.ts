import { anchorsAt } from '../../adapters/detect';
import { CARD_ROOM, DRAFT_ROOM } from '../../components/layout';
import type { Addressed } from '../../core/described/addressed';

/** Where nobody takes the room over, it is given back. Milliseconds. */
const KEPT_MS = 8_000;

/**
 * The room of the widgets from the page's first picture on. A desk that sends whole pages begins anew with every ticket: it would move
 * under the pointer each time as soon as the card is there. The widgets take it over, and they give it back where nothing is shown.
 */
export function keepEarlyRoom(pages: Addressed): () => void {
  const { card, draft } = anchorsAt(new URL(location.href), pages);
  const rule = (css: string, px: number): string =>
    css === '' ? '' : `:is(${css}):not(:is(${css}) *)::before{content:"";display:block;height:${px}px}`;
  const style = document.createElement('style');
  style.textContent = rule(card, CARD_ROOM) + rule(draft, DRAFT_ROOM);
  if (style.textContent !== '') (document.head ?? document.documentElement).append(style);
  const end = (): void => style.remove();
  setTimeout(end, KEPT_MS);
  return end;
}
