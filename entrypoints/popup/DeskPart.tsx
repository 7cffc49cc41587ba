import { dateText } from '../../core/words/formats';
import { say } from '../../core/words/say';
import { useState } from 'react';
import { Button } from '../../components/parts/Button';
import { addressOfSpot } from '../../core/settings-address';
import type { ActiveDesk } from '../../core/views';
import { pauseChoices, pauseEnd, type pauseOf, withoutPause, withPause } from '../../core/pause';
import type { SettingsStore } from '../pages/settings-store';
import { SettingsLink } from './SettingsLink';

const time = { timeStyle: 'short' } as const;
const dayAndTime = { weekday: 'short', hour: 'numeric', minute: '2-digit' } as const;

function pausedWords(host: string, until: string | null): string {
  if (until === null) return say('popup.desk.paused', { host });
  const end = new Date(until);
  const isToday = end.toDateString() === new Date().toDateString();
  return say('popup.desk.paused-until', { host, end: dateText(end.getTime(), isToday ? time : dayAndTime) });
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
    <section className="desk-part" aria-label={say('popup.desk.label')}>
      <p>
        <b>{host}</b>
      </p>
      {pause !== null ? (
        <>
          <p role="status">{pausedWords(host, pause.until)}</p>
          <div>
            <Button look="primary" off={saving} onPress={() => save((settings) => withoutPause(settings, origin))}>
              {say('popup.desk.resume')}
            </Button>
          </div>
        </>
      ) : (
        <>
          <div className="row wrap">
            <Button expanded={choosing} onPress={() => setChoosing(!choosing)}>
              {say('popup.desk.pause')}
            </Button>
            <SettingsLink at={addressOfSpot('desks/*/learning', host, null)}>
              {examples === 0 ? say('popup.desk.learn') : say('popup.desk.learning', { count: examples })}
            </SettingsLink>
          </div>
          {choosing && (
            <div className="row wrap" role="group" aria-label={say('popup.desk.how-long')}>
              {pauseChoices.map((choice) => (
                <Button
                  key={choice}
                  off={saving}
                  onPress={() => {
                    setChoosing(false);
                    save((settings) => withPause(settings, origin, pauseEnd(choice, new Date())));
                  }}
                >
                  {say(`popup.desk.pause-for.${choice}`)}
                </Button>
              ))}
            </div>
          )}
        </>
      )}
    </section>
  );
}
