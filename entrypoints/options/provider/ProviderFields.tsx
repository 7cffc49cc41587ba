import { featureName } from '../../../core/feature-words';
import { sayTold } from '../../../core/words/say-phrase';
import { featuresWithModel } from '../../../core/features';
import { useState } from 'react';
import type { DesksideError } from '../../../core/errors';
import type { KeyView, SettingsView } from '../../../core/messages';
import type { Rules } from '../../../core/policy/effective';
import { providerFacts, type ProviderId } from '../../../core/providers';
import { keyRuleOf } from '../../pages/managed/key-words';
import { whyServerOff } from '../../pages/managed/allowed-words';
import { useLock } from '../../pages/parts/Lock';
import { useSettings } from '../../pages/settings-store';
import { AddressField } from './AddressField';
import { ContextField } from './ContextField';
import { KeyField } from './KeyField';
import { ModelField } from './ModelField';
import { checkWords, refusedWords } from './save-key';
import type { ProviderField, ProviderTexts } from '../../pages/provider/texts';
import type { CheckedAddress } from '../../pages/provider/useAddresses';
import type { Listed } from './useModels';

export interface ProviderFieldsProps {
  readonly provider: ProviderId;
  readonly texts: ProviderTexts;
  readonly missing: Readonly<Partial<Record<ProviderField, string>>>;
  readonly address: CheckedAddress | null;
  readonly savedKey: KeyView | undefined;
  readonly otherServer: boolean;
  /** What the provider said to the key that was saved just now. */
  readonly keyCheck: DesksideError | undefined;
  readonly vault: SettingsView['vault'];
  readonly listed: Listed;
  /** True once Save was pressed: every field then says what it lacks. */
  readonly allChecked: boolean;
  readonly problemOf: (field: ProviderField) => string | undefined;
  readonly onEdit: (field: ProviderField, edit: Partial<ProviderTexts>) => void;
  readonly onRemoveKey: () => void;
  readonly onList: () => void;
}

/** The fields that one provider needs, in the order in which a person has the answers. */
export function ProviderFields(props: ProviderFieldsProps) {
  const { provider, texts, missing, address, savedKey, otherServer, keyCheck, vault, listed, onEdit } = props;
  const facts = providerFacts[provider];
  const { view } = useSettings();
  const { rules } = view.managed;
  const locks = { address: useLock('provider.address'), model: useLock('provider.model') };
  const [left, setLeft] = useState<Readonly<Partial<Record<ProviderField, true>>>>({});
  const leave = (field: ProviderField) => setLeft((before) => ({ ...before, [field]: true }));
  const errorOf = (field: ProviderField, found: string | undefined = missing[field]) =>
    (props.allChecked || left[field] ? found : undefined) ?? props.problemOf(field);
  const known =
    listed.is === 'models' ? listed.models.find(({ id }) => id === texts.model.trim())?.contextTokens : undefined;
  const refused = rules.ownKeys && savedKey?.refused === true && texts.key === '' && !texts.removeKey;

  const keyError =
    errorOf('key') ??
    (keyCheck !== undefined
      ? checkWords(provider, keyCheck)
      : refused
        ? `The key was refused. ${refusedWords(provider)}`
        : undefined);
  const key = facts.key !== 'none' && (
    <KeyField
      provider={provider}
      texts={texts}
      saved={otherServer ? undefined : savedKey}
      otherServer={otherServer && savedKey !== undefined}
      vault={vault}
      error={keyError}
      rule={keyRuleOf(view, provider)}
      onEdit={(edit) => onEdit('key', edit)}
      onLeave={() => leave('key')}
      onRemove={props.onRemoveKey}
    />
  );
  return (
    <>
      {facts.address !== 'none' && (
        <AddressField
          provider={provider}
          address={texts.address}
          checked={address}
          error={
            errorOf('address', missing.address ?? (address?.problem ? sayTold(address.problem) : undefined)) ??
            whyServerOff(rules, address?.final ?? null) ??
            undefined
          }
          lock={locks.address}
          onEdit={(typed) => onEdit('address', { address: typed })}
          onLeave={() => leave('address')}
        />
      )}
      {facts.key === 'required' && key}
      {facts.model === 'required' && (
        <ModelField
          provider={provider}
          model={texts.model}
          listed={listed}
          error={errorOf('model')}
          lock={locks.model}
          perTask={perTaskWords(rules.modelFor)}
          onEdit={(model) => onEdit('model', { model })}
          onLeave={() => leave('model')}
          onList={props.onList}
        />
      )}
      {facts.key === 'optional' && key}
      {facts.kind === 'language-model' && (
        <ContextField
          provider={provider}
          texts={texts}
          modelTokens={known ?? facts.contextTokens}
          error={errorOf('contextChars')}
          onEdit={(contextChars) => onEdit('contextChars', { contextChars })}
          onLeave={() => leave('contextChars')}
        />
      )}
    </>
  );
}

/** Null where one model does both. */
function perTaskWords(modelFor: Rules['modelFor']): string | null {
  const words = featuresWithModel.flatMap((id) =>
    modelFor[id] === null ? [] : [`${featureName(id)} use ${modelFor[id]}.`],
  );
  return words.length === 0 ? null : words.join(' ');
}
