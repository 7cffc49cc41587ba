import type { PageSummary } from '../server/page-routes';
import { h } from './dom';
import { topBar } from './header';
import { getJson } from './http';
import { listPath, ticketPath } from './route';
import { booted, personById, words } from './state';
import { longTime } from './time';

/** A list of tickets, or the words of an address that the practice desk has no page for. */
export async function listPage(view: string, go: (path: string) => void): Promise<HTMLElement> {
  const rows = await getJson<PageSummary[]>(`/practice/tickets?view=${encodeURIComponent(view)}`);
  const views = [
    ['unresolved', words().unresolved],
    ['new_and_my_open', words().mine],
    ['resolved', words().resolved],
    ['all_tickets', words().allTickets],
  ] as const;
  const name = views.find(([id]) => id === view)?.[1] ?? view;
  const labels = (kind: 'status' | 'priority', value: number): string =>
    booted().coded[kind].find((each) => each.value === value)?.label ?? '';
  const line = (ticket: PageSummary): HTMLElement => {
    const anchor = h('a', { href: ticketPath(ticket.id), class: 'k-link', dir: 'auto' }, ticket.subject);
    anchor.addEventListener('click', (event) => {
      event.preventDefault();
      go(ticketPath(ticket.id));
    });
    return h(
      'tr',
      {},
      h('td', { class: 'k-dim' }, `#${ticket.id}`),
      h('td', { class: 'k-wide' }, anchor),
      h('td', { class: 'k-cut' }, personById(ticket.requesterId)?.name ?? ''),
      h('td', {}, labels('status', ticket.status)),
      h('td', {}, h('span', { class: `k-dot k-priority-${ticket.priority}` }), labels('priority', ticket.priority)),
      h('td', {}, personById(ticket.responderId)?.name ?? '--'),
      h('td', { class: 'k-dim' }, longTime(ticket.updatedAt)),
    );
  };
  return h(
    'div',
    { class: 'k-ticket' },
    topBar(name),
    h(
      'nav',
      { class: 'k-views' },
      ...views.map(([id, label]) => {
        const button = h('button', { type: 'button', class: id === view ? 'k-tab k-on' : 'k-tab' }, label);
        button.addEventListener('click', () => go(listPath(id)));
        return button;
      }),
    ),
    h(
      'div',
      { class: 'k-rows' },
      h(
        'table',
        {},
        h(
          'thead',
          {},
          h(
            'tr',
            {},
            ...[
              '#',
              words().subject,
              words().requester,
              words().status,
              words().priority,
              words().agent,
              words().updated,
            ].map((each) => h('th', {}, each)),
          ),
        ),
        h('tbody', {}, ...rows.map(line)),
      ),
    ),
  );
}

export const otherPage = (path: string): HTMLElement =>
  h(
    'div',
    { class: 'k-ticket' },
    topBar(path.includes('/new') ? words().newTicket : path),
    h('div', { class: 'k-rows' }, h('p', { class: 'k-dim' }, path)),
  );
