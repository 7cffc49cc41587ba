import { useState } from 'react';
import type { SentRecord } from '../../core/messages';
import { SentDialog } from '../SentDialog';

export interface SentLinkProps {
  readonly id: string;
  readonly load: (id: string) => Promise<SentRecord | null>;
  readonly words: string;
}

export function SentLink({ id, load, words }: SentLinkProps) {
  const [shown, setShown] = useState(false);
  return (
    <>
      <button type="button" className="link" aria-haspopup="dialog" onClick={() => setShown(true)}>
        {words}
      </button>
      {shown && <SentDialog id={id} load={load} onClose={() => setShown(false)} />}
    </>
  );
}
