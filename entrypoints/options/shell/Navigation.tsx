import { say } from '../../../core/words/say';
import type { DeskSummary } from '../../../core/messages';
import { settingsPages } from '../../../core/settings-address';
import { LockSign } from '../../pages/parts/Lock';
import { useSettings } from '../../pages/settings-store';
import { goAgain, useArrival } from '../places/address';
import { pageTitle } from '../places/table';
import { useUnsavedPages } from '../useUnsaved';
import { LanguageChoice } from './LanguageChoice';
import { MasterSwitch } from './MasterSwitch';
import { Search } from './Search';
import './shell.css';

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
