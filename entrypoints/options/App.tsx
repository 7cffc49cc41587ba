import { say } from '../../core/words/say';
import { Button } from '../../components/parts/Button';
import { SettingsContext, useStoredSettings } from '../pages/settings-store';
import { Trouble } from './parts/Trouble';
import { SettingsPages } from './SettingsPages';
import { Brand } from './shell/Navigation';
import { useSteadyButtons } from './useSteadyButtons';

export function App() {
  const loading = useStoredSettings();
  useSteadyButtons();
  if (loading.is === 'ready')
    return (
      <SettingsContext value={loading.store}>
        <SettingsPages key={loading.store.generation} />
      </SettingsContext>
    );
  return (
    <div className="settings">
      <header className="side">
        <Brand />
      </header>
      <main>
        <h1 className="unseen">{say('shell.name')}</h1>
        {loading.is === 'loading' ? (
          <p className="soft">{say('shell.reading')}</p>
        ) : (
          <Trouble title={say('shell.no-answer.title')} sentence={say('shell.no-answer.sentence')}>
            <Button onPress={loading.retry}>{say('shell.try-again')}</Button>
          </Trouble>
        )}
      </main>
    </div>
  );
}
