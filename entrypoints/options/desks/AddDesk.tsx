import type { DeskSummary } from '../../../core/messages';
import { allowedDesksWords } from '../../pages/managed/allowed-words';
import { Field } from '../parts/Field';
import { LockNote, useLock } from '../../pages/parts/Lock';
import { Said } from '../../pages/parts/SaveRow';
import { useSettings } from '../../pages/settings-store';
import { useAddDesk } from './useAddDesk';

/** A desk on the person's own domain. */
export function AddDesk({ known, onAdded }: { known: readonly DeskSummary[]; onAdded: () => Promise<void> }) {
  const { view } = useSettings();
  const lock = useLock('customDesks');
  const { rules } = view.managed;
  const allowed = allowedDesksWords(rules);
  const { typed, adding, error, outcome, edit, leave, add } = useAddDesk(known, view.effective.enabled, rules, onAdded);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <Field
        label="Add a desk"
        error={error}
        lock={lock}
        help={
          <>
            <LockNote kind="limited" lock={allowed === null || lock !== null ? null : { says: allowed }} />
            {lock === null && 'For a desk on your own domain. The browser asks you about this one address.'}
          </>
        }
      >
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
            <button type="submit" className="btn" disabled={lock !== null} aria-disabled={adding ? true : undefined}>
              {adding ? 'Adding' : 'Add'}
            </button>
          </div>
        )}
      </Field>
      <Said {...outcome} />
    </form>
  );
}
