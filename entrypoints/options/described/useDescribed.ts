import { useCallback, useEffect, useState } from 'react';
import type { DeskSummary, Requests } from '../../../core/messages';
import { ask, noAnswerWords } from '../../pages/ask';

export type Described = NonNullable<Requests['described.get']['out']['described']>;

export interface Describing {
  /** What tells of the desk, or would; null where nothing does, and before the worker has answered. */
  readonly told: Described | null;
  /** The worker has answered, or cannot. */
  readonly known: boolean;
  readonly problem: string | undefined;
  reload(): Promise<void>;
}

/** The description of an added desk, asked for anew whenever the desk itself was. */
export function useDescribed(desk: DeskSummary): Describing {
  const [told, setTold] = useState<Described | null>();
  const [problem, setProblem] = useState<string>();
  const look = useCallback(async ({ origin }: DeskSummary) => {
    try {
      setTold((await ask('described.get', { origin })).described);
      setProblem(undefined);
    } catch (thrown) {
      setProblem(noAnswerWords(thrown));
    }
  }, []);
  useEffect(() => void look(desk), [look, desk]);
  const known = told !== undefined || problem !== undefined;
  return { told: told ?? null, known, problem, reload: () => look(desk) };
}
