import { sayTold } from '../../../core/words/say-phrase';
import { useState } from 'react';
import { useController } from 'react-hook-form';
import { Button } from '../../../components/parts/Button';
import { providerFacts } from '../../../core/providers';
import { whyServerOff } from '../../pages/managed/allowed-words';
import { useLock } from '../../pages/parts/Lock';
import { ActionRow } from '../parts/ActionRow';
import { Field } from '../parts/Field';
import type { FieldProps } from './ProviderFields';
import { pathOf, type Values } from './form';
import { placeId, useAnswers } from './useAnswers';

/** Where requests go is always said; it is asked for only where there is something to choose. */
export function AddressField({ id: provider, second, refused }: FieldProps) {
  const { form, addressOf, view, list } = useAnswers();
  const { field, fieldState } = useController<Values, `providers.${typeof provider}.address`>({
    name: pathOf(provider, 'address') as `providers.${typeof provider}.address`,
    control: form.control,
  });
  const ownLock = useLock('provider.address');
  const lock = second ? null : ownLock;
  const facts = providerFacts[provider];
  const [opened, setOpened] = useState<'no' | 'pressed' | 'typed'>('no');
  const optional = facts.address === 'optional';
  const checked = addressOf(provider);
  const goes = checked?.final ?? null;
  const problem = checked?.problem ? sayTold(checked.problem) : undefined;
  const error =
    fieldState.error?.message ??
    (fieldState.isTouched ? problem : undefined) ??
    refused ??
    whyServerOff(view.managed.rules, goes) ??
    undefined;

  if (facts.address === 'fixed' || lock !== null || (optional && opened === 'no' && field.value === '')) {
    return (
      <ActionRow label="Address" {...(second ? {} : { at: 'answers/address' })} lock={lock}>
        <div id={placeId('address', second)} className="row wrap between stated" tabIndex={-1}>
          <span>{problem ?? goes ?? facts.defaultAddress}</span>
          {optional && lock === null && (
            <Button look="quiet" onPress={() => setOpened('pressed')}>
              Use another server
            </Button>
          )}
        </div>
        <p className="small bad" aria-live="polite">
          {error}
        </p>
      </ActionRow>
    );
  }
  return (
    <Field
      id={placeId('address', second)}
      {...(second ? {} : { at: 'answers/address' })}
      label="Address"
      error={error}
      help={
        <>
          {goes !== null && <p>Calls {goes}</p>}
          {provider === 'azure' && (
            <p>
              The resource’s address (https://name.openai.azure.com), the same with /openai/v1/, or a whole older one:
              …/openai/deployments/<i>name</i>/chat/completions?api-version=…
            </p>
          )}
          {goes === null && provider !== 'azure' && (
            <p>
              {optional ? `Empty means ${facts.defaultAddress}.` : 'With or without /v1.'} The browser asks for access
              when you save.
            </p>
          )}
        </>
      }
    >
      {(control) => (
        <input
          {...control}
          {...field}
          ref={(element) => {
            field.ref(element);
            // The button that was pressed is gone.
            if (opened === 'pressed') element?.focus();
          }}
          type="text"
          inputMode="url"
          spellCheck={false}
          autoComplete="off"
          placeholder={facts.addressPlaceholder}
          onChange={(event) => {
            // It stays open while it is typed in, also when it is emptied.
            setOpened('typed');
            field.onChange(event);
          }}
          onBlur={() => {
            field.onBlur();
            list(provider, false);
          }}
        />
      )}
    </Field>
  );
}
