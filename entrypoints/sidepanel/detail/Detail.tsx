import { Button } from '../../../components/parts/Button';
import type { QueueRow } from '../../../core/queue-panel';
import { say } from '../../../core/words/say';
import { Sure } from '../list/Sure';
import { pathText, settledText, statusText, undecided } from '../row-words';

export interface DetailProps {
  readonly row: QueueRow;
  /** It was opened to change a value. */
  readonly change: boolean;
  readonly onClose: () => void;
}

/** One ticket, whole. */
export function Detail({ row, onClose }: DetailProps) {
  const waiting = undecided(row);
  return (
    <aside className="panel-detail" aria-label={say('queue.act.detail')}>
      <div className="row between">
        <span className="soft">
          <bdi>{row.number}</bdi>
        </span>
        <Button look="quiet" label={say('parts.close')} onPress={onClose}>
          ✕
        </Button>
      </div>
      <h2>
        <bdi>{row.subject}</bdi>
      </h2>
      <p className="soft">{statusText(row)}</p>
      {waiting === undefined ? (
        <p className="soft">{settledText(row) ?? say('queue.suggestion.none')}</p>
      ) : (
        <p>
          {pathText(waiting.path)} <Sure confidence={waiting.confidence} />
        </p>
      )}
    </aside>
  );
}
