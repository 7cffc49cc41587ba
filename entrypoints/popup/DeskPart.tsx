import { useState } from 'react';
import { Button } from '../../components/parts/Button';
import { addressOfSpot } from '../../core/settings-address';
import type { ActiveDesk } from '../../core/views';
import { pauseChoices, pauseEnd, type pauseOf, withoutPause, withPause, type PauseChoice } from '../../core/pause';
import type { SettingsStore } from '../pages/settings-store';
import { wholeText } from '../pages/numbers';
import { SettingsLink } from './SettingsLink';

const choiceWords: Readonly<Record<PauseChoice, string>> = {
  hour: 'For 1 hour',
  today: 'For today',
  'until-i-say': 'Until I say',
};

const time = new Intl.DateTimeFormat('en', { timeStyle: 'short' });
const dayAndTime = new Intl.DateTimeFormat('en', { weekday: 'short', hour: 'numeric', minute: '2-digit' });

function pausedWords(host: string, until: string | null): string {
  if (until === null) return `Paused at ${host} until you resume. Nothing is read or sent there.`;
  const end = new Date(until);
  const isToday = end.toDateString() === new Date().toDateString();
  return `Paused at ${host} until ${(isToday ? time : dayAndTime).format(end)}. Nothing is read or sent there.`;
}

interface DeskPartProps {
  readonly desk: ActiveDesk;
  readonly pause: ReturnType<typeof pauseOf>;
  readonly saving: boolean;
  readonly save: (edit: Parameters<SettingsStore['change']>[0]) => void;
}

/** The desk in the tab that the person looks at: left alone for a while, or taught. */
export function DeskPart({ desk: { origin, examples }, pause, saving, save }: DeskPartProps) {
  const [choosing, setChoosing] = useState(false);
  const { host } = new URL(origin);
  return (
    <section className="desk-part" aria-label="This desk">
      <p>
        <b>{host}</b>
      </p>
      {pause !== null ? (
        <>
          <p role="status">{pausedWords(host, pause.until)}</p>
          <div>
            <Button look="primary" off={saving} onPress={() => save((settings) => withoutPause(settings, origin))}>
              Resume
            </Button>
          </div>
        </>
      ) : (
        <>
          <div className="row wrap">
            <Button expanded={choosing} onPress={() => setChoosing(!choosing)}>
              Pause on this desk
            </Button>
            <SettingsLink at={addressOfSpot('desks/*/learning', host, null)}>
              {examples === 0 ? 'Learn from solved tickets' : `Learning: ${wholeText(examples)} kept`}
            </SettingsLink>
          </div>
          {choosing && (
            <div className="row wrap" role="group" aria-label="For how long">
              {pauseChoices.map((choice) => (
                <Button
                  key={choice}
                  off={saving}
                  onPress={() => {
                    setChoosing(false);
                    save((settings) => withPause(settings, origin, pauseEnd(choice, new Date())));
                  }}
                >
                  {choiceWords[choice]}
                </Button>
              ))}
            </div>
          )}
        </>
      )}
    </section>
  );
}
