import { Button } from '../../../components/parts/Button';
import { describeAwayFromTicket } from '../../../core/error-text';
import { isFiltered, noFilters } from '../../../core/queue-filter';
import { say } from '../../../core/words/say';
import { usePanel } from '../panel';
import { useQueue } from '../useQueue';
import { Notice } from './Notice';
import { Skeleton } from './Skeleton';

/** Why no ticket is shown, and what helps. */
export function Nothing() {
  const { desks, rows, complete, refresh } = useQueue();
  const { wish, want } = usePanel();
  const here = rows.filter(({ snoozedUntil }) => (snoozedUntil !== null) === wish.filters.snoozed).length;
  if (!complete || (rows.length === 0 && desks.some(({ state, syncedAt }) => state === 'reading' && syncedAt === null)))
    return <Skeleton />;
  if (here > 0 && isFiltered(wish.filters))
    return (
      <Notice title={say('queue.none.title')} sentence={say('queue.none.sentence', { count: here })}>
        <Button
          look="primary"
          onPress={() =>
            want({
              filters: { ...noFilters, snoozed: wish.filters.snoozed },
              view: wish.filters.snoozed ? 'snoozed' : 'all',
            })
          }
        >
          {say('queue.filter.clear')}
        </Button>
      </Notice>
    );
  if (wish.filters.snoozed)
    return <Notice title={say('queue.none.snoozed.title')} sentence={say('queue.none.snoozed.sentence')} />;
  const withViews = desks.filter(({ views }) => views.length > 0);
  const broken = withViews.filter(({ error }) => error !== null);
  const [first] = broken;
  if (first !== undefined && first.error !== null && broken.length === withViews.length)
    return (
      <Notice title={say('queue.unread.title')} sentence={describeAwayFromTicket(first.error)} bad>
        <Button look="primary" onPress={refresh}>
          {say('queue.empty.look')}
        </Button>
      </Notice>
    );
  return (
    <Notice title={say('queue.empty.title')} sentence={say('queue.empty.sentence')}>
      <Button onPress={refresh}>{say('queue.empty.look')}</Button>
    </Notice>
  );
}
