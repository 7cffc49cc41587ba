import { sentencesText } from '../../pages/words';
import { say } from '../../../core/words/say';
import { providerName } from '../../../core/provider-name';
import { useId, useState } from 'react';
import { Button } from '../../../components/parts/Button';
import { providerPlaces, providersAt } from '../../../core/provider-choice';
import type { ProviderId } from '../../../core/providers';
import { allowedProvidersWords, whyProviderOff } from '../../pages/managed/words';
import { LockNote, useLock } from '../../pages/parts/Lock';
import { Said, useSaving } from '../../pages/saving';
import { providerLine } from '../../pages/provider/provider-line';
import { useSettings } from '../../pages/settings-store';
import { LookLocal } from './LookLocal';
import { Step } from './Step';
import { ProviderFields } from '../provider/ProviderFields';
import { TestResult } from '../provider/TestResult';
import { AnswersContext, useAnswersForm } from '../provider/useAnswers';

/** What answers: the nine by where they are, each with what it costs, where text goes and what it needs. */
export function AnswersStep() {
  const { view } = useSettings();
  const lock = useLock('provider');
  const allowed = allowedProvidersWords(view.managed.rules);
  const { provider } = view.effective;
  const [looked, setLooked] = useState<ProviderId | null>(null);
  const chosen = lock === null ? (looked ?? provider) : provider;
  const line = providerLine(view);
  // Nobody has chosen yet: what is so by itself is said, and the others are shown beside it.
  const untouched = view.settings.enabled === null && view.settings.provider === 'on-device' && lock === null;
  const name = useId();
  return (
    <Step
      number={2}
      title={say('start.answers.title')}
      done={!line.bad}
      line={line.text}
      keepOpen={untouched}
      change={say('start.answers.change')}
    >
      {line.bad && line.lacks !== true && <p className="bad">✕ {line.text}</p>}
      <LockNote
        kind={lock === null ? 'limited' : 'locked'}
        lock={lock ?? (allowed === null ? null : { says: allowed })}
      />
      <div role="radiogroup" aria-label={say('start.answers.title')} className="answers">
        {providerPlaces.map((place) => (
          <div key={place} role="group" aria-labelledby={`${name}-${place}`} className="place">
            <h3 id={`${name}-${place}`}>{say(`start.place.${place}`)}</h3>
            {providersAt(place).map((id) => (
              <div key={id} className={chosen === id ? 'answer chosen-one' : 'answer'}>
                <Choice
                  id={id}
                  name={name}
                  checked={chosen === id}
                  inUse={provider === id && !line.bad}
                  why={lock !== null && id !== provider ? '' : whyProviderOff(view.managed.rules, id)}
                  onChoose={() => setLooked(id)}
                />
                {chosen === id && lock === null && <SetUp id={id} inUse={provider === id && !line.bad} />}
              </div>
            ))}
            {place === 'this-computer' && lock === null && <LookLocal />}
          </div>
        ))}
      </div>
    </Step>
  );
}

interface ChoiceProps {
  readonly id: ProviderId;
  readonly name: string;
  readonly checked: boolean;
  readonly inUse: boolean;
  /** Why it cannot be chosen; null when it can. */
  readonly why: string | null;
  readonly onChoose: () => void;
}

function Choice({ id, name, checked, inUse, why, onChoose }: ChoiceProps) {
  return (
    <label className={why === null ? 'choice plain tall' : 'choice plain tall off'}>
      <input
        type="radio"
        name={name}
        value={id}
        checked={checked}
        disabled={why !== null}
        aria-labelledby={`${name}-${id}`}
        aria-describedby={`${name}-${id}-facts`}
        onChange={onChoose}
      />
      <span className="grow">
        <b id={`${name}-${id}`}>{providerName(id)}</b>
        {inUse && <span className="small good"> {say('start.answers.in-use')}</span>}
        <span id={`${name}-${id}-facts`} className="small soft block">
          {sentencesText([
            say(`start.costs.${id}`),
            say(`start.goes.${id}`),
            say(`start.needs.${id}`),
            ...(why === null || why === '' ? [] : [why]),
          ])}
        </span>
      </span>
    </label>
  );
}

/** The classifier needs nothing but the word; everything else is tested first. */
function SetUp({ id, inUse }: { readonly id: ProviderId; readonly inUse: boolean }) {
  const { change } = useSettings();
  const { saving, said, problem, save } = useSaving();
  if (id !== 'on-device') return inUse ? null : <ProviderSetUp key={id} provider={id} />;
  if (inUse) return null;
  return (
    <div className="set-up">
      <div>
        <Button
          look="primary"
          off={saving}
          onPress={() => void save(() => change((settings) => ({ ...settings, provider: 'on-device' })))}
        >
          {say('start.answers.use-this-device')}
        </Button>
      </div>
      <Said said={said} problem={problem} />
    </div>
  );
}

/** What one provider needs and nothing else: asked for, tested with a real question, and kept once it answers. */
export function ProviderSetUp({ provider }: { readonly provider: ProviderId }) {
  const answers = useAnswersForm({ provider });
  const busy = answers.work !== 'nothing';
  return (
    <AnswersContext value={answers}>
      <form
        noValidate
        className="set-up"
        aria-label={providerName(provider)}
        onSubmit={(event) => {
          event.preventDefault();
          answers.save();
        }}
      >
        <ProviderFields id={provider} second={false} />
        <div className="row wrap">
          <button type="submit" className="btn primary" aria-disabled={busy ? true : undefined}>
            {say(busy ? 'start.set-up.testing' : 'start.set-up.save')}
          </button>
          <span className="soft small">{say('start.set-up.asks')}</span>
        </div>
        <TestResult />
      </form>
    </AnswersContext>
  );
}
