import { bold, Rich } from '../../../components/parts/Rich';
import { say } from '../../../core/words/say';
import { sayTold } from '../../../core/words/say-phrase';
import { useId } from 'react';
import { Button } from '../../../components/parts/Button';
import { parseUrl } from '../../../core/url';
import { ask } from '../../pages/ask';
import { done } from '../../pages/settings-store';
import { useSaving } from '../../pages/useSaving';
import { useWatch } from './useWatch';

interface UnopenedConsentProps {
  readonly onAgreed: () => void;
  readonly onNotNow: () => void;
}

/** Asked once for each destination, before the first ticket that nobody opened goes there. Nothing where nothing is to be asked. */
export function UnopenedConsent({ onAgreed, onNotNow }: UnopenedConsentProps) {
  const { view, reload } = useWatch();
  const { saving: agreeing, problem, save } = useSaving();
  const asks = view?.asks ?? [];
  const id = useId();

  const agree = async () => {
    const agreed = await save(async () => {
      for (const { destination } of asks) await ask('watch.agree', { destination });
      return done('');
    });
    if (agreed) onAgreed();
    await reload();
  };

  return (
    <div role="status">
      {asks.length > 0 && (
        <div className="consent" role="group" aria-labelledby={id}>
          <h3 id={id}>{say('watch.consent.title')}</h3>
          {asks.map(({ destination, label }) => (
            <p key={destination} className="words">
              <Rich
                word="watch.consent.goes"
                values={{ host: parseUrl(destination)?.host ?? destination, label: sayTold(label) }}
                parts={bold}
              />
            </p>
          ))}
          <p className="soft small words">{say('watch.consent.costs')}</p>
          <div className="actions">
            <Button look="primary" onPress={() => void agree()} off={agreeing}>
              {say('watch.consent.agree')}
            </Button>
            <Button onPress={onNotNow} off={agreeing}>
              {say('watch.consent.not-now')}
            </Button>
          </div>
        </div>
      )}
      {problem !== undefined && <p className="bad">✕ {problem}</p>}
    </div>
  );
}
