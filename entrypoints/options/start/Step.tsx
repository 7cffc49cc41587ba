import { say } from '../../../core/words/say';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { Button } from '../../../components/parts/Button';

export interface StepProps {
  readonly number: number;
  readonly title: string;
  /** It ticks itself by what is true. */
  readonly done: boolean;
  /** What is so now, in one line. */
  readonly line: string;
  /** Shown whole although it is done, until the person folds it. */
  readonly keepOpen?: boolean;
  readonly change?: string;
  readonly children: ReactNode;
}

/** One of the three steps: whole while something is to be done, one line once it is done, and whole again at a press. */
export function Step({ number, title, done, line, keepOpen = false, change, children }: StepProps) {
  const id = useId();
  const head = useRef<HTMLHeadingElement>(null);
  const focused = useRef<HTMLElement>(null);
  const [wish, setWish] = useState<boolean | null>(null);
  const open = wish ?? (!done || keepOpen);
  const was = useRef({ done, open });

  useEffect(() => {
    const { done: wasDone, open: wasOpen } = was.current;
    was.current = { done, open };
    if (done && !wasDone) setWish(null);
    // What had the focus is gone with what was open.
    if (wasOpen && !open && focused.current?.isConnected === false) head.current?.focus();
  }, [done, open]);

  return (
    <section className="sheet step" aria-labelledby={id} data-done={done ? '' : undefined}>
      <div className="head">
        <span className={done ? 'step-sign good' : 'step-sign'} aria-hidden="true">
          {done ? '✓' : number}
        </span>
        <h2 id={id} ref={head} tabIndex={-1}>
          {title}
          <span className="unseen"> {say(done ? 'start.step.is-done' : 'start.step.is-to-do')}</span>
        </h2>
        {done && (
          <Button look="quiet" expanded={open} onPress={() => setWish(!open)}>
            {open ? say('start.step.fold') : (change ?? say('start.step.change'))}
          </Button>
        )}
      </div>
      {done && <p className="step-line">{line}</p>}
      {open && (
        <div
          className="step-body"
          onFocus={({ target }) => {
            focused.current = target;
          }}
        >
          {children}
        </div>
      )}
    </section>
  );
}
