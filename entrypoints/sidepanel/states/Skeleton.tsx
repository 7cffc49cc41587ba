import { say } from '../../../core/words/say';

const ROWS = [0, 1, 2, 3, 4, 5];

/** As high as the rows that will stand there. */
export function Skeleton() {
  return (
    <div className="skeleton" role="status" aria-label={say('queue.loading')}>
      {ROWS.map((row) => (
        <div key={row} aria-hidden="true">
          <i />
          <i />
          <i />
        </div>
      ))}
    </div>
  );
}
