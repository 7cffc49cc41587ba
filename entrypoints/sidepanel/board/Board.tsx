import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallback, useEffect, useId, useRef } from 'react';
import { numberText } from '../../../core/words/formats';
import { say } from '../../../core/words/say';
import { usePanel } from '../panel';
import { useDeskMarks } from '../useDeskMarks';
import { useMarkedInSight } from '../useMarkedInSight';
import { useNow } from '../useNow';
import { usePressing } from '../usePressing';
import { useQueue } from '../useQueue';
import { Card } from './Card';
import type { Column } from './columns';

/** CSS pixels, with the gap below it. */
const CARD = 100;

/** Columns by what the desks' statuses mean. */
export function Board() {
  const { columns, cursor } = usePanel();
  const id = useId();
  const pressing = usePressing();
  const board = useRef<HTMLDivElement>(null);
  const column = columns.findIndex(({ keys }) => cursor.key !== null && keys.includes(cursor.key));
  useEffect(() => {
    board.current?.children[column]?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [column]);
  return (
    <>
      <p className="board-help soft small">{say('queue.board.help')}</p>
      <div
        ref={board}
        role="grid"
        tabIndex={0}
        aria-label={say('queue.list')}
        aria-multiselectable="true"
        aria-activedescendant={cursor.key === null ? undefined : `${id}-${cursor.at}`}
        className="board"
        {...pressing}
      >
        {columns.map((each) => (
          <BoardColumn key={each.id} column={each} id={id} />
        ))}
      </div>
    </>
  );
}

function BoardColumn({ column: { id: name, keys }, id }: { readonly column: Column; readonly id: string }) {
  const { cursor, selection, rowOf } = usePanel();
  const { byKey } = useQueue();
  const marks = useDeskMarks();
  const now = useNow();
  const scroll = useRef<HTMLDivElement>(null);
  const at = cursor.key === null ? -1 : keys.indexOf(cursor.key);
  const virtual = useVirtualizer({
    count: keys.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => CARD,
    getItemKey: (index) => keys[index] ?? index,
    overscan: 4,
    rangeExtractor: useCallback(
      (range: Range) => {
        const inSight = defaultRangeExtractor(range);
        if (at < 0 || at >= range.count || inSight.includes(at)) return inSight;
        return [...inSight, at].toSorted((a, b) => a - b);
      },
      [at],
    ),
  });
  useMarkedInSight(virtual, at);
  const title = say(`queue.column.${name}`);
  return (
    <div role="presentation" className="column">
      {/* The row below says it too: what scrolls has to be reached by the keyboard, and in a grid only a row may be. */}
      <div aria-hidden="true" className="column-head row between">
        <span className="clip" title={title}>
          {title}
        </span>
        <span className="soft">{numberText(keys.length)}</span>
      </div>
      <div
        ref={scroll}
        role="row"
        aria-label={say('queue.board.count', { column: title, count: keys.length })}
        className="column-cards"
        tabIndex={keys.length > 0 ? 0 : undefined}
      >
        {keys.length === 0 && (
          <div role="gridcell" className="soft small column-empty">
            {say('queue.board.empty')}
          </div>
        )}
        <div role="presentation" className="rows" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start, size }) => {
            const key = keys[index];
            const row = key === undefined ? undefined : rowOf(key);
            if (key === undefined || row === undefined) return null;
            return (
              <Card
                key={key}
                row={row}
                desk={marks.get(row.ref.origin) ?? null}
                id={`${id}-${cursor.indexOf(key)}`}
                marked={index === at}
                selected={selection.keys.has(key)}
                gone={!byKey.has(key)}
                now={now}
                style={{ height: size, transform: `translateY(${start}px)` }}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}
