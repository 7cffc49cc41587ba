import { useId, useState, type KeyboardEvent } from 'react';
import { Button } from '../../../components/parts/Button';
import { providerFacts, type ProviderId } from '../../../core/providers';
import type { Lock } from '../../pages/managed/lock-words';
import { Field } from '../parts/Field';
import { filterModels, type FilteredModels } from './filter-models';
import { ModelList } from './ModelList';
import type { Listed } from './useModels';

export interface ModelFieldProps {
  readonly provider: ProviderId;
  readonly model: string;
  readonly listed: Listed;
  readonly error: string | undefined;
  readonly lock: Lock | null;
  /** Where suggestions and drafts have models of their own. */
  readonly perTask: string | null;
  readonly onEdit: (model: string) => void;
  readonly onLeave: () => void;
  /** Straight from the click. */
  readonly onList: () => void;
}

const nothing: FilteredModels = { shown: [], fitting: 0 };

/** A name can always be typed; the server's own list is one press away, and what is typed then searches it. */
export function ModelField({
  provider,
  model,
  listed,
  error,
  lock,
  perTask,
  onEdit,
  onLeave,
  onList,
}: ModelFieldProps) {
  const facts = providerFacts[provider];
  const list = useId();
  const [active, setActive] = useState(-1);
  const models = listed.is === 'models' ? listed.models : [];
  const found = models.length === 0 ? nothing : filterModels(models, model);
  const open = found.shown.length > 0;

  const move = (event: KeyboardEvent) => {
    if (!open) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const at = found.shown[active];
    if (step !== 0) {
      event.preventDefault();
      setActive((active + step + found.shown.length) % found.shown.length);
    } else if (event.key === 'Enter' && at !== undefined) {
      event.preventDefault();
      onEdit(at.id);
    }
  };

  return (
    <Field
      label={facts.modelWord}
      at="answers/model"
      error={error}
      lock={lock}
      help={
        <span role="status">
          {lock === null ? <Help provider={provider} listed={listed} found={found} of={models.length} /> : perTask}
        </span>
      }
    >
      {(control) => (
        <>
          <div className="row">
            <input
              {...control}
              type="text"
              {...(facts.modelList === 'none'
                ? {}
                : {
                    role: 'combobox',
                    'aria-autocomplete': 'list',
                    'aria-expanded': open,
                    'aria-controls': open ? list : undefined,
                    'aria-activedescendant': open && active >= 0 ? `${list}-${active}` : undefined,
                  })}
              spellCheck={false}
              autoComplete="off"
              placeholder={facts.modelPlaceholder}
              value={model}
              onChange={(event) => {
                setActive(-1);
                onEdit(event.target.value);
              }}
              onKeyDown={move}
              onBlur={onLeave}
            />
            {facts.modelList !== 'none' && lock === null && (
              <Button onPress={onList} off={listed.is === 'listing'}>
                {listed.is === 'listing' ? 'Listing' : 'List models'}
              </Button>
            )}
          </div>
          {open && <ModelList id={list} models={found.shown} chosen={model.trim()} active={active} onPick={onEdit} />}
        </>
      )}
    </Field>
  );
}

function Help({
  provider,
  listed,
  found,
  of,
}: {
  provider: ProviderId;
  listed: Listed;
  found: FilteredModels;
  of: number;
}) {
  const { modelWord, modelList } = providerFacts[provider];
  if (listed.is === 'failed') return <span className="bad">{listed.problem}</span>;
  if (listed.is === 'listing') return <>Asking for the list.</>;
  if (listed.is === 'unknown') {
    if (modelWord === 'Deployment') return <>As you named it in Azure; not the model’s own name.</>;
    return modelList === 'with-key' ? (
      <>Exactly as the provider names it. With a key, “List models” shows them.</>
    ) : (
      <>Exactly as the server names it.</>
    );
  }
  if (of === 0)
    return (
      <>
        {provider === 'ollama'
          ? 'The server lists no models. Pull one first, for example with “ollama pull llama3.2”.'
          : 'The server lists no models. Load one there first.'}
      </>
    );
  if (found.fitting === 0) return <>None of the {of} models has this in its name. A name can be typed all the same.</>;
  if (found.shown.length < of) {
    return (
      <>
        {found.shown.length < found.fitting
          ? `The first ${found.shown.length} of ${found.fitting} that fit`
          : `${found.fitting} of ${of} fit`}
        . Type a part of the name to search.
      </>
    );
  }
  return <>{of === 1 ? 'One model is' : `${of} models are`} there.</>;
}
