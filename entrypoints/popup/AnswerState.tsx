import { say } from '../../core/words/say';
import { useEffect, useState } from 'react';
import { Button } from '../../components/parts/Button';
import { agoText } from '../../components/words';
import { errorPlaces } from '../../core/error-place';
import { describeAwayFromTicket } from '../../core/error-text';
import type { Requests, SettingsView } from '../../core/messages';
import { providerFacts, type ProviderId } from '../../core/providers';
import { providerSettings } from '../../core/settings';
import { addressOfSpot } from '../../core/settings-address';
import { browserModelState, type BrowserModelState } from '../lib/browser-model';
import { ask } from '../pages/ask';
import { useAsked } from '../pages/useAsked';
import { tryOut } from '../pages/provider/trial';
import { aboutProvider, type Lasting, sayNow } from '../pages/words';
import { SettingsLink } from './SettingsLink';

const readLast = () => ask('provider.last', {});
type Last = Requests['provider.last']['out']['last'];

/** Whether what answers does so right now: how the last question ended, and another one at a press. Nothing is asked by itself. */
export function AnswerState({ view: { effective } }: { readonly view: Pick<SettingsView, 'effective'> }) {
  const { provider } = effective;
  const [own, setOwn] = useState<BrowserModelState | null>(null);
  const [testing, setTesting] = useState(false);
  const [problem, setProblem] = useState<Lasting | null>(null);

  const { found, reload } = useAsked(readLast);
  const last = found?.last ?? null;
  useEffect(() => {
    if (provider === 'browser') void browserModelState().then(setOwn);
  }, [provider]);

  if (provider === 'on-device') return null;
  const test = () => {
    setTesting(true);
    setProblem(null);
    const { address, model } = providerSettings(effective, provider);
    void tryOut({ provider, address, model }, new AbortController().signal, () => undefined)
      .then(async (tried) => {
        // What the worker keeps of it says more; where it keeps nothing, the test's own sentence is all there is.
        if (tried.is === 'refused' && tried.error === null) setProblem(tried.says);
        await reload();
      })
      .finally(() => setTesting(false));
  };
  return (
    <div className="answer-state">
      <div role="status">
        {provider === 'browser' && own !== null && (
          // Asked on this computer, and nobody else is.
          <p className={own === 'available' ? 'good' : 'bad'}>{say(`popup.browser-model.${own}`)}</p>
        )}
        <LastWords provider={provider} last={last} />
        {problem !== null && <p className="bad">✕ {sayNow(problem)}</p>}
      </div>
      <div className="row wrap">
        <Button onPress={test} off={testing}>
          {say(testing ? 'popup.testing' : 'popup.test')}
        </Button>
        {last?.error != null && (
          <SettingsLink at={addressOfSpot(errorPlaces[last.error.code] ?? 'answers/test', null, last.error.code)}>
            {say('popup.put-right')}
          </SettingsLink>
        )}
      </div>
    </div>
  );
}

function LastWords({ provider, last }: { readonly provider: ProviderId; readonly last: Last }) {
  const about = aboutProvider(provider);
  if (last === null)
    return providerFacts[provider].address === 'none' ? null : <p className="soft">{say('popup.last.none', about)}</p>;
  const when = agoText(last.at, Date.now());
  return last.error === null ? (
    <p className="good">✓ {say('popup.last.answered', { ...about, when })}</p>
  ) : (
    <p className="bad">
      ✕ {say('popup.last.failed', { ...about, when, sentence: describeAwayFromTicket(last.error) })}
    </p>
  );
}
