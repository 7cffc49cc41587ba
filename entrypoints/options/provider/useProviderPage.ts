import { useState } from 'react';
import type { ProviderDraft, SettingsView } from '../../../core/messages';
import { providerFacts, type ProviderId } from '../../../core/providers';
import { useSaving, type Saving } from '../../pages/useSaving';
import { useUnsaved } from '../useUnsaved';
import { useWrongField, type WrongField } from '../useWrongField';
import { nameOf, startWithCapital } from '../../pages/words';
import { askForAccess, type Access } from './access';
import { useBrowserModel, type BrowserModel } from './browser/useBrowserModel';
import { standingOf, type Standing } from './standing';
import { contextOf, type ProviderField, type ProviderTexts } from '../../pages/provider/texts';
import { useAddresses, type AddressDraft, type CheckedAddress } from '../../pages/provider/useAddresses';
import { useConnectionTest, type ConnectionTest } from './useConnectionTest';
import { useModels, type Models } from './useModels';
import { useProviderForm, type ProviderForm } from './useProviderForm';
import { pathOf, useProviderSaving, type KeyChecks } from './useProviderSaving';

const FIELDS: readonly ProviderField[] = ['address', 'key', 'model', 'contextChars'];

/** Everything that happens in the provider's section: what is typed, saved, listed and tested, and what each of them undoes of the others. */
export interface ProviderPage {
  readonly form: ProviderForm;
  readonly standing: Standing;
  readonly browserModel: BrowserModel;
  readonly saving: Saving;
  readonly checks: KeyChecks;
  readonly test: ConnectionTest;
  readonly models: Models;
  readonly place: WrongField['place'];
  /** Where the chosen provider's requests would go. */
  readonly address: CheckedAddress | null;
  /** True once Save or Test was pressed: every field then says what it lacks. */
  readonly allChecked: boolean;
  problemOf(field: ProviderField): string | undefined;
  choose(id: ProviderId): void;
  edit(field: ProviderField, edit: Partial<ProviderTexts>): void;
  chooseFallback(id: ProviderId | null): void;
  /** These four straight from a click: the browser asks for access only then. */
  save(): void;
  removeKey(): void;
  listModels(): void;
  testConnection(): void;
  discard(): void;
}

export function useProviderPage(view: SettingsView): ProviderPage {
  const form = useProviderForm(view);
  const { provider, texts } = form;
  const browserModel = useBrowserModel();
  const standing = standingOf({ view, textsOf: form.textsOf, edited: form.edited, browserModel: browserModel.state });
  const storing = useProviderSaving(form);
  // Without an address to type there is no field at which its problem could stand.
  const saving = useSaving([
    'fallback',
    ...FIELDS.filter((field) => field !== 'address' || providerFacts[provider].address !== 'none').map((field) =>
      pathOf(provider, field),
    ),
  ]);
  const test = useConnectionTest();
  const models = useModels();
  const { place, focusWrong } = useWrongField();
  const [allChecked, setAllChecked] = useState(false);
  useUnsaved(form.unsaved);

  const draftOf = (id: ProviderId): AddressDraft => ({
    provider: id,
    address: form.textsOf(id).address,
    model: form.textsOf(id).model,
  });
  const typed: ProviderDraft = {
    provider,
    address: texts.address.trim(),
    model: texts.model.trim(),
    key: texts.key.trim() || undefined,
  };
  // A new key is tried at once, and the second has to be reachable when it is needed.
  const withNewKey = form.edited.filter((id) => form.textsOf(id).key.trim() !== '');
  const used = [...new Set([provider, ...withNewKey, ...(form.fallback === null ? [] : [form.fallback])])].map(draftOf);
  const addressOf = useAddresses(used);
  const accessToChosen = (): Promise<Access> => askForAccess([draftOf(provider)], addressOf);

  const missing = Object.entries(standing.missing(provider)).map(([field, message]) => ({
    path: `providers.${provider}.${field}`,
    message,
  }));
  // Others are saved as far as they have come, but a number that is none cannot be.
  const unsavable = form.edited.flatMap((id) => {
    const context = contextOf(form.textsOf(id));
    return id === provider || context.ok
      ? []
      : [
          {
            path: pathOf(id, 'contextChars'),
            message: `${startWithCapital(nameOf(id))}, “At most sent”: ${context.problem}`,
          },
        ];
  });
  const inTheWay = [...missing, ...unsavable];
  const showMissing = () => {
    setAllChecked(true);
    focusWrong();
  };
  const startAfresh = () => {
    saving.forgetAll();
    setAllChecked(false);
    test.clear();
  };

  return {
    form,
    standing,
    browserModel,
    saving,
    checks: storing.checks,
    test,
    models,
    place,
    address: addressOf(draftOf(provider)),
    allChecked,
    problemOf: (field) => saving.problemOf(pathOf(provider, field)),
    choose: (id) => {
      form.choose(id);
      startAfresh();
    },
    chooseFallback: (id) => {
      form.chooseFallback(id);
      saving.forget('fallback');
    },
    edit: (field, change) => {
      form.edit(change);
      saving.forget(pathOf(provider, field));
      if (field === 'key') storing.forgetCheck(provider);
      if (field === 'key' || field === 'address') models.forget(provider);
      if (field !== 'contextChars') test.clear();
    },
    save: () => {
      // Before anything is awaited.
      const access = inTheWay.length === 0 ? askForAccess(used, addressOf) : null;
      void saving
        .save(() => (access === null ? Promise.resolve({ problems: inTheWay, said: '' }) : storing.store(access)))
        .then((stored) => {
          if (!stored) return showMissing();
          form.reset();
          setAllChecked(false);
        });
    },
    removeKey: () => {
      test.clear();
      void saving.save(() => storing.dropKey(provider));
    },
    listModels: () => models.list(typed, accessToChosen()),
    testConnection: () => {
      saving.forgetAll();
      if (missing.length === 0) return test.run(typed, accessToChosen());
      test.refuse('Not tested. Fill in the marked fields first.');
      showMissing();
    },
    discard: () => {
      form.reset();
      models.forgetAll();
      startAfresh();
    },
  };
}
