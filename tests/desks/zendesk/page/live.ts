import { followServer as follow, onTyping } from '../../shared/page/live';
import { changed, current, load } from './store';

/** Open tickets follow the server. */
export const followServer = (): void =>
  follow((ticketId) => {
    if (current().open.has(ticketId)) void load(ticketId);
  });

/** With the knob `rerender`: every key typed anywhere replaces rows, header and toolbar, unless a list is open. */
export function replaceWhileTyping(): void {
  if (!current().boot.knobs.rerender) return;
  onTyping(() => {
    if (document.querySelector('#main_panes [role="option"], #main_panes [role="menuitem"]')) return;
    current().round += 1;
    changed();
  });
}
