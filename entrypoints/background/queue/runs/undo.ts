import { desksideError, type DesksideError } from '../../../../core/errors';
import type { ChangedValue, ChangeRecord, RunRecord } from '../../store/ledger/run-record';
import { runs } from '../../store/ledger/runs';
import type { Loaded } from '../../rules/load';
import { allowedBack } from './allowed-back';
import { isTakenBack } from './decide';
import { runHere } from './local';
import { isLocal, whyRefused } from './may';
import { runBook } from './run-book';
import { undoableIn, type HeldRun } from './run-view';

/** The newest one that a person has made and that is under way, or of which something can be taken back. */
export const newest = (all: readonly HeldRun[]): HeldRun | undefined =>
  all.findLast(
    (held) => held.run.undoes === null && (held.run.state === 'running' || undoableIn(held, all).length > 0),
  );

const backOf = ({ means, fromMeans, insteadOf: _insteadOf, ...value }: ChangedValue): ChangedValue => ({
  ...value,
  optionId: value.fromOptionId,
  to: value.from,
  from: value.to,
  fromOptionId: value.optionId,
  ...(fromMeans === undefined ? {} : { means: fromMeans }),
  ...(means === undefined ? {} : { fromMeans: means }),
});

/** Against the stamp that our own write has made; empty where that is not known, so that the ticket is read first. */
const undone = (run: string, change: ChangeRecord): ChangeRecord => ({
  ...change,
  run,
  stamp: change.stampAfter ?? '',
  values: change.values.map(backOf),
  state: 'waiting',
  error: null,
  stampAfter: null,
  attempts: 0,
  notBefore: new Date(0).toISOString(),
});

/**
 * A run that takes back what a run did, as far as that is done: each value to what was there, while the desk still holds ours; a status that the desk lets
 * nobody go back to becomes the nearest one that it does. Errors: `conflict` where nothing of it can be taken back any more, `not-allowed`, and why the queue is off.
 */
export async function makeUndo(id: string, loaded: Loaded): Promise<{ run: string } | { error: DesksideError }> {
  const all = await runBook.all();
  const held = await runBook.get(id);
  const changes = held === undefined ? [] : undoableIn(held, all);
  if (held === undefined || changes.length === 0) return { error: desksideError('conflict') };
  const { action } = held.run;
  const refused = whyRefused(loaded, action, changes.length);
  if (refused !== null) return { error: refused };
  const run: RunRecord = {
    id: crypto.randomUUID(),
    action,
    undoes: held.run.id,
    at: new Date().toISOString(),
    state: 'running',
  };
  const back = await allowedBack(changes.map((change) => undone(run.id, change)));
  if (isLocal(action)) await runHere({ ...run, state: 'done' }, back, await isTakenBack(run), loaded.settings);
  else {
    await runs.add(run, back);
    await runBook.heard({ run, changes: back });
    runBook.wantWork();
  }
  return { run: run.id };
}
