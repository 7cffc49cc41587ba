import { say } from '../../../core/words/say';
import { browser } from 'wxt/browser';
import { Button } from '../../../components/parts/Button';
import { agoText } from '../../../components/words';
import type { DeskSummary } from '../../../core/messages';
import { permissionPattern } from '../../lib/desk-address';
import { isDeskAllowed, byOf } from '../../pages/managed/words';
import { useSettings } from '../../pages/settings-store';
import { hostOf, stateWords } from './words';

const looks: Readonly<Record<DeskSummary['state'], string>> = {
  ready: 'good',
  'not-read': 'soft',
  'not-agreed': 'soft',
  'not-recognised': 'soft',
  'no-access': 'bad',
};

export const useDeskAllowed = (origin: string): boolean => isDeskAllowed(useSettings().view.managed.rules, origin);

/** How a desk is, in one line. */
export function DeskState({ desk: { origin, state, lastReadAt } }: { desk: DeskSummary }) {
  const { rules } = useSettings().view.managed;
  const allowed = useDeskAllowed(origin);
  return (
    <p className="small">
      {allowed ? (
        <span className={looks[state]}>{stateWords(state)}</span>
      ) : (
        <span className="soft">{say('desks.not-allowed', { by: byOf(rules) })}</span>
      )}
      {lastReadAt !== null && (
        <span className="soft"> · {say('desks.last-read', { ago: agoText(lastReadAt, Date.now()) })}</span>
      )}
    </p>
  );
}

/** Where the browser took the grant back. */
export function AllowAccess({
  desk: { origin, state },
  onChanged,
}: {
  desk: DeskSummary;
  onChanged: () => Promise<void>;
}) {
  const allowed = useDeskAllowed(origin);
  if (state !== 'no-access' || !allowed) return null;
  return (
    // Straight from the click, or the browser does not ask.
    <Button
      label={say('desks.allow-access-to', { host: hostOf(origin) })}
      onPress={() => void browser.permissions.request({ origins: [permissionPattern(origin)] }).then(onChanged)}
    >
      {say('desks.allow-access')}
    </Button>
  );
}
