import type { QueueRow } from '../../../core/queue-panel';
import type { LinkedTicket } from '../../../core/queue';
import { refKey, type TicketRef } from '../../../core/ticket-ref';
import { say } from '../../../core/words/say';
import { usePanel } from '../panel';
import { statusText } from '../row-words';
import { useOpenTicket } from '../useOpenTicket';
import { useQueue } from '../useQueue';
import { Section } from './Section';

interface OthersProps {
  readonly linked: readonly LinkedTicket[];
  readonly others: readonly QueueRow[];
}

/** Tickets that hang together with this one, as the desk says, and those of the same requester. */
export function Others({ linked, others }: OthersProps) {
  return (
    <>
      <Section title={say('queue.detail.linked')}>
        {linked.length === 0 && <p className="soft">{say('queue.detail.linked.none')}</p>}
        <ul className="others">
          {linked.map(({ ref, kind, subject, ...state }) => (
            <li key={`${kind} ${refKey(ref)}`}>
              <span className="chip">{say(`queue.detail.link.${kind}`)}</span>
              <ToTicket to={ref} subject={subject} />
              <span className="soft small">{statusText(state)}</span>
            </li>
          ))}
        </ul>
      </Section>
      {others.length > 0 && (
        <Section title={say('queue.detail.same-requester')}>
          <ul className="others">
            {others.map(({ key, ref, subject, ...state }) => (
              <li key={key}>
                <ToTicket to={ref} subject={subject} />
                <span className="soft small">{statusText(state)}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

/** As the desk's people call it where the queue does not know it. */
const nameOf = ({ ticketId }: TicketRef): string => (/^\d+$/.test(ticketId) ? `#${ticketId}` : ticketId);

/** Goes to a ticket: in the list where it is shown, else in its desk. */
function ToTicket({ to, subject }: { readonly to: TicketRef; readonly subject: string }) {
  const { byKey } = useQueue();
  const { cursor } = usePanel();
  const open = useOpenTicket();
  const key = refKey(to);
  const number = byKey.get(key)?.number ?? nameOf(to);
  const isShown = cursor.indexOf(key) >= 0;
  return (
    <button
      type="button"
      className="link to-ticket clip"
      title={subject}
      onClick={() => (isShown ? cursor.to(key) : void open(to))}
    >
      {!isShown && <span aria-hidden="true">↗ </span>}
      <bdi>{number}</bdi> <bdi>{subject}</bdi>
      {!isShown && <span className="unseen">{say('queue.act.open')}</span>}
    </button>
  );
}
