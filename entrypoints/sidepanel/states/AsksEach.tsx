import { errorPlaces } from '../../../core/error-place';
import { Rich } from '../../../components/parts/Rich';
import { addressOfSpot, settingsAddress } from '../../../core/settings-address';
import { goToSettings } from '../../lib/go-to-settings';
import { useQueue } from '../useQueue';
import type { ReactNode } from 'react';

const toSwitch = {
  link: (content: ReactNode) => (
    <button
      type="button"
      className="link"
      onClick={() =>
        void goToSettings(settingsAddress(addressOfSpot(errorPlaces['not-approved'] ?? 'data', null, null)))
      }
    >
      {content}
    </button>
  ),
};

/** Why nothing new is suggested here: nobody would be there to let a request go. Nothing where that is not so. */
export function AsksEach() {
  const { power } = useQueue();
  if (power?.asksEach !== true) return null;
  return (
    <p className="asks-each small soft">
      <Rich word="queue.asks-each" parts={toSwitch} />
    </p>
  );
}
