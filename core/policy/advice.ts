import { defaultSettings } from '../settings';
import { say } from '../words/say';
import { ticketsLimited } from './access';
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
  if (licensed === false) advice.push(careful('licensed', say('advice.not-licensed')));
  else if (enabled === false) advice.push(careful('enabled', say('advice.paused')));
  if (provisioned === true && provider.use === undefined)
    advice.push(
      wrong('provisioned', say('advice.provisioned-without-provider', { section: say('policy.group.provider.title') })),
    );
  if (provisioned === true && enabled === false) advice.push(careful('provisioned', say('advice.provisioned-paused')));
  const { suggestions, drafts, summaries } = capabilities;
  if (suggestions === false && drafts === false && summaries === false)
    advice.push(careful('capabilities.drafts', say('advice.nothing-left')));
  return advice;
}

/** Of one request. Tokens. */
const SERVES_MOST = 4000;

function adviseOnLimits({ limits = {}, confidence = {} }: Policy): readonly Advice[] {
  const advice: Advice[] = [];
  if (limits.tokensPerMonth === 0) advice.push(careful('limits.tokensPerMonth', say('advice.no-tokens')));
  if (limits.tokensPerRequest !== undefined && limits.tokensPerRequest < SERVES_MOST)
    advice.push(careful('limits.tokensPerRequest', say('advice.small-requests', { tokens: SERVES_MOST })));
  if (
    limits.tokensPerMonth !== undefined &&
    limits.tokensPerMonth > 0 &&
    limits.tokensPerMonth < (limits.tokensPerRequest ?? SERVES_MOST)
  )
    advice.push(careful('limits.tokensPerMonth', say('advice.one-request-a-month')));
  if (confidence.toChange !== undefined && confidence.toSet !== undefined && confidence.toChange < confidence.toSet)
    advice.push(careful('confidence.toChange', say('advice.change-below-set', { percent: confidence.toSet })));
  return advice;
}

/** Nobody is told by the card that it learns less, so whoever decides it is. */
function adviseOnLearning(policy: Policy): readonly Advice[] {
  const limited = ticketsLimited(policy);
  return limited === null || policy.featuresOff?.includes('learn-from-solved')
    ? []
    : [careful(limited, say('advice.learning-limited'))];
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
    ...adviseOnLearning(policy),
  ];
}
