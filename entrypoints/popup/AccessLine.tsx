import { say } from '../../core/words/say';
import { Button } from '../../components/parts/Button';
import type { SettingsView } from '../../core/messages';
import { useCallback } from 'react';
import { browser } from 'wxt/browser';
import { providerSettings } from '../../core/settings';
import { useAsked } from '../pages/useAsked';
import { checkAddress, hasAddress } from '../pages/provider/useAddresses';

/** The browser's grant for the server of the chosen provider; null where it is there, or nothing is asked over the network. */
function useMissingAccess({ effective }: Pick<SettingsView, 'effective'>) {
  const { provider } = effective;
  const { address, model } = providerSettings(effective, provider);
  const look = useCallback(async () => {
    const draft = { provider, address, model };
    const origin = hasAddress(draft) ? (await checkAddress(draft)).origin : null;
    const granted = origin === null || (await browser.permissions.contains({ origins: [`${origin}/*`] }));
    return granted ? null : origin;
  }, [provider, address, model]);
  const { found: missing, reload } = useAsked(look);

  if (missing === null) return null;
  return {
    host: new URL(missing).hostname,
    /** Straight from the click: the browser asks only then. */
    ask: () => void browser.permissions.request({ origins: [`${missing}/*`] }).then(() => reload()),
  };
}

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
