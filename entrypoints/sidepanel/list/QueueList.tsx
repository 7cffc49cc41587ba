import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallback, useEffect, useId, useRef } from 'react';
import { say } from '../../../core/words/say';
import { usePanel } from '../panel';
import { useDeskMarks } from '../useDeskMarks';
import { useMarkedInSight } from '../useMarkedInSight';
import { useNow } from '../useNow';
import { usePressing } from '../usePressing';
import { useQueue } from '../useQueue';
import { Row, type Layout } from './Row';
import { useLayout } from './useLayout';

/** CSS pixels. All rows of a layout are as high, so that none moves when a suggestion comes. */
const heights: Readonly<Record<Layout, number>> = { narrow: 72, middle: 52, wide: 48 };
const ABOVE_AND_BELOW = 5;

const heads = ['ticket', 'status', 'priority', 'assignee', 'category', 'suggestion', 'age', 'desk'] as const;

/** The list: of ten thousand tickets only those that are in sight are drawn, and the marked one. */
export function QueueList() {
  const { calm, cursor, selection, rowOf } = usePanel();
  const { byKey } = useQueue();
  const marks = useDeskMarks();
  const now = useNow();
  const scroll = useRef<HTMLDivElement>(null);
  const layout = useLayout(scroll);
  const id = useId();
  const pressing = usePressing();
  const { keys } = calm;
  const { at } = cursor;
  const height = heights[layout];
  const virtual = useVirtualizer({
    count: keys.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => height,
    getItemKey: (index) => keys[index] ?? index,
    overscan: ABOVE_AND_BELOW,
    // What the keyboard is on has to be there for whoever reads it out.
    rangeExtractor: useCallback(
      (range: Range) => {
        const inSight = defaultRangeExtractor(range);
        if (at < 0 || at >= range.count || inSight.includes(at)) return inSight;
        return [...inSight, at].toSorted((a, b) => a - b);
      },
      [at],
    ),
  });
  useEffect(() => virtual.measure(), [virtual, height]);
  useMarkedInSight(virtual, at);
  const idOf = (index: number) => `${id}-${index}`;

  return (
    <div
      ref={scroll}
      role="grid"
      tabIndex={0}
      aria-label={say('queue.list')}
      aria-rowcount={keys.length}
      aria-multiselectable="true"
      aria-activedescendant={at >= 0 ? idOf(at) : undefined}
      className="queue-list"
      data-layout={layout}
      data-desks={marks.size > 0 || undefined}
      {...pressing}
    >
      {layout === 'wide' && (
        <div role="rowgroup" className="list-head">
          <div role="row" className="head-row">
            <span role="columnheader" className="cell-pick">
              <span className="unseen">{say('queue.keys.select')}</span>
            </span>
            {heads
              .filter((head) => head !== 'desk' || marks.size > 0)
              .map((head) => (
                <span key={head} role="columnheader" className={`clip cell-${head === 'ticket' ? 'subject' : head}`}>
                  {say(`queue.head.${head}`)}
                </span>
              ))}
          </div>
        </div>
      )}
      <div role="rowgroup" className="rows" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start, size }) => {
          const key = keys[index];
          const row = key === undefined ? undefined : rowOf(key);
          if (key === undefined || row === undefined) return null;
          return (
            <Row
              key={key}
              row={row}
              desk={marks.get(row.ref.origin) ?? null}
              layout={layout}
              at={index}
              id={idOf(index)}
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
  );
}
