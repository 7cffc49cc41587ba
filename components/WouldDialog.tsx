import { useCallback, useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { say } from '../core/words/say';
import { Button } from './parts/Button';
import { PreviewBody } from './preview/PreviewBody';
import { usePreview } from './preview/usePreview';
import type { LookedAt } from './preview/view';

export interface WouldDialogProps {
  readonly look: () => Promise<LookedAt>;
  readonly onClose: () => void;
}

/** What would be sent, byte for byte. Nothing is sent for it. Modal; Escape closes it. */
export function WouldDialog({ look, onClose }: WouldDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  // It is made once, however often the link behind it is drawn.
  const [first] = useState(() => look);
  const loaded = usePreview(useCallback(async () => (await first()).answer, [first]));

  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
  }, []);

  // The desk listens for Escape too, and would close what lies behind.
  const key = (event: KeyboardEvent) => {
    if (event.key === 'Escape') event.stopPropagation();
  };

  return (
    <dialog ref={dialog} aria-label={say('preview.title')} onClose={onClose} onKeyDown={key}>
      <div className="main">
        <div className="head">
          <h3>{say('preview.title')}</h3>
          <Button look="quiet" onPress={() => dialog.current?.close()}>
            {say('parts.close')}
          </Button>
        </div>
        <PreviewBody loaded={loaded} />
      </div>
    </dialog>
  );
}
