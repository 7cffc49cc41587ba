import { useCallback, useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import type { DeskSummary } from '../../../core/messages';
import { ask, noAnswerWords } from '../../pages/ask';

export interface OpenDesks {
  /** In tabs or added, each once, those in tabs first; null until the worker has answered. */
  readonly all: readonly DeskSummary[] | null;
  /** What the browser has to be asked for to tell the tabs of the built-in desks; empty where nothing is missing. */
  readonly access: readonly string[];
  readonly problem: string | undefined;
  reload(): Promise<void>;
}

/** What can be read there without another step. */
export const isUsable = ({ state, desk }: DeskSummary): boolean =>
  desk !== null && (state === 'ready' || state === 'not-read');

/** Which desks there are, looked at anew whenever the person comes back to this page or something changed. */
export function useOpenDesks(): OpenDesks {
  const [found, setFound] = useState<Pick<OpenDesks, 'all' | 'access'>>({ all: null, access: [] });
  const [problem, setProblem] = useState<string>();
  const reload = useCallback(async () => {
    try {
      const [open, added] = await Promise.all([ask('desks.open', {}), ask('desks.list', {})]);
      const others = added.desks.filter(({ origin }) => open.desks.every((desk) => desk.origin !== origin));
      setFound({ all: [...open.desks, ...others], access: open.access });
      setProblem(undefined);
    } catch (thrown) {
      setProblem(noAnswerWords(thrown));
    }
  }, []);
  useEffect(() => {
    void reload();
    const shown = () => {
      if (!document.hidden) void reload();
    };
    const changed = () => void reload();
    document.addEventListener('visibilitychange', shown);
    addEventListener('focus', changed);
    browser.permissions.onAdded.addListener(changed);
    browser.permissions.onRemoved.addListener(changed);
    browser.storage.local.onChanged.addListener(changed);
    return () => {
      document.removeEventListener('visibilitychange', shown);
      removeEventListener('focus', changed);
      browser.permissions.onAdded.removeListener(changed);
      browser.permissions.onRemoved.removeListener(changed);
      browser.storage.local.onChanged.removeListener(changed);
    };
  }, [reload]);
  return { ...found, problem, reload };
}
