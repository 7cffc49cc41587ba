import { useState } from 'react';
import type { CardActions, CardView } from '../card/view';
import { say } from '../../core/words/say';
import { SimilarList } from './SimilarList';

/** That there are solved tickets like this one: one line, which unfolds at a press, or where the person has set it so. */
export function SimilarLine({
  similar: { tickets, open },
  actions,
}: {
  readonly similar: NonNullable<CardView['similar']>;
  readonly actions: CardActions;
}) {
  const [pressed, press] = useState<boolean | null>(null);
  const unfolded = pressed ?? open;
  return (
    <div className="similar">
      <button
        type="button"
        className="link"
        aria-expanded={unfolded}
        // What nobody pressed does not lie over what is below the card.
        data-in-room={pressed === null ? '' : undefined}
        onClick={() => press(!unfolded)}
      >
        {say('card.similar.line', { count: tickets.length })}
      </button>
      {unfolded && <SimilarList tickets={tickets} actions={actions} onTaken={() => press(false)} />}
    </div>
  );
}
