import { useState } from 'react';
import { Button } from '../../../components/parts/Button';
import type { QueueRun } from '../../../core/queue-panel';
import { say } from '../../../core/words/say';
import { useActing } from '../acting';
import { isBad, runText } from '../bar/run-words';
import { useRunWish } from '../useRunWish';
import { RunResult } from './RunResult';

/** How far an action on several tickets is, or what came of it; a press on it shows each ticket. */
export function RunLine({ run }: { readonly run: QueueRun }) {
  const { undo } = useActing();
  const wish = useRunWish();
  const [open, setOpen] = useState(false);
  const [stopping, setStopping] = useState(false);
  const running = run.state === 'running';
  const text = runText(run);
  const ended = run.changes.filter(({ state }) => state !== 'waiting' && state !== 'writing').length;
  return (
    <div className="said-line row">
      {running && (
        <progress
          className="run-progress"
          max={run.changes.length}
          value={ended}
          aria-label={say('queue.bulk.running')}
        />
      )}
      {/* Told when it has ended: each ticket on the way would talk over the person. */}
      <p className="unseen" role="status">
        {running ? '' : text}
      </p>
      <p className={isBad(run) ? 'bad' : undefined}>
        <button
          type="button"
          className="link run-text"
          title={say('queue.bulk.result.show')}
          onClick={() => setOpen(true)}
        >
          {text}
        </button>
      </p>
      {running ? (
        <Button
          off={stopping}
          onPress={() => {
            setStopping(true);
            void wish('queue.stop', run.id).then(() => setStopping(false));
          }}
        >
          {say('parts.stop')}
        </Button>
      ) : (
        run.undoable > 0 && (
          <Button look="quiet" shortcut="u" onPress={() => void undo(run.id)}>
            {say('queue.act.undo')}
          </Button>
        )
      )}
      {open && <RunResult run={run} onClose={() => setOpen(false)} />}
    </div>
  );
}
