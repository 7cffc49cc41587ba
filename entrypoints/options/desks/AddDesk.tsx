import { placeTitle } from '../places/table';
import { say } from '../../../core/words/say';
import type { DeskSummary } from '../../../core/messages';
import { allowedDesksWords } from '../../pages/managed/allowed-words';
import { Field } from '../parts/Field';
import { LockNote, useLock } from '../../pages/parts/Lock';
import { Said } from '../../pages/parts/SaveRow';
import { useSettings } from '../../pages/settings-store';
import { useAddDesk } from './useAddDesk';

const EXAMPLE = 'https://support.example.com';

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
        label={placeTitle('desks/add')}
        error={error}
        lock={lock}
        help={
          <>
            <LockNote kind="limited" lock={allowed === null || lock !== null ? null : { says: allowed }} />
            {lock === null && say('desks.add.help')}
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
              placeholder={EXAMPLE}
              value={typed}
              onChange={(event) => edit(event.target.value)}
              onBlur={leave}
            />
            <button type="submit" className="btn" disabled={lock !== null} aria-disabled={adding ? true : undefined}>
              {say(adding ? 'desks.add.adding' : 'desks.add.add')}
            </button>
          </div>
        )}
      </Field>
      <Said {...outcome} />
    </form>
  );
}
