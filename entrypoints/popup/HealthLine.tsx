import { say } from '../../core/words/say';
import { verdictOf } from '../../core/health-text';
import type { Rules } from '../../core/policy/effective';
import { addressOfSpot } from '../../core/settings-address';
import { ask } from '../pages/ask';
import { useAsked } from '../pages/useAsked';
import { SettingsLink } from './SettingsLink';
import { isNotAdmitted, tabSentence } from '../pages/health/not-admitted';

const readHealth = () => ask('health.list', {});

/** How the desk in the active tab is; nothing where there is none. */
export function HealthLine({ rules }: { rules: Rules }) {
  const tab = useAsked(readHealth).found?.tabs.find(({ active }) => active);
  return (
    <div role="status" className="health-line">
      {tab !== undefined && (
        <>
          <p className={verdictOf(tab) === 'bad' && !isNotAdmitted(tab) ? 'bad' : 'soft'}>{tabSentence(tab, rules)}</p>
          <SettingsLink at={addressOfSpot('help/health', null, null)}>{say('popup.health')}</SettingsLink>
        </>
      )}
    </div>
  );
}
