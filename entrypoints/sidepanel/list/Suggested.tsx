import type { QueueRow } from '../../../core/queue-panel';
import { say } from '../../../core/words/say';
import { useActing } from '../acting';
import { momentText, pathText, settledText, undecided } from '../row-words';
import { Sure } from './Sure';

/** What stands in the way of a suggestion, or came of it; null where nothing is to be said. */
function stateText(row: QueueRow, isGone: boolean, isBusy: boolean, now: number): string | null {
  if (isGone) return say('queue.state.gone');
  if (row.changing || isBusy) return say('queue.state.changing');
  if (row.snoozedUntil !== null) return say('queue.state.snoozed', { when: momentText(row.snoozedUntil, now) });
  return null;
}

interface SuggestedProps {
  readonly row: QueueRow;
  readonly isGone: boolean;
  readonly now: number;
  /** Where nothing is suggested: the value that stands. */
  readonly instead?: string | null;
}

/** The suggestion of a row: the most telling level of its value first, how sure it is, and the button that takes it. */
export function Suggested({ row, isGone, now, instead = null }: SuggestedProps) {
  const { busy } = useActing();
  const state = stateText(row, isGone, busy.has(row.key), now);
  const waiting = undecided(row);
  if (state !== null) return <span className="soft clip">{state}</span>;
  if (waiting === undefined) return <span className="soft clip">{settledText(row) ?? instead}</span>;
  const { path, place, present, confidence } = waiting;
  const others = (row.suggestion?.choices ?? []).filter(
    (choice) => choice !== waiting && choice.place !== 'right',
  ).length;
  const value = path.at(-1) ?? '';
  return (
    <>
      <span className="suggested clip" title={pathText(path)}>
        <span aria-hidden="true" className="soft">
          →{' '}
        </span>
        <bdi>{value}</bdi>
        {others > 0 && <span className="soft"> {say('queue.suggestion.more', { count: others })}</span>}
        {present !== null && present.length > 0 && (
          <span className="soft"> {say('queue.suggestion.now', { value: present.at(-1) ?? '' })}</span>
        )}
      </span>
      <Sure confidence={confidence} />
      {place === 'chosen' && (
        <button
          type="button"
          // The marked row is accepted by its key and by the bar below; this is for the pointer.
          tabIndex={-1}
          className="accept"
          aria-label={say('queue.suggestion.accept', { number: row.number, value })}
          data-does="accept"
        >
          ✓
        </button>
      )}
    </>
  );
}
