import { useId, useState } from 'react';
import { Button } from '../../../components/parts/Button';
import { describeError } from '../../../core/error-text';
import { ask, noAnswerWords } from '../ask';
import { Field } from '../parts/Field';
import { askForAccess, type Access } from './access';
import type { CheckedAddress } from './useAddress';

type Listed = { readonly is: 'unknown' | 'listing' } | { readonly is: 'models'; readonly models: readonly string[] } | { readonly is: 'failed'; readonly problem: string };

export interface ModelFieldProps {
  readonly model: string;
  readonly address: string;
  readonly known: CheckedAddress | null;
  readonly typedKey: string;
  readonly error: string | undefined;
  readonly onEdit: (model: string) => void;
  readonly onLeave: () => void;
}

async function listModels(access: Promise<Access>, address: string, key: string): Promise<Listed> {
  const allowed = await access;
  if (!allowed.ok) return { is: 'failed', problem: allowed.problem };
  try {
    const { models, error } = await ask('provider.models', { address, key: key || undefined });
    if (error !== null) return { is: 'failed', problem: describeError(error).sentence };
    return { is: 'models', models };
  } catch (thrown) {
    return { is: 'failed', problem: noAnswerWords(thrown) };
  }
}

/** A name can always be typed; the server's own list is one press away. */
export function ModelField({ model, address, known, typedKey, error, onEdit, onLeave }: ModelFieldProps) {
  const [listed, setListed] = useState<Listed>({ is: 'unknown' });
  const list = useId();
  const show = () => {
    const access = askForAccess(address, known);
    setListed({ is: 'listing' });
    void listModels(access, address, typedKey.trim()).then(setListed);
  };

  return (
    <Field label="Model" error={error} help={<Outcome listed={listed} model={model} onPick={onEdit} />}>
      {(control) => (
        <div className="row">
          <input
            {...control}
            type="text"
            list={list}
            spellCheck={false}
            autoComplete="off"
            placeholder="llama3.2"
            value={model}
            onChange={(event) => onEdit(event.target.value)}
            onBlur={onLeave}
          />
          <datalist id={list}>
            {listed.is === 'models' &&
              listed.models.map((name) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
          </datalist>
          <Button onPress={show} off={listed.is === 'listing'}>
            {listed.is === 'listing' ? 'Listing' : 'List models'}
          </Button>
        </div>
      )}
    </Field>
  );
}

function Outcome({ listed, model, onPick }: { listed: Listed; model: string; onPick: (model: string) => void }) {
  if (listed.is === 'failed') return <span className="bad">{listed.problem}</span>;
  if (listed.is !== 'models') return <>Exactly as the server names it.</>;
  if (listed.models.length === 0) return <>The server lists no models. Pull one first, for example with “ollama pull llama3.2”.</>;
  return (
    <span className="row wrap models">
      {listed.models.map((name) => (
        <button key={name} type="button" className="chip pick" aria-pressed={name === model} onClick={() => onPick(name)}>
          {name}
        </button>
      ))}
    </span>
  );
}
