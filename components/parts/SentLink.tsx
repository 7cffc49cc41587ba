import { useState } from 'react';
import type { SentRecord } from '../../core/messages';
import { say } from '../../core/words/say';
import type { Previewing } from '../preview/view';
import { SentDialog } from '../SentDialog';

export interface SentLinkProps {
  readonly id: string;
  readonly load: (id: string) => Promise<SentRecord | null>;
  /** What decided, line by line: then the link asks for that. Without it, it asks for what was sent. */
  readonly why?: readonly string[] | undefined;
  /** For what would be sent for a suggestion now; left out where nobody asks for that there. */
  readonly previewing?: Previewing | undefined;
}

export function SentLink({ id, load, why, previewing }: SentLinkProps) {
  const [shown, setShown] = useState(false);
  return (
    <>
      <button type="button" className="link" aria-haspopup="dialog" onClick={() => setShown(true)}>
        {why === undefined ? say('sent.title') : say('sent.why')}
      </button>
      {shown && <SentDialog id={id} load={load} why={why} previewing={previewing} onClose={() => setShown(false)} />}
    </>
  );
}
