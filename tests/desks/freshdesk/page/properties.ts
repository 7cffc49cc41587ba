import type { FormChange } from '../account/adapter-ids';
import { choicesBelow } from '../account/fields';
import type { FieldValue } from '../account/types';
import type { PageField, PageTicket } from '../server/page-routes';
import { h } from './dom';
import { postJson } from './http';
import { nestedSelect } from './nested-select';
import { closeList, type Option } from './open-list';
import { powerSelect } from './power-select';
import { booted, formNow, knobs, words, type Shown } from './state';
import { tagsSelect } from './tags-select';
import { toast } from './toast';

/** Fields that stand in the panel, in this order; those of sections come below their parent. */
const order = ['ticket_type', 'status', 'priority', 'group', 'agent', 'cf_category', 'cf_affected_site_standort_ubicacin', 'cf_asset_number', 'cf_person_cannot_work'];

/** `data-test-id` of a field's container: by name, but for three old ones. The label stands there in the agent's language. */
const idOf = (name: string, label: string): string => (name === 'priority' ? 'priority' : name === 'group' || name === 'agent' ? label : `tkt-properties-${name}`);

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

export interface Panel {
  readonly element: HTMLElement;
  /** Compares with what the server has now and offers a refresh where that differs. */
  compare(ticket: PageTicket): void;
}

