import { say } from '../../../core/words/say';
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
      title={say('desks.row.remove-host', { host })}
      text={say('desks.remove.text')}
      verb={say('desks.row.remove')}
      onConfirm={() => void onRemove(origin, withExamples)}
      onClose={onClose}
    >
      {examples > 0 && (
        <label className="choice plain">
          <input type="checkbox" checked={withExamples} onChange={(event) => setWithExamples(event.target.checked)} />
          <span>{say('desks.remove.examples', { count: examples })}</span>
        </label>
      )}
    </ConfirmDialog>
  );
}
