import { useState } from 'react';
import { ActionCard } from './action-card';
import { actionsPerPage, complain, loadTicket } from './load';
import { changed, isOut, useDesk, type OpenTicket } from './store';

/** The actions, newest first. More are asked for when somebody scrolls to the end. */
export function Feed({ open }: { readonly open: OpenTicket }) {
  const { round } = useDesk();
  const [isLoading, setLoading] = useState(false);
  const more = async (): Promise<void> => {
    setLoading(true);
    await loadTicket(open.ticket.id, open.actions.length + actionsPerPage);
    setLoading(false);
    changed();
  };
  const follow = (scroller: HTMLElement): void => {
    const isAtEnd = scroller.scrollTop + scroller.clientHeight > scroller.scrollHeight - 80;
    if (isAtEnd && !isLoading && open.actions.length < open.actionCount) void more().catch(complain);
  };
  if (isOut('feed')) return null;
  return (
    <>
      <div className="history-options buttons-container">
        <span className="dim">
          {open.actions.length} / {open.actionCount}
        </span>
      </div>
      <div id="tickethistoryscroll" onScroll={(event) => follow(event.currentTarget)}>
        <div className="infinite-scroll-component">
          {/* By place, not by id: the same nodes and frames show the next ticket's actions. */}
          {open.actions.map((action, index) => (
            <ActionCard key={`${round} ${index}`} action={action} />
          ))}
        </div>
      </div>
    </>
  );
}
