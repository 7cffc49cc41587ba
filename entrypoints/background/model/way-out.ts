import { DesksideFault } from '../../../core/errors';
import { whyNotAllowedAt } from '../../../core/policy/allowed';
import type { WayOut } from '../../../providers';
import { notAllowedError } from '../rules/allowed';
import { gateProblem, loadEffective } from '../rules/load';

/**
 * The only place in which anything of Deskside leaves for another computer. Questions, tests and lists of models all pass here, and what
 * counts is read anew for each of them, be it a second try. Throws `not-allowed`, `nothing-leaves`, the organisation's gate, and
 * `bad-settings` while nobody knows what the person has set.
 */
export const wayOut: WayOut = async ({ id, model, url }, init, onLeaves) => {
  const effective = await loadEffective();
  const closed = gateProblem(effective) ?? effective.problem;
  if (closed !== null) throw new DesksideFault(closed);
  const why = whyNotAllowedAt(effective.rules, { id, model, server: url });
  if (why !== null) throw new DesksideFault(notAllowedError(why, id));
  // Everything may have been stopped while this was read.
  init.signal?.throwIfAborted();
  onLeaves();
  return fetch(url, init);
};
