import type { PageSummary } from '../server/page-routes';
import { go, openTicket, useDesk } from './store';
import { relative } from './time';

type View = {
  readonly id: string;
  readonly title: string;
  readonly shows: (ticket: PageSummary, meId: number) => boolean;
};

const isOpen = (ticket: PageSummary): boolean => ['new', 'open', 'pending', 'hold'].includes(ticket.status);

const views: readonly View[] = [
  { id: 'mine', title: 'Your unsolved tickets', shows: (ticket, meId) => isOpen(ticket) && ticket.assigneeId === meId },
  { id: 'unassigned', title: 'Unassigned tickets', shows: (ticket) => isOpen(ticket) && ticket.assigneeId === null },
  { id: 'all', title: 'All unsolved tickets', shows: isOpen },
  { id: 'solved', title: 'Recently solved', shows: (ticket) => ticket.status === 'solved' },
  { id: 'suspended', title: 'Suspended tickets', shows: () => false },
];

/** A view: its name on the left, its tickets on the right. */
export function TicketList({ viewId }: { readonly viewId: string }) {
  const { boot, now } = useDesk();
  const view = views.find((each) => each.id === viewId) ?? views[0];
  const rows = boot.tickets
    .filter((ticket) => view?.shows(ticket, boot.meId))
    .sort((a, b) => Date.parse(b.updatedAt) - Date.parse(a.updatedAt));
  return (
    <div className="list">
      <nav className="views" aria-label="Views">
        <h2>Views</h2>
        {views.map((each) => (
          <button
            type="button"
            key={each.id}
            className={each === view ? 'on' : ''}
            onClick={() => go(`/agent/filters/${each.id}`)}
          >
            <span className="grow">{each.title}</span>
            <span className="dim">{boot.tickets.filter((ticket) => each.shows(ticket, boot.meId)).length}</span>
          </button>
        ))}
      </nav>
      <section className="rows">
        <h1>{view?.title}</h1>
        <table>
          <thead>
            <tr>
              <th>Status</th>
              <th>ID</th>
              <th>Subject</th>
              <th>Requester</th>
              <th>Priority</th>
              <th>Updated</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((ticket) => (
              <tr key={ticket.id} tabIndex={0} onClick={() => openTicket(ticket.id)}>
                <td>
                  <span className={`status ${ticket.status}`}>{ticket.status}</span>
                </td>
                <td className="dim">#{ticket.id}</td>
                <td>
                  <strong>{ticket.subject}</strong>
                </td>
                <td className="ellipsis">{boot.people.find((each) => each.id === ticket.requesterId)?.name}</td>
                <td>{ticket.priority ?? '-'}</td>
                <td className="dim">{relative(ticket.updatedAt, now)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {rows.length === 0 ? <p className="dim">Nothing here.</p> : null}
      </section>
    </div>
  );
}
