import { isVisible, shownText } from '../../shared/dom';
import { isEmptyLabel, matching } from '../../shared/labels';
import { elementsOf } from '../evaluate';
import type { Found } from './find';

/** A control that the page may draw anew at any time, so every step finds it again. */
export interface Chooser {
  /** Null while it is not there; throws as soon as another ticket is shown. */
  readonly find: () => Found | null;
  /** Throws for whatever saves or sends. */
  readonly press: (element: HTMLElement) => void;
  readonly signal: AbortSignal;
}

type Listed = Exclude<Found['control'], { kind: 'select' | 'radio' }>;

const listed = ({ control }: Found): Listed | null =>
  control.kind === 'select' || control.kind === 'radio' ? null : control;

export const openLists = (found: Found): HTMLElement[] =>
  elementsOf(listed(found)?.list, { root: found.document, gaps: found.gaps }).filter(isVisible);

/** The control’s own list: in it, by what it refers to, or the only one that opened since. */
export function listOf(found: Found | null, before: ReadonlySet<HTMLElement>): HTMLElement | null {
  const [element] = found?.elements ?? [];
  if (found === null || element === undefined) return null;
  const lists = openLists(found);
  const ids = [element, ...element.querySelectorAll('[aria-controls], [aria-owns]')]
    .flatMap((each) => [each.getAttribute('aria-controls'), each.getAttribute('aria-owns')])
    .flatMap((value) => value?.split(/\s+/) ?? [])
    .filter((id) => id !== '');
  const own = lists.find(
    (list) =>
      element.contains(list) || ids.some((id) => list.id === id || list.querySelector(`#${CSS.escape(id)}`) !== null),
  );
  if (own !== undefined) return own;
  const opened = lists.filter((list) => !before.has(list));
  return opened.length === 1 ? (opened[0] ?? null) : null;
}

/** The rows that can be chosen right now. */
export const rowsOf = (list: HTMLElement | null, found: Found | null): HTMLElement[] =>
  list === null || found === null
    ? []
    : elementsOf(listed(found)?.option, { root: list, gaps: found.gaps }).filter(
        (row) => isVisible(row) && row.closest('[aria-disabled="true"]') === null,
      );

/** The one row with this label; '' is the row of nothing. */
export function rowWith(rows: readonly HTMLElement[], label: string): HTMLElement | null {
  const found = label === '' ? rows.filter((row) => isEmptyLabel(shownText(row))) : matching(rows, shownText, label);
  return found.length === 1 ? (found[0] ?? null) : null;
}
