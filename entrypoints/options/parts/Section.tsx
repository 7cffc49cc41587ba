import { say } from '../../../core/words/say';
import { PlaceProblem, useProblemAt } from '../places/Place';
import { useId, type ReactNode } from 'react';

export interface SectionProps {
  readonly title: string;
  readonly note?: string;
  /** Its address, where it is one. */
  readonly at?: string;
  readonly unsaved?: boolean;
  /** The heading of its page says the same already. */
  readonly alone?: boolean;
  readonly children: ReactNode;
}

export function Section({ title, note, at, unsaved = false, alone = false, children }: SectionProps) {
  const id = useId();
  return (
    <section className="sheet" aria-labelledby={id} data-place={at}>
      <div className={alone && !unsaved ? 'unseen' : 'head'}>
        <h2 id={id} className={alone ? 'unseen' : undefined}>
          {title}
        </h2>
        {unsaved && <span className="pill low">{say('shell.not-saved-yet')}</span>}
      </div>
      <PlaceProblem code={useProblemAt(at)} />
      {note !== undefined && note !== '' && <p className="soft">{note}</p>}
      {children}
    </section>
  );
}
