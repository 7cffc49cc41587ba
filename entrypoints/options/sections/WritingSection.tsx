import { placeTitle } from '../places/table';
import { say } from '../../../core/words/say';
import { useState } from 'react';
import type { Settings } from '../../../core/settings';
import { Field } from '../parts/Field';
import { useLock } from '../../pages/parts/Lock';
import { SaveRow } from '../../pages/parts/SaveRow';
import { Section } from '../parts/Section';
import { useSettings } from '../../pages/settings-store';
import { useSaving } from '../../pages/useSaving';
import { useUnsaved } from '../useUnsaved';
import { languageChoices } from '../../pages/sections/languages';

type Writing = Settings['writing'];

/** How drafts are written. What is typed lies over what counts; only what was typed is saved. */
export function WritingSection() {
  const { view, change } = useSettings();
  const [typed, setTyped] = useState<Partial<Writing>>({});
  const saving = useSaving();
  const locks = {
    rules: useLock('writing.rules'),
    tone: useLock('writing.tone'),
    language: useLock('writing.language'),
  };
  const stored = view.effective.writing;
  const shown: Writing = { ...stored, ...typed };
  const unsaved = JSON.stringify(shown) !== JSON.stringify(stored);
  const allLocked = Object.values(locks).every((lock) => lock !== null);
  useUnsaved(unsaved);

  const edit = (part: Partial<Writing>) => {
    setTyped((before) => ({ ...before, ...part }));
    saving.forgetAll();
  };
  const discard = () => {
    setTyped({});
    saving.forgetAll();
  };
  const trimmed = (): Partial<Writing> =>
    Object.fromEntries(Object.entries(typed).map(([part, text]) => [part, text.trim()]));

  return (
    <Section title={say('writing.title')} alone note={say('writing.note')} unsaved={unsaved}>
      <Field label={placeTitle('writing/rules')} at="writing/rules" lock={locks.rules} help={say('writing.rules-help')}>
        {(control) => (
          <textarea
            {...control}
            rows={3}
            maxLength={4000}
            dir="auto"
            value={shown.rules}
            onChange={(event) => edit({ rules: event.target.value })}
          />
        )}
      </Field>
      <Field label={placeTitle('writing/tone')} at="writing/tone" lock={locks.tone}>
        {(control) => (
          <input
            {...control}
            type="text"
            maxLength={300}
            dir="auto"
            placeholder={say('writing.tone-example')}
            value={shown.tone}
            onChange={(event) => edit({ tone: event.target.value })}
          />
        )}
      </Field>
      <Field label={placeTitle('writing/language')} at="writing/language" lock={locks.language}>
        {(control) => (
          <select
            {...control}
            className="fitting"
            value={shown.language}
            onChange={(event) => edit({ language: event.target.value })}
          >
            {languageChoices(shown.language).map(([code, name]) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      {!allLocked && (
        <SaveRow
          unsaved={unsaved}
          saving={saving.saving}
          onSave={() =>
            void saving
              .save(() => change((settings) => ({ ...settings, writing: { ...settings.writing, ...trimmed() } })))
              .then((done) => done && setTyped({}))
          }
          onDiscard={discard}
          said={saving.said}
          problem={saving.problem}
        />
      )}
    </Section>
  );
}
