import { browser } from 'wxt/browser';
import { Button } from '../../components/parts/Button';
import { describeError } from '../../core/error-text';
import { Said } from '../options/parts/SaveRow';
import { Toggle } from '../options/parts/Toggle';
import { useStoredSettings, type SettingsStore } from '../options/settings-store';
import { useSaving } from '../options/useSaving';
import { HealthLine } from './HealthLine';
import { providerLine } from './provider-line';

/** Is it on, what answers, how the desk in the active tab is, and the way to the settings. */
export function Popup() {
  const loading = useStoredSettings();
  return (
    <main className="popup" aria-label="Deskside">
      <div className="head">
        <span className="mark" aria-hidden="true" />
        <h1>Deskside</h1>
      </div>
      {loading.is === 'loading' && <p className="soft">Reading the settings.</p>}
      {loading.is === 'no-answer' && <p className="bad">Deskside’s background part does not answer. Switch the extension off and on in the browser.</p>}
      {loading.is === 'ready' && <Ready store={loading.store} />}
      <div>
        <Button
          onPress={() => {
            void browser.runtime.openOptionsPage().then(() => window.close());
          }}
        >
          Open settings
        </Button>
      </div>
    </main>
  );
}

function Ready({ store: { view, change } }: { store: SettingsStore }) {
  const { saving, said, problem, save } = useSaving();
  const { effective: settings } = view;
  const line = providerLine(view);
  return (
    <>
      {view.problem !== null && <p className="bad">{describeError(view.problem).sentence}</p>}
      <Toggle
        label="Deskside"
        help={settings.enabled ? 'On. It suggests on the tickets that you open.' : 'Off. Nothing is read or sent.'}
        checked={settings.enabled}
        off={saving}
        onChange={(on) => void save(() => change((now) => ({ ...now, enabled: on })))}
      />
      <p className={line.bad ? 'bad' : 'soft'}>{line.text}</p>
      {settings.enabled && <HealthLine />}
      <Said said={said} problem={problem} />
    </>
  );
}
