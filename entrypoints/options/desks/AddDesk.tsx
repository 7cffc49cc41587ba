import { phrase } from '../../../core/words/phrase';
import { say } from '../../../core/words/say';
import { useState } from 'react';
import { browser } from 'wxt/browser';
import type { DeskSummary } from '../../../core/messages';
import type { Rules } from '../../../core/policy/effective';
import { isCoveredBy, readDeskAddress } from '../../lib/desk-address';
import { ask } from '../../pages/ask';
import { useSettings } from '../../pages/settings-store';
import { refused, type Saved, useSaving, Said } from '../../pages/saving';
import { isDeskAllowed, byOf, allowedDesksWords } from '../../pages/managed/words';
import { addedWords } from './words';
import { placeTitle } from '../places/table';
import { Field } from '../parts/Field';
import { LockNote, useLock } from '../../pages/parts/Lock';

/** Pages on which Deskside runs without being added, as the manifest has them. */
const builtIn = (): string[] =>
  (browser.runtime.getManifest().content_scripts ?? []).flatMap(({ matches }) => matches ?? []);

/** A problem of the address as a person would put it right, or the origin that it stands for. */
function check(typed: string, known: readonly DeskSummary[], rules: Rules): ReturnType<typeof readDeskAddress> {
  const address = readDeskAddress(typed);
  if (!address.ok) return address;
  if (!isDeskAllowed(rules, address.origin))
    return { ok: false, problem: say('desks.add.not-allowed', { by: byOf(rules), host: address.host }) };
  if (known.some(({ origin, custom }) => custom && origin === address.origin))
    return { ok: false, problem: say('desks.add.known', { host: address.host }) };
  if (isCoveredBy(address.origin, builtIn()))
    return { ok: false, problem: say('desks.add.built-in', { host: address.host }) };
  return address;
}

const EXAMPLE = 'https://support.example.com';

/** A desk on the person's own domain. */
export function AddDesk({ known, onAdded }: { known: readonly DeskSummary[]; onAdded: () => Promise<void> }) {
  const { view } = useSettings();
  const lock = useLock('customDesks');
  const { rules } = view.managed;
  const allowed = allowedDesksWords(rules);
  const [typed, setTyped] = useState('');
  const [checked, setChecked] = useState(false);
  const { saving: adding, save, forgetAll, ...outcome } = useSaving();
  const address = check(typed, known, rules);

  const store = async (host: string, origin: string, granting: Promise<boolean>): Promise<Saved> => {
    if (!(await granting)) return refused(phrase('desks.add.refused', { host }));
    const answer = await ask('desk.add', { address: origin });
    setTyped('');
    setChecked(false);
    await onAdded();
    return addedWords(host, answer, view.effective.enabled);
  };

  /** Has to be called straight from a click or Enter: the browser asks the person only then. */
  const add = () => {
    setChecked(true);
    if (!address.ok || adding) return;
    // Before anything is awaited. Only this one origin is asked for.
    const granting = browser.permissions.request({ origins: [address.pattern] });
    forgetAll();
    void save(() => store(address.host, address.origin, granting));
  };

  // Once the field was left. While it is added it comes into the list, which is no mistake of the person's.
  const error = checked && !adding && !address.ok ? address.problem : undefined;

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
              onChange={(event) => {
                setTyped(event.target.value);
                setChecked(false);
                forgetAll();
              }}
              onBlur={() => setChecked(typed.trim() !== '')}
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
