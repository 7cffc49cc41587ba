import { useCallback, useEffect, useRef, useState } from 'react';
import type { NoteLook } from '../../core/analysis/analysis';
import { toDesksideError, type DesksideError } from '../../core/errors';
import type { WriteNoteProps } from './WriteNote';

interface Looking {
  readonly seen: NoteLook | null;
  /** Why it could not be looked at. */
  readonly problem: DesksideError | null;
  readonly lookNow: () => Promise<void>;
  readonly show: (seen: NoteLook | null) => void;
  readonly fail: (problem: DesksideError | null) => void;
}

/** What a note would say and whether one was written before, looked for at once and whenever somebody wants to see it. */
export function useNoteLook({ about, look }: Pick<WriteNoteProps, 'about' | 'look'>): Looking {
  const [seen, show] = useState<NoteLook | null>(null);
  const [problem, fail] = useState<DesksideError | null>(null);
  const newest = useRef({ about, look });
  const turn = useRef(0);
  useEffect(() => {
    newest.current = { about, look };
  });
  const lookNow = useCallback(async (): Promise<void> => {
    turn.current += 1;
    const mine = turn.current;
    const wanted = newest.current;
    const told = await wanted.look(wanted.about).catch((thrown: unknown) => ({ error: toDesksideError(thrown) }));
    if (mine !== turn.current) return;
    show('look' in told ? told.look : null);
    fail('look' in told ? null : told.error);
  }, []);
  useEffect(() => {
    void lookNow();
    return () => {
      turn.current += 1;
    };
  }, [lookNow]);
  return { seen, problem, lookNow, show, fail };
}
