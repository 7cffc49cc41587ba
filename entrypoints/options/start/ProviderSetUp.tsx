import { fieldLabel } from '../provider/field-label';
import { say } from '../../../core/words/say';
import { providerName } from '../../../core/provider-name';
import { useRef, useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import type { ListedModelView } from '../../../core/messages';
import { providerFacts, type ProviderId } from '../../../core/providers';
import { ask } from '../../pages/ask';
import { keyRuleOf } from '../../pages/managed/key-words';
import { useLock } from '../../pages/parts/Lock';
import { missingOf, storedTexts } from '../../pages/provider/texts';
import { useAddresses } from '../../pages/provider/useAddresses';
import { useSettings } from '../../pages/settings-store';
import { Field } from '../parts/Field';
import { askForAccess } from '../provider/access';
import { OriginHelp } from '../provider/OriginHelp';
import { BrowserModel, isAsked, KeyHelp, placeholderOf } from './set-up-parts';
import { failureOf, saveAndTest, type SavedAndTested } from './save-and-test';

interface Texts {
  readonly address: string;
  readonly key: string;
  readonly model: string;
}

type Failed = Extract<SavedAndTested, { ok: false }>;

/** What one provider needs and nothing else: asked for, tested with a real question, and kept once it answers. */
export function ProviderSetUp({ provider }: { readonly provider: ProviderId }) {
  const store = useSettings();
  const { view } = store;
  const facts = providerFacts[provider];
  const { address, model } = storedTexts(view.settings, provider);
  const { register, control, clearErrors, setError, setValue, getValues, formState } = useForm<Texts>({
    defaultValues: { address, key: '', model },
  });
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<Failed | null>(null);
  const [models, setModels] = useState<readonly ListedModelView[] | null>(null);
  const locks = {
    address: useLock('provider.address'),
    key: keyRuleOf(view, provider),
    model: useLock('provider.model'),
  };
  const typed = useWatch({ control });
  const addressOf = useAddresses([
    { provider, address: (typed.address ?? '').trim(), model: (typed.model ?? '').trim() },
  ]);
  const access = useRef<ReturnType<typeof askForAccess> | null>(null);
  const fields = (['address', 'key', 'model'] as const).filter((field) => isAsked(provider, field));

  const complain = (outcome: Failed): void => {
    setFailed(outcome);
    const { field } = outcome;
    if (field !== 'test' && fields.includes(field))
      setError(field, { message: outcome.sentence }, { shouldFocus: true });
  };

  /** Where nobody has named a model: the server's own list is asked, and the one that the field shows as its example is taken, or the only one. */
  const nameModel = async (texts: Texts): Promise<string | Failed> => {
    if (facts.model === 'none' || texts.model !== '') return texts.model;
    const listed = await ask('provider.models', { provider, ...texts, key: texts.key || undefined });
    if (listed.error !== null) return failureOf(listed.error);
    setModels(listed.models);
    const only = listed.models.length === 1 ? listed.models[0]?.id : undefined;
    const chosen = only ?? listed.models.find(({ id }) => id === facts.modelPlaceholder)?.id;
    if (chosen === undefined)
      return { ok: false, field: 'model', sentence: say('start.set-up.choose-model'), error: null };
    setValue('model', chosen);
    return chosen;
  };

  const save = async (texts: Texts): Promise<void> => {
    setBusy(true);
    setFailed(null);
    try {
      const allowed = await access.current;
      if (allowed?.ok === false)
        return complain({ ok: false, field: 'address', sentence: allowed.problem, error: null });
      const named = await nameModel(texts);
      if (typeof named !== 'string') return complain(named);
      const outcome = await saveAndTest(
        { provider, address: texts.address, model: named, key: texts.key || undefined },
        Promise.resolve({ ok: true }),
        store,
      );
      if (!outcome.ok) complain(outcome);
    } finally {
      setBusy(false);
    }
  };

  const trimmed = (): Texts => {
    const { address: at, key, model: named } = getValues();
    return { address: at.trim(), key: key.trim(), model: named.trim() };
  };

  const press = () => {
    if (busy) return;
    const texts = trimmed();
    const keySaved = view.keys[provider] !== undefined || locks.key?.provided === true;
    const missing = missingOf(provider, { ...storedTexts(view.settings, provider), ...texts }, keySaved);
    const first = fields.find(
      (field) => missing[field] !== undefined && !(field === 'model' && facts.modelList !== 'none'),
    );
    if (first !== undefined) return setError(first, { message: missing[first] ?? '' }, { shouldFocus: true });
    // Before anything is awaited: the browser asks only now.
    access.current = askForAccess([{ provider, address: texts.address, model: texts.model }], addressOf);
    clearErrors();
    void save(texts);
  };

  return (
    <form
      className="set-up"
      aria-label={providerName(provider)}
      onSubmit={(event) => {
        event.preventDefault();
        press();
      }}
    >
      {provider === 'browser' && <BrowserModel />}
      {fields.map((field) => (
        <Field
          key={field}
          label={fieldLabel(provider, field)}
          error={formState.errors[field]?.message}
          lock={field === 'key' ? null : locks[field]}
          help={field === 'key' ? <KeyHelp provider={provider} /> : undefined}
        >
          {(attributes) => (
            <input
              {...attributes}
              {...register(field)}
              disabled={attributes.disabled || (field === 'key' && locks.key?.locked === true)}
              type={field === 'key' ? 'password' : 'text'}
              autoComplete="off"
              spellCheck={false}
              placeholder={placeholderOf(provider, field)}
              {...(field === 'model' && models !== null ? { list: `${provider}-models` } : {})}
            />
          )}
        </Field>
      ))}
      {models !== null && (
        <datalist id={`${provider}-models`}>
          {models.map(({ id }) => (
            <option key={id} value={id}>
              {id}
            </option>
          ))}
        </datalist>
      )}
      {failed?.error?.code === 'forbidden-origin' && (
        <OriginHelp origin={view.extensionOrigin} ollama={provider === 'ollama'} />
      )}
      <div className="row wrap">
        <button type="submit" className="btn primary" aria-disabled={busy ? true : undefined}>
          {say(busy ? 'start.set-up.testing' : 'start.set-up.save')}
        </button>
        <span className="soft small">{say('start.set-up.asks')}</span>
      </div>
      <p role="status" className="bad">
        {failed !== null && !fields.some((field) => field === failed.field) && `✕ ${failed.sentence}`}
      </p>
    </form>
  );
}
