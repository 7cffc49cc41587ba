import { featureIds, features } from '../../../core/features';
import type { Settings } from '../../../core/settings';
import { switchLockOf } from '../../pages/managed/lock-words';
import { useLock } from '../../pages/parts/Lock';
import { Said } from '../../pages/parts/SaveRow';
import { Section } from '../parts/Section';
import { Toggle } from '../../pages/parts/Toggle';
import { useSettings } from '../../pages/settings-store';
import { useSaving } from '../../pages/useSaving';

export function SwitchesSection() {
  const { view, change } = useSettings();
  const { saving, said, problem, save } = useSaving();
  const { enabled, capabilities } = view.effective;
  const locks = {
    triage: useLock('capabilities.triage'),
    draft: useLock('capabilities.draft'),
    watch: useLock('capabilities.watch'),
  };
  const set = (edit: (settings: Settings) => Settings) => void save(() => change(edit));
  return (
    <Section title="On or off">
      <Toggle
        label="Deskside"
        help="While this is off, nothing of Deskside appears in the desk, and nothing is read or sent."
        checked={enabled}
        off={saving}
        lock={switchLockOf(view)}
        onChange={(on) => set((settings) => ({ ...settings, enabled: on }))}
      />
      {featureIds.map((id) => (
        <Toggle
          key={id}
          label={features[id].label}
          help={features[id].help}
          checked={capabilities[id]}
          off={saving}
          lock={locks[id]}
          onChange={(on) => set((settings) => ({ ...settings, capabilities: { ...settings.capabilities, [id]: on } }))}
        />
      ))}
      <Said said={said} problem={problem} />
    </Section>
  );
}
