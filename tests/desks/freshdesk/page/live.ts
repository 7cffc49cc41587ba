import { openPage } from './app';
import { currentTicket, knobs } from './state';
import { toastError } from './toast';

/** The open ticket follows the server. */
export function followServer(): void {
  new EventSource('/practice/events').addEventListener('message', (event) => {
    const { ticketId } = JSON.parse(String(event.data)) as { ticketId: number };
    if (currentTicket()?.ticket.id === ticketId) openPage()?.refresh().catch(toastError);
  });
}

/** With the knob `rerender`: every key typed anywhere replaces head and thread. */
export function replaceWhileTyping(): void {
  if (!knobs().rerender) return;
  let waiting = false;
  const bump = (): void => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      openPage()?.replaceNodes();
    });
  };
  for (const type of ['keydown', 'input']) window.addEventListener(type, bump, true);
}
