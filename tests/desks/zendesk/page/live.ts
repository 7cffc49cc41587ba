import { changed, current, load } from './store';

/** Open tickets follow the server. */
export function followServer(): void {
  new EventSource('/practice/events').addEventListener('message', (event) => {
    const { ticketId } = JSON.parse(String(event.data)) as { ticketId: number };
    if (current().open.has(ticketId)) void load(ticketId);
  });
}

/** With the knob `rerender`: every key typed anywhere replaces rows, header and toolbar, unless a list is open. */
export function replaceWhileTyping(): void {
  if (!current().boot.knobs.rerender) return;
  let waiting = false;
  const bump = (): void => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      if (document.querySelector('#main_panes [role="option"], #main_panes [role="menuitem"]')) return;
      current().round += 1;
      changed();
    });
  };
  for (const type of ['keydown', 'input', 'paste']) window.addEventListener(type, bump, true);
}
