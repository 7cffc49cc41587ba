import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { Button } from '../../../components/parts/Button';
import { isComposing, isSubmit } from '../../../components/parts/keys';
import { refKey, type TicketRef } from '../../../core/ticket-ref';
import { say } from '../../../core/words/say';
import { ask, noAnswerPhrase } from '../../pages/ask';
import { type Lasting, sayNow } from '../../pages/words';
import { failedText } from '../bulk/failed-words';

/** As the worker takes it, in UTF-16 units. */
const LONGEST = 50_000;

/** What was written and is not on a desk yet, by ticket: as long as the page is open, and nowhere else. */
const unsent = new Map<string, string>();

interface NoteBoxProps {
  readonly ticket: TicketRef;
  readonly onWritten: () => void;
}

/** A comment that becomes an internal note, after the person has seen what it becomes. */
export function NoteBox({ ticket, onWritten }: NoteBoxProps) {
  const key = refKey(ticket);
  const [text, setText] = useState(unsent.get(key) ?? '');
  const [shown, show] = useState(false);
  const [writing, setWriting] = useState(false);
  const [problem, setProblem] = useState<Lasting | null>(null);
  const [done, setDone] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const write = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => {
    if (shown) write.current?.querySelector('button')?.focus();
  }, [shown]);

  const keep = (next: string) => {
    if (next === '') unsent.delete(key);
    else unsent.set(key, next);
    setText(next);
  };
  const back = () => {
    show(false);
    setProblem(null);
    // It is there again with the next drawing.
    requestAnimationFrame(() => area.current?.focus());
  };
  const send = async () => {
    setWriting(true);
    setProblem(null);
    try {
      const { error } = await ask('queue.note', { ref: ticket, text: text.trim() });
      if (error === null) {
        keep('');
        setDone(true);
        back();
        onWritten();
      } else setProblem(() => () => failedText(error));
    } catch (thrown) {
      setProblem(noAnswerPhrase(thrown));
    } finally {
      setWriting(false);
    }
  };
  const isEmpty = text.trim() === '';
  const onEscape = {
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || isComposing(event)) return;
      event.preventDefault();
      if (!writing) back();
    },
  };

  if (shown)
    return (
      <div className="note-preview" role="group" aria-label={say('queue.detail.note.preview')} {...onEscape}>
        <p className="small">{say('queue.detail.note.becomes')}</p>
        <p className="plain note-text" dir="auto">
          {text.trim()}
        </p>
        {problem !== null && (
          <p role="alert" className="bad">
            {sayNow(problem)}
          </p>
        )}
        <div className="row wrap" ref={write}>
          <Button look="primary" off={writing} onPress={() => void send()}>
            {problem === null ? say('queue.detail.note.write') : say('parts.action.retry')}
          </Button>
          <Button off={writing} onPress={back}>
            {say('queue.detail.note.back')}
          </Button>
        </div>
      </div>
    );
  return (
    <div className="note-box">
      <label htmlFor={id} className="small">
        {say('queue.detail.note')}
      </label>
      <textarea
        ref={area}
        id={id}
        rows={2}
        maxLength={LONGEST}
        value={text}
        onChange={({ target }) => {
          keep(target.value);
          setDone(false);
        }}
        onKeyDown={(event) => {
          if (isSubmit(event) && (event.ctrlKey || event.metaKey) && !isEmpty) show(true);
        }}
      />
      <div className="row between">
        <p role="status" className="soft small">
          {done ? say('queue.detail.note.written') : ''}
        </p>
        <Button off={isEmpty} onPress={() => show(true)}>
          {say('queue.detail.note.preview')}
        </Button>
      </div>
    </div>
  );
}
