import type { DeskField } from '../../core/fields';
import { all, first, isVisible, shownText, tidy } from '../shared/dom';
import { sameLabel } from '../shared/labels';
import { categoryId, categorySlots, rowNamesOf } from './names';
import { editOpener, readValue, row, rowLabel, selectControl, treeSelect } from './selectors';

const prefix = 'input-field-for-';

/** The field that an element of the page names itself after; a version or a ticket may add something of its own behind. */
function isNamed(given: string | null, name: string): boolean {
  const rest = given?.startsWith(prefix + name) === true ? given.slice(prefix.length + name.length) : undefined;
  return rest !== undefined && /^(?:$|[^\w])/.test(rest);
}

const namesIn = (element: HTMLElement): (string | null)[] => [
  ...all(element, rowLabel).map((label) => label.getAttribute('for')),
  ...[...element.querySelectorAll(`[id^="${prefix}"]`)].map(({ id }) => id),
];

const visibleRows = (pane: HTMLElement): HTMLElement[] => all(pane, row).filter(isVisible);

/**
 * The details row of a field, or null when it is not there or not alone. By the name of the field in the API; its label, which every tenant
 * can rename and every agent reads in another language, counts only where no row has the name and one alone has the label.
 */
export function rowOf(pane: HTMLElement, field: Pick<DeskField, 'id' | 'title'>): HTMLElement | null {
  const rows = visibleRows(pane);
  for (const name of rowNamesOf(field)) {
    const found = rows.filter((each) => namesIn(each).some((given) => isNamed(given, name)));
    if (found.length > 0) return found.length === 1 ? (found[0] ?? null) : null;
  }
  const labelled = rows.filter(
    (each) =>
      namesIn(each).every((given) => given === null) && labelsIn(each).some((label) => sameLabel(label, field.title)),
  );
  return field.title !== '' && labelled.length === 1 ? (labelled[0] ?? null) : null;
}

/** A required field's label ends in an asterisk. */
const labelsIn = (element: HTMLElement): string[] =>
  all(element, rowLabel).map((label) => tidy(shownText(label).replace(/\*\s*$/, '')));

/** Ids of the fields that have a row whose value can be changed. */
export function editableRows(pane: HTMLElement): string[] {
  const ids = [...categorySlots.map(categoryId), 'priority', 'impact', 'urgency', 'status', 'group'];
  return ids.filter((id) => {
    const found = rowOf(pane, { id, title: '' });
    return found !== null && isEditable(found);
  });
}

/** It shows its editor, or a click turns it into one. */
export const isEditable = (element: HTMLElement): boolean => isEditing(element) || first(element, editOpener) !== null;

export const isEditing = (element: HTMLElement): boolean =>
  all(element, [...treeSelect, ...selectControl]).some(isVisible);

/** What a row shows while it is only read; undefined without such a value. */
export function readText(element: HTMLElement): string | undefined {
  const value = all(element, readValue).find(isVisible);
  return value === undefined ? undefined : shownText(value);
}
