import { followServer as follow, onTyping } from '../../shared/page/live';
import { openPage } from './app';
import { currentTicket, knobs } from './state';
import { toastError } from './toast';

/** The open ticket follows the server. */
export const followServer = (): void =>
  follow((ticketId) => {
    if (currentTicket()?.ticket.id === ticketId) openPage()?.refresh().catch(toastError);
  });

/** With the knob `rerender`: every key typed anywhere replaces head and thread. */
export function replaceWhileTyping(): void {
  if (knobs().rerender) onTyping(() => openPage()?.replaceNodes());
}
