import { placeTitle } from '../places/table';
import { say } from '../../../core/words/say';
import type { Settings } from '../../../core/settings';
import { Field, TextField, ChooseField } from '../parts/Field';
import { useLock } from '../../pages/parts/Lock';
import { SaveRow } from '../../pages/saving';
import { Section } from '../parts/Section';
import { useSettings } from '../../pages/settings-store';
import { languageChoices } from '../../pages/sections/languages';
import { useEdits } from '../useUnsaved';

type Writing = Settings['writing'];

/** How drafts are written. What is typed lies over what counts; only what was typed is saved. */
export function WritingSection() {
  const { view, change } = useSettings();
  const locks = {
    rules: useLock('writing.rules'),
    tone: useLock('writing.tone'),
    language: useLock('writing.language'),
    terms: useLock('writing.terms'),
  };
  const { typed, shown, unsaved, edit, save, row } = useEdits<Writing>(view.effective.writing);
  const allLocked = Object.values(locks).every((lock) => lock !== null);
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
      <TextField
        label={placeTitle('writing/tone')}
        at="writing/tone"
        lock={locks.tone}
        value={shown.tone}
        onType={(tone) => edit({ tone })}
        input={{ maxLength: 300, dir: 'auto', placeholder: say('writing.tone-example') }}
      />
      <ChooseField
        label={placeTitle('writing/language')}
        at="writing/language"
        lock={locks.language}
        fitting
        value={shown.language}
        of={languageChoices(shown.language)}
        onChoose={(language) => edit({ language })}
      />
      <Field label={placeTitle('writing/terms')} at="writing/terms" lock={locks.terms} help={say('writing.terms-help')}>
        {(control) => (
          <textarea
            {...control}
            rows={2}
            maxLength={2000}
            dir="auto"
            value={shown.terms}
            onChange={(event) => edit({ terms: event.target.value })}
          />
        )}
      </Field>
      {!allLocked && (
        <SaveRow
          {...row}
          onSave={() =>
            void save(() => change((settings) => ({ ...settings, writing: { ...settings.writing, ...trimmed() } })))
          }
        />
      )}
    </Section>
  );
}
