import { useCallback, useEffect, useRef, useState } from 'react';
import type { ExampleView, DeskSummary } from '../../../core/messages';
import { ask, noAnswerPhrase } from '../../pages/ask';
import type { Phrase } from '../../../core/words/phrase';
import { say } from '../../../core/words/say';
import { sayPhrase } from '../../../core/words/say-phrase';
import { Button } from '../../../components/parts/Button';
import './learned.css';
import { TextField } from '../parts/Field';
import { dateText } from '../../../core/words/formats';

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

/** Decided tickets that are remembered: to be found, read and deleted one by one. */
export function LearnedList({ desk, onChanged }: { desk: DeskSummary; onChanged: () => Promise<void> }) {
  const { shown, total, query, problem, search, more, remove } = useExamples(desk.origin);
  const list = useRef<HTMLDivElement>(null);
  const counted = useRef(desk.examples);
  const deleted = useRef(0);
  const [focusAt, setFocusAt] = useState<number | null>(null);

  // The button that was pressed is gone: the next one takes its place, or the search when the list is empty.
  useEffect(() => {
    if (focusAt === null) return;
    const buttons = list.current?.querySelectorAll<HTMLElement>('[data-delete] button') ?? [];
    const next = buttons[Math.min(focusAt, buttons.length - 1)] ?? list.current?.querySelector('input');
    next?.focus();
    setFocusAt(null);
  }, [focusAt]);

  // More was learnt or all was erased meanwhile; what was deleted here is known here.
  useEffect(() => {
    if (desk.examples === counted.current) return;
    const own = counted.current - desk.examples === deleted.current;
    counted.current = desk.examples;
    deleted.current = 0;
    if (!own) search(query);
  });

  const removeAt = async (example: ExampleView, index: number) => {
    if (!(await remove(example.key))) return;
    deleted.current += 1;
    setFocusAt(index);
    await onChanged();
  };

  return (
    <div ref={list} className="learned">
      {(total > 0 || query !== '') && (
        <TextField
          label={say('desks.learned.search')}
          value={query}
          onType={search}
          input={{ type: 'search', placeholder: say('desks.learned.search-for') }}
        />
      )}
      <p role="status" className="soft small">
        {shown === null
          ? problem === undefined
            ? say('desks.learned.looking')
            : ''
          : countWords(shown.length, total, query)}
      </p>
      {problem !== undefined && <p className="bad">✕ {problem}</p>}
      <ul>
        {shown?.map((example, index) => (
          <LearnedRow key={example.key} example={example} onDelete={() => void removeAt(example, index)} />
        ))}
      </ul>
      {shown !== null && shown.length < total && (
        <div>
          <Button onPress={() => void more()}>{say('desks.learned.more')}</Button>
        </div>
      )}
    </div>
  );
}

function countWords(shown: number, total: number, query: string): string {
  if (total === 0) return say(query.trim() === '' ? 'desks.learned.none' : 'desks.learned.none-fits');
  return shown === total ? say('desks.learned.all', { count: total }) : say('desks.learned.newest', { shown, total });
}

export function LearnedRow({ example, onDelete }: { example: ExampleView; onDelete: () => void }) {
  const { ticketId, title, text, values, from, learnedAt } = example;
  const name = title || say('desks.learned.ticket', { id: ticketId });
  const rest = (text.startsWith(title) ? text.slice(title.length) : text).trim();
  return (
    <li>
      <div className="grow">
        {rest === '' ? (
          <p dir="auto">{name}</p>
        ) : (
          <details>
            <summary dir="auto">{name}</summary>
            <p className="soft" dir="auto">
              {rest}
            </p>
          </details>
        )}
        <p className="small">{values.join(' · ')}</p>
        <p className="small soft">
          #{ticketId} · {say(`desks.learned.from.${from}`)} · {dateText(Date.parse(learnedAt))}
        </p>
      </div>
      <span data-delete>
        <Button label={say('desks.learned.delete-it', { name })} look="quiet" onPress={onDelete}>
          {say('desks.learned.delete')}
        </Button>
      </span>
    </li>
  );
}
