import { openTicket, useDesk, type OpenTicket } from './store';
import { relative } from './time';
import { say } from './words';

/** The right column: who the requester is and what else they asked. */
export function ContextPanel({ open }: { readonly open: OpenTicket }) {
  const { boot, now } = useDesk();
  const requester = boot.people.find((each) => each.id === open.ticket.requesterId);
  const others = boot.tickets.filter(
    (ticket) => ticket.requesterId === open.ticket.requesterId && ticket.id !== open.ticket.id,
  );
  return (
    <div className="context-panel">
      <h2>{say('Customer')}</h2>
      <div className="card">
        <div className="card-head">
          <span className="avatar">{requester?.name.slice(0, 1)}</span>
          <div>
            <strong>{requester?.name}</strong>
            <div className="dim">{requester?.title}</div>
          </div>
        </div>
        <dl>
          <dt>Email</dt>
          <dd>{requester?.email}</dd>
          <dt>Language</dt>
          <dd>{requester?.locale}</dd>
        </dl>
      </div>
      <h2>{say('Interaction history')}</h2>
      <ul className="others">
        {others.map((ticket) => (
          <li key={ticket.id}>
            <button type="button" className="link" onClick={() => openTicket(ticket.id)}>
              {ticket.subject}
            </button>
            <div className="dim">
              <span className={`status ${ticket.status}`}>{ticket.status}</span> {relative(ticket.updatedAt, now)}
            </div>
          </li>
        ))}
        {others.length === 0 ? <li className="dim">No other tickets</li> : null}
      </ul>
    </div>
  );
}
