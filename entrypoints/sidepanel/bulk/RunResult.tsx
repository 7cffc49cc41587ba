import { Dialog } from '@base-ui/react/dialog';
import { useMemo, useState } from 'react';
import { Button } from '../../../components/parts/Button';
import type { QueueRun, RunChange } from '../../../core/queue-panel';
import type { Told } from '../../../core/words/phrase';
import { say } from '../../../core/words/say';
import { sayTold } from '../../../core/words/say-phrase';
import { ask, noAnswerPhrase } from '../../pages/ask';
import { useActing } from '../acting';
import { momentText } from '../row-words';
import { useOpenTicket } from '../useOpenTicket';
import { failedText } from './failed-words';
import { valueText } from './plan-words';
import { groupResults, type ResultGroup } from './run-groups';
import { TicketLines } from './TicketLines';

interface RunResultProps {
  readonly run: QueueRun;
  readonly onClose: () => void;
}

/** What became of each ticket of a run; of those that failed why, and what helps. */
export function RunResult({ run, onClose }: RunResultProps) {
  const { undo } = useActing();
  const [problem, setProblem] = useState<Told | null>(null);
  const [asked, setAsked] = useState(false);
  const groups = useMemo(() => groupResults(run), [run]);
  const running = run.state === 'running';
  const failed = run.changes.filter(({ state }) => state === 'failed').length;

  const wish = async (name: 'queue.stop' | 'queue.retry') => {
    setAsked(true);
    try {
      await ask(name, { run: run.id });
      setProblem(null);
    } catch (thrown) {
      setProblem(noAnswerPhrase(thrown));
    } finally {
      setAsked(false);
    }
  };

  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="panel-backdrop" />
        <Dialog.Popup className="panel-dialog long">
          <Dialog.Title>{running ? say('queue.bulk.running') : say('queue.bulk.result')}</Dialog.Title>
          {running && run.restsUntil !== null && (
            <p className="soft">{say('queue.bulk.rests', { when: momentText(run.restsUntil) })}</p>
          )}
          {problem !== null && (
            <p role="alert" className="bad">
              {sayTold(problem)}
            </p>
          )}
          <div className="plan" tabIndex={0} role="group" aria-label={say('queue.bulk.each')}>
            {groups.map((group) => (
              <Group key={group.id} group={group} />
            ))}
          </div>
          <div className="row wrap dialog-foot">
            {running ? (
              <Button key="main" off={asked} onPress={() => void wish('queue.stop')}>
                {say('parts.stop')}
              </Button>
            ) : (
              failed > 0 && (
                <Button key="main" look="primary" off={asked} onPress={() => void wish('queue.retry')}>
                  {say('queue.bulk.result.again', { count: failed })}
                </Button>
              )
            )}
            {!running && run.undoable > 0 && (
              <Button onPress={() => void undo(run.id)}>
                {say('queue.bulk.result.undo', { count: run.undoable })}
              </Button>
            )}
            <Dialog.Close className="btn">{say('parts.close')}</Dialog.Close>
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Group({ group: { state, error, changes } }: { readonly group: ResultGroup }) {
  const open = useOpenTicket();
  return (
    <section className="plan-group">
      <h3 className={state === 'failed' ? 'bad' : undefined}>
        {say(`queue.bulk.state.${state}`, { count: changes.length })}
      </h3>
      {state === 'failed' && <p>{failedText(error)}</p>}
      <TicketLines
        tickets={changes}
        renderAfter={(change: RunChange) => (
          <>
            {state === 'done' && change.values.length > 0 && (
              <bdi className="soft small becomes">{change.values.map(valueText).join(' · ')}</bdi>
            )}
            {state === 'failed' && (
              <button
                type="button"
                className="link small"
                aria-label={say('queue.bulk.open', { number: change.number })}
                onClick={() => void open(change.ref)}
              >
                {say('queue.act.open')}
              </button>
            )}
          </>
        )}
      />
    </section>
  );
}
