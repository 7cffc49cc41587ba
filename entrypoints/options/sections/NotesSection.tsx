import { say } from '../../../core/words/say';
import { useLock } from '../../pages/parts/Lock';
import { Toggle } from '../../pages/parts/Toggle';
import { Said, useSaving } from '../../pages/saving';
import { useSettings } from '../../pages/settings-store';
import { Section } from '../parts/Section';
import { Place } from '../places/Place';
import { placeTitle } from '../places/table';

const switches = [
  { setting: 'analysisNote', at: 'data/notes', help: 'data.notes-help' },
  { setting: 'errorNote', at: 'data/reports', help: 'data.reports-help' },
] as const;

/** What a person may have written into a ticket for their colleagues, at a press. */
export function NotesSection() {
  return (
    <Section title={say('data.notes-title')}>
      {switches.map((each) => (
        <NoteSwitch key={each.setting} {...each} />
      ))}
    </Section>
  );
}

function NoteSwitch({ setting, at, help }: (typeof switches)[number]) {
  const { view, change } = useSettings();
  const saving = useSaving();
  const lock = useLock(setting);
  return (
    <>
      <Place at={at}>
        <Toggle
          label={placeTitle(at)}
          help={say(help)}
          checked={view.effective[setting]}
          lock={lock}
          off={saving.saving}
          onChange={(on) => void saving.save(() => change((settings) => ({ ...settings, [setting]: on })))}
        />
      </Place>
      <Said {...saving} />
    </>
  );
}
