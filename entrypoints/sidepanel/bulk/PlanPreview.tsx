import { Dialog } from '@base-ui/react/dialog';
import { useMemo, useRef, type KeyboardEvent } from 'react';
import { isSubmit } from '../../../components/parts/keys';
import type { QueuePlan } from '../../../core/queue-panel';
import { say } from '../../../core/words/say';
import { DeskSign } from '../list/Row';
import { useDeskMarks } from '../useDeskMarks';
import { groupChanges, groupLeftOut, type ChangeGroup } from './plan-groups';
import { goText, isLocal, planText, valueText } from './plan-words';
import { TicketLines } from './TicketLines';

export interface PlanPreviewProps {
  readonly plan: QueuePlan;
  readonly onRun: () => void;
  readonly onCancel: () => void;
}

/** What exactly would happen to several tickets. Nothing is done before the person says so. */
export function PlanPreview({ plan: { action, changes, leftOut }, onRun, onCancel }: PlanPreviewProps) {
  const go = useRef<HTMLButtonElement>(null);
  const leave = useRef<HTMLButtonElement>(null);
  const groups = useMemo(() => groupChanges(changes), [changes]);
  const left = useMemo(() => groupLeftOut(leftOut), [leftOut]);
  const none = changes.length === 0;
  const onEnter = {
    onKeyDown: (event: KeyboardEvent) => {
      // A button has its own use for it.
      if (!none && isSubmit(event) && !event.repeat && !(event.target instanceof HTMLButtonElement)) onRun();
    },
  };
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onCancel()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="panel-backdrop" />
        <Dialog.Popup className="panel-dialog long" initialFocus={none ? leave : go} {...onEnter}>
          <Dialog.Title>
            {none
              ? say('queue.bulk.title.none')
              : isLocal(action)
                ? say('queue.bulk.title.here')
                : say('queue.bulk.title')}
          </Dialog.Title>
          <Dialog.Description className="soft">{planText(action, changes.length)}</Dialog.Description>
          {/* It scrolls, so that the keyboard has to reach it too. */}
          <div className="plan" tabIndex={0} role="group" aria-label={say('queue.bulk.each')}>
            {groups.map((group) => (
              <Group key={group.id} group={group} />
            ))}
            {leftOut.length > 0 && (
              <section>
                <h3>{say('queue.bulk.left', { count: leftOut.length })}</h3>
                {left.map(({ why, tickets }) => (
                  <div key={why} className="plan-group">
                    <p className="soft">{say(`queue.bulk.left.${why}`, { count: tickets.length })}</p>
                    <TicketLines tickets={tickets} />
                  </div>
                ))}
              </section>
            )}
          </div>
          <div className="row wrap dialog-foot">
            {!none && (
              <button ref={go} type="button" className="btn primary" onClick={onRun}>
                {goText(action, changes.length)}
              </button>
            )}
            <Dialog.Close ref={leave} className="btn">
              {none ? say('parts.close') : say('queue.cancel')}
            </Dialog.Close>
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Group({ group: { values, changes } }: { readonly group: ChangeGroup }) {
  const desks = useDeskMarks();
  const desk = desks.get(changes[0]?.ref.origin ?? '');
  return (
    <section className="plan-group">
      {values.length > 0 && (
        <div className="row between">
          <ul className="plan-values">
            {values.map((value) => (
              <li key={value.fieldId}>
                <b>
                  <bdi>{valueText(value)}</bdi>
                </b>
              </li>
            ))}
          </ul>
          <span className="soft small">{say('queue.count', { count: changes.length })}</span>
        </div>
      )}
      {values.length > 0 && desk !== undefined && (
        <p className="soft small">
          <DeskSign desk={desk} />
        </p>
      )}
      <TicketLines tickets={changes} />
    </section>
  );
}
