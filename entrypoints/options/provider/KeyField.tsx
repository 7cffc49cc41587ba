import { say } from '../../../core/words/say';
import type { ReactNode } from 'react';
import { Rich } from '../../../components/parts/Rich';
import { useController } from 'react-hook-form';
import { Button } from '../../../components/parts/Button';
import { providerFacts, type ProviderId } from '../../../core/providers';
import { keyRuleOf } from '../../pages/managed/words';
import { LockNote } from '../../pages/parts/Lock';
import { aboutProvider } from '../../pages/words';
import { Field } from '../parts/Field';
import { pathOf } from './form';
import type { FieldProps } from './ProviderFields';
import { namesOtherServer } from './standing';
import { useAnswers } from './useAnswers';

/** Never holds a saved key: what is typed replaces it. */
export function KeyField({ id: provider, second, refused }: FieldProps) {
  const { form, values, view, list, removeKey, fieldAt } = useAnswers();
  const { field, fieldState } = useController({ name: pathOf(provider, 'key'), control: form.control });
  const facts = providerFacts[provider];
  const stored = view.keys[provider];
  const otherServer = stored !== undefined && namesOtherServer(view, values, provider);
  const saved = otherServer ? undefined : stored;
  const rule = keyRuleOf(view, provider);
  const locked = rule?.locked === true;
  const typable = facts.key === 'optional' ? 'optional' : 'kept';
  const word =
    view.vault === 'locked' || view.vault === 'lost'
      ? view.vault
      : otherServer
        ? 'other-server'
        : saved === undefined
          ? typable
          : 'replace';
  const refusedLater =
    view.managed.rules.ownKeys && saved?.refused === true && field.value === ''
      ? say('answers.key.refused', aboutProvider(provider))
      : undefined;
  const nothingThere =
    rule === null && facts.key !== 'optional'
      ? facts.keyPlaceholder
      : say(rule?.provided === true ? 'answers.key.provided' : 'answers.key.none');
  return (
    <Field
      {...fieldAt('key', second)}
      label={say('answers.field.key')}
      error={fieldState.error?.message ?? refused ?? refusedLater}
      help={
        <>
          <LockNote kind={locked ? 'locked' : 'open'} lock={rule} />
          {!locked && (rule === null || saved !== undefined) && (
            <>
              {word === 'kept' && <KeyPage provider={provider} />} {say(`answers.key.${word}`)}
            </>
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
            placeholder={saved === undefined ? nothingThere : `•••• ${saved.last4 || say('answers.key.saved-mark')}`}
            onBlur={() => {
              field.onBlur();
              if (field.value !== '') list(provider, false);
            }}
          />
          {saved !== undefined && <Button onPress={() => void removeKey(provider)}>{say('answers.key.remove')}</Button>}
        </div>
      )}
    </Field>
  );
}

const linkTo = (address: string) => (host: ReactNode) => (
  <a className="link" href={address} target="_blank" rel="noreferrer">
    {host}
  </a>
);

/** Where a person gets a key. */
function KeyPage({ provider }: { readonly provider: ProviderId }) {
  const { keyHelp: page } = providerFacts[provider];
  if (page === undefined) return null;
  if (page === 'azure') return <>{say('provider.key-help.azure')}</>;
  const { address } = page;
  return (
    <Rich word="provider.key-help.page" values={{ host: new URL(address).host }} parts={{ link: linkTo(address) }} />
  );
}
