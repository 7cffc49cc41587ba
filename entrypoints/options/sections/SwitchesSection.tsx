import type { Settings } from '../../../core/settings';
import { switchLockOf } from '../managed/lock-words';
import { useLock } from '../parts/Lock';
import { Said } from '../parts/SaveRow';
import { Section } from '../parts/Section';
import { Toggle } from '../parts/Toggle';
import { useSettings } from '../settings-store';
import { useSaving } from '../useSaving';

export function SwitchesSection() {
  const { view, change } = useSettings();
  const { saving, said, problem, save } = useSaving();
  const { enabled, capabilities } = view.effective;
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
      <Toggle
        label="Suggestions"
        help="Suggest a category and a priority on the ticket that you have open. You accept or dismiss."
        checked={capabilities.triage}
        off={saving}
        lock={useLock('capabilities.triage')}
        onChange={(on) => set((settings) => ({ ...settings, capabilities: { ...settings.capabilities, triage: on } }))}
      />
      <Toggle
        label="Draft replies"
        help="Draft a reply when you ask for it. You edit and send; Deskside never sends."
        checked={capabilities.draft}
        off={saving}
        lock={useLock('capabilities.draft')}
        onChange={(on) => set((settings) => ({ ...settings, capabilities: { ...settings.capabilities, draft: on } }))}
      />
      <Said said={said} problem={problem} />
    </Section>
  );
}
