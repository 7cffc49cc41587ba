import type { FormChange } from '../account/adapter-ids';
import type { PageTicket } from '../server/page-routes';
import { h } from './dom';
import { fieldControls } from './field-control';
import { postJson } from './http';
import { closeList } from './open-list';
import { booted, formNow, words, type Shown } from './state';
import { tagsSelect } from './tags-select';
import { toast, toastError } from './toast';

/** Fields that stand in the panel, in this order; those of sections come below their parent. */
const order = [
  'ticket_type',
  'status',
  'priority',
  'group',
  'agent',
  'cf_category',
  'cf_affected_site_standort_ubicacin',
  'cf_asset_number',
  'cf_person_cannot_work',
];

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function hasEdits({ edits, base }: Shown): boolean {
  const { values, ...rest } = edits;
  return (
    Object.entries(values ?? {}).some(([name, value]) => !same(value, base.values[name])) ||
    Object.entries(rest).some(([key, value]) => !same(value, base[key as keyof typeof base]))
  );
}

export interface Panel {
  readonly element: HTMLElement;
  /** Compares with what the server has now and offers a refresh where that differs. */
  compare(ticket: PageTicket): void;
}

/** The properties panel of a ticket. `redraw` builds it anew after a save or a refresh. */
export function propertiesPanel(shown: Shown, redraw: () => void): Panel {
  let isSaving = false;
  const update = h(
    'button',
    { type: 'button', class: 'k-primary ticket-details-submit', 'data-test-id': 'ticket-properties-btn' },
    words().update,
  );
  const banner = h(
    'button',
    { type: 'button', class: 'k-banner ticket-sidebar-sticky__refresh-text' },
    words().refresh,
  );

  const edit = (change: FormChange): void => {
    shown.edits = { ...shown.edits, ...change, values: { ...shown.edits.values, ...change.values } };
    update.disabled = !hasEdits(shown);
  };

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
      toastError(error);
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

  const compare = (ticket: PageTicket): void => {
    banner.hidden = isSaving || same(ticket.form, shown.base);
  };
  update.disabled = !hasEdits(shown);
  compare(shown.ticket);
  return {
    compare,
    element: h(
      'section',
      { class: 'k-properties ticket-properties-wrapper', 'data-test-id': 'ticket-properties-sticky' },
      h('h2', {}, words().properties),
      banner,
      h(
        'div',
        { class: 'k-fields __module-tickets__ticket-details__properties' },
        ...fieldControls(order, shown, edit),
        h(
          'div',
          { class: 'k-field' },
          h('label', { class: 'k-label' }, words().tags),
          tagsSelect(
            booted().tags,
            () => formNow(shown).tags,
            (tags) => edit({ tags }),
          ),
        ),
      ),
      h('footer', { class: 'k-panel-foot' }, update),
    ),
  };
}
