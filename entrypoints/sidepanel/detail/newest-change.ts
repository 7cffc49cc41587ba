import type { DesksideError } from '../../../core/errors';
import type { PlannedValue, QueueRun } from '../../../core/queue-panel';

/** The newest change of one value of a ticket from the panel, as far as it is still to be said. */
export type NewestChange =
  | { readonly is: 'changing' }
  | { readonly is: 'failed'; readonly run: string; readonly error: DesksideError | null }
  /** It can be taken back. */
  | { readonly is: 'done'; readonly run: string; readonly value: PlannedValue };

/** `runs`: newest first. Null where nothing is to be said: it was not changed from here, or was taken back. */
export function newestChange(runs: readonly QueueRun[], key: string, fieldId: string): NewestChange | null {
  for (const run of runs) {
    const change = run.changes.find((one) => one.key === key);
    const value = change?.values.find((one) => one.fieldId === fieldId);
    if (change === undefined || value === undefined) continue;
    if (change.state === 'waiting' || change.state === 'writing') return { is: 'changing' };
    if (change.state === 'failed') return { is: 'failed', run: run.id, error: change.error };
    // A run over many tickets is taken back as a whole, where it is shown as a whole.
    const canUndo = change.state === 'done' && run.undoes === null && run.undoable > 0 && run.changes.length === 1;
    return canUndo ? { is: 'done', run: run.id, value } : null;
  }
  return null;
}
