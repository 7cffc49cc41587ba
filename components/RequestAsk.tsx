import { useCallback } from 'react';
import type { HeldView } from '../core/request-preview';
import { say } from '../core/words/say';
import { sayTold } from '../core/words/say-phrase';
import { Button } from './parts/Button';
import { PreviewBody } from './preview/PreviewBody';
import { usePreview } from './preview/usePreview';
import type { Previewing } from './preview/view';

interface RequestAskProps {
  readonly held: HeldView;
  readonly previewing: Previewing;
}

/** A request that waits: exactly this is sent at the press, or nothing. */
export function RequestAsk({ held: { id }, previewing: { tell, loadPreview } }: RequestAskProps) {
  const loaded = usePreview(useCallback(() => loadPreview(id), [id, loadPreview]));
  return (
    <div className="ask-request" role="group" aria-label={say('preview.title')}>
      <h3>{say('parts.wait.approval.title')}</h3>
      {loaded.is === 'request' && (
        <p className="soft small words">
          {say('parts.wait.approval.sentence', { label: sayTold(loaded.preview.label) })}
        </p>
      )}
      <PreviewBody loaded={loaded} gone={say('preview.gone-held', { button: say('preview.keep-back') })} />
      <div className="actions">
        {loaded.is === 'request' && (
          <Button look="primary" onPress={() => tell({ type: 'let-go', id, sha256: loaded.preview.sha256 })}>
            {say('preview.let-go')}
          </Button>
        )}
        <Button onPress={() => tell({ type: 'keep-back', id })}>{say('preview.keep-back')}</Button>
      </div>
    </div>
  );
}
