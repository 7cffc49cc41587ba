import { policyKeys } from '../../../core/policy/table';
import { withKey, type Draft } from './draft';

const PLACE = 'policy-studio';

export interface Stored {
  readonly draft: Draft;
  /** There was a key, which is not kept: it has to be typed again. */
  readonly keyGone: boolean;
}

const nothing: Stored = { draft: {}, keyGone: false };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What was being typed before this page was reloaded. Whatever cannot be read is nothing. */
export function readStored(storage: Pick<Storage, 'getItem'>): Stored {
  const text = storage.getItem(PLACE);
  if (text === null) return nothing;
  try {
    const stored: unknown = JSON.parse(text);
    if (!isRecord(stored) || !isRecord(stored['draft'])) return nothing;
    const { draft } = stored;
    return {
      draft: Object.fromEntries(
        policyKeys.flatMap((key) => (Object.hasOwn(draft, key) ? [[key, draft[key]]] : [])),
      ) as Draft,
      keyGone: stored['keyGone'] === true,
    };
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return nothing;
    throw thrown;
  }
}

/** Kept for this tab only, and without the key. `keyGone`: it was gone before and has not been typed again. */
export function store(storage: Pick<Storage, 'setItem'>, draft: Draft, keyGone: boolean): void {
  const stored: Stored = {
    draft: withKey(draft, 'provider.key', undefined),
    keyGone: keyGone || draft['provider.key'] !== undefined,
  };
  storage.setItem(PLACE, JSON.stringify(stored));
}
