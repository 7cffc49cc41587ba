import { placeTitle } from '../places/table';
import { say } from '../../../core/words/say';
import type { DeskSummary } from '../../../core/messages';
import { Folded } from '../parts/Folded';
import { LearnedList } from './LearnedList';
import { placeAt } from './words';

export interface LearnedProps {
  readonly desk: DeskSummary;
  readonly onChanged: () => Promise<void>;
}

/** Folded: it is read from the ledger when somebody wants to see it. */
export function Learned({ desk, onChanged }: LearnedProps) {
  return (
    <Folded
      title={placeTitle('desks/*/learned')}
      more={say('desks.learned.count', { count: desk.examples })}
      at={placeAt(desk.origin, 'learned')}
    >
      <LearnedList desk={desk} onChanged={onChanged} />
    </Folded>
  );
}
