import { useEffect, useRef, useState } from 'react';
import { Composer } from './composer';
import { LogItem } from './log-item';
import { isLeftOut, Part } from './part';
import { changed, edit, formOf, useDesk, type OpenTicket } from './store';
import { say } from './words';

function Header({ open }: { readonly open: OpenTicket }) {
  const { round } = useDesk();
  const { ticket } = open;
  return (
    <div className="ticket-head" key={round}>
      <Part
        as="input"
        id="omni-header-subject"
        className="subject"
        aria-label={say('Subject')}
        value={formOf(open).subject}
        onChange={(event: { target: HTMLInputElement }) => edit(ticket.id, { subject: event.target.value })}
      />
      <Part id="omni-header-via-label" className="via">
        {ticket.fromMessaging ? 'Via messaging' : ticket.channel === 'email' ? 'Via email' : 'Via web form'} · #
        {ticket.id}
      </Part>
    </div>
  );
}

function ShowMore({ open }: { readonly open: OpenTicket }) {
  const [isLoading, setLoading] = useState(false);
  const hidden = open.ticket.comments.length - open.visible;
  if (hidden <= 0) return null;
  const more = (): void => {
    setLoading(true);
    setTimeout(() => {
      open.visible += 50;
      setLoading(false);
      changed();
    }, 80);
  };
  return isLoading ? (
    <div role="progressbar" className="more">
      Loading
    </div>
  ) : (
    <Part as="button" id="convolog-show-more-button" type="button" className="more link" onClick={more}>
      Show {hidden} earlier
    </Part>
  );
}

/** The log's last element. Mounted anew for every new entry, it scrolls there. */
function End({ ticketId }: { readonly ticketId: number }) {
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const log = end.current?.parentElement;
    if (!log) return undefined;
    // The composer grows while its editor loads; the newest entry stays in sight.
    const observer = new ResizeObserver(() => {
      log.scrollTop = log.scrollHeight;
    });
    observer.observe(log);
    return () => observer.disconnect();
  }, []);
  return <div id={`convo_log_sentinel_${ticketId}`} ref={end} />;
}

function Log({ open }: { readonly open: OpenTicket }) {
  const { now } = useDesk();
  return (
    <Part id="omni-log-container" className="log" role="log">
      <ShowMore open={open} />
      {open.ticket.comments.slice(-open.visible).map((comment) => (
        <LogItem key={comment.id} comment={comment} now={now} />
      ))}
      <Part id="interaction-history-event" className="history">
        <Part as="span" id="ticket-event-title-relative">
          Conversation up to date
        </Part>
      </Part>
      <End key={open.ticket.comments.length} ticketId={open.ticket.id} />
    </Part>
  );
}

/** Subject, log and composer of one ticket. */
export function Conversation({ open }: { readonly open: OpenTicket }) {
  const { composers } = useDesk();
  const closed = open.ticket.status === 'closed';
  return (
    <div
      className="conversation"
      {...(isLeftOut('side-conversations-anchor') ? {} : { 'data-side-conversations-anchor-id': open.ticket.id })}
      data-ticket-id={open.ticket.id}
    >
      <Header open={open} />
      <Log open={open} />
      {closed ? <p className="closed-note">{say('This ticket is closed and can no longer be changed.')}</p> : null}
      {closed || composers.get(open.ticket.id) === 'closed' ? null : <Composer open={open} />}
    </div>
  );
}
