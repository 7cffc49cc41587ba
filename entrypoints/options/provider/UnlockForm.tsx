import { useState } from 'react';
import { Button } from '../../../components/parts/Button';
import { ConfirmDialog } from '../parts/ConfirmDialog';
import { Field } from '../parts/Field';

export interface UnlockFormProps {
  readonly busy: boolean;
  /** True when the passphrase opened the keys. */
  readonly onUnlock: (passphrase: string) => Promise<boolean>;
  readonly onGiveUp: () => void;
}

export function UnlockForm({ busy, onUnlock, onGiveUp }: UnlockFormProps) {
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState(false);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (typed !== '') void onUnlock(typed).then((opened) => opened && setTyped(''));
      }}
    >
      <Field label="Your passphrase" help="Unlocks the saved keys until the browser closes.">
        {(control) => (
          <input
            {...control}
            type="password"
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      <div className="row">
        <button type="submit" className="btn primary" disabled={busy || typed === ''}>
          {busy ? 'Unlocking' : 'Unlock'}
        </button>
        <Button look="quiet" onPress={() => setAsked(true)} off={busy}>
          I forgot it
        </Button>
      </div>
      {asked && (
        <ConfirmDialog
          title="Give up the passphrase"
          text="Nobody can open the saved keys without it, so they are erased: all of them, and nothing else. Settings, decisions and what was learned stay. Enter your keys again afterwards."
          verb="Erase the keys"
          onConfirm={onGiveUp}
          onClose={() => setAsked(false)}
        />
      )}
    </form>
  );
}
