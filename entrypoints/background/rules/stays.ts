import { featureIds } from '../../../core/features';
import type { Wanted } from '../../../core/policy/allowed';
import type { Effective } from '../../../core/policy/effective';
import { staysOf, type StaysView } from '../../../core/policy/stays';
import { providerSettings } from '../../../core/settings';
import { resolveAddress } from '../../../providers';
import { settingsFor } from './usable';

/** Whoever may be asked about tickets now: the chosen provider and the one that stands in, by each feature's model. */
const askedNow = (effective: Effective): readonly Wanted[] =>
  featureIds.flatMap((feature) => {
    const settings = settingsFor(effective, feature);
    const { provider, fallback } = settings;
    return [provider, ...(fallback === null ? [] : [fallback])].map((id) => {
      const { address, model } = providerSettings(settings, id);
      const resolved = resolveAddress(id, address, model);
      return { id, model, server: resolved?.ok === true ? new URL(resolved.chatUrl) : null };
    });
  });

/** How far what is asked can go now; null where nobody has set a limit to it. */
export const staysNow = (effective: Effective): StaysView | null => staysOf(effective.rules, askedNow(effective));
