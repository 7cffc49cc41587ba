import { say } from '../../../core/words/say';
import { useCallback, useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { describeError } from '../../../core/error-text';
import type { DeskSummary } from '../../../core/messages';
import { ask, noAnswerWords } from '../../pages/ask';

export interface Desks {
  /** Null until the worker has answered. */
  readonly list: readonly DeskSummary[] | null;
  readonly problem: string | undefined;
  reload(): Promise<void>;
}

export function useDesks(): Desks {
  const [list, setList] = useState<readonly DeskSummary[] | null>(null);
  const [problem, setProblem] = useState<string>();
  const reload = useCallback(async () => {
    try {
      setList((await ask('desks.list', {})).desks);
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
    browser.permissions.onAdded.addListener(changed);
    browser.permissions.onRemoved.addListener(changed);
    browser.storage.local.onChanged.addListener(changed);
    return () => {
      document.removeEventListener('visibilitychange', shown);
      browser.permissions.onAdded.removeListener(changed);
      browser.permissions.onRemoved.removeListener(changed);
      browser.storage.local.onChanged.removeListener(changed);
    };
  }, [reload]);
  return { list, problem, reload };
}

/** Answers why it could not be done. */
export async function removeDesk(origin: string, examples: boolean): Promise<string | undefined> {
  try {
    await ask('desk.remove', { origin, examples });
    return undefined;
  } catch (thrown) {
    return noAnswerWords(thrown);
  }
}

const LOOKS = 15;
const LOOK_EVERY_MS = 1000;

const fetchedAt = async (origin: string): Promise<string | undefined> =>
  (await ask('desks.list', {})).desks.find((desk) => desk.origin === origin)?.catalogue?.fetchedAt;

const pause = () => new Promise<void>((resolve) => setTimeout(resolve, LOOK_EVERY_MS));

/** Has the desk's open tab read its fields anew, and waits until they are there. Answers what is said. */
export async function refreshFields(origin: string): Promise<{ said: string; problem?: string }> {
  try {
    const before = await fetchedAt(origin);
    const { error } = await ask('desks.refresh', { origin });
    if (error !== null) return { said: '', problem: describeError(error).sentence };
    for (let looks = 0; looks < LOOKS; looks += 1) {
      await pause();
      if ((await fetchedAt(origin)) !== before) return { said: say('desks.fields.refreshed') };
    }
    return { said: '', problem: say('desks.fields.no-answer') };
  } catch (thrown) {
    return { said: '', problem: noAnswerWords(thrown) };
  }
}
