import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { RequestRecord } from '../../../core/request-log';
import { featureText, hostOf, resultText, rowText, ticketText, whenText } from './words';

/** Of most rows, in CSS pixels; where it is narrow some have more lines. */
const ROW = 52;

interface RequestListProps {
  readonly label: string;
  readonly requests: readonly RequestRecord[];
  readonly onOpen: (request: RequestRecord) => void;
}

/** One line each, as long as the list may be. */
export function RequestList({ label, requests, onOpen }: RequestListProps) {
  const scroll = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: requests.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW,
    getItemKey: (index) => requests[index]?.id ?? index,
    overscan: 6,
  });
  return (
    <div ref={scroll} className="requests">
      <ul aria-label={label} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const request = requests[index];
          if (request === undefined) return null;
          return (
            <li
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              aria-setsize={requests.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)` }}
            >
              <button type="button" aria-label={rowText(request)} onClick={() => onOpen(request)}>
                <span className="row between">
                  <span>{hostOf(request.destination)}</span>
                  <span className="soft small">{whenText(request)}</span>
                </span>
                <span className="row between soft small">
                  <span>
                    {request.ref === null ? '' : `${ticketText(request)} · `}
                    {featureText(request)}
                  </span>
                  <span>{resultText(request.result)}</span>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
