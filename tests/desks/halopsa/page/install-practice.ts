import { choose, openTicket, publicEditor, saveEdits, setComposer, setModel } from './act';
import { priorityOption } from '../account/priority-option';
import { optionsOf, valuesOf } from './fields';
import { withoutAdvertisement } from './froala';
import type { Practice } from './practice';
import { changed, current, type OpenTicket } from './store';

/** The ticket when it is on screen. */
function shown(ticketId: number): OpenTicket | undefined {
  const s = current();
  return s.shown?.kind === 'ticket' && s.slots[s.shownSlot] === ticketId ? s.open.get(ticketId) : undefined;
}

const practice: Practice = {
  open: openTicket,
  values: (ticketId) => {
    const open = shown(ticketId);
    return open && valuesOf(open);
  },
  editorText: (ticketId) => {
    const form = shown(ticketId)?.form ?? null;
    const name = publicEditor(form);
    return name === undefined ? undefined : withoutAdvertisement(form?.model[name] ?? '');
  },
  setEditorText: (ticketId, html) => {
    const form = shown(ticketId)?.form ?? null;
    const name = publicEditor(form);
    if (form && name !== undefined) setModel(form, name, html);
  },
  editors: (ticketId) => {
    const form = shown(ticketId)?.form;
    return Object.fromEntries(
      (form?.editors ?? []).map((name) => [name, withoutAdvertisement(form?.model[name] ?? '')]),
    );
  },
  save: async (ticketId) => {
    const open = shown(ticketId);
    if (open) await saveEdits(open);
  },
  setComposer,
  choose: (ticketId, _fieldId, optionId) => {
    const open = shown(ticketId);
    if (!open) return;
    const value = optionsOf(open, 'priority').find(
      (each) => priorityOption(open.ticket.sla_id, Number(each.value)) === optionId,
    );
    if (value) void choose(open, 'priority', value.value);
  },
  setTheme: (theme) => {
    current().theme = theme;
    changed();
  },
};

export const installPractice = (): void => {
  Object.assign(window, { __practice: practice });
};
