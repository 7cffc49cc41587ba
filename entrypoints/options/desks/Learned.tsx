import type { DeskSummary } from '../../../core/messages';
import { wholeText } from '../../pages/numbers';
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
      title="What it learned"
      more={desk.examples === 1 ? '1 ticket' : `${wholeText(desk.examples)} tickets`}
      at={placeAt(desk.origin, 'learned')}
    >
      <LearnedList desk={desk} onChanged={onChanged} />
    </Folded>
  );
}
