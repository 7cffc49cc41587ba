import { useState } from 'react';
import { Button } from '../../../components/parts/Button';
import { describeError } from '../../../core/error-text';
import { ask, noAnswerWords } from '../../pages/ask';
import { Said } from '../../pages/parts/SaveRow';
import { useSettings, type Saved } from '../../pages/settings-store';
import { useSaving } from '../../pages/useSaving';
import { ConfirmDialog } from '../parts/ConfirmDialog';
import { Section } from '../parts/Section';
import { Place } from '../places/Place';
import { useMovedFocus } from '../useMovedFocus';
import { Fold } from './Fold';
import { PassphraseForm } from './PassphraseForm';

const done = (said: string): Saved => ({ problems: [], said });
const refused = (message: string): Saved => ({ problems: [{ path: '', message }], said: '' });

const works = {
  set: async (passphrase: string | null) => {
    const { error } = await ask('vault.passphrase', { passphrase });
    if (error !== null) return refused(describeError(error).sentence);
    return done(
      passphrase === null
        ? 'The passphrase is removed.'
        : 'The passphrase is set. It is asked for once after each start of the browser.',
    );
  },
  unlock: async (passphrase: string) =>
    (await ask('vault.unlock', { passphrase })).unlocked
      ? done('Unlocked until the browser closes.')
      : refused('This passphrase does not open the key.'),
  lock: async () => {
    await ask('vault.lock', {});
    return done('Locked.');
  },
  giveUp: async () =>
    (await ask('vault.giveUp', {})).gone
      ? done('The passphrase and the saved keys are erased. Enter your keys again above.')
      : refused('The keys are not locked any more, so nothing was erased.'),
};

const lines = {
  open: 'Passphrase: set, and open until the browser closes',
  locked: 'Passphrase: the saved keys are locked',
  lost: 'Passphrase: none',
  'no-passphrase': 'Passphrase: none',
} as const;

/** An optional passphrase for the saved keys, with what it protects from and what not. */
export function PassphraseSection() {
  const { view, reload } = useSettings();
  const { saving, said, problem, save } = useSaving();
  const [changing, setChanging] = useState(false);
  const [asked, setAsked] = useState(false);
  const { place, moveTo } = useMovedFocus();
  const { vault } = view;
  const act = async (work: () => Promise<Saved>) => {
    const stored = await save(() => work().catch((thrown: unknown) => refused(noAnswerWords(thrown))));
    if (stored) setChanging(false);
    await reload();
    return stored;
  };

  return (
    <Place at="answers/passphrase">
      <Section title="Passphrase">
        {vault === 'lost' && (
          <p className="bad">The browser dropped what opens the saved key. Enter the key again above.</p>
        )}
        <Fold place="passphrase" at="answers/passphrase" line={lines[vault]} open={vault === 'locked' || changing}>
          <p className="soft">
            Saved keys are encrypted. With a passphrase, somebody who copies the files of this browser profile cannot
            use them. It does not protect from somebody who uses this browser while it is unlocked, nor from malware on
            this computer.
          </p>
          {vault === 'locked' && (
            <PassphraseForm
              is="asked"
              busy={saving}
              onDone={(passphrase) => act(() => works.unlock(passphrase))}
              other={
                <Button look="quiet" onPress={() => setAsked(true)} off={saving}>
                  I forgot it
                </Button>
              }
            />
          )}
          {asked && (
            <ConfirmDialog
              title="Give up the passphrase"
              text="Nobody can open the saved keys without it, so they are erased: all of them, and nothing else. Settings, decisions and what was learned stay. Enter your keys again afterwards."
              verb="Erase the keys"
              onConfirm={() => void act(works.giveUp).then(() => moveTo('button'))}
              onClose={() => setAsked(false)}
            />
          )}
          {(vault === 'open' || vault === 'no-passphrase') && !changing && (
            <div className="row wrap" ref={place}>
              {vault === 'open' ? (
                <>
                  <Button onPress={() => void act(works.lock)} off={saving}>
                    Lock now
                  </Button>
                  <Button onPress={() => setChanging(true)}>Change passphrase</Button>
                  <Button onPress={() => void act(() => works.set(null))} off={saving}>
                    Remove passphrase
                  </Button>
                </>
              ) : (
                <Button onPress={() => setChanging(true)}>Set a passphrase</Button>
              )}
            </div>
          )}
          {changing && vault !== 'locked' && (
            <PassphraseForm
              is="new"
              busy={saving}
              onDone={(passphrase) => act(() => works.set(passphrase))}
              other={
                <Button look="quiet" onPress={() => setChanging(false)}>
                  Cancel
                </Button>
              }
            />
          )}
        </Fold>
        <Said said={said} problem={problem} />
      </Section>
    </Place>
  );
}
