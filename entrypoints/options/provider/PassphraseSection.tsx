import { useState } from 'react';
import { Button } from '../../../components/parts/Button';
import { describeError } from '../../../core/error-text';
import { ask, noAnswerWords } from '../../pages/ask';
import { Said } from '../../pages/parts/SaveRow';
import { Section } from '../parts/Section';
import { Place } from '../places/Place';
import { useSettings, type Saved } from '../../pages/settings-store';
import { useSaving } from '../../pages/useSaving';
import { useMovedFocus } from '../useMovedFocus';
import { PassphraseForm } from './PassphraseForm';
import { UnlockForm } from './UnlockForm';

const done = (said: string): Saved => ({ problems: [], said });
const refused = (message: string): Saved => ({ problems: [{ path: '', message }], said: '' });

async function run(work: () => Promise<Saved>): Promise<Saved> {
  try {
    return await work();
  } catch (thrown) {
    return refused(noAnswerWords(thrown));
  }
}

const setPassphrase = (passphrase: string | null) =>
  run(async () => {
    const { error } = await ask('vault.passphrase', { passphrase });
    if (error !== null) return refused(describeError(error).sentence);
    return done(
      passphrase === null
        ? 'The passphrase is removed.'
        : 'The passphrase is set. It is asked for once after each start of the browser.',
    );
  });

const unlock = (passphrase: string) =>
  run(async () =>
    (await ask('vault.unlock', { passphrase })).unlocked
      ? done('Unlocked until the browser closes.')
      : refused('This passphrase does not open the key.'),
  );

const lock = () =>
  run(async () => {
    await ask('vault.lock', {});
    return done('Locked.');
  });

const giveUp = () =>
  run(async () =>
    (await ask('vault.giveUp', {})).gone
      ? done('The passphrase and the saved keys are erased. Enter your keys again above.')
      : refused('The keys are not locked any more, so nothing was erased.'),
  );

/** An optional passphrase for the saved key, with what it protects from and what not. */
export function PassphraseSection() {
  const { view, reload } = useSettings();
  const { saving, said, problem, save } = useSaving();
  const [changing, setChanging] = useState(false);
  const { place, moveTo } = useMovedFocus();
  const act = async (work: () => Promise<Saved>) => {
    const stored = await save(work);
    if (stored) setChanging(false);
    await reload();
    return stored;
  };
  const onGiveUp = async () => {
    await act(giveUp);
    moveTo('button');
  };

  return (
    <Place at="answers/passphrase">
      <Section
        title="Passphrase"
        note="Saved keys are encrypted. With a passphrase, somebody who copies the files of this browser profile cannot use them. It does not protect from somebody who uses this browser while it is unlocked, nor from malware on this computer."
      >
        {view.vault === 'lost' && (
          <p className="bad">The browser dropped what opens the saved key. Enter the key again above.</p>
        )}
        {view.vault === 'locked' && (
          <UnlockForm
            busy={saving}
            onUnlock={(passphrase) => act(() => unlock(passphrase))}
            onGiveUp={() => void onGiveUp()}
          />
        )}
        {(view.vault === 'open' || view.vault === 'no-passphrase') && !changing && (
          <div className="row wrap" ref={place}>
            {view.vault === 'open' ? (
              <>
                <Button onPress={() => void act(lock)} off={saving}>
                  Lock now
                </Button>
                <Button onPress={() => setChanging(true)}>Change passphrase</Button>
                <Button onPress={() => void act(() => setPassphrase(null))} off={saving}>
                  Remove passphrase
                </Button>
              </>
            ) : (
              <Button onPress={() => setChanging(true)}>Set a passphrase</Button>
            )}
          </div>
        )}
        {changing && view.vault !== 'locked' && (
          <PassphraseForm
            busy={saving}
            onSet={(passphrase) => act(() => setPassphrase(passphrase))}
            onCancel={() => setChanging(false)}
          />
        )}
        <Said said={said} problem={problem} />
      </Section>
    </Place>
  );
}
