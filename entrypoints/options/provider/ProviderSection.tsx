import { useState } from 'react';
import { Button } from '../../../components/parts/Button';
import { SaveRow } from '../parts/SaveRow';
import { Section } from '../parts/Section';
import { useSettings, type Saved } from '../settings-store';
import { useSaving } from '../useSaving';
import { useUnsaved } from '../useUnsaved';
import { askForAccess, type Access } from './access';
import { CompatibleFields } from './CompatibleFields';
import { ProviderChoice } from './ProviderChoice';
import { saveKey } from './save-key';
import { TestResult } from './TestResult';
import { useAddress } from './useAddress';
import { useConnectionTest } from './useConnectionTest';
import { useProviderForm } from './useProviderForm';

const FIELDS = ['compatible.address', 'compatible.model', 'compatible.contextChars', 'key'];

export function ProviderSection() {
  const { view, change, reload } = useSettings();
  const form = useProviderForm(view.settings);
  const { texts } = form;
  const address = useAddress(texts.address);
  const saving = useSaving(FIELDS);
  const test = useConnectionTest();
  const [allChecked, setAllChecked] = useState(false);
  const compatible = texts.provider === 'compatible';
  useUnsaved(form.unsaved);

  const store = async (access: Promise<Access>): Promise<Saved> => {
    const allowed = await access;
    if (!allowed.ok) return { problems: [{ path: 'compatible.address', message: allowed.problem }], said: '' };
    const settings = await change(form.applyTo);
    if (settings.problems.length > 0) return settings;
    const key = await saveKey(texts);
    if (key.problems.length > 0) return key;
    await reload();
    return { problems: [], said: key.said === '' ? settings.said : `${settings.said.replace('Nothing was different.', '')} ${key.said}`.trim() };
  };

  const save = () => {
    setAllChecked(true);
    if (compatible && (!form.contextChars.ok || texts.model.trim() === '')) return;
    // Before anything is awaited, since the browser only asks the person during a click.
    const access: Promise<Access> = compatible ? askForAccess(texts.address, address) : Promise.resolve({ ok: true });
    void saving.save(() => store(access)).then((stored) => stored && form.reset());
  };

  const testConnection = () => {
    setAllChecked(true);
    test.run({ address: texts.address, model: texts.model.trim(), key: texts.key.trim() || undefined }, askForAccess(texts.address, address));
  };

  return (
    <Section title="Provider" note="What answers: nothing leaves this device, or your own server is asked." unsaved={form.unsaved}>
      <ProviderChoice provider={texts.provider} onChange={(provider) => form.edit({ provider })} />
      {compatible && (
        <CompatibleFields
          form={form}
          address={address}
          keyHint={view.keys['compatible']}
          vault={view.vault}
          allChecked={allChecked}
          problemOf={saving.problemOf}
          onEdit={(path, edit) => {
            form.edit(edit);
            saving.forget(path);
            test.clear();
          }}
          onRemoveKey={() => void saving.save(() => saveKey({ key: '', removeKey: true })).then(reload)}
        />
      )}
      <SaveRow
        unsaved={form.unsaved}
        saving={saving.saving}
        onSave={save}
        onDiscard={() => {
          form.reset();
          saving.forgetAll();
          setAllChecked(false);
        }}
        said={saving.said}
        problem={saving.problem}
      >
        {compatible && (
          <Button onPress={testConnection} off={test.running}>
            {test.running ? 'Testing' : 'Test connection'}
          </Button>
        )}
      </SaveRow>
      {compatible && <TestResult test={test} origin={view.extensionOrigin} />}
    </Section>
  );
}
