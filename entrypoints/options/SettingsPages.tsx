import { say } from '../../core/words/say';
import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { describeError } from '../../core/error-text';
import type { ErrorCode } from '../../core/errors';
import {
  settingsPages,
  settingsPlace,
  type SettingsAddress,
  type SettingsPage as PageId,
} from '../../core/settings-address';
import { Button } from '../../components/parts/Button';
import { Said, useSaving } from '../pages/saving';
import { useSettings } from '../pages/settings-store';
import { DesksPage } from './desks/DesksPage';
import { useDesks, type Desks } from './desks/useDesks';
import { HealthSection } from './health/HealthSection';
import { Licences, Versions, ShortcutsSection } from './help/HelpSections';
import { Notices } from './managed/Notices';
import { TeamPage } from './managed/TeamPage';
import { Unlicensed } from './managed/Unlicensed';
import { Kept } from './parts/Kept';
import { Trouble } from './parts/Trouble';
import { useArrival, useLed } from './places/address';
import { useFocusAt } from './places/focus';
import { CameContext } from './places/Place';
import { pageTitle } from './places/table';
import { PassphraseSection } from './provider/PassphraseSection';
import { ProviderSection } from './provider/ProviderSection';
import { RequestLog } from './requests/RequestLog';
import { GroundingSection } from './sections/GroundingSection';
import { LeavesSection } from './sections/LeavesSection';
import { NotesSection } from './sections/NotesSection';
import { DataSection } from './sections/DataSection';
import { SwitchesSection } from './sections/SwitchesSection';
import { WritingSection } from './sections/WritingSection';
import { Navigation } from './shell/Navigation';
import { PageFrame } from './shell/PageFrame';
import { StartPage } from './start/StartPage';
import { UsageSection } from './usage/UsageSection';
import { useWatchView, WatchContext } from './watch/useWatch';

/** A place of its own page; the studio and a desk are such pages. */
const partOf = ({ page, part }: SettingsAddress): string | null => (page === 'team' && part === 'studio' ? null : part);

const focusHeading = () =>
  [...document.querySelectorAll<HTMLElement>('[data-heading]')]
    .find((each) => each.closest('[hidden]') === null)
    ?.focus();

/** The error that led here; null once something was saved since, for then it may be mended. */
function useCameFor(): ErrorCode | null {
  const { view } = useSettings();
  const { address, turn } = useArrival();
  const stamp = JSON.stringify([view.settings, view.keys, view.vault]);
  const [before, setBefore] = useState({ turn, stamp });
  if (before.turn !== turn) setBefore({ turn, stamp });
  return before.turn === turn && before.stamp !== stamp ? null : address.problem;
}

export function SettingsPages() {
  const { view, generation } = useSettings();
  const desks = useDesks();
  const { address, turn } = useArrival();
  const problem = useCameFor();
  useLed();
  const licensed = view.managed.gate !== 'unlicensed';
  const at = settingsPlace(address);
  // Whoever has just opened the settings begins where every page begins, and what was erased says so where the focus is.
  const [began] = useState(turn);
  const goes = licensed && partOf(address) !== null && (turn !== began || generation === 0);
  const found = useFocusAt(goes ? at : null, turn);
  return (
    <CameContext value={{ at, turn, problem, found }}>
      <div className="settings">
        <Navigation pages={licensed} desks={desks.found ?? []} />
        <main>
          <Erased />
          {view.problem !== null && (
            <Unreadable title={describeError(view.problem).title} sentence={describeError(view.problem).sentence} />
          )}
          {licensed ? <Pages desks={desks} /> : <Unlicensed />}
        </main>
      </div>
    </CameContext>
  );
}

function Pages({ desks }: { desks: Desks }) {
  const { view } = useSettings();
  const watch = useWatchView(view);
  const { address, turn } = useArrival();
  const at = settingsPlace(address);
  const { page: shown, desk } = address;

  const title = say('shell.title', {
    page: at === 'team/studio' ? say('shell.studio') : (desk ?? pageTitle(shown)),
  });
  useLayoutEffect(() => {
    document.title = title;
  }, [title]);
  const last = useRef(turn);
  useLayoutEffect(() => {
    if (last.current === turn) return;
    last.current = turn;
    focusHeading();
  }, [turn]);

  const bodies: Readonly<Record<PageId, ReactNode>> = {
    start: (
      <>
        <StartPage />
        <SwitchesSection />
      </>
    ),
    answers: (
      <>
        <ProviderSection />
        <PassphraseSection />
      </>
    ),
    desks: <DesksPage desks={desks} />,
    writing: (
      <>
        <WritingSection />
        <GroundingSection />
      </>
    ),
    use: <UsageSection />,
    data: (
      <>
        <LeavesSection />
        <DataSection />
        <NotesSection />
        <RequestLog />
      </>
    ),
    team: <TeamPage />,
    help: (
      <>
        <ShortcutsSection />
        <HealthSection />
        <Versions />
        <Licences />
      </>
    ),
  };
  return (
    <WatchContext value={watch}>
      <Notices />
      {settingsPages.map((page) => (
        <Kept key={page} shown={page === shown}>
          {page === 'desks' || page === 'team' ? (
            bodies[page]
          ) : (
            <PageFrame page={page} title={pageTitle(page)}>
              {bodies[page]}
            </PageFrame>
          )}
        </Kept>
      ))}
    </WatchContext>
  );
}

/** The button that was pressed is gone with its form. */
const giveFocus = (element: HTMLElement | null) => element?.focus();

function Erased() {
  const { view, generation, left } = useSettings();
  if (left !== '')
    return (
      <p ref={giveFocus} tabIndex={-1} role="alert" className="bad">
        {left}
      </p>
    );
  if (generation === 0 || view.effective.enabled) return null;
  return (
    <p ref={giveFocus} tabIndex={-1} role="status" className="good">
      {say('shell.erased')}
    </p>
  );
}

/** The stored settings could not be parsed. What the page shows are the defaults; saving them starts anew. */
function Unreadable({ title, sentence }: { title: string; sentence: string }) {
  const { change } = useSettings();
  const { saving, said, problem, save } = useSaving();
  return (
    <Trouble title={title} sentence={sentence}>
      <Button onPress={() => save(() => change((settings) => settings))} off={saving}>
        {say('shell.go-on')}
      </Button>
      <Said said={said} problem={problem} />
    </Trouble>
  );
}
