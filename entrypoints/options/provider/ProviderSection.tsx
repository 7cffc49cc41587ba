import { sayTold } from '../../../core/words/say-phrase';
import { say } from '../../../core/words/say';
import { providerName } from '../../../core/provider-name';
import { Button } from '../../../components/parts/Button';
import { providerFacts } from '../../../core/providers';
import { beforeSecondProvider } from '../../lib/second-provider';
import { allowedProvidersWords } from '../../pages/managed/allowed-words';
import { LockNote, useLock } from '../../pages/parts/Lock';
import { SaveRow } from '../../pages/parts/SaveRow';
import { Section } from '../parts/Section';
import { useSettings } from '../../pages/settings-store';
import { BrowserModelPanel } from './browser/BrowserModelPanel';
import { FallbackField } from './FallbackField';
import './provider.css';
import { ProviderChoice } from './ProviderChoice';
import { ProviderFields } from './ProviderFields';
import { TestResult } from './TestResult';
import { useProviderPage } from './useProviderPage';

export function ProviderSection() {
  const { view } = useSettings();
  const lock = useLock('provider');
  const fallbackLock = useLock('fallback');
  const allowed = allowedProvidersWords(view.managed.rules);
  const { place, ...page } = useProviderPage(view);
  const { form, standing, saving, test } = page;
  const { provider, texts } = form;
  const facts = providerFacts[provider];
  const first = beforeSecondProvider(view.managed.rules, view.settings);
  const answersInWords = facts.kind === 'language-model';

  return (
    <Section
      title="Provider"
      note="What answers. Each one keeps its own key and model, so you can switch back without typing again."
      unsaved={form.unsaved}
    >
      <ProviderChoice
        provider={provider}
        markOf={standing.mark}
        offOf={standing.off}
        locked={lock !== null}
        onChange={page.choose}
      />
      <LockNote
        kind={lock === null ? 'limited' : 'locked'}
        lock={lock ?? (allowed === null ? null : { says: allowed })}
      />
      <div className="chosen">
        <h3>{providerName(provider)}</h3>
        <p className="soft">{say(`provider.says.${provider}`)}</p>
        {provider === 'on-device' && (
          <p className="soft">
            It is useful at once where your categories are described, and better after “Learn from solved tickets”: both
            are under your desk, below.
          </p>
        )}
      </div>
      {provider === 'browser' && <BrowserModelPanel model={page.browserModel} />}
      <div ref={place} className="fields">
        {answersInWords && (
          <>
            <ProviderFields
              key={provider}
              provider={provider}
              texts={texts}
              missing={standing.missing(provider)}
              address={page.address}
              savedKey={view.keys[provider]}
              otherServer={standing.otherServer(provider)}
              keyCheck={texts.key === '' ? page.checks[provider] : undefined}
              vault={view.vault}
              listed={page.models.of(provider)}
              allChecked={page.allChecked}
              problemOf={page.problemOf}
              onEdit={page.edit}
              onRemoveKey={page.removeKey}
              onList={page.listModels}
            />
            <FallbackField
              provider={provider}
              fallback={form.fallback}
              able={standing.able(provider)}
              error={saving.problemOf('fallback')}
              lock={fallbackLock}
              first={first === null ? null : sayTold(first)}
              onChange={page.chooseFallback}
            />
          </>
        )}
      </div>
      <SaveRow
        unsaved={form.unsaved}
        saving={saving.saving}
        onSave={page.save}
        onDiscard={page.discard}
        said={saving.said}
        warning={saving.warning}
        problem={saving.problem}
      >
        {answersInWords && (
          <Button onPress={test.running ? test.stop : page.testConnection}>
            {test.running ? 'Stop the test' : 'Test connection'}
          </Button>
        )}
      </SaveRow>
      <TestResult test={test} origin={view.extensionOrigin} ollama={provider === 'ollama'} />
    </Section>
  );
}
