import { pathText, type DeskField, type FieldOption } from '../../../core/fields';

export interface OptionGroup {
  readonly title: string;
  readonly options: readonly FieldOption[];
}

/** Values by their first level, in the desk's order. A search looks at the whole path and at what was written. */
export function groupOptions(
  field: DeskField,
  search: string,
  written: Readonly<Record<string, string>>,
): OptionGroup[] {
  const wanted = search.trim().toLocaleLowerCase();
  const groups = new Map<string, FieldOption[]>();
  for (const option of field.options) {
    const text = `${pathText(option.path)} ${written[option.id] ?? ''}`.toLocaleLowerCase();
    if (wanted !== '' && !text.includes(wanted)) continue;
    const title = option.path.length > 1 ? (option.path[0] ?? '') : '';
    groups.set(title, [...(groups.get(title) ?? []), option]);
  }
  return [...groups].map(([title, options]) => ({ title, options }));
}
