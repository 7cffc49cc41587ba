import { useState } from 'react';
import type { QueueActivity, QueueRow } from '../../../core/queue-panel';
import { say } from '../../../core/words/say';
import { momentText } from '../row-words';
import { activityText } from './activity-words';
import { NoteBox } from './NoteBox';
import { Section } from './Section';

interface ActivityProps {
  readonly row: QueueRow;
  readonly activity: readonly QueueActivity[];
  readonly again: () => void;
}

/** More are shown at a press. */
const FIRST = 20;

/** What happened on the ticket, newest first, and the place where a note is written. */
export function Activity({ row, activity, again }: ActivityProps) {
  const [all, setAll] = useState(false);
  return (
    <Section title={say('queue.detail.activity')}>
      <NoteBox ticket={row.ref} onWritten={again} />
      <Happened activity={all ? activity : activity.slice(0, FIRST)} />
      {!all && activity.length > FIRST && (
        <button type="button" className="link small" onClick={() => setAll(true)}>
          {say('queue.bulk.show-all', { count: activity.length })}
        </button>
      )}
    </Section>
  );
}

export function Happened({ activity }: { readonly activity: readonly QueueActivity[] }) {
  return (
    <ol className="happened">
      {activity.map((one, at) => (
        // Two may happen at the same moment.
        <li key={`${one.at} ${one.what} ${at}`}>
          <span dir="auto" className={one.what === 'failed' ? 'bad' : undefined}>
            {activityText(one)}
          </span>
          <time dateTime={one.at} className="soft small">
            {momentText(one.at)}
          </time>
        </li>
      ))}
    </ol>
  );
}
