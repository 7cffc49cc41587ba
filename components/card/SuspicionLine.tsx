import type { Suspicion } from '../../core/commands/suspicion';
import { dateText } from '../../core/words/formats';
import { say } from '../../core/words/say';

/** When a message was written; nothing where the desk did not say. */
const when = (at: string): string =>
  at === '' ? '' : dateText(Date.parse(at), { dateStyle: 'medium', timeStyle: 'short' });

/** That a ticket speaks to a machine, or hides something: one quiet line that opens to where it does. It is text, never markup. */
export function SuspicionLine({ suspicion: { commands, hidden } }: { readonly suspicion: Suspicion }) {
  const title = commands.length > 0 ? say('card.suspicion.commands') : say('card.suspicion.hidden');
  return (
    <details className="suspicion">
      <summary>
        <span>{title}</span>{' '}
        <span className="link" aria-hidden="true">
          {say('card.suspicion.show')}
        </span>
      </summary>
      {/* What scrolls is reached by the keyboard. */}
      <div tabIndex={0} role="region" aria-label={title}>
        <ul>
          {commands.map(({ by, at, kind, quote }) => (
            <li key={`${at} ${quote}`}>
              <b dir="auto">
                {by === null ? say('card.suspicion.subject') : say('card.suspicion.place', { by, at: when(at) })}
              </b>
              {kind === 'disguised' && ` ${say('card.suspicion.disguised')}`} <q dir="auto">{quote}</q>
            </li>
          ))}
          {hidden.map(({ by, at, count }) => (
            <li key={`${at} ${by}`}>
              <b dir="auto">{say('card.suspicion.place', { by: by ?? '', at: when(at) })}</b>{' '}
              {say('card.suspicion.pieces', { count })}
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
