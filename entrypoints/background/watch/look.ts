import type { Effective } from '../../../core/policy/effective';
import type { DeskSettings } from '../../../core/settings';
import { askSource } from '../desks/source';
import { makeTurns } from '../in-turn';
import { listedAdmission, sortedByAdmission } from '../tickets/listed-admission';
import { watchBook } from './watch-book';
import { watchProviders } from './watch-power';

/** What a person chose to be watched on one desk; empty where nothing is. */
export const watchedViews = (desk: DeskSettings | undefined): readonly string[] =>
  (desk?.watched ?? []).map(({ id }) => id);

const turns = new Map<string, ReturnType<typeof makeTurns>>();

/** Looks at one desk one after the other, whoever wants them: the second one finds in the book when the first one was. */
export function inTurnAt<T>(origin: string, look: () => Promise<T>): Promise<T> {
  const inTurn = turns.get(origin) ?? makeTurns();
  turns.set(origin, inTurn);
  return inTurn(look);
}

/**
 * Whether what is found is to be triaged: where that is switched on and the person has agreed to it. A key that is locked or a limit
 * that is used up only puts it off.
 */
export async function makesJobs(effective: Effective): Promise<boolean> {
  if (!effective.settings.capabilities.watch) return false;
  const power = await watchProviders(effective);
  return power.may || power.problem !== null;
}

/**
 * Asks one desk for what is new in these views, and puts what is to be done into the ledger. One tab of the desk answers, at the pace
 * that its limit leaves. Of what the organisation does not admit nothing is kept. Throws when the ledger cannot be read or written: then
 * nothing is lost, since the next look asks from the same place.
 */
export const lookAt = (
  origin: string,
  views: readonly string[],
  effective: Effective,
  now: () => Date = () => new Date(),
): Promise<void> =>
  inTurnAt(origin, async () => {
    const before = await watchBook.get(origin, views);
    if (Date.parse(before.notBefore) > now().getTime()) return;
    const { asks, key } = await listedAdmission(effective.rules);
    const told = await askSource<'changes'>(origin, { what: 'changes', views, mark: before.mark, asks, quiet: true });
    if (!told.ok) return watchBook.failed(origin, before, told.error, now());
    const { admitted, ...others } = sortedByAdmission(told.value.tickets, effective.rules);
    const found = { tickets: admitted, mark: told.value.mark, also: { ...others, admitted: key } };
    await watchBook.found(origin, before, found, await makesJobs(effective), now());
  });
