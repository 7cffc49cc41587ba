import { memo, type CSSProperties } from 'react';
import type { QueueRow } from '../../../core/queue-panel';
import { say } from '../../../core/words/say';
import { BackChip, DeskSign, type DeskMark } from '../list/Row';
import { Status } from '../list/Status';
import { Suggested } from '../list/Suggested';
import { ageText, priorityText, rowSentences } from '../row-words';

interface CardProps {
  readonly row: QueueRow;
  readonly desk: DeskMark | null;
  readonly id: string;
  readonly marked: boolean;
  readonly selected: boolean;
  readonly gone: boolean;
  readonly now: number;
  readonly style: CSSProperties;
}

/** One ticket on the board. */
export const Card = memo(function Card(props: CardProps) {
  const { row, desk, id, marked, selected, gone, now, style } = props;
  const priority = priorityText(row);
  return (
    <div
      role="gridcell"
      id={id}
      aria-selected={selected}
      aria-label={rowSentences(row, desk?.label ?? null, now)}
      className="board-card"
      data-marked={marked || undefined}
      data-gone={gone || undefined}
      data-key={row.key}
      style={style}
    >
      <div className="board-card-in">
        <span className="row between">
          <span className="row clip soft small" title={[desk?.label, row.number].filter(Boolean).join(' ')}>
            <input
              type="checkbox"
              tabIndex={-1}
              checked={selected}
              disabled={gone}
              aria-label={say('queue.select.one', { number: row.number })}
              data-does="select"
              readOnly
            />
            <BackChip back={row.back} />
            {desk !== null && <DeskSign desk={desk} />}
            <bdi>{row.number}</bdi>
          </span>
          <span className="soft small">{ageText(row.createdAt, now)}</span>
        </span>
        <span className="clip subject" title={row.subject}>
          <bdi>{row.subject}</bdi>
        </span>
        <span className="row between small">
          <Status row={row} />
          {priority !== null && (
            <bdi className={row.priority !== null && row.priority >= 4 ? 'clip high' : 'clip soft'} title={priority}>
              {priority}
            </bdi>
          )}
        </span>
        <span className="cell-suggestion">
          <Suggested row={row} isGone={gone} now={now} instead={row.requesterName} short />
        </span>
      </div>
    </div>
  );
});
