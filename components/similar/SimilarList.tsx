import { pathText } from '../../core/fields';
import type { SimilarTicket } from '../../core/similar';
import { refKey } from '../../core/ticket-ref';
import { say } from '../../core/words/say';
import type { CardActions } from '../card/view';

interface SimilarListProps {
  readonly tickets: readonly SimilarTicket[];
  readonly actions: Pick<CardActions, 'openTicket' | 'notSimilar'> & Partial<Pick<CardActions, 'takeAsSource'>>;
  /** One of them has become a source: what is looked for is found. */
  readonly onTaken?: () => void;
}

/** Solved tickets like this one, each with how it ended and what can be done with it. */
export function SimilarList({ tickets, actions, onTaken }: SimilarListProps) {
  return (
    <ul className="similar-list">
      {tickets.map((ticket) => (
        <Similar key={refKey(ticket.ref)} ticket={ticket} actions={actions} onTaken={onTaken} />
      ))}
    </ul>
  );
}

function Similar({
  ticket,
  actions,
  onTaken,
}: { readonly ticket: SimilarTicket; readonly onTaken: (() => void) | undefined } & Pick<SimilarListProps, 'actions'>) {
  const { ref, number, subject, decided, ended, canBeSource } = ticket;
  const { takeAsSource } = actions;
  return (
    <li>
      <button
        type="button"
        className="link clip"
        title={subject}
        aria-label={say('card.similar.open', { number, subject })}
        onClick={() => actions.openTicket(ref)}
      >
        <bdi>{number}</bdi> <bdi>{subject}</bdi>
      </button>
      {decided.length > 0 && (
        <p className="small clip" title={pathText(decided)}>
          <bdi>{pathText(decided)}</bdi>
        </p>
      )}
      {ended !== '' && (
        <p className="soft small clip" title={ended} dir="auto">
          {ended}
        </p>
      )}
      <p className="row small">
        {canBeSource && takeAsSource && (
          <button
            type="button"
            className="link"
            title={say('card.similar.source-help')}
            aria-label={say('card.similar.source-of', { number })}
            onClick={() => {
              takeAsSource({ ref, number });
              onTaken?.();
            }}
          >
            {say('card.similar.source')}
          </button>
        )}
        <button
          type="button"
          className="link"
          title={say('card.similar.not-help')}
          aria-label={say('card.similar.not-of', { number })}
          onClick={() => actions.notSimilar(ref)}
        >
          {say('card.similar.not')}
        </button>
      </p>
    </li>
  );
}
