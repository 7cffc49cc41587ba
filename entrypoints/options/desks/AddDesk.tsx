import type { DeskSummary } from '../../../core/messages';
import { Field } from '../parts/Field';
import { Said } from '../parts/SaveRow';
import { useSettings } from '../settings-store';
import { useAddDesk } from './useAddDesk';

/** A desk on the person's own domain. */
export function AddDesk({ known, onAdded }: { known: readonly DeskSummary[]; onAdded: () => Promise<void> }) {
  const { view } = useSettings();
  const { typed, adding, error, outcome, edit, leave, add } = useAddDesk(known, view.effective.enabled, onAdded);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <Field label="Add a desk" error={error} help="For a desk on your own domain. The browser asks you about this one address.">
        {(control) => (
          <div className="row wrap">
            <input
              {...control}
              className="grow"
              type="text"
              inputMode="url"
              spellCheck={false}
              autoComplete="off"
              placeholder="https://support.example.com"
              value={typed}
              onChange={(event) => edit(event.target.value)}
              onBlur={leave}
            />
            <button type="submit" className="btn" aria-disabled={adding ? true : undefined}>
              {adding ? 'Adding' : 'Add'}
            </button>
          </div>
        )}
      </Field>
      <Said {...outcome} />
    </form>
  );
}
