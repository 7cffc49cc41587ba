import { Dialog } from '@base-ui/react/dialog';
import { useEffect, useId, useRef, useState } from 'react';
import { Button } from '../../../components/parts/Button';
import { isSubmit } from '../../../components/parts/keys';
import { say } from '../../../core/words/say';
import { momentText } from '../row-words';
import { localText, momentOf, snoozeTimes } from './snooze-times';

export interface SnoozeMenuProps {
  readonly keys: readonly string[];
  /** ISO 8601; null: it comes back now. */
  readonly onPick: (until: string | null) => void;
  readonly onCancel: () => void;
}

const MINUTE = 60_000;

/** Until when tickets are put aside. A number takes what stands beside it. */
export function SnoozeMenu({ keys, onPick, onCancel }: SnoozeMenuProps) {
  const first = useRef<HTMLButtonElement>(null);
  const own = useRef<HTMLInputElement>(null);
  const id = useId();
  // What is offered does not move while somebody reads it.
  const [now] = useState(Date.now);
  const [typed, setTyped] = useState('');
  const [late, setLate] = useState(false);
  const times = snoozeTimes(now);
  const last = times.length + 1;

  const take = () => {
    const until = momentOf(typed, Date.now());
    if (until === null) setLate(true);
    else onPick(until);
  };
  const byNumber = (event: KeyboardEvent): void => {
    if (event.target === own.current || event.ctrlKey || event.metaKey || event.altKey) return;
    const at = Number(event.key);
    const time = times[at - 1];
    if (time === undefined && at !== last) return;
    event.preventDefault();
    event.stopPropagation();
    if (time === undefined) own.current?.focus();
    else onPick(time.until);
  };
  const latest = useRef(byNumber);
  useEffect(() => {
    latest.current = byNumber;
  });
  // Of the whole page: the number may be pressed before the focus has come in here, and would be the list's.
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => latest.current(event);
    document.addEventListener('keydown', pressed, true);
    return () => document.removeEventListener('keydown', pressed, true);
  }, []);

  return (
    <Dialog.Root open onOpenChange={(open) => !open && onCancel()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="panel-backdrop" />
        <Dialog.Popup className="panel-dialog" initialFocus={first}>
          <Dialog.Title>{say('queue.bulk.snooze', { count: keys.length })}</Dialog.Title>
          <div className="snooze-times">
            {times.map(({ name, until }, at) => (
              <button
                key={name}
                ref={at === 0 ? first : null}
                type="button"
                className="snooze-time"
                aria-keyshortcuts={String(at + 1)}
                onClick={() => onPick(until)}
              >
                <span className="grow">{say(`queue.bulk.snooze.${name}`)}</span>
                <span className="soft">{momentText(until, now)}</span>
                <kbd aria-hidden="true">{at + 1}</kbd>
              </button>
            ))}
          </div>
          <div>
            <div className="row between">
              <label htmlFor={id}>{say('queue.bulk.snooze.own')}</label>
              <kbd aria-hidden="true">{last}</kbd>
            </div>
            <div className="row wrap">
              <input
                ref={own}
                id={id}
                type="datetime-local"
                className="snooze-own"
                min={localText(now + MINUTE)}
                value={typed}
                aria-invalid={late || undefined}
                aria-describedby={late ? `${id}late` : undefined}
                onChange={({ target }) => {
                  setTyped(target.value);
                  setLate(false);
                }}
                onKeyDown={(event) => {
                  if (isSubmit(event) && typed !== '') take();
                }}
              />
              <Button off={typed === ''} onPress={take}>
                {say('queue.act.snooze')}
              </Button>
            </div>
          </div>
          {late && (
            <p id={`${id}late`} role="alert" className="bad small">
              {say('queue.bulk.snooze.passed')}
            </p>
          )}
          <Dialog.Description className="soft small">{say('queue.bulk.snooze.here')}</Dialog.Description>
          <div className="row">
            <Dialog.Close className="btn">{say('queue.cancel')}</Dialog.Close>
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
