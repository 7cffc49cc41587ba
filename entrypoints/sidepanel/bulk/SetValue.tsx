import { Dialog } from '@base-ui/react/dialog';
import { useEffect, useId, useRef, useState } from 'react';
import { Button } from '../../../components/parts/Button';
import { ValuePicker } from '../../../components/card/ValuePicker';
import type { DesksideError } from '../../../core/errors';
import { describeAwayFromTicket } from '../../../core/error-text';
import type { QueueAction, QueueRow } from '../../../core/queue-panel';
import type { Told } from '../../../core/words/phrase';
import { say } from '../../../core/words/say';
import { sayTold } from '../../../core/words/say-phrase';
import { useDetail } from '../detail/useDetail';
import { deskLabel } from '../row-words';
import { useQueue } from '../useQueue';

/** The id of no option: several tickets have no value that could be marked. */
const NONE = '';

interface SetValueProps {
  readonly rows: readonly QueueRow[];
  readonly onSet: (keys: readonly string[], action: QueueAction) => void;
  readonly onCancel: () => void;
}

/** One of a desk's own values for all selected tickets of that desk. What it would do to each is shown before anything is done. */
export function SetValue({ rows, onSet, onCancel }: SetValueProps) {
  const { desks } = useQueue();
  const origins = [...new Set(rows.map(({ ref }) => ref.origin))];
  const [origin, setOrigin] = useState(origins[0] ?? '');
  const first = useRef<HTMLSelectElement>(null);
  const id = useId();
  const own = rows.filter(({ ref }) => ref.origin === origin);
  const [one] = own;
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onCancel()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="panel-backdrop" />
        <Dialog.Popup className="panel-dialog set-value" initialFocus={origins.length > 1 ? first : true}>
          <Dialog.Title>{say('queue.bulk.set.title', { count: own.length })}</Dialog.Title>
          {origins.length > 1 && (
            <div>
              <label htmlFor={id}>{say('queue.bulk.set.desk')}</label>
              <select
                ref={first}
                id={id}
                value={origin}
                aria-describedby={`${id}help`}
                onChange={({ target }) => setOrigin(target.value)}
              >
                {origins.map((each) => {
                  const desk = desks.find((known) => known.origin === each);
                  const count = rows.filter(({ ref }) => ref.origin === each).length;
                  const name = desk === undefined ? new URL(each).host : deskLabel(desk, desks);
                  return (
                    <option key={each} value={each}>
                      {say('queue.bulk.set.desk-of', { desk: name, count })}
                    </option>
                  );
                })}
              </select>
              <p id={`${id}help`} className="soft small">
                {say('queue.bulk.set.others')}
              </p>
            </div>
          )}
          {one !== undefined && (
            <Values
              key={one.key}
              row={one}
              onSet={(action) =>
                onSet(
                  own.map(({ key }) => key),
                  action,
                )
              }
              onCancel={onCancel}
            />
          )}
          <div className="row">
            <Dialog.Close className="btn">{say('queue.cancel')}</Dialog.Close>
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

interface ValuesProps {
  readonly row: QueueRow;
  readonly onSet: (action: QueueAction) => void;
  readonly onCancel: () => void;
}

/** The fields and values of one desk, as the first of its selected tickets can take them. */
function Values({ row, onSet, onCancel }: ValuesProps) {
  const { detail, error, silence, reading, again } = useDetail(row.ref);
  const [fieldId, setFieldId] = useState('');
  const fields = useRef<HTMLSelectElement>(null);
  const id = useId();
  const isThere = detail !== null;
  useEffect(() => {
    // It is what comes next; but a desk that is still being chosen keeps the keyboard.
    if (isThere && !(document.activeElement instanceof HTMLSelectElement)) fields.current?.focus();
  }, [isThere]);
  if (detail === null)
    return reading ? (
      <p role="status" className="soft">
        {say('queue.bulk.set.reading')}
      </p>
    ) : (
      <Unread error={error} silence={silence} again={again} />
    );
  const free = detail.controls.filter((control) => control.locked === null);
  const locked = detail.controls.filter((control) => control.locked !== null);
  const chosen = free.find(({ field }) => field.id === fieldId);
  if (free.length === 0) return <p>{say('queue.bulk.set.none')}</p>;
  return (
    <>
      <div>
        <label htmlFor={id}>{say('queue.bulk.set.field')}</label>
        <select id={id} ref={fields} value={fieldId} onChange={({ target }) => setFieldId(target.value)}>
          <option value="" disabled>
            {say('queue.bulk.set.choose')}
          </option>
          {free.map(({ field }) => (
            <option key={field.id} value={field.id}>
              {field.title}
            </option>
          ))}
        </select>
        {locked.map((control) => (
          <p key={control.field.id} className="soft small">
            {say('queue.bulk.set.locked', {
              field: control.field.title,
              why: control.locked === null ? '' : sayTold(control.locked),
            })}
          </p>
        ))}
      </div>
      {chosen !== undefined && (
        <ValuePicker
          key={chosen.field.id}
          label={say('card.picker.label', { field: chosen.field.title })}
          options={chosen.field.options}
          likely={[]}
          recent={[]}
          now={null}
          picked={NONE}
          emptyText={chosen.field.kind === 'status' ? undefined : say('queue.bulk.set.empty')}
          onPick={(optionId) => onSet({ what: 'set', fieldId: chosen.field.id, optionId })}
          onClose={(back) => back && onCancel()}
          onRefresh={again}
        />
      )}
      <p className="soft small">{say('queue.bulk.set.as-of', { number: row.number })}</p>
    </>
  );
}

function Unread({
  error,
  silence,
  again,
}: {
  readonly error: DesksideError | null;
  readonly silence: Told | null;
  readonly again: () => void;
}) {
  return (
    <div role="alert">
      <p className="bad">{error === null ? sayTold(silence ?? '') : describeAwayFromTicket(error)}</p>
      <Button onPress={again}>{say('parts.action.retry')}</Button>
    </div>
  );
}
