import { useState } from 'react';
import { Button } from '../../../components/parts/Button';
import type { ProviderDraft } from '../../../core/messages';
import { providerFacts, type ProviderId } from '../../../core/providers';
import { SaveRow } from '../parts/SaveRow';
import { Section } from '../parts/Section';
import { useSettings } from '../settings-store';
import { useSaving } from '../useSaving';
import { useUnsaved } from '../useUnsaved';
import { askForAccess } from './access';
import { BrowserModelPanel } from './browser/BrowserModelPanel';
import { useBrowserModel } from './browser/useBrowserModel';
import { FallbackField } from './FallbackField';
import './provider.css';
import { ProviderChoice } from './ProviderChoice';
import { ProviderFields } from './ProviderFields';
import { standingOf } from './standing';
import { TestResult } from './TestResult';
import { useAddresses, type AddressDraft } from './useAddresses';
import { useConnectionTest } from './useConnectionTest';
import { useModels } from './useModels';
import { useProviderForm } from './useProviderForm';
import { pathOf, useProviderSaving } from './useProviderSaving';

const FIELDS = ['address', 'key', 'model', 'contextChars'] as const;

export function ProviderSection() {
  const { view } = useSettings();
  const form = useProviderForm(view.settings);
  const { provider, texts } = form;
  const facts = providerFacts[provider];
  const browserModel = useBrowserModel();
  const standing = standingOf({ view, textsOf: form.textsOf, edited: form.edited, browserModel: browserModel.state });
  const storing = useProviderSaving(form);
  // A fixed address has no field at which a problem could stand.
  const saving = useSaving(FIELDS.filter((field) => field !== 'address' || facts.address !== 'none').map((field) => pathOf(provider, field)));
  const test = useConnectionTest();
  const models = useModels();
  const [allChecked, setAllChecked] = useState(false);
  useUnsaved(form.unsaved);

  const draftOf = (id: ProviderId): AddressDraft => ({ provider: id, address: form.textsOf(id).address, model: form.textsOf(id).model });
  const typed: ProviderDraft = { provider, address: texts.address.trim(), model: texts.model.trim(), key: texts.key.trim() || undefined };
  const withNewKey = form.edited.filter((id) => form.textsOf(id).key.trim() !== '');
  const asked = [...new Set([provider, ...withNewKey, ...(form.fallback === null ? [] : [form.fallback])])].map(draftOf);
  const addressOf = useAddresses(asked);
  const missing = standing.missing(provider);

  const save = () => {
    setAllChecked(true);
    if (Object.keys(missing).length > 0) return;
    void saving.save(() => storing.store(askForAccess(asked, addressOf))).then((stored) => {
      if (!stored) return;
      form.reset();
      setAllChecked(false);
    });
  };

  const startAfresh = () => {
    saving.forgetAll();
    setAllChecked(false);
    test.clear();
  };

  return (
    <Section title="Provider" note="What answers. Each one keeps its own key and model, so you can switch back without typing again." unsaved={form.unsaved}>
      <ProviderChoice
        provider={provider}
        markOf={standing.mark}
        onChange={(id) => {
          form.choose(id);
          startAfresh();
        }}
      />
      <div className="chosen">
        <h3>{facts.name}</h3>
        <p className="soft">{facts.says}</p>
      </div>
      {provider === 'browser' && <BrowserModelPanel model={browserModel} />}
      {facts.kind === 'language-model' && (
        <ProviderFields
          key={provider}
          provider={provider}
          texts={texts}
          missing={missing}
          address={addressOf(draftOf(provider))}
          savedKey={view.keys[provider]}
          otherServer={standing.otherServer(provider)}
          keyCheck={texts.key === '' ? storing.checks[provider] : undefined}
          vault={view.vault}
          listed={models.of(provider)}
          allChecked={allChecked}
          problemOf={(field) => saving.problemOf(pathOf(provider, field))}
          onEdit={(field, edit) => {
            form.edit(edit);
            saving.forget(pathOf(provider, field));
            if (field === 'key') storing.forgetCheck(provider);
            if (field === 'key' || field === 'address') models.forget(provider);
            if (field !== 'contextChars') test.clear();
          }}
          onRemoveKey={() => void saving.save(() => storing.dropKey(provider))}
          onList={() => models.list(typed, askForAccess([draftOf(provider)], addressOf))}
        />
      )}
      {facts.kind === 'language-model' && <FallbackField provider={provider} fallback={form.fallback} able={standing.able(provider)} onChange={form.chooseFallback} />}
      <SaveRow
        unsaved={form.unsaved}
        saving={saving.saving}
        onSave={save}
        onDiscard={() => {
          form.reset();
          models.forgetAll();
          startAfresh();
        }}
        said={saving.said}
        warning={saving.warning}
        problem={saving.problem}
      >
        {facts.kind === 'language-model' &&
          (test.running ? (
            <Button onPress={test.stop}>Stop the test</Button>
          ) : (
            <Button
              onPress={() => {
                setAllChecked(true);
                test.run(typed, askForAccess([draftOf(provider)], addressOf));
              }}
            >
              Test connection
            </Button>
          ))}
      </SaveRow>
      <TestResult test={test} origin={view.extensionOrigin} ollama={provider === 'ollama'} />
    </Section>
  );
}
