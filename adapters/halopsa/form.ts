import type { DeskField, FieldOption } from '../../core/fields';
import { asNamed } from '../../core/text';
import { all, isVisible, shownText } from '../shared/dom';
import { sameName } from '../shared/labels';
import { optionShown, shownAmong, type Offered } from './labels';
import { isEditing, readText, rowOf } from './rows';
import { selectPlaceholder, selectValue, treePlaceholder, treeValue } from './selectors';

/** What a row shows, and whether it shows it in its editor. */
interface RowText {
  /** `null` for an editor without a value; its placeholder is in some language. */
  readonly text: string | null;
  readonly editing: boolean;
}

/** Undefined when nothing can be read. */
function rowText(row: HTMLElement): RowText | undefined {
  if (!isEditing(row)) {
    const text = readText(row);
    return text === undefined ? undefined : { text, editing: false };
  }
  const [value] = all(row, [...treeValue, ...selectValue]).filter(isVisible);
  if (value !== undefined) return { text: asNamed(value.getAttribute('title') || shownText(value)), editing: true };
  return all(row, [...treePlaceholder, ...selectPlaceholder]).length > 0 ? { text: null, editing: true } : undefined;
}

/** The option that the page shows for a field; `null` when empty, `undefined` when it cannot be told. */
export function valueShown(pane: HTMLElement, field: DeskField, offered: Offered): string | null | undefined {
  const row = rowOf(pane, field);
  const shown = row === null ? undefined : rowText(row);
  if (shown === undefined || shown.text === null) return shown === undefined ? undefined : null;
  return optionShown(shownAmong(field, offered), shown.text);
}

/** Whether a row shows this option (`null`: none). A row that is only read says "none" in words that are not known, so there it is none when it is no option at all. */
export function shows(row: HTMLElement, field: DeskField, option: FieldOption | null, offered: Offered): boolean {
  const shown = rowText(row);
  if (shown === undefined) return false;
  if (shown.text === null) return option === null;
  const value = optionShown(shownAmong(field, offered), shown.text);
  if (option === null)
    return (
      value === null ||
      (value === undefined &&
        !shown.editing &&
        !field.options.some(({ path }) => sameName(path.at(-1) ?? '', shown.text ?? '')))
    );
  return value === option.id;
}
