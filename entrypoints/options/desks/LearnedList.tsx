import { say } from '../../../core/words/say';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../../components/parts/Button';
import type { DeskSummary, ExampleView } from '../../../core/messages';
import './learned.css';
import { LearnedRow } from './LearnedRow';
import { useExamples } from './useExamples';
import { TextField } from '../parts/TextField';

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
