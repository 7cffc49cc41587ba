import { useState } from 'react';
import type { DeskSummary } from '../../../core/messages';
import { wholeText } from '../../pages/numbers';
import { LearnedList } from './LearnedList';

export interface LearnedProps {
  readonly desk: DeskSummary;
  readonly onChanged: () => Promise<void>;
}

/** Folded: it is read from the ledger when somebody wants to see it. */
export function Learned({ desk, onChanged }: LearnedProps) {
  const [open, setOpen] = useState(false);
  return (
    <details className="group" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        What it learned{' '}
        <span className="soft">{desk.examples === 1 ? '1 ticket' : `${wholeText(desk.examples)} tickets`}</span>
      </summary>
      {open && <LearnedList desk={desk} onChanged={onChanged} />}
    </details>
  );
}
