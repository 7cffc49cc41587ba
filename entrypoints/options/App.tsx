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
        {loading.is === 'loading' ? (
          <p className="soft">Reading the settings.</p>
        ) : (
          <Trouble
            title="Deskside does not answer"
            sentence="Its background part is not running, so settings can be neither shown nor changed. Try again, or switch the extension off and on in the browser."
          >
            <Button onPress={loading.retry}>Try again</Button>
          </Trouble>
        )}
      </main>
    </div>
  );
}
