import type { ReactNode } from 'react';
import { Rich } from '../../../components/parts/Rich';
import { say } from '../../../core/words/say';
import { Button } from '../../../components/parts/Button';
import type { KeyView, SettingsView } from '../../../core/messages';
import { providerFacts, type ProviderId } from '../../../core/providers';
import type { KeyRule } from '../../pages/managed/key-words';
import { Field } from '../parts/Field';
import { LockNote } from '../../pages/parts/Lock';
import type { ProviderTexts } from '../../pages/provider/texts';

export interface KeyFieldProps {
  readonly provider: ProviderId;
  readonly texts: Pick<ProviderTexts, 'key' | 'removeKey'>;
  /** The key that is saved for this server. */
  readonly saved: KeyView | undefined;
  /** The typed address names another server than the saved one. */
  readonly otherServer: boolean;
  readonly vault: SettingsView['vault'];
  readonly error: string | undefined;
  /** What the organisation says about keys here; null where it says nothing. */
  readonly rule: KeyRule | null;
  readonly onEdit: (edit: Partial<ProviderTexts>) => void;
  readonly onLeave: () => void;
  readonly onRemove: () => void;
}

function Help({
  provider,
  saved,
  texts,
  otherServer,
  vault,
}: Pick<KeyFieldProps, 'provider' | 'saved' | 'texts' | 'otherServer' | 'vault'>) {
  if (vault === 'locked') return <>Locked. Enter your passphrase below to use the saved key or to replace it.</>;
  if (vault === 'lost') return <>The browser dropped what opens the saved key. Enter the key again.</>;
  if (texts.removeKey)
    return (
      <>
        {providerFacts[provider].key === 'required'
          ? 'Type the new key, or press Keep to stay with the saved one.'
          : 'Saving removes the saved key.'}
      </>
    );
  if (otherServer)
    return (
      <>
        A key is used for the server that it was saved for only. Type the key for this one, unless you saved it before.
      </>
    );
  if (saved !== undefined)
    return <>Saved and encrypted. Type to replace it; clear the field and save, or Remove, deletes it.</>;
  if (providerFacts[provider].key === 'optional')
    return <>Most local servers need none. It is kept encrypted and never shown again.</>;
  return (
    <>
      <KeyPage provider={provider} /> It is kept encrypted, checked when you save, and never shown again.
    </>
  );
}

const linkTo = (address: string) => (host: ReactNode) => (
  <a className="link" href={address} target="_blank" rel="noreferrer">
    {host}
  </a>
);

function KeyPage({ provider }: { provider: ProviderId }) {
  const { keyHelp: page } = providerFacts[provider];
  if (page === undefined) return null;
  if (page === 'azure') return <>{say('provider.key-help.azure')}</>;
  const { address } = page;
  return (
    <Rich word="provider.key-help.page" values={{ host: new URL(address).host }} parts={{ link: linkTo(address) }} />
  );
}

/** Never holds a saved key: what is typed replaces it, and an emptied field removes it. */
export function KeyField({
  provider,
  texts,
  saved,
  otherServer,
  vault,
  error,
  rule,
  onEdit,
  onLeave,
  onRemove,
}: KeyFieldProps) {
  const facts = providerFacts[provider];
  const kept = saved !== undefined && !texts.removeKey;
  const locked = rule?.locked === true;
  const placeholder =
    rule !== null && !kept
      ? rule.provided
        ? 'provided'
        : 'none'
      : kept
        ? `•••• ${saved.last4 || 'saved'}`
        : facts.key === 'optional'
          ? 'none'
          : facts.keyPlaceholder;
  return (
    <Field
      label="Key"
      error={error}
      help={
        <>
          <LockNote kind={locked ? 'locked' : 'open'} lock={rule} />
          {!locked && (rule === null || kept || texts.removeKey) && (
            <Help provider={provider} saved={saved} texts={texts} otherServer={otherServer} vault={vault} />
          )}
        </>
      }
    >
      {(control) => (
        <div className="row">
          <input
            {...control}
            disabled={locked}
            type="password"
            autoComplete="off"
            spellCheck={false}
            placeholder={placeholder}
            value={texts.key}
            onChange={(event) =>
              onEdit({ key: event.target.value, removeKey: saved !== undefined && event.target.value === '' })
            }
            onKeyDown={(event) => {
              // To the person the placeholder is the key, so deleting it means to remove the key.
              if (saved !== undefined && texts.key === '' && (event.key === 'Backspace' || event.key === 'Delete'))
                onEdit({ removeKey: true });
            }}
            onBlur={onLeave}
          />
          {kept && <Button onPress={onRemove}>Remove</Button>}
          {texts.removeKey && <Button onPress={() => onEdit({ key: '', removeKey: false })}>Keep</Button>}
        </div>
      )}
    </Field>
  );
}