/** The properties panel of a ticket. `redraw` builds it anew after a save or a refresh. */
export function propertiesPanel(shown: Shown, redraw: () => void): Panel {
  let isSaving = false;
  const update = h('button', { type: 'button', class: 'k-primary ticket-details-submit', 'data-test-id': 'ticket-properties-btn' }, words().update);
  const banner = h('button', { type: 'button', class: 'k-banner ticket-sidebar-sticky__refresh-text' }, words().refresh);
  const body = h('div', { class: 'k-fields __module-tickets__ticket-details__properties' });

  const hasEdits = (): boolean => Object.entries(shown.edits).some(([key, value]) => key === 'values'
    ? Object.entries(value as object).some(([name, each]) => !same(each, shown.base.values[name])) : !same(value, shown.base[key as keyof typeof shown.base]));
  const edited = (): void => { update.disabled = !hasEdits(); };
  const edit = (change: FormChange): void => {
    shown.edits = { ...shown.edits, ...change, values: { ...shown.edits.values, ...change.values } };
    edited();
  };

  const container = (name: string, label: string, classes: string, ...children: readonly Node[]): HTMLElement =>
    h('div', { class: `k-field ${classes} ${knobs().disabled.includes(name) ? 'disabledFormField' : ''}`.trim(), 'data-test-id': idOf(name, label) }, h('label', { class: 'k-label' }, label), ...children);

  const select = (field: PageField, slow: boolean, options: readonly Option[], value: () => string | null, choose: (value: string | null) => void): HTMLElement => {
    const made = powerSelect({
      field: field.name, label: field.label, slow, options: () => options,
      chosen: () => options.find((option) => option.value !== null && option.value === value()) ?? null,
      choose: (option) => {
        choose(option.value);
        made.refresh();
      },
    });
    made.setLocked(knobs().disabled.includes(field.name));
    return container(field.name, field.label, 'k-select', made.element);
  };

  const orNone = (options: readonly Option[]): Option[] => [{ value: null, label: '--' }, ...options];
  const coded = (name: 'status' | 'priority'): Option[] => booted().coded[name].map(({ value, label }) => ({ value: String(value), label }));
  const numbered = (rows: readonly { readonly id: number; readonly name: string }[]): Option[] => orNone(rows.map(({ id, name }) => ({ value: String(id), label: name })));
  const plain = (field: PageField): Option[] => orNone(choicesBelow(field.choices, []).map(({ label }) => ({ value: label, label })));
  const idText = (id: number | null): string | null => (id === null ? null : String(id));
  const idOrNull = (text: string | null): number | null => (text === null ? null : Number(text));
  const custom = (name: string): FieldValue => formNow(shown).values[name] ?? null;
  const setCustom = (values: Readonly<Record<string, FieldValue>>): void => edit({ values });

  const textField = (field: PageField): HTMLElement => {
    const name = `customFields.${field.name}`;
    const input = field.type === 'custom_paragraph' ? h('textarea', { name, 'data-test-text-area': name, rows: 3 }) : h('input', { type: 'text', name, 'data-test-text-field': name });
    input.value = String(custom(field.name) ?? '');
    input.setAttribute('aria-label', field.label);
    input.addEventListener('input', () => setCustom({ [field.name]: input.value === '' ? null : input.value }));
    return container(field.name, field.label, '', input);
  };

  const checkbox = (field: PageField): HTMLElement => {
    const input = h('input', { type: 'checkbox', name: `customFields.${field.name}` });
    input.checked = custom(field.name) === true;
    input.addEventListener('change', () => setCustom({ [field.name]: input.checked }));
    return h('div', { class: 'k-field', 'data-test-id': idOf(field.name, field.label) }, h('label', { class: 'k-check' }, input, field.label));
  };

  const control = (field: PageField): HTMLElement | null => {
    switch (field.name) {
      case 'status': return select(field, false, coded('status'), () => String(formNow(shown).status), (value) => edit({ status: Number(value) }));
      case 'priority': return select(field, false, coded('priority'), () => String(formNow(shown).priority), (value) => edit({ priority: Number(value) }));
      case 'group': return select(field, false, numbered(booted().groups), () => idText(formNow(shown).groupId), (value) => edit({ groupId: idOrNull(value) }));
      case 'agent': return select(field, true, numbered(booted().people.filter(({ isAgent }) => isAgent)), () => idText(formNow(shown).responderId), (value) => edit({ responderId: idOrNull(value) }));
      case 'ticket_type': return withSections(field);
    }
    if (field.type === 'nested_field') return nestedSelect({ field, value: custom, set: setCustom, container });
    if (field.type === 'custom_dropdown') return select(field, false, plain(field), () => (custom(field.name) as string | null), (value) => setCustom({ [field.name]: value }));
    return field.type === 'custom_checkbox' ? checkbox(field) : textField(field);
  };

  const fieldNamed = (name: string): PageField | undefined => booted().fields.find((field) => field.name === name);
  const controls = (names: readonly string[]): HTMLElement[] => names.flatMap((name) => {
    const field = fieldNamed(name);
    return field ? (control(field) ?? []) : [];
  });

  /** The type, and below it the section of the chosen one. */
  function withSections(field: PageField): HTMLElement {
    const place = h('div', { class: 'k-section dynamic-section' });
    const drawSection = (): void => {
      const section = field.sections.find(({ choice }) => choice === formNow(shown).type);
      place.replaceChildren(...controls(section?.fields ?? []));
    };
    const type = select(field, false, plain(field), () => formNow(shown).type, (value) => {
      edit({ type: value });
      drawSection();
    });
    drawSection();
    return h('div', { class: 'k-group' }, type, place);
  }

  const save = async (): Promise<void> => {
    update.disabled = true;
    isSaving = true;
    try {
      shown.ticket = await postJson<PageTicket>(`/practice/tickets/${shown.ticket.id}/save`, shown.edits);
      shown.base = shown.ticket.form;
      shown.edits = {};
      toast(words().saved);
      redraw();
    } catch (error) {
      toast(error instanceof Error ? error.message : String(error));
      update.disabled = false;
    } finally {
      isSaving = false;
    }
  };
  update.addEventListener('click', () => void save());
  banner.addEventListener('click', () => {
    closeList();
    shown.base = shown.ticket.form;
    shown.edits = {};
    redraw();
  });

  body.append(...controls(order),
    h('div', { class: 'k-field' }, h('label', { class: 'k-label' }, words().tags), tagsSelect(booted().tags, () => formNow(shown).tags, (tags) => edit({ tags }))));
  edited();
  const compare = (ticket: PageTicket): void => { banner.hidden = isSaving || same(ticket.form, shown.base); };
  compare(shown.ticket);
  return {
    compare,
    element: h('section', { class: 'k-properties ticket-properties-wrapper', 'data-test-id': 'ticket-properties-sticky' },
      h('h2', {}, words().properties), banner, body, h('footer', { class: 'k-panel-foot' }, update)),
  };
}
