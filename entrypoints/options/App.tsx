import { useEffect } from 'react';
import { say } from '../../core/words/say';
import { Button } from '../../components/parts/Button';
import { SettingsContext, useStoredSettings } from '../pages/settings-store';
import { Trouble } from './parts/Trouble';
import { SettingsPages } from './SettingsPages';
import { Brand } from './shell/Navigation';

function keepInField(event: MouseEvent): void {
  const inField =
    document.activeElement instanceof HTMLInputElement || document.activeElement instanceof HTMLTextAreaElement;
  if (inField && event.target instanceof Element && event.target.closest('button') !== null) event.preventDefault();
}

/**
 * A field that is left may get an error under it, which moves what is below: the button that is being pressed would slip away from
 * under the pointer. So a press leaves the focus in the field.
 */
export function useSteadyButtons(): void {
  useEffect(() => {
    document.addEventListener('mousedown', keepInField);
    return () => document.removeEventListener('mousedown', keepInField);
  }, []);
}

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
