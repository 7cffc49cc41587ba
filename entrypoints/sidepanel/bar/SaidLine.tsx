import { useState } from 'react';
import { Button } from '../../../components/parts/Button';
import { describeAwayFromTicket } from '../../../core/error-text';
import { say } from '../../../core/words/say';
import { sayTold } from '../../../core/words/say-phrase';
import { useActing, type Said } from '../acting';
import { useQueue } from '../useQueue';
import { RunLine } from '../bulk/RunLine';
import { isBad, runText } from './run-words';

interface Line {
  readonly text: string;
  readonly bad: boolean;
  /** What can be taken back. */
  readonly run: string | null;
}

function lineOf(said: Said, runs: ReturnType<typeof useQueue>['runs']): Line | null {
  switch (said.is) {
    case 'words':
      return { text: sayTold(said.words), bad: said.bad, run: null };
    case 'failed':
      return { text: describeAwayFromTicket(said.error), bad: true, run: null };
    case 'left-out':
      return { text: say(`queue.left.${said.why}`, { number: said.number }), bad: false, run: null };
    case 'run': {
      const run = runs.find(({ id }) => id === said.run);
      return run === undefined ? null : { text: runText(run), bad: isBad(run), run: run.undoable > 0 ? run.id : null };
    }
  }
}

/** What was begun before this page was opened and goes on, or ended with something that asks for a hand. */
function goingOn(runs: ReturnType<typeof useQueue>['runs']): Said | null {
  const [newest] = runs;
  const isWhole = newest?.changes.every(({ state }) => state !== 'failed' && state !== 'stopped') ?? true;
  const run = runs.find(({ state }) => state === 'running') ?? (isWhole ? undefined : newest);
  return run === undefined ? null : { is: 'run', run: run.id };
}

const isSame = (one: Said | null, other: Said | null): boolean =>
  one === other || (one?.is === 'run' && other?.is === 'run' && one.run === other.run);

/** A run is heard of a moment after it was begun: until then stays what was said before, with the result that may be open over it. */
function useHeard(said: Said | null, runs: ReturnType<typeof useQueue>['runs']): Said | null {
  const [heard, setHeard] = useState(said);
  const isUnheard = said?.is === 'run' && !runs.some(({ id }) => id === said.run);
  if (!isUnheard && !isSame(heard, said)) setHeard(said);
  return isUnheard ? heard : said;
}

/** What happened to the ticket, with Undo. It stands below the list, so that no row moves when it is said. */
export function SaidLine() {
  const { runs } = useQueue();
  const { said, undo } = useActing();
  const shown = useHeard(said ?? goingOn(runs), runs);
  const several =
    shown?.is === 'run' ? runs.find(({ id, changes }) => id === shown.run && changes.length > 1) : undefined;
  if (several !== undefined) return <RunLine run={several} />;
  const line = shown === null ? null : lineOf(shown, runs);
  const { run = null } = line ?? {};
  return (
    <div className="said-line row">
      <p role="status" className={line?.bad === true ? 'bad' : undefined} title={line?.text}>
        {line?.text ?? ''}
      </p>
      {run !== null && (
        <Button look="quiet" shortcut="u" onPress={() => void undo(run)}>
          {say('queue.act.undo')}
        </Button>
      )}
    </div>
  );
}
