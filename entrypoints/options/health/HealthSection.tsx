import { useEffect, useRef } from 'react';
import { Button } from '../../../components/parts/Button';
import { askWords } from '../../pages/managed/ask-words';
import { switchLockOf } from '../../pages/managed/lock-words';
import { SupportLink } from '../../pages/managed/SupportLink';
import { Section } from '../parts/Section';
import { useSettings } from '../../pages/settings-store';
import './health.css';
import { DeskHealthBlock } from './DeskHealthBlock';
import { useHealth } from './useHealth';

/** Asked anew when Deskside is switched on or off. */
export function HealthSection() {
  const { view } = useSettings();
  return <OpenDesks key={String(view.effective.enabled)} />;
}

function OpenDesks() {
  const { found, problem, looking, look } = useHealth();
  const place = useRef<HTMLDivElement>(null);
  const known = found !== null || problem !== undefined;

  // The popup leads here; the browser looked for the place before it was there.
  useEffect(() => {
    if (!known || location.hash !== '#health') return;
    place.current?.scrollIntoView();
    place.current?.focus();
  }, [known]);

  return (
    <div id="health" ref={place} tabIndex={-1} className="health-place">
      <Section
        title="Desk health"
        note="What Deskside can read in the desks that are open now. Nothing of a ticket is shown or copied here."
      >
        {problem !== undefined && <p className="bad">✕ {problem}</p>}
        {!known && <p className="soft">Asking the open desks.</p>}
        {found?.on === false && <Off />}
        {found?.on === true && found.tabs.length === 0 && (
          <p className="soft">No desk is open. Open a ticket in your help desk, then look again.</p>
        )}
        {found?.tabs.map((tab) => (
          <DeskHealthBlock key={tab.tabId} tab={tab} />
        ))}
        {found?.on !== false && (
          <div className="row wrap">
            <Button onPress={() => void look(true)} off={looking}>
              {looking ? 'Looking' : 'Look again'}
            </Button>
            <span role="status" className="soft small">
              {looking
                ? ''
                : found !== null && `Looked at ${found.tabs.length === 1 ? 'one tab' : `${found.tabs.length} tabs`}.`}
            </span>
          </div>
        )}
      </Section>
    </div>
  );
}

function Off() {
  const { view } = useSettings();
  const { gate, rules } = view.managed;
  const lock = switchLockOf(view);
  if (lock === null)
    return (
      <p className="soft">
        Deskside is off, so nothing is read and there is nothing to say. Switch it on and open a ticket.
      </p>
    );
  return (
    <p className="soft row wrap">
      <span>
        Nothing is read, so there is nothing to say. {lock.says} {gate !== 'waiting' && askWords(rules, 'this')}
      </span>
      <SupportLink rules={rules} />
    </p>
  );
}
