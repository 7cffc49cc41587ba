import type { Description } from '../../core/described/description';
import { isVisible } from '../shared/dom';
import { scrollerAround } from '../shared/scroller';
import type { Conversation } from '../adapter';
import { elementsOf, textOf } from './evaluate';
import { findBox } from './composer';
import { shownRows } from './join';
import type { Shown } from './pane';

/** Where the card and the draft belong on this page; null where nothing that the description names is seen. */
export function anchorsOf(
  shown: Shown,
  { anchors, composer }: Pick<Description, 'anchors' | 'composer'>,
): { readonly card: HTMLElement | null; readonly draft: HTMLElement | null } {
  // The widgets lie in the page's own document.
  if (shown.document.defaultView?.top !== shown.document.defaultView) return { card: null, draft: null };
  const named = (which: 'card' | 'draft'): HTMLElement | null =>
    elementsOf(anchors?.[which]?.[shown.page.name], shown).find((each) => isVisible(each) && !isWritten(each)) ?? null;
  const box = findBox(shown, { composer })?.around.parentElement ?? null;
  return { card: named('card'), draft: named('draft') ?? (box === null || isWritten(box) ? null : box) };
}

const isWritten = (element: HTMLElement): boolean => element.closest('[contenteditable="true"]') !== null;

/** The rows of messages that the page shows, with the id that each names of itself. */
function rowsOf(shown: Shown, { messages }: Pick<Description, 'messages'>): { id: string | null; row: HTMLElement }[] {
  if (messages === undefined) return [];
  const { from, id, join } = messages;
  if (typeof from !== 'string')
    return elementsOf(from.rows, shown).map((row) => ({
      row,
      id: textOf(id, { answers: new Map(), root: row, gaps: shown.gaps }),
    }));
  return shownRows(join, { answers: new Map(), ...shown }).map(({ id: own, element }) => ({ id: own, row: element }));
}

export function conversationOf(messageId: string, shown: Shown, description: Description): Conversation {
  const rows = rowsOf(shown, description);
  const message = rows.find(({ id }) => id === messageId)?.row ?? null;
  const seen = rows.find(({ row }) => isVisible(row))?.row ?? null;
  return { scroller: scrollerAround(message ?? seen), message };
}
