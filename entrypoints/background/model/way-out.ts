import { DesksideFault, fault } from '../../../core/errors';
import { whyNotAllowedAt } from '../../../core/policy/allowed';
import type { WayOut } from '../../../providers';
import { notAllowedError } from '../rules/allowed';
import { gateProblem, loadEffective } from '../rules/load';

/**
 * The only place in which anything of Deskside leaves for another computer. Questions, tests and lists of models all pass here, and what
 * counts is read anew for each of them, be it a second try. A body that a person was to approve is held against what they have seen, and
 * any other stays here. Throws `not-allowed`, `nothing-leaves`, the organisation's gate, `bad-settings` while nobody knows what the
 * person has set, and `not-approved`.
 */
export const wayOut: WayOut = async ({ id, model, url, approval }, init, onLeaves) => {
  const effective = await loadEffective();
  const closed = gateProblem(effective) ?? effective.problem;
  if (closed !== null) throw new DesksideFault(closed);
  const why = whyNotAllowedAt(effective.rules, { id, model, server: url });
  if (why !== null) throw new DesksideFault(notAllowedError(why, id));
  if (approval !== undefined && !(typeof init.body === 'string' && approval.admits(init.body)))
    throw fault('not-approved');
  // Everything may have been stopped while this was read.
  init.signal?.throwIfAborted();
  onLeaves();
  return fetch(url, init);
};
