import { say } from '../../../core/words/say';
import type { DeskSummary } from '../../../core/messages';
import { settingsPages } from '../../../core/settings-address';
import { LockSign, useLock } from '../../pages/parts/Lock';
import { useSettings } from '../../pages/settings-store';
import { goAgain, useArrival } from '../places/address';
import { pageTitle } from '../places/table';
import { useUnsavedPages } from '../useUnsaved';
import { Search } from './Search';
import './shell.css';
import { StaysLine } from '../../pages/parts/StaysLine';
import { Toggle } from '../../pages/parts/Toggle';
import { Said, useSaving } from '../../pages/saving';
import { switchLockOf } from '../../pages/managed/words';
import { Place } from '../places/Place';
import { useId } from 'react';
import type { Settings } from '../../../core/settings';
import { languageNames, languages } from '../../../core/words/languages';

/** `pages`: false where there is only one thing to see. */
export function Navigation({ pages, desks }: { pages: boolean; desks: readonly DeskSummary[] }) {
  const { view } = useSettings();
  const { page: shown } = useArrival().address;
  const unsaved = useUnsavedPages();
  return (
    <header className="side">
      <Brand />
      {pages && (
        <>
          <MasterSwitch />
          <StaysLine stays={view.managed.stays} />
          <Search desks={desks} />
          <nav aria-label={say('shell.settings')}>
            <ul>
              {settingsPages.map((page) => (
                <li key={page}>
                  <a
                    href={`#${page}`}
                    aria-current={page === shown ? 'page' : undefined}
                    onClick={() => goAgain(`#${page}`)}
                  >
                    {pageTitle(page)}
                    {page === 'team' && view.managed.rules.managed && <LockSign />}
                    {unsaved.has(page) && (
                      <span className="dot">
                        <span className="unseen">{say('shell.with-changes')}</span>
                      </span>
                    )}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </>
      )}
      <LanguageChoice />
    </header>
  );
}

export function Brand() {
  return (
    <p className="row brand">
      <span className="mark" aria-hidden="true" />
      <b>{say('shell.name')}</b>
    </p>
  );
}

/** In sight on every page: nothing works while it is off. */
export function MasterSwitch() {
  const { view, change } = useSettings();
  const { saving, said, problem, save } = useSaving();
  const { enabled } = view.effective;
  return (
    <div className="master">
      <Place at="start/on">
        <Toggle
          label={say('shell.master')}
          help={say(enabled ? 'shell.master-on' : 'shell.master-off')}
          checked={enabled}
          off={saving}
          lock={switchLockOf(view)}
          onChange={(on) => void save(() => change((settings) => ({ ...settings, enabled: on })))}
        />
      </Place>
      <Said said={said} problem={problem} />
    </div>
  );
}

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
