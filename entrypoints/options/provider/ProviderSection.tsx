import { providerName } from '../../../core/provider-name';
import { say } from '../../../core/words/say';
import { Button } from '../../../components/parts/Button';
import { providerFacts } from '../../../core/providers';
import { allowedProvidersWords } from '../../pages/managed/words';
import { LockNote, useLock } from '../../pages/parts/Lock';
import { Section } from '../parts/Section';
import { Place } from '../places/Place';
import './provider.css';
import { ProviderChoice } from './ProviderChoice';
import { ProviderFields } from './ProviderFields';
import { SecondProvider } from './SecondProvider';
import { markOf, whyOff } from './standing';
import { TestResult } from './TestResult';
import { AnswersContext, useAnswersForm } from './useAnswers';

export function ProviderSection() {
  const lock = useLock('provider');
  const answers = useAnswersForm();
  const { view, values, work, changed, browserModel } = answers;
  const allowed = allowedProvidersWords(view.managed.rules);
  const { provider } = values;
  const facts = providerFacts[provider];
  const answersInWords = facts.kind === 'language-model';

  return (
    <AnswersContext value={answers}>
      <Section title={say('answers.title')} note={say('answers.note')} unsaved={answers.unsaved}>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (changed) answers.save();
          }}
        >
          <Place at="answers/provider">
            <ProviderChoice
              provider={provider}
              markOf={(id) => markOf(view, values, id, browserModel.state)}
              offOf={(id) => whyOff(view, id)}
              locked={lock !== null}
              onChange={answers.choose}
            />
          </Place>
          <LockNote
            kind={lock === null ? 'limited' : 'locked'}
            lock={lock ?? (allowed === null ? null : { says: allowed })}
          />
          <div className="chosen">
            <h3>{providerName(provider)}</h3>
            <p className="soft">{say(`provider.says.${provider}`)}</p>
            {provider === 'on-device' && <p className="soft">{say('answers.on-device-note')}</p>}
          </div>
          <ProviderFields key={provider} id={provider} second={false} />
          {answersInWords && <SecondProvider />}
          <div className="row wrap">
            <Button look="primary" onPress={() => answers.save()} off={!changed || work !== 'nothing'}>
              {say(work === 'saving' ? 'answers.saving' : 'answers.save')}
            </Button>
            {work !== 'nothing' ? (
              <Button onPress={answers.stop}>{say(work === 'saving' ? 'answers.stop' : 'answers.stop-test')}</Button>
            ) : (
              answersInWords && (
                <Place at="answers/test">
                  <Button onPress={answers.test}>{say('answers.test-connection')}</Button>
                </Place>
              )
            )}
            {answers.unsaved && (
              <Button look="quiet" onPress={answers.discard} off={work !== 'nothing'}>
                {say('answers.discard')}
              </Button>
            )}
          </div>
          <TestResult />
          {/* Enter in a field saves, which a browser does only where there is such a button. */}
          <button type="submit" hidden>
            {say('answers.save')}
          </button>
        </form>
      </Section>
    </AnswersContext>
  );
}
