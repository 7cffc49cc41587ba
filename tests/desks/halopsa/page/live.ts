import { followServer as follow, onTyping } from '../../shared/page/live';
import { complain, loadTicket, sayOnline } from './load';
import { changed, current } from './store';

const reload = async (ticketId: number): Promise<void> => {
  await loadTicket(ticketId);
  changed();
};

/** Open tickets follow the server: ticket and actions are asked for again. */
export function followServer(): void {
  follow((ticketId) => {
    if (current().open.has(ticketId)) void reload(ticketId).catch(complain);
  });
  sayOnline();
  setInterval(sayOnline, 30_000);
}

/** With the knob `rerender`: every key typed anywhere replaces cards, rows and title, unless a list is open. */
export function replaceWhileTyping(): void {
  if (!current().boot.knobs.rerender) return;
  onTyping(() => {
    if (document.querySelector('.Select__menu, .rc-tree-select-open')) return;
    current().round += 1;
    changed();
  });
}
