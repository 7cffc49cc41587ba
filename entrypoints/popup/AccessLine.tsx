import { say } from '../../core/words/say';
import { Button } from '../../components/parts/Button';
import type { SettingsView } from '../../core/messages';
import { useMissingAccess } from './useAccess';

/** The one grant that only a person can give, where it is missing. */
export function AccessLine({ view }: { view: Pick<SettingsView, 'effective'> }) {
  const missing = useMissingAccess(view);
  return (
    <div role="status" className="health-line">
      {missing !== null && (
        <>
          <p>{say('popup.access.left')}</p>
          <Button look="primary" onPress={missing.ask}>
            {say('popup.access.allow', { host: missing.host })}
          </Button>
        </>
      )}
    </div>
  );
}
