import type { ComposerMode } from '../adapter';
import { visibleIn } from '../shared/deep';
import { all, first, isVisible, nearest, showsNothing } from '../shared/dom';
import type { Composer } from '../shared/insert';
import { addressesIn } from './addresses';
import type { Pane } from './pane';
import {
  anyEditable,
  closedComposer,
  composerBox,
  copyRow,
  foreignText,
  forwardTab,
  noteTab,
  notifyRow,
  toRow,
} from './selectors';

const missing: Composer = { mode: 'missing', kind: 'rich', empty: true, editable: null };

/** The box that is open now, found anew: the desk replaces its nodes without notice. Its placeholder alone is no box; opening it is the person's. */
export function findComposer(pane: Pane, requesterEmail: string): Composer {
  const shown = visibleIn(pane, anyEditable);
  const boxed = shown.filter((element) => nearest(element, composerBox) !== null);
  const [editable] = boxed.length > 0 ? boxed : shown;
  if (editable === undefined) return missing;
  return {
    mode: shown.length > 1 ? 'unknown' : modeOf(nearest(editable, composerBox), editable, requesterEmail),
    kind: 'rich',
    empty: showsNothing(editable),
    editable,
    lining: 'splits',
    foreign: foreignText,
  };
}

/**
 * No attribute says that a composer is a public reply. What is known is put together: it is the ticket's composer, it has
 * no row of colleagues to notify, neither the note's nor the forward's tab is chosen, and it is addressed to this ticket's
 * requester, which a forward is not, and to nobody else, for whom the draft was not written.
 */
function modeOf(box: HTMLElement | null, editable: HTMLElement, requesterEmail: string): ComposerMode {
  if (box === null) return 'unknown';
  if (first(box, notifyRow) !== null || first(box, noteTab) !== null) return 'internal';
  const rows = all(box, toRow).filter((row) => isVisible(row) && !editable.contains(row));
  const [row] = rows;
  if (first(box, forwardTab) !== null || row === undefined || rows.length > 1) return 'unknown';
  const [requester] = addressesIn([requesterEmail]);
  const copies = all(box, copyRow).filter((copy) => !editable.contains(copy));
  const addressees = addressesIn([row, ...copies].map(addressed));
  return requester !== undefined && addressees.has(requester) && addressees.size === 1 ? 'public' : 'unknown';
}

/** Every text and input of the row apart from the others, so that neighbouring addresses do not melt into one. */
function addressed(row: HTMLElement): string {
  const texts = [...row.querySelectorAll<HTMLElement>('*'), row]
    .flatMap((element) => [...element.childNodes])
    .filter((node) => node.nodeType === Node.TEXT_NODE);
  return [
    ...texts.map((node) => node.textContent ?? ''),
    ...[...row.querySelectorAll('input')].map((input) => input.value),
  ].join(' ');
}

/** The box around the editable, or the bar that stands for it while none is open. Never an editable itself. */
export function composerAnchor(pane: Pane): HTMLElement | null {
  const { editable } = findComposer(pane, '');
  if (editable !== null) return nearest(editable, composerBox);
  const bar = visibleIn(pane, closedComposer)[0] ?? null;
  return bar?.closest('[contenteditable="true"]') == null ? bar : null;
}
