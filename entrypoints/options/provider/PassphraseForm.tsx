import { useState } from 'react';
import { Button } from '../../../components/parts/Button';
import { Field } from '../parts/Field';

const SHORTEST = 12;

export interface PassphraseFormProps {
  readonly busy: boolean;
  readonly onSet: (passphrase: string) => void;
  readonly onCancel: () => void;
}

export function PassphraseForm({ busy, onSet, onCancel }: PassphraseFormProps) {
  const [typed, setTyped] = useState('');
  const [again, setAgain] = useState('');
  const [left, setLeft] = useState({ typed: false, again: false });
  const short = typed.length < SHORTEST;
  const differs = again !== typed;

  const set = () => {
    setLeft({ typed: true, again: true });
    if (!short && !differs) onSet(typed);
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        set();
      }}
    >
      <Field
        label="New passphrase"
        error={left.typed && short ? `Use at least ${SHORTEST} characters; a few words are good.` : undefined}
        help="It cannot be recovered. If you forget it, enter the key again."
      >
        {(control) => (
          <input
            {...control}
            type="password"
            autoComplete="new-password"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onBlur={() => setLeft((before) => ({ ...before, typed: typed !== '' }))}
          />
        )}
      </Field>
      <Field label="The same again" error={left.again && differs ? 'The two are not the same.' : undefined}>
        {(control) => (
          <input
            {...control}
            type="password"
            autoComplete="new-password"
            value={again}
            onChange={(event) => setAgain(event.target.value)}
            onBlur={() => setLeft((before) => ({ ...before, again: again !== '' }))}
          />
        )}
      </Field>
      <div className="row">
        <button type="submit" className="btn primary" disabled={busy}>
          {busy ? 'Setting' : 'Set passphrase'}
        </button>
        <Button look="quiet" onPress={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
