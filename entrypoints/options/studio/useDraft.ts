import { useEffect, useMemo, useState } from 'react';
import type { PolicyKey } from '../../../core/policy/schema';
import { checkDraft, type Checked } from './check';
import { withKey, type Draft, type DraftValue } from './draft';
import { readStored, store } from './stored';

export interface DraftForm {
  readonly draft: Draft;
  readonly checked: Checked;
  /** The key that was typed before a reload is gone. */
  readonly keyGone: boolean;
  change(key: PolicyKey, value: DraftValue | undefined): void;
  /** Starts from another policy; what was there can be had back. */
  replace(draft: Draft): void;
  /** Null when there is nothing to go back to. */
  readonly undo: (() => void) | null;
}

/** The policy in the making. It outlives a reload of the page, without its key. */
export function useDraft(): DraftForm {
  const [stored] = useState(() => readStored(sessionStorage));
  const [draft, setDraft] = useState(stored.draft);
  const [before, setBefore] = useState<Draft | null>(null);
  const [lost, setLost] = useState(stored.keyGone);
  const keyGone = lost && draft['provider.key'] === undefined;
  useEffect(() => store(sessionStorage, draft, keyGone), [draft, keyGone]);
  const checked = useMemo(() => checkDraft(draft), [draft]);
  return {
    draft,
    checked,
    keyGone,
    change: (key, value) => setDraft((now) => withKey(now, key, value)),
    replace: (next) => {
      setBefore(draft);
      setLost(false);
      setDraft(next);
    },
    undo:
      before === null
        ? null
        : () => {
            setDraft(before);
            setBefore(null);
          },
  };
}
