import { useCallback, useEffect, useRef, useState } from 'react';
import { browser } from 'wxt/browser';
import type { Phrase } from '../../core/words/phrase';
import { sayPhrase } from '../../core/words/say-phrase';
import { noAnswerPhrase } from './ask';

export interface Asked<T> {
  /** Null until the worker has answered; what it said last stays. */
  readonly found: T | null;
  readonly problem: string | undefined;
  readonly asking: boolean;
  /** `again`: the person wants it. */
  reload(again?: boolean): Promise<void>;
}

/**
 * What the worker tells, asked when `read` becomes another function and whenever the person comes back to this page; with `changes` also
 * when something was stored or granted. An answer that another question has overtaken is dropped.
 */
export function useAsked<T>(read: (again: boolean) => Promise<T>, { changes = false } = {}): Asked<T> {
  const [found, setFound] = useState<T | null>(null);
  const [problem, setProblem] = useState<Phrase>();
  const [asking, setAsking] = useState(false);
  const turn = useRef(0);
  const reload = useCallback(
    async (again = false) => {
      turn.current += 1;
      const mine = turn.current;
      setAsking(true);
      try {
        const told = await read(again);
        if (mine !== turn.current) return;
        setFound(told);
        setProblem(undefined);
      } catch (thrown) {
        const said = noAnswerPhrase(thrown);
        if (mine === turn.current) setProblem(said);
      } finally {
        if (mine === turn.current) setAsking(false);
      }
    },
    [read],
  );
  useEffect(() => {
    const look = () => void (document.hidden || reload());
    void reload();
    document.addEventListener('visibilitychange', look);
    return () => {
      turn.current += 1;
      document.removeEventListener('visibilitychange', look);
    };
  }, [reload]);
  useEffect(() => {
    if (!changes) return;
    const look = () => void reload();
    const events = [browser.permissions.onAdded, browser.permissions.onRemoved, browser.storage.local.onChanged];
    for (const event of events) event.addListener(look);
    window.addEventListener('focus', look);
    return () => {
      for (const event of events) event.removeListener(look);
      window.removeEventListener('focus', look);
    };
  }, [changes, reload]);
  return { found, problem: problem && sayPhrase(problem), asking, reload };
}
