import { placeTitle } from '../places/table';
import { say } from '../../../core/words/say';
import { useState } from 'react';
import { defaultSettings } from '../../../core/settings';
import { capWords } from '../../pages/managed/lock-words';
import { useCap } from '../managed/useCap';
import { Field } from '../parts/Field';
import { LockNote, useLock } from '../../pages/parts/Lock';
import { SaveRow, Said } from '../../pages/parts/SaveRow';
import { Section } from '../parts/Section';
import { Toggle } from '../../pages/parts/Toggle';
import { Place } from '../places/Place';
import { useSettings } from '../../pages/settings-store';
import { useSaving } from '../../pages/useSaving';
import { useUnsaved } from '../useUnsaved';
import { cappedNumber } from '../../pages/validate';
import { Erase } from './Erase';
import { ExportRow } from './ExportRow';

const DAYS = { from: 1, to: 3650 };
const untouchedDays = defaultSettings().learning.retentionDays;

export function DataSection() {
  const { view, change } = useSettings();
  const { learning, examplesInPrompt } = view.effective;
  const cap = useCap('learning.retentionDays');
  const ownDays = view.settings.learning.retentionDays;
  const [typed, setTyped] = useState<string | null>(null);
  const [left, setLeft] = useState(false);
  const learned = useSaving();
  const saving = useSaving(['learning.retentionDays']);

  const days = typed ?? String(learning.retentionDays);
  const unsaved = days !== String(learning.retentionDays);
  const checked = cappedNumber(days, DAYS, 'days', cap);
  useUnsaved(unsaved);

  const saveDays = async () => {
    setLeft(true);
    if (!checked.ok) return;
    const stored = await saving.save(() =>
      change((settings) => ({ ...settings, learning: { ...settings.learning, retentionDays: checked.value } })),
    );
    if (stored) setTyped(null);
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
      <Said said={learned.said} problem={learned.problem} />
      <Field
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
        error={(left && !checked.ok ? checked.problem : undefined) ?? saving.problemOf('learning.retentionDays')}
      >
        {(control) => (
          <input
            {...control}
            type="text"
            inputMode="numeric"
            className="short"
            value={days}
            onChange={(event) => {
              setTyped(event.target.value);
              saving.forgetAll();
            }}
            onBlur={() => setLeft(true)}
          />
        )}
      </Field>
      <SaveRow
        unsaved={unsaved}
        saving={saving.saving}
        onSave={() => void saveDays()}
        onDiscard={() => setTyped(null)}
        said={saving.said}
        problem={saving.problem}
      />
      <hr />
      <ExportRow />
      <Erase />
    </Section>
  );
}
