import { placeTitle } from '../places/table';
import { say } from '../../../core/words/say';
import { useState } from 'react';
import { defaultSettings } from '../../../core/settings';
import { capWords } from '../../pages/managed/words';
import { useCap, LockNote, useLock } from '../../pages/parts/Lock';
import { SaveRow, Said, useSaving } from '../../pages/saving';
import { Section } from '../parts/Section';
import { Toggle } from '../../pages/parts/Toggle';
import { Place } from '../places/Place';
import { useSettings } from '../../pages/settings-store';
import { cappedNumber } from '../../pages/validate';
import { Erase, ExportRow } from './OwnData';
import { RedactionField } from './RedactionField';
import { shortNumber, TextField } from '../parts/Field';
import { useEdits } from '../useUnsaved';

const DAYS = { from: 1, to: 3650 };
const untouchedDays = defaultSettings().learning.retentionDays;

export function DataSection() {
  const { view, change } = useSettings();
  const { learning, examplesInPrompt } = view.effective;
  const cap = useCap('learning.retentionDays');
  const ownDays = view.settings.learning.retentionDays;
  const [left, setLeft] = useState(false);
  const learned = useSaving();
  const stored = { days: String(learning.retentionDays) };
  const { shown, unsaved, problemOf, edit, save, row } = useEdits(stored, { paths: ['learning.retentionDays'] });
  const checked = cappedNumber(shown.days, DAYS, 'days', cap);

  const saveDays = async () => {
    setLeft(true);
    if (!checked.ok) return;
    await save(() =>
      change((settings) => ({ ...settings, learning: { ...settings.learning, retentionDays: checked.value } })),
    );
  };

  return (
    <Section title={say('data.title')} alone note={say('data.note')} unsaved={unsaved}>
      <Place at="data/decisions">
        <Toggle
          label={placeTitle('data/decisions')}
          help={say('data.decisions-help')}
          checked={learning.fromDecisions}
          off={learned.saving}
          lock={useLock('learning.fromDecisions')}
          onChange={(on) =>
            void learned.save(() =>
              change((settings) => ({ ...settings, learning: { ...settings.learning, fromDecisions: on } })),
            )
          }
        />
      </Place>
      <Place at="data/similar">
        <Toggle
          label={placeTitle('data/similar')}
          help={say('data.similar-help')}
          checked={examplesInPrompt}
          off={learned.saving}
          lock={useLock('examplesInPrompt')}
          onChange={(on) => void learned.save(() => change((settings) => ({ ...settings, examplesInPrompt: on })))}
        />
      </Place>
      <RedactionField saving={learned} />
      <Said {...learned} />
      <TextField
        label={placeTitle('data/keep')}
        at="data/keep"
        help={
          <>
            <LockNote
              kind="limited"
              lock={cap === null ? null : { says: capWords(cap, 'days', ownDays === untouchedDays ? null : ownDays) }}
            />
            {say('data.keep-help')}
          </>
        }
        error={(left && !checked.ok ? checked.problem : undefined) ?? problemOf('learning.retentionDays')}
        value={shown.days}
        onType={(days) => edit({ days })}
        input={{ ...shortNumber, onBlur: () => setLeft(true) }}
      />
      <SaveRow {...row} onSave={() => void saveDays()} />
      <hr />
      <ExportRow />
      <Erase />
    </Section>
  );
}
