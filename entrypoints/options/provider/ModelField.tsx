import { featureName } from '../../../core/feature-words';
import { Autocomplete } from '@base-ui/react/autocomplete';
import { useRef, useState } from 'react';
import { useController } from 'react-hook-form';
import { Button } from '../../../components/parts/Button';
import { featuresWithModel } from '../../../core/features';
import type { ListedModelView } from '../../../core/messages';
import type { Rules } from '../../../core/policy/effective';
import { providerFacts, type ProviderId } from '../../../core/providers';
import { hasProvidedKey } from '../../pages/managed/key-words';
import { wholeText } from '../../pages/numbers';
import { useLock } from '../../pages/parts/Lock';
import { Field, type Control } from '../parts/Field';
import { filterModels, type FilteredModels } from './filter-models';
import { pathOf } from './form';
import type { FieldProps } from './ProviderFields';
import { placeId, useAnswers } from './useAnswers';
import type { Listed } from './useModels';

const none: readonly ListedModelView[] = [];

/** A name can always be typed; the server's own list is one press away, and what is typed then searches it. */
export function ModelField({ id: provider, second, refused }: FieldProps) {
  const { form, view, values, listedOf, list } = useAnswers();
  const { field, fieldState } = useController({ name: pathOf(provider, 'model'), control: form.control });
  const ownLock = useLock('provider.model');
  const lock = second ? null : ownLock;
  const facts = providerFacts[provider];
  const [open, setOpen] = useState(false);
  // A name that stands there already does not hide the others.
  const [searched, setSearched] = useState('');
  const input = useRef<HTMLInputElement | null>(null);
  const listed = listedOf(provider);
  const models = listed.is === 'models' ? listed.models : none;
  const found = filterModels(models, searched);
  const isOpen = open && found.shown.length > 0;
  const lacksKey =
    facts.modelList === 'with-key' &&
    view.keys[provider] === undefined &&
    !hasProvidedKey(view, provider) &&
    values.providers[provider].key.trim() === '';
  const isList = facts.modelList !== 'none' && lock === null;
  const show = (pressed: boolean) => {
    if (!lacksKey && (pressed || listed.is === 'unknown')) list(provider, pressed);
    setSearched('');
    setOpen(true);
  };
  const attributes = (control: Control) => ({
    ...control,
    placeholder: facts.modelPlaceholder,
    spellCheck: false,
    autoComplete: 'off',
    name: field.name,
    onBlur: field.onBlur,
    ref: (element: HTMLInputElement | null) => {
      field.ref(element);
      input.current = element;
    },
  });

  return (
    <Field
      id={placeId('model', second)}
      {...(second ? {} : { at: 'answers/model' })}
      label={facts.modelWord}
      error={fieldState.error?.message ?? refused}
      lock={lock}
      help={
        <span role="status">
          {lock === null ? (
            <Help provider={provider} listed={listed} found={found} of={models.length} lacksKey={lacksKey} />
          ) : second ? null : (
            perTaskWords(view.managed.rules.modelFor)
          )}
        </span>
      }
    >
      {(control) =>
        isList ? (
          <Autocomplete.Root
            // A popup of its own would hide the rest of the page from whoever listens to it, the field's own label too.
            inline
            open
            items={found.shown}
            filter={null}
            itemToStringValue={({ id }) => id}
            value={field.value}
            onValueChange={(text, { reason }) => {
              field.onChange(text);
              setSearched(reason === 'input-change' ? text : '');
              if (reason === 'item-press') setOpen(false);
            }}
          >
            <div
              className="models-of"
              onBlur={({ currentTarget, relatedTarget }) => {
                if (!currentTarget.contains(relatedTarget)) setOpen(false);
              }}
            >
              <div className="row">
                <Autocomplete.Input
                  {...attributes(control)}
                  aria-expanded={isOpen}
                  onKeyDown={(event) => {
                    if (event.key === 'Escape') setOpen(false);
                    else if (event.key === 'ArrowDown' && !isOpen) show(false);
                  }}
                />
                <Button
                  off={listed.is === 'listing' || lacksKey}
                  onPress={() => {
                    show(true);
                    input.current?.focus();
                  }}
                >
                  {listed.is === 'listing' ? 'Listing' : 'List models'}
                </Button>
              </div>
              {isOpen && (
                <Autocomplete.List className="model-list" aria-label="What the server lists">
                  {(model: ListedModelView) => (
                    <Autocomplete.Item
                      key={model.id}
                      value={model}
                      className={model.id === field.value.trim() ? 'chosen-model' : undefined}
                    >
                      <span className="grow">{model.id}</span>
                      {model.contextTokens !== undefined && (
                        <span className="small soft">{wholeText(model.contextTokens)} tokens</span>
                      )}
                    </Autocomplete.Item>
                  )}
                </Autocomplete.List>
              )}
            </div>
          </Autocomplete.Root>
        ) : (
          <input {...attributes(control)} type="text" value={field.value} onChange={field.onChange} />
        )
      }
    </Field>
  );
}

interface HelpProps {
  readonly provider: ProviderId;
  readonly listed: Listed;
  readonly found: FilteredModels;
  readonly of: number;
  readonly lacksKey: boolean;
}

function Help({ provider, listed, found, of, lacksKey }: HelpProps) {
  const { modelWord, name } = providerFacts[provider];
  if (lacksKey)
    return <>Type the key first: {name} lists its models only with one. A name can be typed all the same.</>;
  if (listed.is === 'failed') return <span className="bad">{listed.problem}</span>;
  if (listed.is === 'listing') return <>Asking for the list.</>;
  if (listed.is === 'unknown')
    return modelWord === 'Deployment' ? (
      <>As you named it in Azure; not the model’s own name.</>
    ) : (
      <>Exactly as the server names it.</>
    );
  if (of === 0)
    return provider === 'ollama' ? (
      <>The server lists no models. Pull one first, for example with “ollama pull llama3.2”.</>
    ) : (
      <>The server lists no models. Load one there first.</>
    );
  if (found.fitting === 0) return <>None of the {of} models has this in its name. A name can be typed all the same.</>;
  if (found.shown.length < found.fitting)
    return (
      <>
        The first {found.shown.length} of {found.fitting} that fit. Type a part of the name to search.
      </>
    );
  if (found.fitting < of)
    return (
      <>
        {found.fitting} of {of} fit. Type a part of the name to search.
      </>
    );
  return of === 1 ? <>One model is there.</> : <>{of} models are there.</>;
}

/** Null where one model does both. */
function perTaskWords(modelFor: Rules['modelFor']): string | null {
  const words = featuresWithModel.flatMap((id) =>
    modelFor[id] === null ? [] : [`${featureName(id)} use ${modelFor[id]}.`],
  );
  return words.length === 0 ? null : words.join(' ');
}
