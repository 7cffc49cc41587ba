import type { Told } from '../../../core/words/phrase';
import { desksideError, type DesksideError } from '../../../core/errors';
import { hasAgreed } from '../../../core/policy/consent';
import type { Effective } from '../../../core/policy/effective';
import { selectProviders, type Providers } from '../model/select-provider';
import { isCounted, limitProblem } from '../rules/limit';
import { gateProblem } from '../rules/load';
import { asked, isUsable } from '../rules/usable';

/** Whether tickets that nobody opened may be triaged now, and by whom. */
export type WatchPower =
  | { readonly may: true; readonly providers: Providers }
  | {
      readonly may: false;
      /** Null where nothing but the person's consent is missing. */
      readonly problem: DesksideError | null;
      /** Where they would go and nobody has agreed to yet. */
      readonly asks: readonly { readonly destination: string; readonly label: Told }[];
    };

const no = (problem: DesksideError): WatchPower => ({ may: false, problem, asks: [] });

/** By what is set: the switches, the policy, the provider and consent. */
export async function watchProviders(effective: Effective): Promise<WatchPower> {
  const closed = gateProblem(effective);
  if (closed !== null) return no(closed);
  if (!effective.settings.enabled) return no(desksideError('off'));
  const providers = await selectProviders(effective, 'watch');
  if (!providers.ok) return no(providers.error);
  if (!isUsable(effective, 'watch')) return no(desksideError('off'));
  const { first } = providers.value;
  if (first.kind === 'language-model' && first.destination !== null && effective.settings.askEachRequest)
    return no(desksideError('not-approved'));
  if (first.kind === 'language-model' && first.destination !== null && !hasAgreed(effective, asked(first), 'watch'))
    return { may: false, problem: null, asks: [{ destination: first.destination, label: first.label }] };
  return { may: true, providers: providers.value };
}

/** That, the limit and the network: everything that must be so before a desk is asked. */
export async function watchPower(
  effective: Effective,
  isOnline = globalThis.navigator?.onLine !== false,
): Promise<WatchPower> {
  const power = await watchProviders(effective);
  if (!power.may || !isCounted(power.providers.first)) return power;
  const usedUp = await limitProblem(effective.settings);
  if (usedUp !== null) return no(usedUp);
  return isOnline ? power : no(desksideError('offline'));
}
