import { Collapsible } from '@base-ui/react/collapsible';
import { agoText } from '../../../components/words';
import { say } from '../../../core/words/say';
import { useNow } from '../useNow';
import { useQueue } from '../useQueue';
import { DeskLine } from './DeskLine';

/** The desks in one line, each with its own behind it; what needs the person is in sight. */
export function DeskLines() {
  const { desks, refresh } = useQueue();
  const now = useNow();
  const [first] = desks;
  if (first === undefined) return null;
  const needs = desks.filter(({ error, views, isManaged }) => error !== null || (views.length === 0 && !isManaged));
  const open = desks.filter(({ state }) => state === 'open' || state === 'reading').length;
  const oldest = desks.map(({ syncedAt }) => syncedAt ?? '').toSorted()[0] ?? '';
  const count = desks.length;
  return (
    <Collapsible.Root className="desks-fold">
      <div className="row between">
        <Collapsible.Trigger className="fold-desks small">
          <span className="clip">
            {open === count && oldest !== ''
              ? say('queue.desks.all-read', { count, ago: agoText(oldest, now) })
              : say('queue.desks.some', { count, open })}
          </span>
        </Collapsible.Trigger>
        <button
          type="button"
          className="icon-button"
          aria-label={say('queue.desks.refresh')}
          title={say('queue.desks.refresh')}
          onClick={refresh}
        >
          ↻
        </button>
      </div>
      <Collapsible.Panel>
        <ul className="desk-lines" aria-label={say('queue.desks')}>
          {desks
            .filter((desk) => !needs.includes(desk))
            .map((desk) => (
              <DeskLine key={desk.origin} desk={desk} now={now} />
            ))}
        </ul>
      </Collapsible.Panel>
      {needs.length > 0 && (
        <ul className="desk-lines" aria-label={say('queue.desks')}>
          {needs.map((desk) => (
            <DeskLine key={desk.origin} desk={desk} now={now} />
          ))}
        </ul>
      )}
    </Collapsible.Root>
  );
}
