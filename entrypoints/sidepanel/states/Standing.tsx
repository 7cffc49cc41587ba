import { useEffect, useState } from 'react';
import { Button } from '../../../components/parts/Button';
import { errorPlaces } from '../../../core/error-place';
import { describeAwayFromTicket } from '../../../core/error-text';
import type { DesksideError } from '../../../core/errors';
import { addressOfSpot, settingsAddress } from '../../../core/settings-address';
import { say } from '../../../core/words/say';
import { goToSettings } from '../../lib/go-to-settings';
import { Queue } from '../Queue';
import { useQueue } from '../useQueue';
import { Notice } from './Notice';
import { Skeleton } from './Skeleton';

/** Before this much time has passed nothing is said of waiting. */
const A_MOMENT_MS = 150;

/** Which of the panel's states it is as a whole: not known yet, off, or at work. */
export function Standing() {
  const { power, silent } = useQueue();
  if (power === null)
    return (
      <main className="panel" aria-label={say('queue.title')}>
        <h1 className="unseen">{say('queue.title')}</h1>
        {silent ? (
          <Notice title={say('queue.silent.title')} sentence={say('queue.silent.sentence')} bad />
        ) : (
          <AfterAMoment />
        )}
      </main>
    );
  if (!power.on) return <Off error={power.error} />;
  return <Queue />;
}

function AfterAMoment() {
  const [waits, setWaits] = useState(false);
  useEffect(() => {
    const soon = setTimeout(() => setWaits(true), A_MOMENT_MS);
    return () => clearTimeout(soon);
  }, []);
  return waits ? <Skeleton /> : null;
}

/** Switched off, by the person or by their organisation: why, and where that is. */
function Off({ error }: { readonly error: DesksideError | null }) {
  const spot = error === null || error.code === 'off' ? 'start/on' : (errorPlaces[error.code] ?? 'start');
  return (
    <main className="panel" aria-label={say('queue.title')}>
      <h1 className="unseen">{say('queue.title')}</h1>
      <Notice
        title={say('queue.off.title')}
        sentence={error === null || error.code === 'off' ? say('queue.off.sentence') : describeAwayFromTicket(error)}
      >
        <Button
          look="primary"
          onPress={() => void goToSettings(settingsAddress(addressOfSpot(spot, null, error?.code ?? null)))}
        >
          {say('queue.off.settings')}
        </Button>
      </Notice>
    </main>
  );
}
