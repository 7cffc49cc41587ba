import type { DesksideError } from '../../../core/errors';
import type { ChangeState, QueueRun, RunChange } from '../../../core/queue-panel';

/** Tickets of a run that are in the same state, those that failed for the same reason. */
export interface ResultGroup {
  readonly id: string;
  readonly state: ChangeState;
  readonly error: DesksideError | null;
  readonly changes: readonly RunChange[];
}

/** What asks for a hand comes first. */
const order: readonly ChangeState[] = ['failed', 'writing', 'waiting', 'stopped', 'done', 'undone'];

export function groupResults({ changes }: Pick<QueueRun, 'changes'>): readonly ResultGroup[] {
  const groups = new Map<string, RunChange[]>();
  for (const change of changes) {
    const id = change.state === 'failed' ? JSON.stringify([change.state, change.error]) : change.state;
    const same = groups.get(id);
    if (same === undefined) groups.set(id, [change]);
    else same.push(change);
  }
  return [...groups]
    .flatMap(([id, same]) => {
      const [first] = same;
      return first === undefined ? [] : [{ id, state: first.state, error: first.error, changes: same }];
    })
    .toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
}
