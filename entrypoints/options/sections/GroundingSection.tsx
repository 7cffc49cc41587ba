import { say } from '../../../core/words/say';
import { useLock } from '../../pages/parts/Lock';
import { Toggle } from '../../pages/parts/Toggle';
import { Said, useSaving } from '../../pages/saving';
import { useSettings } from '../../pages/settings-store';
import { Section } from '../parts/Section';
import { Place } from '../places/Place';
import { placeTitle } from '../places/table';

/** Which of the desk's own texts go along with the question for a draft. */
export function GroundingSection() {
  const { view, change } = useSettings();
  const { articlesInDrafts, macrosInDrafts } = view.effective;
  const saving = useSaving();

  return (
    <Section title={say('writing.sources-title')}>
      <Place at="writing/articles">
        <Toggle
          label={placeTitle('writing/articles')}
          help={say('writing.articles-help')}
          checked={articlesInDrafts}
          off={saving.saving}
          lock={useLock('articlesInDrafts')}
          onChange={(on) => void saving.save(() => change((settings) => ({ ...settings, articlesInDrafts: on })))}
        />
      </Place>
      <Place at="writing/macros">
        <Toggle
          label={placeTitle('writing/macros')}
          help={say('writing.macros-help')}
          checked={macrosInDrafts}
          off={saving.saving}
          lock={useLock('macrosInDrafts')}
          onChange={(on) => void saving.save(() => change((settings) => ({ ...settings, macrosInDrafts: on })))}
        />
      </Place>
      <Said {...saving} />
    </Section>
  );
}
