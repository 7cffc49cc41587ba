import { say } from '../../../core/words/say';
import { DeskLine } from '../desks/DeskLine';
import { useNow } from '../useNow';
import { useQueue } from '../useQueue';
import { Notice } from './Notice';

/** No view is in the queue yet: they are chosen here, for each desk. */
export function FirstUse() {
  const { desks } = useQueue();
  const now = useNow();
  if (desks.length === 0)
    return <Notice title={say('queue.first.no-desk.title')} sentence={say('queue.first.no-desk.sentence')} />;
  return (
    <>
      <Notice
        title={say('queue.first.title')}
        sentence={say(desks.every(({ isManaged }) => isManaged) ? 'queue.first.managed' : 'queue.first.sentence')}
      />
      <ul className="desk-lines" aria-label={say('queue.desks')}>
        {desks.map((desk) => (
          <DeskLine key={desk.origin} desk={desk} now={now} />
        ))}
      </ul>
    </>
  );
}
