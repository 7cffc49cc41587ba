import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { Button } from '../../../components/parts/Button';
import { isComposing } from '../../../components/parts/keys';
import { agoText } from '../../../components/words';
import type { QueueRow } from '../../../core/queue-panel';
import { say } from '../../../core/words/say';
import { sayTold } from '../../../core/words/say-phrase';
import { failedText } from '../bulk/failed-words';
import { DeskSign } from '../list/Row';
import { usePanel } from '../panel';
import { meaningText, statusText } from '../row-words';
import { useDeskMarks } from '../useDeskMarks';
import { useNow } from '../useNow';
import { useOpenTicket } from '../useOpenTicket';
import { Activity } from './Activity';
import { AnalysisPart } from './AnalysisPart';
import { Classification } from './Classification';
import { Controls } from './Controls';
import { Conversation } from './Conversation';
import { Others } from './Others';
import { Similar } from './Similar';
import { SuggestionPart } from './SuggestionPart';
import { Summary } from './Summary';
import { Sync } from './Sync';
import { useDetail, type Reading } from './useDetail';

export interface DetailProps {
  readonly row: QueueRow;
  /** How it was opened last: to change a value of the named ticket, or to be read. */
  readonly asked: { readonly change: string | null };
  readonly onClose: () => void;
  /** What stands under the list too; it is shown here where the list is not. */
  readonly children: ReactNode;
}

/** Who goes down the list stays on a ticket for longer than this before it is read. In ms. */
const A_MOMENT = 150;

/** What of a row says that the ticket is another one than was read; null while it is being changed. */
const markOf = ({ changing, statusName, priorityName, assigneeName, category, suggestion, subject }: QueueRow) =>
  changing
    ? null
    : JSON.stringify([
        subject,
        statusName,
        priorityName,
        assigneeName,
        category,
        suggestion?.id ?? null,
        suggestion?.decision ?? null,
      ]);

/** One ticket, whole: beside the list where there is room, else in its place. */
export function Detail({ row, asked, onClose, children }: DetailProps) {
  const { place } = usePanel();
  const now = useNow();
  const open = useOpenTicket();
  const desk = useDeskMarks().get(row.ref.origin);
  const reading = useDetail(row.ref, { mark: markOf(row), after: A_MOMENT });
  const { detail, again } = reading;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Where it stands in the list's place, the keyboard is in it; beside the list it stays there.
    if (place !== null && place.getClientRects().length === 0) title.current?.focus({ preventScroll: true });
    return () => {
      // The keyboard was in what has gone: it goes back to the row.
      if (document.activeElement === document.body)
        place?.querySelector<HTMLElement>('[role="grid"]')?.focus({ preventScroll: true });
    };
  }, [place]);
  // Heard wherever the keyboard is in it, in a text too.
  const onEscape = {
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || isComposing(event)) return;
      event.preventDefault();
      onClose();
    },
  };
  return (
    <aside className="panel-detail" aria-label={say('queue.detail.of', { number: row.number })} {...onEscape}>
      <div className="row between detail-head">
        <span className="soft clip" title={[row.number, desk?.label].filter(Boolean).join(' ')}>
          <bdi>{row.number}</bdi> {desk !== undefined && <DeskSign desk={desk} />}
        </span>
        <span className="row">
          <Button look="quiet" onPress={() => void open(row.ref)}>
            {say('queue.act.open')}
          </Button>
          <Button look="quiet" label={say('parts.close')} onPress={onClose}>
            ✕
          </Button>
        </span>
      </div>
      <h2 ref={title} tabIndex={-1}>
        <bdi>{row.subject}</bdi>
      </h2>
      <p className="soft">
        {[row.requesterName, statusText(row), meaningText(row), row.createdAt && agoText(row.createdAt, now)]
          .filter((words) => words)
          .join(' · ')}
      </p>
      <State reading={reading} listedAt={row.listedAt} now={now} />
      {detail !== null && (
        <>
          <Summary key={`summary ${row.key}`} of={row.ref} told={detail.summary} />
          <Controls row={row} detail={detail} asked={asked} again={again} />
          <SuggestionPart row={row} detail={detail} />
          {detail.notes && <AnalysisPart row={row} onWritten={again} />}
          <Conversation messages={detail.messages} problem={detail.problem} />
          <Classification row={row} />
          <Similar key={row.key} of={row.ref} similar={detail.similar} />
          <Others linked={detail.linked} others={detail.others} />
          <Sync row={row} detail={detail} />
          <Activity row={row} activity={detail.activity} again={again} />
        </>
      )}
      <div className="detail-foot">{children}</div>
    </aside>
  );
}

interface StateProps {
  readonly reading: Reading;
  readonly listedAt: string;
  readonly now: number;
}

/** Whether what is shown is what the desk has, and what helps where it is not. */
function State({ reading: { detail, error, silence, reading, again }, listedAt, now }: StateProps) {
  if (reading && detail === null)
    return (
      <p role="status" className="soft detail-wait">
        {say('queue.detail.reading')}
      </p>
    );
  const why = silence !== null ? sayTold(silence) : error === null ? null : failedText(error);
  const isOld = detail !== null && detail.readAt === null;
  if (why === null && !isOld) return null;
  return (
    <div role="alert" className="problem">
      <p>{why ?? say('queue.detail.as-known', { ago: agoText(listedAt, now) })}</p>
      <Button off={reading} onPress={again}>
        {say('parts.action.retry')}
      </Button>
    </div>
  );
}
