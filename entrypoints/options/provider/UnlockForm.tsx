import { useState } from 'react';
import { Field } from '../parts/Field';

export interface UnlockFormProps {
  readonly busy: boolean;
  /** True when the passphrase opened the keys. */
  readonly onUnlock: (passphrase: string) => Promise<boolean>;
}

export function UnlockForm({ busy, onUnlock }: UnlockFormProps) {
  const [typed, setTyped] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (typed !== '') void onUnlock(typed).then((opened) => opened && setTyped(''));
      }}
    >
      <Field
        label="Your passphrase"
        help="Unlocks the saved key until the browser closes. If you forgot it, erase everything under Data and enter the key again."
      >
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
      </div>
    </form>
  );
}
