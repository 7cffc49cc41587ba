import {
  leftOutReasons,
  type LeftOutReason,
  type PlannedChange,
  type PlannedValue,
  type QueuePlan,
} from '../../../core/queue-panel';

/** Tickets of one desk to which exactly the same happens. */
export interface ChangeGroup<C extends PlannedChange = PlannedChange> {
  readonly id: string;
  /** Empty for what happens here only. */
  readonly values: readonly PlannedValue[];
  readonly changes: readonly C[];
}

function together<T>(all: readonly T[], idOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const one of all) {
    const id = idOf(one);
    const others = found.get(id);
    if (others === undefined) found.set(id, [one]);
    else others.push(one);
  }
  return found;
}

/** Two desks may call different things the same, so that they never stand together. */
const sameChange = ({ ref, values }: PlannedChange): string =>
  JSON.stringify([
    values.length === 0 ? '' : ref.origin,
    values.map(({ fieldId, fromOptionId, optionId, from, to }) => [fieldId, fromOptionId, optionId, from, to]),
  ]);

/** In the order in which they come first. */
export const groupChanges = <C extends PlannedChange>(changes: readonly C[]): readonly ChangeGroup<C>[] =>
  [...together(changes, sameChange)].map(([id, same]) => ({ id, values: same[0]?.values ?? [], changes: same }));

export type LeftOut = QueuePlan['leftOut'][number];

/** Why tickets are left out, and which. */
export function groupLeftOut(
  leftOut: readonly LeftOut[],
): readonly { readonly why: LeftOutReason; readonly tickets: readonly LeftOut[] }[] {
  const found = together(leftOut, ({ why }) => why);
  return leftOutReasons.flatMap((why) => {
    const tickets = found.get(why);
    return tickets === undefined ? [] : [{ why, tickets }];
  });
}
