import { DesksSection } from './desks/DesksSection';
import { HealthSection } from './health/HealthSection';
import { Banner } from './managed/Banner';
import { Notices } from './managed/Notices';
import { Unlicensed } from './managed/Unlicensed';
import { PassphraseSection } from './provider/PassphraseSection';
import { ProviderSection } from './provider/ProviderSection';
import { DataSection } from './sections/DataSection';
import { ShortcutsSection } from './sections/ShortcutsSection';
import { SwitchesSection } from './sections/SwitchesSection';
import { WritingSection } from './sections/WritingSection';
import { useSettings } from '../pages/settings-store';
import { StartPage } from './start/StartPage';
import { UsageSection } from './usage/UsageSection';
import { useWatchView, WatchContext } from './watch/useWatch';

export function SettingsPage() {
  const { view, generation, left } = useSettings();
  const watch = useWatchView(view);
  const unlicensed = view.managed.gate === 'unlicensed';
  return (
    <>
      {left !== '' && (
        <p key={`left ${generation}`} ref={giveFocus} tabIndex={-1} role="alert" className="bad">
          {left}
        </p>
      )}
      {left === '' && generation > 0 && !view.effective.enabled && (
        <p key={generation} ref={giveFocus} tabIndex={-1} role="status" className="good">
          ✓ Everything is erased. Deskside is off.
        </p>
      )}
      {unlicensed ? (
        <Unlicensed key={generation} />
      ) : (
        <WatchContext key={generation} value={watch}>
          <Banner />
          <Notices />
          <StartPage />
          <SwitchesSection />
          <ProviderSection />
          <PassphraseSection />
          <WritingSection />
          <DesksSection />
          <HealthSection />
          <UsageSection />
          <DataSection />
          <ShortcutsSection />
          <p>
            <a className="link" href="#policy-studio">
              Policy studio, for team leads
            </a>
          </p>
        </WatchContext>
      )}
    </>
  );
}

/** The button that was pressed is gone with its form. */
const giveFocus = (element: HTMLElement | null) => element?.focus();
