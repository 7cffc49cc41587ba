import { KeyPage } from './KeyPage';
import { useController } from 'react-hook-form';
import { Button } from '../../../components/parts/Button';
import { providerFacts, type ProviderId } from '../../../core/providers';
import { keyRuleOf } from '../../pages/managed/key-words';
import { LockNote } from '../../pages/parts/Lock';
import { nameOf, startWithCapital } from '../../pages/words';
import { Field } from '../parts/Field';
import { pathOf } from './form';
import type { FieldProps } from './ProviderFields';
import { namesOtherServer } from './standing';
import { placeId, useAnswers } from './useAnswers';

/** Never holds a saved key: what is typed replaces it. */
export function KeyField({ id: provider, second, refused }: FieldProps) {
  const { form, values, view, list, removeKey } = useAnswers();
  const { field, fieldState } = useController({ name: pathOf(provider, 'key'), control: form.control });
  const facts = providerFacts[provider];
  const stored = view.keys[provider];
  const otherServer = stored !== undefined && namesOtherServer(view, values, provider);
  const saved = otherServer ? undefined : stored;
  const rule = keyRuleOf(view, provider);
  const locked = rule?.locked === true;
  const refusedLater =
    view.managed.rules.ownKeys && saved?.refused === true && field.value === ''
      ? `The key was refused. ${startWithCapital(nameOf(provider))} does not accept it: it may be mistyped, revoked or for another account. Type another one.`
      : undefined;
  const nothingThere =
    rule !== null ? (rule.provided ? 'provided' : 'none') : facts.key === 'optional' ? 'none' : facts.keyPlaceholder;
  return (
    <Field
      id={placeId('key', second)}
      {...(second ? {} : { at: 'answers/key' })}
      label="Key"
      error={fieldState.error?.message ?? refused ?? refusedLater}
      help={
        <>
          <LockNote kind={locked ? 'locked' : 'open'} lock={rule} />
          {!locked && (rule === null || saved !== undefined) && (
            <Help provider={provider} vault={view.vault} isSaved={saved !== undefined} otherServer={otherServer} />
          )}
        </>
      }
    >
      {(control) => (
        <div className="row">
          <input
            {...control}
            {...field}
            disabled={locked}
            type="password"
            autoComplete="off"
            spellCheck={false}
            placeholder={saved === undefined ? nothingThere : `•••• ${saved.last4 || 'saved'}`}
            onBlur={() => {
              field.onBlur();
              if (field.value !== '') list(provider, false);
            }}
          />
          {saved !== undefined && <Button onPress={() => void removeKey(provider)}>Remove</Button>}
        </div>
      )}
    </Field>
  );
}

interface HelpProps {
  readonly provider: ProviderId;
  readonly vault: ReturnType<typeof useAnswers>['view']['vault'];
  readonly isSaved: boolean;
  readonly otherServer: boolean;
}

function Help({ provider, vault, isSaved, otherServer }: HelpProps) {
  const { key } = providerFacts[provider];
  if (vault === 'locked') return <>Locked. Enter your passphrase below to use the saved key or to replace it.</>;
  if (vault === 'lost') return <>The browser dropped what opens the saved key. Enter the key again.</>;
  if (otherServer)
    return (
      <>
        A key is used for the server that it was saved for only. Type the key for this one, unless you saved it before.
      </>
    );
  if (isSaved) return <>Saved and encrypted. Type to replace it.</>;
  if (key === 'optional') return <>Most local servers need none. It is kept encrypted and never shown again.</>;
  return (
    <>
      <KeyPage provider={provider} /> It is kept encrypted, tried before it is saved, and never shown again.
    </>
  );
}
