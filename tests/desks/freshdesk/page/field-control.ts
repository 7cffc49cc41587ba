import type { FormChange } from '../account/adapter-ids';
import { choicesBelow } from '../account/fields';
import type { FieldValue } from '../account/types';
import type { PageField } from '../server/page-routes';
import { h } from './dom';
import { nestedSelect } from './nested-select';
import type { Option } from './open-list';
import { powerSelect } from './power-select';
import { booted, formNow, knobs, type Shown } from './state';

/** `data-test-id` of a field's container: by name, but for three old ones. Two of those have the label there, in the agent's language. */
const idOf = (name: string, label: string): string =>
  name === 'priority' ? 'priority' : name === 'group' || name === 'agent' ? label : `tkt-properties-${name}`;

const container = (name: string, label: string, classes: string, ...children: readonly Node[]): HTMLElement =>
  h(
    'div',
    {
      class: `k-field ${classes} ${knobs().disabled.includes(name) ? 'disabledFormField' : ''}`.trim(),
      'data-test-id': idOf(name, label),
    },
    h('label', { class: 'k-label' }, label),
    ...children,
  );

const orNone = (options: readonly Option[]): Option[] => [{ value: null, label: '--' }, ...options];
const coded = (name: 'status' | 'priority'): Option[] =>
  booted().coded[name].map(({ value, label }) => ({ value: String(value), label }));
const numbered = (rows: readonly { readonly id: number; readonly name: string }[]): Option[] =>
  orNone(rows.map(({ id, name }) => ({ value: String(id), label: name })));
const plain = (field: PageField): Option[] =>
  orNone(choicesBelow(field.choices, []).map(({ label }) => ({ value: label, label })));
const idText = (id: number | null): string | null => (id === null ? null : String(id));
const idOrNull = (text: string | null): number | null => (text === null ? null : Number(text));

interface Choosing {
  readonly options: readonly Option[];
  readonly value: () => string | null;
  readonly choose: (value: string | null) => void;
  /** The options come a little later. */
  readonly slow?: boolean;
}

function select(field: PageField, { options, value, choose, slow = false }: Choosing): HTMLElement {
  const made = powerSelect({
    field: field.name,
    label: field.label,
    slow,
    options: () => options,
    chosen: () => options.find((option) => option.value !== null && option.value === value()) ?? null,
    choose: (option) => {
      choose(option.value);
      made.refresh();
    },
  });
  made.setLocked(knobs().disabled.includes(field.name));
  return container(field.name, field.label, 'k-select', made.element);
}

function textField(field: PageField, value: FieldValue, set: (text: string | null) => void): HTMLElement {
  const name = `customFields.${field.name}`;
  const input =
    field.type === 'custom_paragraph'
      ? h('textarea', { name, 'data-test-text-area': name, rows: 3 })
      : h('input', { type: 'text', name, 'data-test-text-field': name });
  input.value = String(value ?? '');
  input.setAttribute('aria-label', field.label);
  input.addEventListener('input', () => set(input.value === '' ? null : input.value));
  return container(field.name, field.label, '', input);
}

function checkbox(field: PageField, value: FieldValue, set: (checked: boolean) => void): HTMLElement {
  const input = h('input', { type: 'checkbox', name: `customFields.${field.name}` });
  input.checked = value === true;
  input.addEventListener('change', () => set(input.checked));
  return h(
    'div',
    { class: 'k-field', 'data-test-id': idOf(field.name, field.label) },
    h('label', { class: 'k-check' }, input, field.label),
  );
}

/** The controls of these fields for the ticket on the screen; every choice is told to `edit`. */
export function fieldControls(
  names: readonly string[],
  shown: Shown,
  edit: (change: FormChange) => void,
): HTMLElement[] {
  return names.flatMap((name) => {
    const field = booted().fields.find((each) => each.name === name);
    return field ? [control(field, shown, edit)] : [];
  });
}

function control(field: PageField, shown: Shown, edit: (change: FormChange) => void): HTMLElement {
  const form = () => formNow(shown);
  const custom = (name: string): FieldValue => form().values[name] ?? null;
  switch (field.name) {
    case 'status':
      return select(field, {
        options: coded('status'),
        value: () => String(form().status),
        choose: (value) => edit({ status: Number(value) }),
      });
    case 'priority':
      return select(field, {
        options: coded('priority'),
        value: () => String(form().priority),
        choose: (value) => edit({ priority: Number(value) }),
      });
    case 'group':
      return select(field, {
        options: numbered(booted().groups),
        value: () => idText(form().groupId),
        choose: (value) => edit({ groupId: idOrNull(value) }),
      });
    case 'agent':
      return select(field, {
        options: numbered(booted().people.filter(({ isAgent }) => isAgent)),
        slow: true,
        value: () => idText(form().responderId),
        choose: (value) => edit({ responderId: idOrNull(value) }),
      });
    case 'ticket_type':
      return typeWithSections(field, shown, edit);
  }
  switch (field.type) {
    case 'nested_field':
      return nestedSelect({ field, value: custom, set: (values) => edit({ values }), container });
    case 'custom_dropdown':
      return select(field, {
        options: plain(field),
        value: () => custom(field.name) as string | null,
        choose: (value) => edit({ values: { [field.name]: value } }),
      });
    case 'custom_checkbox':
      return checkbox(field, custom(field.name), (checked) => edit({ values: { [field.name]: checked } }));
    default:
      return textField(field, custom(field.name), (text) => edit({ values: { [field.name]: text } }));
  }
}

/** The type, and below it the fields of the chosen one's section. */
function typeWithSections(field: PageField, shown: Shown, edit: (change: FormChange) => void): HTMLElement {
  const place = h('div', { class: 'k-section dynamic-section' });
  const draw = (): void => {
    const section = field.sections.find(({ choice }) => choice === formNow(shown).type);
    place.replaceChildren(...fieldControls(section?.fields ?? [], shown, edit));
  };
  const type = select(field, {
    options: plain(field),
    value: () => formNow(shown).type,
    choose: (value) => {
      edit({ type: value });
      draw();
    },
  });
  draw();
  return h('div', { class: 'k-group' }, type, place);
}
