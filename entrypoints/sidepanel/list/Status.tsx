import type { QueueRow } from '../../../core/queue-panel';
import { columnOf } from '../../../core/queue-views';
import { meaningText, statusText } from '../row-words';

const signs = { open: '○', agent: '◐', contact: '◔', completed: '●', archived: '▣', other: '◌' } as const;

/** The desk's own word with a sign of what it means. */
export function Status({ row, meaning = false }: { readonly row: QueueRow; readonly meaning?: boolean }) {
  const column = columnOf(row.status) ?? 'other';
  const means = meaningText(row);
  const word = statusText(row);
  return (
    <span className="status-word" title={means === null ? word : `${word} · ${means}`}>
      <span aria-hidden="true" className={`sign ${column}`}>
        {signs[column]}
      </span>
      <span className="clip">
        <bdi>{word}</bdi>
        {meaning && means !== null && <span className="soft small means">{means}</span>}
      </span>
    </span>
  );
}
