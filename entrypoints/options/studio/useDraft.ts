import { useEffect, useMemo, useState } from 'react';
import type { PolicyKey } from '../../../core/policy/table';
import { speaker } from '../../../core/words/say';
import { checkDraft, type Checked } from './check';
import { withKey, type Draft, type DraftValue } from './draft';
import { readStored, store, type Stored } from './stored';

export interface DraftForm {
  readonly draft: Draft;
  readonly checked: Checked;
  /** Another number with each policy that was loaded. */
  readonly loaded: number;
  /** The draft had a key that is no longer in it, because keys are neither stored nor shown. */
  readonly keyGone: boolean;
  change(key: PolicyKey, value: DraftValue | undefined): void;
  /** Starts from another policy; what was there can be had back. `keyGone`: that policy has a key, which is not in the draft. */
  replace(draft: Draft, keyGone?: boolean): void;
  /** Back to what was there before the last start. Null when there is nothing to go back to. */
  readonly undo: (() => void) | null;
}

interface Steps {
  readonly now: Stored;
  readonly loaded: number;
  /** What each start took the place of, the last one first. */
  readonly past: readonly Stored[];
}

/** The policy in the making. It outlives a reload of the page, without its key. */
export function useDraft(): DraftForm {
  const [{ now, past, loaded }, setSteps] = useState<Steps>(() => ({
    now: readStored(sessionStorage),
    loaded: 0,
    past: [],
  }));
  const { draft } = now;
  const keyGone = now.keyGone && draft['provider.key'] === undefined;
  useEffect(() => store(sessionStorage, draft, keyGone), [draft, keyGone]);
  // What it says of the draft is in the reader's language.
  const { language } = speaker();
  const checked = useMemo(() => ({ in: language, ...checkDraft(draft) }), [draft, language]);
  return {
    draft,
    checked,
    loaded,
    keyGone,
    change: (key, value) =>
      setSteps((steps) => ({ ...steps, now: { ...steps.now, draft: withKey(steps.now.draft, key, value) } })),
    replace: (next, withoutKey = false) =>
      setSteps((steps) => ({
        now: { draft: next, keyGone: withoutKey },
        loaded: steps.loaded + 1,
        past: [steps.now, ...steps.past],
      })),
    undo:
      past.length === 0
        ? null
        : () =>
            setSteps((steps) => {
              const [last, ...older] = steps.past;
              return last === undefined ? steps : { now: last, loaded: steps.loaded + 1, past: older };
            }),
  };
}
