import { valuesOf } from '../account/adapter-ids';
import { editors, type Practice } from './practice';
import { changed, closeTab, current, edit, formOf, openTicket, setChannel, setComposer } from './store';
import type { SubmitBody } from '../server/page-routes';
import { isShown } from './ticket-pane';

const practice: Practice = {
  open: openTicket,
  close: closeTab,
  tabs: () => [...current().tabs],
  values: (id) => {
    const open = isShown(id) ? current().open.get(id) : undefined;
    return open && valuesOf({ ...formOf(open), groupId: open.ticket.groupId });
  },
  editorText: (id) => editors.get(id)?.getData(),
  setEditorText: (id, html) => editors.get(id)?.setData(html),
  setComposer,
  choose: (id, _fieldId, optionId) => edit(id, { priority: optionId as SubmitBody['priority'] }),
  form: (id) => {
    const open = current().open.get(id);
    return open ? formOf(open) : undefined;
  },
  editorData: (id) => editors.get(id)?.getData(),
  setEditorData: (id, html) => editors.get(id)?.setData(html),
  channel: (id) => current().open.get(id)?.channel,
  setChannel,
  setTheme: (theme) => {
    current().theme = theme;
    changed();
  },
};

export const installPractice = (): void => {
  Object.assign(window, { __practice: practice });
};
