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
          <p>One step is left: the browser has to let Deskside reach the server that answers.</p>
          <Button look="primary" onPress={missing.ask}>
            Allow access to {missing.host}
          </Button>
        </>
      )}
    </div>
  );
}
