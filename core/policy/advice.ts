import { defaultSettings } from '../settings';
import { adviseOnDescriptions } from './advice-descriptions';
import { adviseOnLists } from './advice-lists';
import { careful, wrong, type Advice } from './advice-note';
import { adviseOnProvider } from './advice-provider';
import { merge } from './merge';
import type { Policy } from './schema';

function adviseOnSwitches({
  licensed,
  enabled,
  provisioned,
  provider = {},
  capabilities = {},
}: Policy): readonly Advice[] {
  const advice: Advice[] = [];
  if (licensed === false)
    advice.push(
      careful('licensed', 'Nobody who gets this policy sees anything of Deskside; the rest of it has no effect.'),
    );
  else if (enabled === false) advice.push(careful('enabled', 'Deskside is paused for everybody who gets this policy.'));
  if (provisioned === true && provider.use === undefined)
    advice.push(
      wrong('provisioned', 'Nothing is named that people agree to. Choose a provider under “Provider and key”.'),
    );
  if (provisioned === true && enabled === false)
    advice.push(careful('provisioned', 'It has no effect while the master switch is off.'));
  if (capabilities.suggestions === false && capabilities.drafts === false)
    advice.push(careful('capabilities.drafts', 'Neither suggestions nor drafts: nothing is left for Deskside to do.'));
  return advice;
}

function adviseOnLimits({ limits = {}, confidence = {} }: Policy): readonly Advice[] {
  const advice: Advice[] = [];
  if (limits.tokensPerMonth === 0)
    advice.push(careful('limits.tokensPerMonth', 'With 0 no language model is ever asked.'));
  if (limits.tokensPerRequest !== undefined && limits.tokensPerRequest < 4000)
    advice.push(
      careful(
        'limits.tokensPerRequest',
        'Long tickets and long lists of categories do not fit. 4,000 or more serves most desks.',
      ),
    );
  if (
    limits.tokensPerMonth !== undefined &&
    limits.tokensPerMonth > 0 &&
    limits.tokensPerMonth < (limits.tokensPerRequest ?? 4000)
  )
    advice.push(careful('limits.tokensPerMonth', 'One single request may use up the whole month.'));
  if (confidence.toChange !== undefined && confidence.toSet !== undefined && confidence.toChange < confidence.toSet)
    advice.push(
      careful(
        'confidence.toChange',
        `It counts as ${confidence.toSet} %: changing a value never takes less than setting one.`,
      ),
    );
  return advice;
}

/** Contradictions and traps that the schema cannot see, in plain words. */
export function adviseOn(policy: Policy): readonly Advice[] {
  const rules = merge({ is: 'known', policy }, defaultSettings(), defaultSettings()).rules;
  return [
    ...adviseOnSwitches(policy),
    ...adviseOnProvider(policy, rules),
    ...adviseOnLists(policy),
    ...adviseOnDescriptions(policy),
    ...adviseOnLimits(policy),
  ];
}
