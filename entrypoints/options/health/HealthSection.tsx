import { placeTitle } from '../places/table';
import { say } from '../../../core/words/say';
import { Button } from '../../../components/parts/Button';
import type { Requests } from '../../../core/messages';
import { ask } from '../../pages/ask';
import { useAsked, type Asked } from '../../pages/useAsked';
import { askWords, switchLockOf } from '../../pages/managed/words';
import { SupportLink } from '../../pages/managed/SupportLink';
import { useSettings } from '../../pages/settings-store';
import { Section } from '../parts/Section';
import './health.css';
import { DeskHealthBlock } from './DeskHealthBlock';

/** How the open desk tabs are; again has tickets that could not be read tried once more. */
const listHealth = (again: boolean) => ask('health.list', { again });
export const useHealth = () => useAsked(listHealth);

/** More than these would fill more than three screens. */
const MOST_AT_ONCE = 3;

/** All open desks. Asked anew when Deskside is switched on or off. */
export function HealthSection() {
  const { view } = useSettings();
  return (
    <Section at="help/health" title={placeTitle('help/health')} note={say('health-page.note')}>
      <OpenDesks key={String(view.effective.enabled)} />
    </Section>
  );
}

function OpenDesks() {
  const health = useHealth();
  return (
    <>
      {health.found?.on === true && health.found.tabs.length === 0 && (
        <p className="soft">{say('health-page.no-desk')}</p>
      )}
      <Tabs health={health} />
    </>
  );
}

/** `of`: only those of one desk. */
export function Tabs({
  health: { found, problem, asking, reload },
  of,
}: {
  health: Asked<Requests['health.list']['out']>;
  of?: string;
}) {
  const tabs = (found?.tabs ?? []).filter(({ origin }) => of === undefined || origin === of);
  return (
    <>
      {problem !== undefined && <p className="bad">✕ {problem}</p>}
      {found === null && problem === undefined && <p className="soft">{say('health-page.asking')}</p>}
      {found?.on === false && <Off />}
      {tabs.map((tab) => (
        <DeskHealthBlock key={tab.tabId} tab={tab} many={tabs.length > MOST_AT_ONCE} />
      ))}
      {found?.on !== false && (
        <div className="row wrap">
          <Button onPress={() => void reload(true)} off={asking}>
            {say(asking ? 'health-page.looking' : 'health-page.look-again')}
          </Button>
          <span role="status" className="soft small">
            {!asking && found !== null && say('health-page.looked-at', { count: tabs.length })}
          </span>
        </div>
      )}
    </>
  );
}

function Off() {
  const { view } = useSettings();
  const { gate, rules } = view.managed;
  const lock = switchLockOf(view);
  if (lock === null) return <p className="soft">{say('health-page.off')}</p>;
  return (
    <p className="soft row wrap">
      <span>
        {say('health-page.off-locked', { lock: lock.says })} {gate !== 'waiting' && askWords(rules, 'this')}
      </span>
      <SupportLink rules={rules} />
    </p>
  );
}

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
