import { Rich } from '../../../components/parts/Rich';
import { say } from '../../../core/words/say';
import { sayTold } from '../../../core/words/say-phrase';
import { useState, type ReactNode } from 'react';
import { useController } from 'react-hook-form';
import { Button } from '../../../components/parts/Button';
import { providerFacts } from '../../../core/providers';
import { whyServerOff } from '../../pages/managed/words';
import { useLock } from '../../pages/parts/Lock';
import { ActionRow, Field } from '../parts/Field';
import type { FieldProps } from './ProviderFields';
import { pathOf, type Values } from './form';
import { useAnswers } from './useAnswers';

const italic = { i: (name: ReactNode) => <i>{name}</i> };

/** Where requests go is always said; it is asked for only where there is something to choose. */
export function AddressField({ id: provider, second, refused }: FieldProps) {
  const { form, addressOf, view, list, fieldAt } = useAnswers();
  const { id, ...at } = fieldAt('address', second);
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
      <ActionRow label={say('answers.field.address')} {...at} lock={lock}>
        <div id={id} className="row wrap between stated" tabIndex={-1}>
          <span>{problem ?? goes ?? facts.defaultAddress}</span>
          {optional && lock === null && (
            <Button look="quiet" onPress={() => setOpened('pressed')}>
              {say('answers.address.another')}
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
      {...at}
      id={id}
      label={say('answers.field.address')}
      error={error}
      help={
        <>
          {goes !== null && <p>{say('answers.address.calls', { address: goes })}</p>}
          {provider === 'azure' && (
            <p>
              <Rich word="answers.address.azure" parts={italic} />
            </p>
          )}
          {goes === null && provider !== 'azure' && (
            <p>
              {optional
                ? say('answers.address.empty-means', { address: facts.defaultAddress })
                : say('answers.address.either')}
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
          title={facts.addressPlaceholder}
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
