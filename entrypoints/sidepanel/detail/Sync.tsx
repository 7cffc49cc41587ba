import { agoText } from '../../../components/words';
import type { QueueDesk, QueueDetail, QueueRow } from '../../../core/queue-panel';
import { describeAwayFromTicket } from '../../../core/error-text';
import { say } from '../../../core/words/say';
import { sayTold } from '../../../core/words/say-phrase';
import { usePanel } from '../panel';
import { useNow } from '../useNow';
import { useOpenTicket } from '../useOpenTicket';
import { Section } from './Section';

function standing(desk: QueueDesk | undefined): string {
  switch (desk?.state) {
    case 'open':
    case 'reading':
      return say('queue.sync.open');
    case 'resting':
      return desk.error === null ? say('queue.sync.resting') : describeAwayFromTicket(desk.error);
    case 'paused':
      return say('queue.desk.state.paused-never');
    default:
      return say('queue.detail.sync.closed');
  }
}

/** Where the ticket really is, and how old what is shown of it is. */
export function Sync({ row, detail }: { readonly row: QueueRow; readonly detail: QueueDetail }) {
  const desk = usePanel().desks.get(row.ref.origin);
  const now = useNow();
  const open = useOpenTicket();
  return (
    <Section title={say('queue.detail.sync')}>
      <dl className="facts">
        <div>
          <dt className="soft">{say('queue.facet.desks')}</dt>
          <dd>
            {desk !== undefined && <bdi>{sayTold(desk.name)}</bdi>}{' '}
            <bdi className="soft">{desk?.host ?? new URL(row.ref.origin).host}</bdi>
          </dd>
        </div>
        <div>
          <dt className="soft">{say('queue.detail.sync.id')}</dt>
          <dd>
            {detail.url === null ? (
              <bdi>{row.ref.ticketId}</bdi>
            ) : (
              <a
                href={detail.url}
                target="_blank"
                rel="noreferrer"
                onClick={(event) => {
                  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                  // The desk's own tab, the same one each time.
                  event.preventDefault();
                  void open(row.ref);
                }}
              >
                <bdi>{row.ref.ticketId}</bdi>
              </a>
            )}
          </dd>
        </div>
        <div>
          <dt className="soft">{say('queue.detail.sync.last')}</dt>
          <dd>{agoText(detail.readAt ?? row.listedAt, now)}</dd>
        </div>
        <div>
          <dt className="soft">{say('queue.facet.sync')}</dt>
          <dd>{standing(desk)}</dd>
        </div>
      </dl>
    </Section>
  );
}
