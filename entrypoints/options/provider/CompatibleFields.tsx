import { useState } from 'react';
import type { SettingsView } from '../../../core/messages';
import { Field } from '../parts/Field';
import { KeyField } from './KeyField';
import { ModelField } from './ModelField';
import type { CheckedAddress } from './useAddress';
import type { ProviderForm, ProviderTexts } from './useProviderForm';

const whole = new Intl.NumberFormat('en');

export interface CompatibleFieldsProps {
  readonly form: ProviderForm;
  readonly address: CheckedAddress | null;
  readonly keyHint: string | undefined;
  readonly vault: SettingsView['vault'];
  /** True once Save was pressed: every field then says what it lacks. */
  readonly allChecked: boolean;
  readonly problemOf: (path: string) => string | undefined;
  readonly onEdit: (path: string, edit: Partial<ProviderTexts>) => void;
  readonly onRemoveKey: () => void;
}

export function CompatibleFields({ form, address, keyHint, vault, allChecked, problemOf, onEdit, onRemoveKey }: CompatibleFieldsProps) {
  const { texts, contextChars } = form;
  const [left, setLeft] = useState<Readonly<Record<string, boolean>>>({});
  const leave = (path: string) => setLeft((before) => ({ ...before, [path]: true }));
  const checks = (path: string) => allChecked || left[path] === true;

  const addressProblem = texts.address.trim() === '' ? 'Type the address of your server, for example http://localhost:11434.' : (address?.problem ?? undefined);
  // Four characters a token is the usual estimate for European languages.
  const tokens = contextChars.ok ? Math.round(contextChars.value / 400) * 100 : null;

  return (
    <>
      <Field
        label="Address"
        error={(checks('address') ? addressProblem : undefined) ?? problemOf('compatible.address')}
        help={address?.final ? <>Calls {address.final}</> : 'With or without /v1. The browser asks for access when you save.'}
      >
        {(control) => (
          <input
            {...control}
            type="text"
            inputMode="url"
            spellCheck={false}
            autoComplete="off"
            placeholder="http://localhost:11434"
            value={texts.address}
            onChange={(event) => onEdit('compatible.address', { address: event.target.value })}
            onBlur={() => leave('address')}
          />
        )}
      </Field>
      <ModelField
        model={texts.model}
        address={texts.address}
        known={address}
        typedKey={texts.key}
        error={(checks('model') && texts.model.trim() === '' ? 'Type the model’s name exactly as the server lists it.' : undefined) ?? problemOf('compatible.model')}
        onEdit={(model) => onEdit('compatible.model', { model })}
        onLeave={() => leave('model')}
      />
      <KeyField
        typed={texts.key}
        cleared={texts.removeKey}
        hint={keyHint}
        vault={vault}
        error={problemOf('key')}
        onEdit={(edit) => onEdit('key', edit)}
        onRemove={onRemoveKey}
      />
      <Field
        label="At most sent"
        error={(checks('contextChars') && !contextChars.ok ? contextChars.problem : undefined) ?? problemOf('compatible.contextChars')}
        help={`Characters of a conversation that are sent at most${tokens === null ? '' : `, about ${whole.format(tokens)} tokens`}. Larger than what the model takes makes answers fail.`}
      >
        {(control) => (
          <input
            {...control}
            type="text"
            inputMode="numeric"
            className="short"
            value={texts.contextChars}
            onChange={(event) => onEdit('compatible.contextChars', { contextChars: event.target.value })}
            onBlur={() => leave('contextChars')}
          />
        )}
      </Field>
    </>
  );
}
