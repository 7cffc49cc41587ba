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
  /** On a card, where there is no room for many words. */
  readonly short?: boolean;
}

/** The suggestion of a row: the most telling level of its value first, how sure it is, and the button that takes it. */
export function Suggested({ row, isGone, now, instead = null, short = false }: SuggestedProps) {
  const { busy } = useActing();
  const state = stateText(row, isGone, busy.has(row.key), now);
  const waiting = undecided(row);
  const settled = state ?? (waiting === undefined ? (settledText(row) ?? instead ?? '') : '');
  if (state !== null || waiting === undefined)
    return (
      <span className="soft clip" title={settled}>
        {settled}
      </span>
    );
  const { path, place, present, confidence } = waiting;
  const others = (row.suggestion?.choices ?? []).filter(
    (choice) => choice !== waiting && choice.place !== 'right',
  ).length;
  const value = path.at(-1) ?? '';
  const more = others > 0 ? say('queue.suggestion.more', { count: others }) : '';
  const stands =
    present === null || present.length === 0 ? '' : say('queue.suggestion.now', { value: present.at(-1) ?? '' });
  return (
    <>
      <span className="suggested clip" title={[pathText(path), more, stands].filter((text) => text !== '').join(' ')}>
        <span aria-hidden="true" className="soft">
          →{' '}
        </span>
        <bdi>{value}</bdi>
        {more !== '' && <span className="soft"> {more}</span>}
        {stands !== '' && <span className="soft"> {stands}</span>}
      </span>
      <Sure confidence={confidence} short={short} />
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
