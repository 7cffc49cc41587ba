import { useState } from 'react';
import type { Suspicion } from '../../core/commands/suspicion';
import { say } from '../../core/words/say';
import { SuspicionPlaces } from './SuspicionPlaces';

/** That a ticket speaks to a machine, or hides something: one quiet line that opens to where it does. */
export function SuspicionLine({ suspicion }: { readonly suspicion: Suspicion }) {
  const [open, setOpen] = useState(false);
  return (
    <details className="suspicion" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span>{suspicion.commands.length > 0 ? say('card.suspicion.commands') : say('card.suspicion.hidden')}</span>{' '}
        <span className="link" aria-hidden="true">
          {say('card.suspicion.show')}
        </span>
      </summary>
      {open && <SuspicionPlaces suspicion={suspicion} />}
    </details>
  );
}
