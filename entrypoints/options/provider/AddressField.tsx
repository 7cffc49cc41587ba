import { sayTold } from '../../../core/words/say-phrase';
import { useState } from 'react';
import { Button } from '../../../components/parts/Button';
import { providerFacts, type ProviderId } from '../../../core/providers';
import type { Lock } from '../../pages/managed/lock-words';
import { ActionRow } from '../parts/ActionRow';
import { Field } from '../parts/Field';
import type { CheckedAddress } from '../../pages/provider/useAddresses';

export interface AddressFieldProps {
  readonly provider: ProviderId;
  readonly address: string;
  readonly checked: CheckedAddress | null;
  readonly error: string | undefined;
  readonly lock: Lock | null;
  readonly onEdit: (address: string) => void;
  readonly onLeave: () => void;
}

/** Where requests go is always said; it is asked for only where there is something to choose. */
export function AddressField(props: AddressFieldProps) {
  const { provider, address, checked, error, lock, onEdit, onLeave } = props;
  const facts = providerFacts[provider];
  const [opened, setOpened] = useState<'no' | 'pressed' | 'typed'>('no');
  const optional = facts.address === 'optional';
  const folded = optional && opened === 'no' && address === '';

  if (facts.address === 'fixed' || folded || lock !== null) {
    return (
      <ActionRow label="Address" lock={lock}>
        <div className="row wrap between stated">
          <span>{(checked?.problem ? sayTold(checked.problem) : checked?.final) ?? facts.defaultAddress}</span>
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
    <Field label="Address" error={error} help={<Help provider={provider} checked={checked} />}>
      {(control) => (
        <input
          {...control}
          ref={opened === 'pressed' ? giveFocus : undefined}
          type="text"
          inputMode="url"
          spellCheck={false}
          autoComplete="off"
          placeholder={facts.addressPlaceholder}
          value={address}
          onChange={(event) => {
            // It stays open while it is typed in, also when it is emptied.
            setOpened('typed');
            onEdit(event.target.value);
          }}
          onBlur={onLeave}
        />
      )}
    </Field>
  );
}

/** The button that was pressed is gone. */
const giveFocus = (element: HTMLInputElement | null) => element?.focus();

function Help({ provider, checked }: Pick<AddressFieldProps, 'provider' | 'checked'>) {
  const { address, defaultAddress } = providerFacts[provider];
  const goes = checked?.final ?? null;
  return (
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
          {address === 'optional' ? `Empty means ${defaultAddress}.` : 'With or without /v1.'} The browser asks for
          access when you save.
        </p>
      )}
    </>
  );
}
