import { useState } from 'react';
import type { DeskSummary } from '../../../core/messages';
import { ConfirmDialog } from '../parts/ConfirmDialog';
import { hostOf } from './words';

export interface RemoveDeskProps {
  readonly desk: DeskSummary;
  readonly onRemove: (origin: string, withExamples: boolean) => Promise<void>;
  readonly onClose: () => void;
}

/** What was learnt from a desk stays unless the person says otherwise: it took work to get. */
export function RemoveDesk({ desk: { origin, examples }, onRemove, onClose }: RemoveDeskProps) {
  const [withExamples, setWithExamples] = useState(false);
  const host = hostOf(origin);
  return (
    <ConfirmDialog
      title={`Remove ${host}`}
      text="Deskside no longer works there. The browser’s grant, the desk’s fields, what was suggested and decided there and what you set for it are forgotten. Nothing changes in the desk itself."
      verb="Remove"
      onConfirm={() => void onRemove(origin, withExamples)}
      onClose={onClose}
    >
      {examples > 0 && (
        <label className="choice plain">
          <input type="checkbox" checked={withExamples} onChange={(event) => setWithExamples(event.target.checked)} />
          <span>
            {examples === 1
              ? 'Also erase the example that was learned there'
              : `Also erase the ${examples} examples that were learned there`}
          </span>
        </label>
      )}
    </ConfirmDialog>
  );
}
