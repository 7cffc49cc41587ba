import { Dialog } from '@base-ui/react/dialog';
import { useRef } from 'react';
import type { QueuePlan } from '../../../core/queue-panel';
import { say } from '../../../core/words/say';
import { pathText } from '../row-words';

export interface PlanPreviewProps {
  readonly plan: QueuePlan;
  readonly onRun: () => void;
  readonly onCancel: () => void;
}

/** What exactly would happen to several tickets. Nothing is done before the person says so. */
export function PlanPreview({ plan: { action, changes, leftOut }, onRun, onCancel }: PlanPreviewProps) {
  const go = useRef<HTMLButtonElement>(null);
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onCancel()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="panel-backdrop" />
        <Dialog.Popup className="panel-dialog" initialFocus={go}>
          <Dialog.Title>{say('queue.act.for-selected', { count: changes.length })}</Dialog.Title>
          <ul className="plan">
            {changes.map(({ key, number, subject, values }) => (
              <li key={key}>
                <bdi>{number}</bdi> <bdi className="soft">{subject}</bdi>
                {values.map(({ fieldId, title, to }) => (
                  <div key={fieldId} className="small">
                    {say('queue.chip', { facet: title, values: pathText(to) })}
                  </div>
                ))}
              </li>
            ))}
            {leftOut.map(({ key, number, why }) => (
              <li key={key} className="soft">
                {say(`queue.left.${why}`, { number })}
              </li>
            ))}
          </ul>
          <div className="row wrap">
            <button ref={go} type="button" className="btn primary" disabled={changes.length === 0} onClick={onRun}>
              {say(
                action.what === 'complete'
                  ? 'queue.act.complete'
                  : action.what === 'accept'
                    ? 'queue.act.accept'
                    : 'queue.act.change',
              )}
            </button>
            <Dialog.Close className="btn">{say('queue.cancel')}</Dialog.Close>
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
