import type { QueueRun, RunChange } from '../../../../core/queue-panel';
import type { ChangeRecord, RunRecord } from '../../store/ledger/run-record';

/** A run as this worker knows it, its changes by their place. */
export interface HeldRun {
  readonly run: RunRecord;
  readonly changes: ReadonlyMap<number, ChangeRecord>;
}

const isOpen = ({ state }: ChangeRecord): boolean => state === 'waiting' || state === 'writing';

/** What happens on the desk is put back by what the desk had, what happens here by how the ticket's record was. */
export const canBeUndone = ({ state, values, was, unsure }: ChangeRecord): boolean =>
  state === 'done' && unsure === undefined && (values.length > 0 || was !== undefined);

/** What can be taken back now: nothing for which that is under way. */
export const undoableIn = ({ run, changes }: HeldRun, all: readonly HeldRun[]): ChangeRecord[] => {
  const undoing = all.filter((other) => other.run.undoes === run.id);
  return [...changes.values()].filter(
    (change) =>
      canBeUndone(change) &&
      !undoing.some((other) => {
        const back = other.changes.get(change.at);
        return back !== undefined && isOpen(back);
      }),
  );
};

/** Its desks rest, all that have something to do in it: until when the first one does. */
function restsUntil({ run, changes }: HeldRun, now: string): string | null {
  if (run.state !== 'running') return null;
  const heads = new Map<string, ChangeRecord>();
  for (const change of changes.values()) {
    if (change.state === 'writing') return null;
    if (change.state === 'waiting' && !heads.has(change.ref.origin)) heads.set(change.ref.origin, change);
  }
  const rests = [...heads.values()].map(({ notBefore }) => notBefore);
  if (rests.length === 0 || rests.some((until) => until <= now)) return null;
  return rests.toSorted()[0] ?? null;
}

function told({ ticket, ref, number, subject, values, state, error }: ChangeRecord): RunChange {
  return {
    key: ticket,
    ref,
    number,
    subject,
    values: values.map(({ kind: _kind, means: _means, fromMeans: _fromMeans, insteadOf, ...value }) => ({
      ...value,
      ...(insteadOf === undefined ? {} : { insteadOf }),
    })),
    state,
    error,
  };
}

/** As the panel shows it. */
export function viewOf(held: HeldRun, all: readonly HeldRun[], now = new Date()): QueueRun {
  const { id, action, undoes, at, state } = held.run;
  return {
    id,
    action,
    undoes,
    at,
    state,
    restsUntil: restsUntil(held, now.toISOString()),
    changes: [...held.changes.values()].map(told),
    undoable: undoableIn(held, all).length,
  };
}
