import { featureHelp, featureLabel } from '../../../core/feature-words';
import { type Feature } from '../../../core/features';
import type { Settings } from '../../../core/settings';
import { switchLockOf } from '../../pages/managed/lock-words';
import { useLock } from '../../pages/parts/Lock';
import { Said } from '../../pages/parts/SaveRow';
import { Section } from '../parts/Section';
import { Toggle } from '../../pages/parts/Toggle';
import { useSettings } from '../../pages/settings-store';
import { useSaving } from '../../pages/useSaving';
import { WatchSwitch } from '../watch/WatchSwitch';

export function SwitchesSection() {
  const { view, change } = useSettings();
  const { saving, said, problem, save } = useSaving();
  const { enabled, capabilities } = view.effective;
  const locks = {
    triage: useLock('capabilities.triage'),
    draft: useLock('capabilities.draft'),
    watch: useLock('capabilities.watch'),
  };
  const set = (edit: (settings: Settings) => Settings) => save(() => change(edit));
  const setFeature = (id: Feature, on: boolean) =>
    set((settings) => ({ ...settings, capabilities: { ...settings.capabilities, [id]: on } }));
  return (
    <Section title="On or off">
      <Toggle
        label="Deskside"
        help="While this is off, nothing of Deskside appears in the desk, and nothing is read or sent."
        checked={enabled}
        off={saving}
        lock={switchLockOf(view)}
        onChange={(on) => void set((settings) => ({ ...settings, enabled: on }))}
      />
      {(['triage', 'draft'] as const).map((id) => (
        <Toggle
          key={id}
          label={featureLabel(id)}
          help={featureHelp(id)}
          checked={capabilities[id]}
          off={saving}
          lock={locks[id]}
          onChange={(on) => void setFeature(id, on)}
        />
      ))}
      <WatchSwitch off={saving} lock={locks.watch} onChange={(on) => setFeature('watch', on)} />
      <Said said={said} problem={problem} />
    </Section>
  );
}
