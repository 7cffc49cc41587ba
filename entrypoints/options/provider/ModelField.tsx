import { sayNow } from '../../pages/words';
import { providerName } from '../../../core/provider-name';
import { say } from '../../../core/words/say';
import { Autocomplete } from '@base-ui/react/autocomplete';
import { useRef, useState } from 'react';
import { useController } from 'react-hook-form';
import { Button } from '../../../components/parts/Button';
import { featuresWithModel } from '../../../core/features';
import type { ListedModelView } from '../../../core/messages';
import type { Rules } from '../../../core/policy/effective';
import { providerFacts, type ProviderId } from '../../../core/providers';
import { hasProvidedKey } from '../../pages/managed/words';
import { useLock } from '../../pages/parts/Lock';
import { Field, type Control } from '../parts/Field';
import { filterModels, type FilteredModels } from './filter-models';
import { pathOf } from './form';
import type { FieldProps } from './ProviderFields';
import { useAnswers } from './useAnswers';
import type { Listed } from './useModels';

const none: readonly ListedModelView[] = [];

/** A name can always be typed; the server's own list is one press away, and what is typed then searches it. */
export function ModelField({ id: provider, second, refused }: FieldProps) {
  const { form, view, values, listedOf, list, fieldAt } = useAnswers();
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
  const take = (name: string) => {
    field.onChange(name);
    setSearched('');
    setOpen(false);
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
      {...fieldAt('model', second)}
      label={say(facts.modelWord === 'Deployment' ? 'answers.field.deployment' : 'answers.field.model')}
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
                  {say(listed.is === 'listing' ? 'answers.models.listing' : 'answers.models.list')}
                </Button>
              </div>
              {isOpen && (
                <Autocomplete.List className="model-list" aria-label={say('answers.models.listed')}>
                  {(model: ListedModelView) => (
                    <Autocomplete.Item
                      key={model.id}
                      value={model}
                      className={model.id === field.value.trim() ? 'chosen-model' : undefined}
                      onClick={() => take(model.id)}
                    >
                      <span className="grow">{model.id}</span>
                      {model.contextTokens !== undefined && (
                        <span className="small soft">
                          {say('answers.models.tokens', { count: model.contextTokens })}
                        </span>
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

function Help({ provider, listed, found: { shown, fitting }, of: count, lacksKey }: HelpProps) {
  if (lacksKey) return say('answers.models.lacks-key', { provider: providerName(provider) });
  if (listed.is === 'failed') return <span className="bad">{sayNow(listed.problem)}</span>;
  if (listed.is === 'listing') return say('answers.models.asking');
  if (listed.is === 'unknown')
    return say(
      providerFacts[provider].modelWord === 'Deployment' ? 'answers.models.as-deployed' : 'answers.models.as-listed',
    );
  if (count === 0) return say(provider === 'ollama' ? 'answers.models.none-ollama' : 'answers.models.none');
  if (fitting === 0) return say('answers.models.none-fits', { count });
  if (shown.length < fitting) return say('answers.models.first-of', { shown: shown.length, fitting });
  return fitting < count ? say('answers.models.fit', { fitting, count }) : say('answers.models.are-there', { count });
}

/** Null where one model does both. */
function perTaskWords(modelFor: Rules['modelFor']): string | null {
  const words = featuresWithModel.flatMap((id) => {
    const model = modelFor[id];
    return model === null ? [] : [say(`answers.models.for-${id}`, { model })];
  });
  return words.length === 0 ? null : words.join(' ');
}
