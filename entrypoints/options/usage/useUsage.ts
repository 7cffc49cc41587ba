import { useCallback, useEffect, useState } from 'react';
import type { Requests } from '../../../core/messages';
import { ask, noAnswerWords } from '../../pages/ask';

type Usage = Requests['usage.get']['out'];

export interface UsageStore {
  /** Null until the worker has answered. */
  readonly usage: Usage | null;
  readonly problem: string | undefined;
  reload(): Promise<void>;
}

/** What was used, read when the page is shown. */
export function useUsage(): UsageStore {
  const [usage, setUsage] = useState<Usage | null>(null);
  const [problem, setProblem] = useState<string>();
  const reload = useCallback(async () => {
    try {
      setUsage(await ask('usage.get', {}));
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
    document.addEventListener('visibilitychange', shown);
    return () => document.removeEventListener('visibilitychange', shown);
  }, [reload]);
  return { usage, problem, reload };
}
