import { useState } from 'react';
import { say } from '../../core/words/say';
import type { LookedAt } from '../preview/view';
import { WouldDialog } from '../WouldDialog';

/** Shows what would be sent, and sends nothing. */
export function WouldLink({ look }: { look: () => Promise<LookedAt> }) {
  const [shown, setShown] = useState(false);
  return (
    <>
      <button type="button" className="link" aria-haspopup="dialog" onClick={() => setShown(true)}>
        {say('preview.title')}
      </button>
      {shown && <WouldDialog look={look} onClose={() => setShown(false)} />}
    </>
  );
}
