import type { LimitView } from '../../../core/limits';
import type { TriageState } from '../../../core/messages';
import type { Providers } from '../model/select-provider';
import { firstUse } from './agreement';
import { lockedReason } from './apply-rules';
import { limitCard } from './limit-now';
import type { Permitted } from './permitted';
import type { Seen } from './seen';
import type { Targets } from './fields-to-ask';
import { triagePlan, type TriagePlan } from './triage-plan';
import { knownState } from './triage-state';

/** What comes next for a ticket that has been read: something that stands before any run, or a plan for one. */
export type NextStep =
  | { readonly is: 'halt'; readonly triage: TriageState }
  | {
      readonly is: 'planned';
      readonly plan: TriagePlan;
      readonly providers: Providers;
      /** What is shown instead of the run, from the ledger or because nothing may be asked; null when it may begin. `anew` wants another answer than the one that is known. */
      readonly instead: (anew: boolean) => Promise<TriageState | null>;
    };

const halt = (triage: TriageState): NextStep => ({ is: 'halt', triage });

/** Nobody is asked about a ticket whose every field keeps what it has; null when something can be suggested. */
export function allLocked(
  seen: Seen,
  { fields }: Extract<Targets, { kind: 'ready' }>,
  { rules }: Pick<Permitted, 'rules'>,
): TriageState | null {
  const reasons = fields.map(({ id }) => lockedReason(seen, rules, id));
  const [first = null] = reasons;
  return first !== null && !reasons.includes(null) ? { is: 'no-fit', reason: first, suggestionId: '' } : null;
}

/** The classifier answers in place of the chosen provider: nothing is sent, so nobody has to agree and no limit counts. */
async function onDeviceStep(seen: Seen, permitted: Permitted, providers: Providers): Promise<NextStep | null> {
  const { targets } = seen;
  if (targets.kind === 'ask') return null;
  const plan = await triagePlan(seen.ticket, targets, permitted, providers, seen.whole);
  return {
    is: 'planned',
    plan,
    providers,
    instead: async (anew) => (await knownState(plan, anew)) ?? allLocked(seen, targets, permitted),
  };
}

/**
 * Consent, a question, or a plan. Once the limit is used up nothing is asked, of the person neither; what was answered before is
 * still shown, and a wish for another answer does not take it away.
 */
export async function nextStep(
  seen: Seen,
  permitted: Permitted,
  limit: LimitView | null,
  onDevice: boolean,
): Promise<NextStep> {
  const { settings, providers } = permitted;
  const { targets } = seen;
  if (seen.closed) return halt({ is: 'closed' });
  if (onDevice && permitted.onDevice) {
    const step = await onDeviceStep(seen, permitted, permitted.onDevice);
    if (step) return step;
  }
  const usedUp = limitCard(limit);
  const consent = usedUp === null ? firstUse(permitted) : null;
  if (consent) return halt(consent);
  if (!settings.capabilities.triage || !providers) return halt(usedUp ?? { is: 'off' });
  if (targets.kind === 'ask')
    return halt(
      usedUp ?? { is: 'choose-field', candidates: targets.candidates.map(({ id, title }) => ({ id, title })) },
    );
  const plan = await triagePlan(seen.ticket, targets, permitted, providers, seen.whole);
  return {
    is: 'planned',
    plan,
    providers,
    instead: async (anew) =>
      (await knownState(plan, anew && usedUp === null)) ?? allLocked(seen, targets, permitted) ?? usedUp,
  };
}
