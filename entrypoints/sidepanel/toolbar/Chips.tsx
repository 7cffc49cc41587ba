import { noFilters } from '../../../core/queue-filter';
import { say } from '../../../core/words/say';
import { usePanel } from '../panel';
import { useQueue } from '../useQueue';
import { chipsOf } from './facet-words';

/** Each active filter; a press takes it away. */
export function Chips() {
  const { wish, filter, want } = usePanel();
  const { desks } = useQueue();
  const chips = chipsOf(wish.filters, desks);
  if (chips.length === 0) return null;
  return (
    <ul className="chips" aria-label={say('queue.filter.active')}>
      {chips.map(({ id, text, without }) => (
        <li key={id}>
          <button
            type="button"
            className="chip-button small"
            aria-label={say('queue.filter.remove', { filter: text })}
            onClick={() => filter(without)}
          >
            <bdi className="clip">{text}</bdi>
            <span aria-hidden="true">✕</span>
          </button>
        </li>
      ))}
      <li>
        <button
          type="button"
          className="link small"
          onClick={() =>
            want({
              filters: { ...noFilters, snoozed: wish.filters.snoozed },
              view: wish.filters.snoozed ? 'snoozed' : 'all',
            })
          }
        >
          {say('queue.filter.clear')}
        </button>
      </li>
    </ul>
  );
}
