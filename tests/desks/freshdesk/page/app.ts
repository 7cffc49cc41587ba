import { h } from './dom';
import { listPage, otherPage } from './list-page';
import { listPath, routeOf, ticketPath, type Route } from './route';
import { knobs, words } from './state';
import { toastError } from './toast';
import { loadTicket, ticketPage, type TicketPage } from './ticket-page';

const outlet = h('div', { class: 'k-outlet' });
let page: TicketPage | null = null;
let pending: ReturnType<typeof setTimeout> | undefined;
/** Grows with every address, so that a slow answer for an older one is dropped. */
let turn = 0;

export const openPage = (): TicketPage | null => page;

async function show(route: Route): Promise<void> {
  const mine = turn;
  const ticket = route.kind === 'ticket' ? await loadTicket(route.id) : null;
  const plain =
    route.kind === 'list' ? await listPage(route.view, go) : route.kind === 'other' ? otherPage(route.path) : null;
  if (mine !== turn) return;
  page?.leave();
  page = ticket === null ? null : ticketPage(ticket, go);
  if (page === null) document.title = 'Acme IT';
  outlet.replaceChildren(...[page?.element ?? plain].filter((element) => element !== null && element !== undefined));
}

/** Shows what the address says, `lateMs` after it changed; the old ticket stays in the document until then. */
export function follow(): void {
  const route = routeOf(location.pathname);
  turn += 1;
  clearTimeout(pending);
  const run = (): void => {
    show(route).catch(toastError);
  };
  if (knobs().lateMs === 0 || outlet.childElementCount === 0) run();
  else pending = setTimeout(run, knobs().lateMs);
}

function go(path: string): void {
  history.pushState(null, '', path);
  follow();
}

export const openTicket = (id: number): void => go(ticketPath(id));

export function mountApp(): void {
  const rail = [
    ['▤', words().tickets, listPath('unresolved')],
    ['✓', words().resolved, listPath('resolved')],
    ['☰', words().allTickets, listPath('all_tickets')],
  ] as const;
  document.body.prepend(
    h(
      'div',
      { class: 'k-shell ember-view' },
      h(
        'nav',
        { class: 'k-rail', 'aria-label': 'Freshdesk' },
        ...rail.map(([sign, title, path]) =>
          h('button', { type: 'button', title, 'aria-label': title, onclick: () => go(path) }, sign),
        ),
      ),
      outlet,
    ),
  );
  window.addEventListener('popstate', follow);
}
