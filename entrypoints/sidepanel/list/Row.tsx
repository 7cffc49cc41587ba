import { memo, type CSSProperties } from 'react';
import type { QueueRow } from '../../../core/queue-panel';
import { say } from '../../../core/words/say';
import { ageText, pathText, priorityText, rowSentences } from '../row-words';
import { Status } from './Status';
import { Suggested } from './Suggested';

export type Layout = 'narrow' | 'middle' | 'wide';

export interface DeskMark {
  readonly label: string;
  readonly colour: number;
}

export interface RowProps {
  readonly row: QueueRow;
  /** Only where there are several desks. */
  readonly desk: DeskMark | null;
  readonly layout: Layout;
  /** In the whole list, from 0. */
  readonly at: number;
  readonly id: string;
  readonly marked: boolean;
  readonly selected: boolean;
  readonly gone: boolean;
  readonly now: number;
  readonly style: CSSProperties;
}

export function DeskSign({ desk, named = true }: { readonly desk: DeskMark; readonly named?: boolean }) {
  return (
    <span className="desk-sign">
      <span aria-hidden="true" className={`swatch c${desk.colour}`} />
      {named && <bdi>{desk.label}</bdi>}
    </span>
  );
}

/** It was put aside, and is back: why. */
export function BackChip({ back }: Pick<QueueRow, 'back'>) {
  return back === null ? null : <span className="back-chip">{say(`queue.state.back.${back}`)}</span>;
}

/** The category as it stands: in a narrow list its last level first. */
function Category({ path, layout }: { readonly path: readonly string[] | null; readonly layout: Layout }) {
  if (path === null || path.length === 0) return null;
  if (layout === 'wide') return <bdi>{pathText(path)}</bdi>;
  const above = path.slice(0, -1);
  return (
    <>
      <bdi>{path.at(-1)}</bdi>
      {above.length > 0 && <bdi className="soft"> {pathText(above)}</bdi>}
    </>
  );
}

/** One ticket. It is read out as sentences; its buttons are for the pointer, and the bar below has all of them. */
export const Row = memo(function Row(props: RowProps) {
  const { row, desk, layout, at, id, marked, selected, gone, now, style } = props;
  const priority = priorityText(row);
  const category = <Category path={row.category} layout={layout} />;
  return (
    <div
      role="row"
      id={id}
      aria-rowindex={at + 1}
      aria-selected={selected}
      aria-label={
        gone
          ? `${rowSentences(row, desk?.label ?? null, now)} ${say('queue.row.gone')}`
          : rowSentences(row, desk?.label ?? null, now)
      }
      className="ticket-row"
      data-marked={marked || undefined}
      data-gone={gone || undefined}
      data-key={row.key}
      style={style}
    >
      <span role="gridcell" className="cell-pick">
        <input
          type="checkbox"
          tabIndex={-1}
          checked={selected}
          disabled={gone}
          aria-label={say('queue.select.one', { number: row.number })}
          data-does="select"
          readOnly
        />
      </span>
      <span role="gridcell" className="cell-subject clip" title={row.subject}>
        <bdi>{row.subject}</bdi>
      </span>
      <span
        role="gridcell"
        className="cell-who soft clip"
        title={[desk?.label, row.number, row.requesterName].filter(Boolean).join(' ')}
      >
        <BackChip back={row.back} />
        {desk !== null && <DeskSign desk={desk} named={layout === 'narrow' && row.back === null} />}{' '}
        <bdi>{row.number}</bdi> <bdi>{row.requesterName}</bdi>
      </span>
      <span role="gridcell" className="cell-status">
        <Status row={row} meaning={layout === 'wide'} />
      </span>
      <span
        role="gridcell"
        className={row.priority !== null && row.priority >= 4 ? 'cell-priority clip high' : 'cell-priority clip'}
        title={priority ?? undefined}
      >
        {priority !== null && <bdi>{priority}</bdi>}
      </span>
      {layout !== 'narrow' && (
        <span role="gridcell" className="cell-assignee clip" title={row.assigneeName ?? undefined}>
          <bdi>{row.assigneeName ?? ''}</bdi>
        </span>
      )}
      {layout !== 'narrow' && (
        <span role="gridcell" className="cell-category clip" title={pathText(row.category ?? [])}>
          {category}
        </span>
      )}
      <span role="gridcell" className="cell-suggestion">
        <Suggested
          row={row}
          isGone={gone}
          now={now}
          instead={layout === 'narrow' ? pathText(row.category ?? []) : null}
          short={layout === 'narrow'}
        />
      </span>
      <span role="gridcell" className="cell-age soft">
        {ageText(row.createdAt, now)}
      </span>
      {layout !== 'narrow' && desk !== null && (
        <span role="gridcell" className="cell-desk soft clip" title={desk.label}>
          <bdi>{desk.label}</bdi>
        </span>
      )}
    </div>
  );
});
