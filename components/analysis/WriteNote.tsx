import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import type { NoteAbout, NoteBefore, NoteLook, NoteRequests, NoteWritten } from '../../core/analysis/analysis';
import { noteText } from '../../core/analysis/note-text';
import { toDesksideError, type DesksideError } from '../../core/errors';
import { describeError } from '../../core/error-text';
import { dateText } from '../../core/words/formats';
import { say } from '../../core/words/say';
import { answered } from '../ask-worker';
import { Button } from '../parts/Button';
import { closeOnEscape } from '../parts/closeOnEscape';
import { useNoteLook } from './useNoteLook';

export interface WriteNoteProps {
  readonly about: NoteAbout;
  /** Rejects when the worker cannot be asked, as the next one does. */
  readonly look: (about: NoteAbout) => Promise<NoteRequests['note.look']['out']>;
  readonly write: (about: NoteAbout, text: string, seen: string | null) => Promise<NoteWritten>;
  readonly onWritten?: () => void;
}

const when = ({ at }: NoteBefore): string => dateText(Date.parse(at), { dateStyle: 'medium', timeStyle: 'short' });

/** An internal note of Deskside's: a press shows it as it will stand there, and another one writes it. */
export function WriteNote({ about, look, write, onWritten }: WriteNoteProps) {
  const [open, setOpen] = useState(false);
  const { seen, problem, lookNow, show, fail } = useNoteLook({ about, look });
  const [writing, setWriting] = useState(false);
  const [said, setSaid] = useState('');
  const opener = useRef<HTMLDivElement>(null);
  const presses = useRef<HTMLDivElement>(null);
  const id = useId();

  const isShown = open && seen !== null;
  useEffect(() => {
    if (isShown) presses.current?.querySelector('button')?.focus();
  }, [isShown]);

  const toggle = (): void => {
    setSaid('');
    fail(null);
    setOpen(!open);
    if (open) return;
    show(null);
    void lookNow();
  };
  const close = (): void => {
    setOpen(false);
    fail(null);
    opener.current?.querySelector('button')?.focus();
  };
  const send = async ({ told, desk, before }: NoteLook, text: string): Promise<void> => {
    setWriting(true);
    fail(null);
    const came = await write(about, text, before?.at ?? null)
      .then(answered)
      .catch((thrown: unknown) => ({ is: 'failed' as const, error: toDesksideError(thrown) }));
    setWriting(false);
    if (came.is === 'before') return show({ told, desk, before: came.before });
    if (came.is === 'failed') {
      // What is known of it may be another thing by now, so that the next press is one after a look at that.
      await lookNow();
      return fail(came.error);
    }
    show({ told, desk, before: { at: came.at, sure: true } });
    setSaid(say('card.analysis.written-now'));
    close();
    onWritten?.();
  };

  const before = seen?.before ?? null;
  /** What is shown is what is written. */
  const text = open && seen !== null ? noteText(seen.told, seen.desk) : '';
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => closeOnEscape(open && !writing, close).onKeyDown(event);
  return (
    <div className="analysis" role="presentation" onKeyDown={onKeyDown}>
      <div className="row wrap" ref={opener}>
        <button
          type="button"
          className="link"
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={toggle}
        >
          {say(about.is === 'suggestion' ? 'card.analysis.show' : 'card.analysis.show-report')}
        </button>
        {!open && before !== null && (
          <span className="soft">
            {say(before.sure ? 'card.analysis.written' : 'card.analysis.maybe-written', { at: when(before) })}
          </span>
        )}
      </div>
      {open && (
        <div id={id} className="analysis-note" role="group" aria-label={say('card.analysis.preview')}>
          {problem !== null && <Failure error={problem} />}
          {seen === null ? (
            problem === null && <p role="status">{say('card.analysis.preparing')}</p>
          ) : (
            <>
              {before !== null && (
                <p className="again">
                  {say(before.sure ? 'card.analysis.again' : 'card.analysis.maybe-again', { at: when(before) })}
                </p>
              )}
              {problem === null && <p className="soft">{say('card.analysis.becomes')}</p>}
              <div className="note-words" tabIndex={0} role="region" aria-label={say('card.analysis.words')} dir="auto">
                {text}
              </div>
            </>
          )}
          <div className="row wrap" ref={presses}>
            {seen !== null && (
              <Button
                {...(before === null ? { look: 'primary' as const } : {})}
                off={writing}
                onPress={() => void send(seen, text)}
              >
                {say(
                  writing
                    ? 'card.analysis.writing'
                    : before === null
                      ? 'card.analysis.write'
                      : 'card.analysis.write-again',
                )}
              </Button>
            )}
            <Button look="quiet" off={writing} onPress={close}>
              {say('card.analysis.back')}
            </Button>
          </div>
        </div>
      )}
      <p className="unseen" role="status">
        {said}
      </p>
    </div>
  );
}

/** A note that the customer can see is no small thing, so every failure is said whole. */
function Failure({ error }: { readonly error: DesksideError }) {
  const { title, sentence } = describeError(error);
  return (
    <div role="alert" className="note-problem">
      <b>{title}</b> <span>{sentence}</span>
    </div>
  );
}
