import { editors, type Practice } from './practice';
import { changed, closeTab, current, formOf, openTicket, setChannel } from './store';

const practice: Practice = {
  open: openTicket,
  close: closeTab,
  tabs: () => [...current().tabs],
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
