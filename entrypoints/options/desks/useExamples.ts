import { useCallback, useEffect, useRef, useState } from 'react';
import type { ExampleView } from '../../../core/messages';
import type { Phrase } from '../../../core/words/phrase';
import { sayPhrase } from '../../../core/words/say-phrase';
import { ask, noAnswerPhrase } from '../../pages/ask';

/** What was learnt from one desk, newest first, a page at a time. An answer to an older search is dropped. */
export function useExamples(origin: string) {
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<{ readonly shown: readonly ExampleView[]; readonly total: number } | null>(null);
  const [problem, setProblem] = useState<Phrase>();
  const turn = useRef(0);

  const read = useCallback(
    async (wanted: string, before: readonly ExampleView[]) => {
      turn.current += 1;
      const mine = turn.current;
      try {
        const { examples, total } = await ask('examples.list', {
          origin,
          query: wanted.trim() || undefined,
          from: before.length,
        });
        if (mine !== turn.current) return;
        setFound({ shown: [...before, ...examples], total });
        setProblem(undefined);
      } catch (thrown) {
        setProblem(noAnswerPhrase(thrown));
      }
    },
    [origin],
  );
  useEffect(() => void read('', []), [read]);

  return {
    /** Null until the worker has answered. */
    shown: found?.shown ?? null,
    /** How many fit the search, shown or not. */
    total: found?.total ?? 0,
    query,
    problem: problem && sayPhrase(problem),
    search: (wanted: string) => {
      setQuery(wanted);
      void read(wanted, []);
    },
    more: () => read(query, found?.shown ?? []),
    /** True when it is gone. */
    remove: async (key: string) => {
      try {
        await ask('example.delete', { key });
        setFound(
          (before) =>
            before && { shown: before.shown.filter((example) => example.key !== key), total: before.total - 1 },
        );
        return true;
      } catch (thrown) {
        setProblem(noAnswerPhrase(thrown));
        return false;
      }
    },
  };
}
