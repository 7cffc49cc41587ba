import { useEffect, useState } from 'react';
import type { SettingsView } from '../../../core/messages';
import type { Policy } from '../../../core/policy/schema';
import { ask, noAnswerWords } from '../ask';
import { useSettings } from '../settings-store';
import type { Cap } from './lock-words';
import { whoOf } from './who';

const inPolicy = {
  'learning.retentionDays': ({ retentionDays }: Policy) => retentionDays,
  'limits.tokensPerMonth': ({ limits }: Policy) => limits?.tokensPerMonth,
} as const;

async function loadPolicy(): Promise<Policy | null> {
  try {
    return (await ask('policy.get', {})).policy;
  } catch (thrown) {
    // The page shows by itself that nothing answers; a number above the cap is refused by what counts anyhow.
    noAnswerWords(thrown);
    return null;
  }
}

/** The highest number that the organisation allows; null where it sets none. What counts may be lower: then only the policy knows it. */
export function useCap(key: keyof typeof inPolicy): Cap | null {
  const { view } = useSettings();
  const { value, source, policyKey } = view.managed.keys[key];
  const [known, setKnown] = useState<{ readonly of: SettingsView; readonly policy: Policy | null }>();
  const lower = policyKey !== null && source !== 'policy';
  useEffect(() => {
    if (!lower) return;
    let shown = true;
    void loadPolicy().then((policy) => shown && setKnown({ of: view, policy }));
    return () => {
      shown = false;
    };
  }, [lower, view]);
  if (policyKey === null) return null;
  const most = lower ? inPolicy[key](known?.of === view ? (known.policy ?? {}) : {}) : value;
  return typeof most === 'number' ? { most, by: whoOf(view.managed.rules) } : null;
}
