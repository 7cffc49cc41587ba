import { createContext, useContext, useEffect, useSyncExternalStore, useState } from 'react';
import type { SettingsPage } from '../../core/settings-address';
import { useSaving, type Saved } from '../pages/saving';

/** The page that a form stands on. */
export const PageContext = createContext<SettingsPage | null>(null);

/** One entry for each form with changes; a form beside all pages has none. */
const unsavedForms = new Map<symbol, SettingsPage | null>();
const told = new Set<() => void>();
let pages: ReadonlySet<SettingsPage> = new Set();

const warn = (event: BeforeUnloadEvent) => event.preventDefault();

function tellAll(): void {
  pages = new Set([...unsavedForms.values()].filter((page) => page !== null));
  if (unsavedForms.size > 0) window.addEventListener('beforeunload', warn);
  else window.removeEventListener('beforeunload', warn);
  for (const tell of told) tell();
}

/** Says that a form has changes that are not saved: the browser asks before they are left, and the navigation marks their page. */
export function useUnsaved(unsaved: boolean): void {
  const page = useContext(PageContext);
  useEffect(() => {
    if (!unsaved) return;
    const form = Symbol('form');
    unsavedForms.set(form, page);
    tellAll();
    return () => {
      unsavedForms.delete(form);
      tellAll();
    };
  }, [unsaved, page]);
}

const whenChanged = (tell: () => void) => {
  told.add(tell);
  return () => void told.delete(tell);
};

/** The pages with changes that are not saved. */
export const useUnsavedPages = (): ReadonlySet<SettingsPage> => useSyncExternalStore(whenChanged, () => pages);

interface EditsOptions<T> {
  /** What a problem of the worker can be about. */
  readonly paths?: readonly string[];
  /** Whether Save would store anything; without it, whether anything shown is other than what is stored. */
  readonly differs?: (shown: T) => boolean;
}

/**
 * What is typed lies over what is stored, until it is saved or discarded; what was said of the last save goes with the next letter. `row`
 * is what a `SaveRow` shows.
 */
export function useEdits<T extends object>(stored: T, { paths, differs }: EditsOptions<T> = {}) {
  const { save, forgetAll, problemOf, ...outcome } = useSaving(paths);
  const [typed, setTyped] = useState<Partial<T>>({});
  const shown: T = { ...stored, ...typed };
  const unsaved = differs === undefined ? JSON.stringify(shown) !== JSON.stringify(stored) : differs(shown);
  useUnsaved(unsaved);
  const discard = () => {
    setTyped({});
    forgetAll();
  };
  return {
    typed,
    shown,
    unsaved,
    problemOf,
    edit: (part: Partial<T>) => {
      setTyped((before) => ({ ...before, ...part }));
      forgetAll();
    },
    /** True when it was stored. */
    save: async (run: () => Promise<Saved>): Promise<boolean> => {
      const stores = await save(run);
      if (stores) setTyped({});
      return stores;
    },
    row: { ...outcome, unsaved, onDiscard: discard },
  };
}
