import { openPage, openTicket } from './app';
import type { FreshdeskPracticePage } from './practice';
import { currentTicket, draftKey, drafts, valuesNow } from './state';
import type { TicketPage } from './ticket-page';

function pageOf(ticketId: number): TicketPage | null {
  return currentTicket()?.ticket.id === ticketId ? openPage() : null;
}

const practice: FreshdeskPracticePage = {
  open: openTicket,
  values: (ticketId) => {
    const shown = currentTicket();
    return shown?.ticket.id === ticketId ? valuesNow(shown) : undefined;
  },
  editorText: (ticketId) =>
    pageOf(ticketId)?.composer()?.mode === 'reply' ? drafts.get(draftKey(ticketId, 'reply')) : undefined,
  setEditorText: (ticketId, html) => {
    void pageOf(ticketId)
      ?.composer()
      ?.editor.then((editor) => editor.setHtml(html));
  },
  setComposer: (ticketId, mode) => {
    const page = pageOf(ticketId);
    if (mode === 'closed') page?.closeComposer();
    else page?.openComposer(mode === 'public' ? 'reply' : 'note');
  },
  choose: (ticketId, _fieldId, optionId) => pageOf(ticketId)?.choose({ priority: Number(optionId) }),
  composerMode: (ticketId) => {
    const page = pageOf(ticketId);
    return page === null ? undefined : (page.composer()?.mode ?? 'closed');
  },
  openForward: (ticketId) => pageOf(ticketId)?.openComposer('forward'),
  setTheme: (theme) => {
    document.documentElement.dataset.theme = theme;
  },
};

export const installPractice = (): void => {
  Object.assign(window, { __practice: practice });
};
