import { createContext, useContext, useEffect, useSyncExternalStore, useState } from 'react';
import type { SettingsPage } from '../../core/settings-address';
import type { Saving } from '../pages/saving';

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
