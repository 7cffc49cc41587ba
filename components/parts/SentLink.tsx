import { useState } from 'react';
import type { SentRecord } from '../../core/messages';
import { say } from '../../core/words/say';
import type { LookedAt } from '../preview/view';
import { SentDialog } from '../SentDialog';

export interface SentLinkProps {
  readonly id: string;
  readonly load: (id: string) => Promise<SentRecord | null>;
  /** What decided, line by line: then the link asks for that. Without it, it asks for what was sent. */
  readonly why?: readonly string[] | undefined;
  /** What would be sent now; left out where nobody asks for that there. */
  readonly look?: (() => Promise<LookedAt>) | undefined;
}

export function SentLink({ id, load, why, look }: SentLinkProps) {
  const [shown, setShown] = useState(false);
  return (
    <>
      <button type="button" className="link" aria-haspopup="dialog" onClick={() => setShown(true)}>
        {why === undefined ? say('sent.title') : say('sent.why')}
      </button>
      {shown && <SentDialog id={id} load={load} why={why} look={look} onClose={() => setShown(false)} />}
    </>
  );
}
