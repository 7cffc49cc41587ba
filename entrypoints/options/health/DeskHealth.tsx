import { say } from '../../../core/words/say';
import { useSettings } from '../../pages/settings-store';
import { Tabs, useHealth } from './HealthSection';

/** The open tabs of one desk, asked when somebody unfolds them. */
export function DeskHealth({ origin }: { origin: string }) {
  return <OfDesk key={String(useSettings().view.effective.enabled)} origin={origin} />;
}

function OfDesk({ origin }: { origin: string }) {
  const health = useHealth();
  const { found } = health;
  const none = found?.on === true && !found.tabs.some((tab) => tab.origin === origin);
  return (
    <div className="health-of-desk">
      {none && <p className="soft">{say('health-page.no-tab')}</p>}
      <Tabs health={health} of={origin} />
    </div>
  );
}
