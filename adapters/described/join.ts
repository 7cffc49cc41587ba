import type { Description } from '../../core/described/description';
import { elementsOf, selectorsOf, type Source } from './evaluate';

type Join = NonNullable<NonNullable<Description['messages']>['join']>;

/** A message as the page shows it. */
export interface ShownRow {
  /** The id of the message, by which the JSON knows it too; null where the element names none. */
  readonly id: string | null;
  readonly element: HTMLElement;
  /** The page marks it as one that the customer does not see. */
  readonly contradicts: boolean;
}

function idOf(element: HTMLElement, { attr, after = '' }: Join['key']): string | null {
  const value = element.getAttribute(attr) ?? '';
  return value.startsWith(after) && value.length > after.length ? value.slice(after.length) : null;
}

function isMarked(element: HTMLElement, { contradicts }: Join, source: Source): boolean {
  if (contradicts === undefined) return false;
  if (elementsOf(contradicts, { root: element, gaps: source.gaps }).length > 0) return true;
  try {
    return selectorsOf(contradicts, source.gaps).some(({ css }) => element.matches(css));
  } catch (thrown) {
    // A browser that does not know the selector marks nothing; the JSON's own word stands.
    if (thrown instanceof DOMException) return false;
    throw thrown;
  }
}

/** The messages that the page shows, in document order. None without a page. */
export const shownRows = (join: Join | undefined, source: Source): readonly ShownRow[] =>
  join === undefined
    ? []
    : elementsOf(join.rows, source).map((element) => ({
        id: idOf(element, join.key),
        element,
        contradicts: isMarked(element, join, source),
      }));
