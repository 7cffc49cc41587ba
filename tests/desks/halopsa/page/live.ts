import { complain, loadTicket, sayOnline } from './load';
import { changed, current } from './store';

const reload = async (ticketId: number): Promise<void> => {
  await loadTicket(ticketId);
  changed();
};

/** Open tickets follow the server: ticket and actions are asked for again. */
export function followServer(): void {
  new EventSource('/practice/events').addEventListener('message', (event) => {
    const { ticketId } = JSON.parse(String(event.data)) as { ticketId: number };
    if (current().open.has(ticketId)) void reload(ticketId).catch(complain);
  });
  sayOnline();
  setInterval(sayOnline, 30_000);
}

/** With the knob `rerender`: every key typed anywhere replaces cards, rows and title, unless a list is open. */
export function replaceWhileTyping(): void {
  if (!current().boot.knobs.rerender) return;
  let waiting = false;
  const bump = (): void => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      if (document.querySelector('.Select__menu, .rc-tree-select-open')) return;
      current().round += 1;
      changed();
    });
  };
  for (const type of ['keydown', 'input', 'paste']) window.addEventListener(type, bump, true);
}
