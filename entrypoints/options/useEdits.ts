import { useState } from 'react';
import type { Saving } from '../pages/useSaving';
import { useUnsaved } from './useUnsaved';

/** What is typed lies over what is stored, until it is saved or discarded; what was said of the last save goes with the next letter. */
export function useEdits<T extends object>(stored: T, { forgetAll }: Pick<Saving, 'forgetAll'>) {
  const [typed, setTyped] = useState<Partial<T>>({});
  const shown: T = { ...stored, ...typed };
  const unsaved = JSON.stringify(shown) !== JSON.stringify(stored);
  useUnsaved(unsaved);
  return {
    typed,
    shown,
    unsaved,
    edit: (part: Partial<T>) => {
      setTyped((before) => ({ ...before, ...part }));
      forgetAll();
    },
    discard: () => {
      setTyped({});
      forgetAll();
    },
    /** They are stored: what the save said stays. */
    saved: () => setTyped({}),
  };
}
