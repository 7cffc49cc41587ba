import { useId } from 'react';
import type { Settings } from '../../../core/settings';
import { languageNames, languages } from '../../../core/words/languages';
import { say } from '../../../core/words/say';
import { useLock } from '../../pages/parts/Lock';
import { Said } from '../../pages/parts/SaveRow';
import { useSettings } from '../../pages/settings-store';
import { useSaving } from '../../pages/useSaving';

const choices: readonly Settings['language'][] = ['browser', ...languages];

/** On every page, so that somebody who cannot read the page finds it. */
export function LanguageChoice() {
  const { view, change } = useSettings();
  const { saving, said, problem, save } = useSaving();
  const lock = useLock('language');
  const id = useId();
  return (
    <div className="language" data-place="start/language">
      <label htmlFor={id} className="small soft">
        {say('shell.language')}
      </label>
      <select
        id={id}
        value={view.effective.language}
        disabled={saving || lock !== null}
        title={lock?.says}
        onChange={({ target }) => {
          const language = choices.find((choice) => choice === target.value) ?? 'browser';
          void save(() => change((settings) => ({ ...settings, language })));
        }}
      >
        {choices.map((choice) => (
          <option key={choice} value={choice} {...(choice === 'browser' ? {} : { lang: choice })}>
            {choice === 'browser' ? say('shell.language-of-the-browser') : languageNames[choice]}
          </option>
        ))}
      </select>
      {problem !== null && <Said said={said} problem={problem} />}
    </div>
  );
}
