import { useCallback, useEffect, useState } from 'react';
import type { Requests } from '../../../core/messages';
import { ask, noAnswerWords } from '../../pages/ask';

export interface Health {
  /** Null until the worker has answered. */
  readonly found: Requests['health.list']['out'] | null;
  readonly problem: string | undefined;
  readonly looking: boolean;
  /** `again` has tickets that could not be read tried once more. */
  look(again: boolean): Promise<void>;
}

/** How the open desk tabs are, asked when the page is shown and when the person wants it. */
export function useHealth(): Health {
  const [found, setFound] = useState<Health['found']>(null);
  const [problem, setProblem] = useState<string>();
  const [looking, setLooking] = useState(false);
  const look = useCallback(async (again: boolean) => {
    setLooking(true);
    try {
      setFound(await ask('health.list', { again }));
      setProblem(undefined);
    } catch (thrown) {
      setProblem(noAnswerWords(thrown));
    }
    setLooking(false);
  }, []);
  useEffect(() => {
    void look(false);
    const shown = () => {
      if (!document.hidden) void look(false);
    };
    document.addEventListener('visibilitychange', shown);
    return () => document.removeEventListener('visibilitychange', shown);
  }, [look]);
  return { found, problem, looking, look };
}
