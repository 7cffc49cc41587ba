import { Dialog } from '@base-ui/react/dialog';
import { useRef } from 'react';
import { say } from '../../../core/words/say';
import { momentText } from '../row-words';

export interface SnoozeMenuProps {
  readonly keys: readonly string[];
  /** ISO 8601; null: it comes back now. */
  readonly onPick: (until: string | null) => void;
  readonly onCancel: () => void;
}

const HOUR = 3_600_000;

function times(now: number): readonly string[] {
  const morning = (days: number): Date => {
    const at = new Date(now);
    at.setDate(at.getDate() + days);
    at.setHours(9, 0, 0, 0);
    return at;
  };
  const toMonday = (8 - new Date(now).getDay()) % 7 || 7;
  return [new Date(now + 3 * HOUR), morning(1), morning(toMonday)].map((at) => at.toISOString());
}

/** Until when a ticket is put aside. */
export function SnoozeMenu({ onPick, onCancel }: SnoozeMenuProps) {
  const first = useRef<HTMLButtonElement>(null);
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onCancel()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="panel-backdrop" />
        <Dialog.Popup className="panel-dialog" initialFocus={first}>
          <Dialog.Title>{say('queue.act.snooze')}</Dialog.Title>
          {times(Date.now()).map((until, at) => (
            <button
              key={until}
              ref={at === 0 ? first : null}
              type="button"
              className="btn"
              onClick={() => onPick(until)}
            >
              {say('queue.state.snoozed', { when: momentText(until) })}
            </button>
          ))}
          <Dialog.Close className="btn quiet">{say('queue.cancel')}</Dialog.Close>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
