import { createContext, useCallback, useContext, useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import type { SettingsView } from '../../core/messages';
import type { Settings } from '../../core/settings';
import { ask, noAnswerPhrase } from './ask';
import { describeChanges } from './changes';
import { useAsked } from './useAsked';
import { sayNow, type Lasting } from './words';
import { refused, type Saved } from './saving';

export interface SettingsStore {
  readonly view: SettingsView;
  reload(): Promise<void>;
  /** Counts how often everything was erased; every form starts afresh with it. */
  readonly generation: number;
  /** `left`: what could not be erased, in words; empty when all of it was. */
  startAfresh(left: Lasting): Promise<void>;
  readonly left: string;
  /** Applies an edit to what is stored now, so that a change made elsewhere meanwhile is kept. */
  change(edit: (settings: Settings) => Settings): Promise<Saved>;
}

export type Loading =
  | { readonly is: 'loading' }
  | { readonly is: 'no-answer'; retry(): void }
  | { readonly is: 'ready'; readonly store: SettingsStore };

export const SettingsContext = createContext<SettingsStore | null>(null);

export function useSettings(): SettingsStore {
  const store = useContext(SettingsContext);
  if (store === null) throw new Error('Settings are used outside of their provider');
  return store;
}

async function changeStored(edit: (settings: Settings) => Settings): Promise<Saved> {
  try {
    const { settings: before } = await ask('settings.get', {});
    const after = edit(before);
    const { problems } = await ask('settings.save', { settings: after });
    return { problems, said: problems.length === 0 ? () => describeChanges(before, after) : '' };
  } catch (thrown) {
    return refused(noAnswerPhrase(thrown));
  }
}

const readSettings = () => ask('settings.get', {});

/** The settings, what is known of a policy, and what has not answered yet. Only these: reading the settings may itself write something else. */
const matters = (key: string): boolean => key === 'settings' || key === 'untried' || key.startsWith('policy.');

/** What the worker has stored, read anew whenever the person comes back to this page, and when an organisation's policy changes. */
export function useStoredSettings(): Loading {
  const { found: view, problem, reload } = useAsked(readSettings);
  const [{ generation, left }, setErased] = useState<{ generation: number; left: Lasting }>({
    generation: 0,
    left: '',
  });

  useEffect(() => {
    const changed = (changes: object) => {
      if (Object.keys(changes).some(matters)) void reload();
    };
    browser.storage.onChanged.addListener(changed);
    return () => browser.storage.onChanged.removeListener(changed);
  }, [reload]);

  const change = useCallback(
    async (edit: (settings: Settings) => Settings) => {
      const saved = await changeStored(edit);
      if (saved.problems.length === 0) await reload();
      return saved;
    },
    [reload],
  );

  if (view === null) return problem === undefined ? { is: 'loading' } : { is: 'no-answer', retry: () => void reload() };
  const startAfresh = async (nowLeft: Lasting) => {
    await reload();
    setErased({ generation: generation + 1, left: nowLeft });
  };
  return { is: 'ready', store: { view, reload, change, generation, startAfresh, left: sayNow(left) } };
}
