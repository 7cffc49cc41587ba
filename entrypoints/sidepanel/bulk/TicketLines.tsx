import { useState, type ReactNode } from 'react';
import { say } from '../../../core/words/say';

/** More are shown at a press: thousands at once would keep the page busy. */
const FIRST = 50;

export interface TicketLine {
  readonly key: string;
  readonly number: string;
  readonly subject: string;
}

interface TicketLinesProps<T extends TicketLine> {
  readonly tickets: readonly T[];
  /** What stands at the end of a ticket's line. */
  readonly renderAfter?: (ticket: T) => ReactNode;
}

/** Tickets by number and subject. */
export function TicketLines<T extends TicketLine>({ tickets, renderAfter }: TicketLinesProps<T>) {
  const [all, setAll] = useState(false);
  return (
    <>
      <ul className="ticket-lines">
        {(all ? tickets : tickets.slice(0, FIRST)).map((ticket) => (
          <li key={ticket.key} className="row">
            <span className="grow clip" title={ticket.subject}>
              <bdi>{ticket.number}</bdi> <bdi className="soft">{ticket.subject}</bdi>
            </span>
            {renderAfter?.(ticket)}
          </li>
        ))}
      </ul>
      {!all && tickets.length > FIRST && (
        <button type="button" className="link small" onClick={() => setAll(true)}>
          {say('queue.bulk.show-all', { count: tickets.length })}
        </button>
      )}
    </>
  );
}
