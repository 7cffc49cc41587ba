import type { Visibility } from '../../core/ticket';
import type { ActionBody } from './shapes';

export interface Judgement {
  readonly visibility: Visibility;
  readonly evidence: string;
}

const judged = (visibility: Visibility, evidence: string): Judgement => ({ visibility, evidence });

/** Absent, or the plain "no" of its kind. Anything else may mean anything. */
const isOff = (flag: unknown): boolean => flag === undefined || flag === null || flag === false;
const isNone = (id: unknown): boolean => id === undefined || id === null || id === 0;

/** What the flags of other audiences are called, and what each would say of the action. */
const otherAudiences = [
  ['supplieronly', 'private', 'for a supplier'],
  ['ischildnotes', 'private', 'of a child ticket'],
  ['isrelatednotes', 'private', 'of a related ticket'],
  ['ishiddenfrominternalit', 'unknown', 'hidden from somebody'],
  ['_isportalagentnote', 'unknown', 'a note of a kind that is not known'],
  ['hide_user_visibility_toggle', 'unknown', 'whose visibility cannot be switched'],
] as const;

/**
 * From the desk's JSON alone: the page has no mark of a private action. Public only where `hiddenfromuser` is exactly `false`, the
 * action belongs to this very ticket and nothing speaks for another audience. That private actions were not asked for proves
 * nothing, since Halo ignores filters that it does not know.
 */
export function judgeAction(action: ActionBody, ticketId: string): Judgement {
  if (action.hiddenfromuser === true) return judged('private', 'json hiddenfromuser=true');
  if (typeof action.ticket_id !== 'number' || String(action.ticket_id) !== ticketId)
    return judged('private', 'json of another ticket, or of none');
  if (!isNone(action.action_supplier_id)) return judged('private', 'json with a supplier');
  for (const [name, visibility, why] of otherAudiences)
    if (!isOff(action[name])) return judged(visibility, `json ${why}`);
  if (action.hiddenfromuser !== false) return judged('unknown', 'json without hiddenfromuser');
  return judged('public', 'json hiddenfromuser=false');
}
