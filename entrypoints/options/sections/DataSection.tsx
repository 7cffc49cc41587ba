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
    <Section title="Data" alone note="What Deskside keeps is kept in this browser only." unsaved={unsaved}>
      <Place at="data/decisions">
        <Toggle
          label="Learn from my decisions"
          help="Keep the public problem text of tickets that you decided on, so that suggestions on this device get better."
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
          label="Similar tickets in the question"
          help="Send the public text of up to five similar tickets that were decided on this desk along with a question, so that the answer follows what you chose there. It goes to the provider that you chose; without a language model nothing is sent."
          checked={examplesInPrompt}
          off={learned.saving}
          lock={useLock('examplesInPrompt')}
          onChange={(on) => void learned.save(() => change((settings) => ({ ...settings, examplesInPrompt: on })))}
        />
      </Place>
      <Said said={learned.said} problem={learned.problem} />
      <Field
        label="Keep data for (days)"
        at="data/keep"
        help={
          <>
            <LockNote
              kind="limited"
              lock={cap === null ? null : { says: capWords(cap, 'days', ownDays === untouchedDays ? null : ownDays) }}
            />
            Older examples, decisions and records are removed.
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
