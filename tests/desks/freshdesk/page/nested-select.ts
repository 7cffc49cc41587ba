import { choicesBelow } from '../account/fields';
import type { FieldValue } from '../account/types';
import type { PageField } from '../server/page-routes';
import { h } from './dom';
import { powerSelect, type PowerSelect } from './power-select';
import { knobs } from './state';

interface NestedSpec {
  readonly field: PageField;
  readonly value: (name: string) => FieldValue | undefined;
  readonly set: (values: Readonly<Record<string, FieldValue>>) => void;
  readonly container: (name: string, label: string, classes: string, ...children: readonly Node[]) => HTMLElement;
}

/** Marks of the containers of the levels. That of the third is not known. */
const marks = [
  { 'data-test-id': 'level-1', class: 'k-level' },
  { 'data-test-id': 'level-2', class: 'k-level nested-level-2-group' },
  { class: 'k-level nested-sub-fields' },
];

/** Up to three selects, each of which unlocks a while after the one above it was chosen. */
export function nestedSelect({ field, value, set, container }: NestedSpec): HTMLElement {
  const names = field.levels.map(({ name }) => name);
  const textAt = (index: number): string | null =>
    typeof value(names[index] ?? '') === 'string' ? String(value(names[index] ?? '')) : null;
  const pathTo = (index: number): string[] => names.slice(0, index).flatMap((_, at) => textAt(at) ?? []);
  const choicesAt = (index: number) => (pathTo(index).length < index ? [] : choicesBelow(field.choices, pathTo(index)));
  let unlocking: ReturnType<typeof setTimeout> | undefined;

  const selects: PowerSelect[] = names.map((_, index) =>
    powerSelect({
      field: field.name,
      label: field.levels[index]?.label ?? field.label,
      slow: false,
      options: () => [{ value: null, label: '--' }, ...choicesAt(index).map(({ label }) => ({ value: label, label }))],
      chosen: () => {
        const text = textAt(index);
        return text === null ? null : { value: text, label: text };
      },
      choose: (option) => {
        if (option.value === textAt(index)) return;
        set(Object.fromEntries(names.slice(index).map((name, below) => [name, below === 0 ? option.value : null])));
        for (const select of selects) select.refresh();
        for (const select of selects.slice(index + 1)) select.setLocked(true);
        clearTimeout(unlocking);
        unlocking = setTimeout(unlock, knobs().dependentMs);
      },
    }),
  );
  const unlock = (): void =>
    selects.forEach((select, index) =>
      select.setLocked(knobs().disabled.includes(field.name) || (index > 0 && choicesAt(index).length === 0)),
    );
  unlock();

  const levels = selects.map((select, index) => {
    const { name, label } = field.levels[index] ?? { name: field.name, label: field.label };
    if (knobs().levels === 'apart') return container(name, label, 'nested-fields', select.element);
    return h('div', marks[index] ?? {}, ...(index === 0 ? [] : [h('label', {}, label)]), select.element);
  });
  return knobs().levels === 'apart'
    ? h('div', { class: 'k-group nested-fields' }, ...levels)
    : container(field.name, field.label, 'nested-fields', ...levels);
}
