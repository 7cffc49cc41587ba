import { Button } from '../../components/parts/Button';
import { describeError } from '../../core/error-text';
import type { DesksideError } from '../../core/errors';
import { Kept } from './parts/Kept';
import { Said } from '../pages/parts/SaveRow';
import { Trouble } from './parts/Trouble';
import { SettingsPage } from './SettingsPage';
import { SettingsContext, useSettings, useStoredSettings } from '../pages/settings-store';
import { StudioPage } from './StudioPage';
import { useHash } from './useHash';
import { useSaving } from '../pages/useSaving';
import { useSteadyButtons } from './useSteadyButtons';

export function App() {
  const loading = useStoredSettings();
  useSteadyButtons();
  return (
    <div className="page">
      <header className="row">
        <span className="mark" aria-hidden="true" />
        <h1>Deskside settings</h1>
      </header>
      <main>
        {loading.is === 'loading' && <p className="soft">Reading the settings.</p>}
        {loading.is === 'no-answer' && (
          <Trouble
            title="Deskside does not answer"
            sentence="Its background part is not running, so settings can be neither shown nor changed. Try again, or switch the extension off and on in the browser."
          >
            <Button onPress={loading.retry}>Try again</Button>
          </Trouble>
        )}
        {loading.is === 'ready' && (
          <SettingsContext value={loading.store}>
            {loading.store.view.problem !== null && <Unreadable error={loading.store.view.problem} />}
            <Pages />
          </SettingsContext>
        )}
      </main>
    </div>
  );
}

/** Going from the settings to the policy studio and back loses nothing that was typed in either. */
function Pages() {
  const { view, generation } = useSettings();
  const studio = useHash() === '#policy-studio' && view.managed.gate !== 'unlicensed';
  return (
    <>
      <Kept shown={!studio}>
        <SettingsPage />
      </Kept>
      <Kept key={generation} shown={studio}>
        <StudioPage />
      </Kept>
    </>
  );
}

/** The stored settings could not be parsed. What the page shows are the defaults; saving them starts anew. */
function Unreadable({ error }: { error: DesksideError }) {
  const { change } = useSettings();
  const { saving, said, problem, save } = useSaving();
  const { title, sentence } = describeError(error);
  return (
    <Trouble title={title} sentence={sentence}>
      <Button onPress={() => save(() => change((settings) => settings))} off={saving}>
        Go on with the settings below
      </Button>
      <Said said={said} problem={problem} />
    </Trouble>
  );
}
