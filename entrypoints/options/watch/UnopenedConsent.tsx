import { sayTold } from '../../../core/words/say-phrase';
import { useId, useState } from 'react';
import { Button } from '../../../components/parts/Button';
import type { WatchView } from '../../../core/messages';
import { parseUrl } from '../../../core/url';
import { ask, noAnswerWords } from '../../pages/ask';
import { useWatch } from './useWatch';

interface UnopenedConsentProps {
  readonly onAgreed: () => void;
  readonly onNotNow: () => void;
}

/** Asked once for each destination, before the first ticket that nobody opened goes there. Nothing where nothing is to be asked. */
export function UnopenedConsent({ onAgreed, onNotNow }: UnopenedConsentProps) {
  const { view, reload } = useWatch();
  const [agreeing, setAgreeing] = useState(false);
  const [problem, setProblem] = useState<string>();
  const asks = view?.asks ?? [];

  const agree = async () => {
    setAgreeing(true);
    setProblem(undefined);
    try {
      for (const { destination } of asks) await ask('watch.agree', { destination });
      onAgreed();
    } catch (thrown) {
      setProblem(noAnswerWords(thrown));
    } finally {
      await reload();
      setAgreeing(false);
    }
  };

  return (
    <div role="status">
      {asks.length > 0 && <Question asks={asks} agreeing={agreeing} onAgree={() => void agree()} onNotNow={onNotNow} />}
      {problem !== undefined && <p className="bad">✕ {problem}</p>}
    </div>
  );
}

interface QuestionProps extends Pick<UnopenedConsentProps, 'onNotNow'> {
  readonly asks: WatchView['asks'];
  readonly agreeing: boolean;
  readonly onAgree: () => void;
}

function Question({ asks, agreeing, onAgree, onNotNow }: QuestionProps) {
  const id = useId();
  return (
    <div className="consent" role="group" aria-labelledby={id}>
      <h3 id={id}>Before any of them is sent</h3>
      {asks.map(({ destination, label }) => (
        <p key={destination} className="words">
          Tickets that you did not open will go to <b>{parseUrl(destination)?.host ?? destination}</b>, where{' '}
          <b>{sayTold(label)}</b> answers: their subject and what the customer can already see. Internal notes never go.
        </p>
      ))}
      <p className="soft small words">
        Each new or changed ticket of the watched views is about one request, whether somebody opens it or not: it may
        cost money, and it counts for your monthly limit. “Usage” shows these requests on a line of their own.
      </p>
      <div className="actions">
        <Button look="primary" onPress={onAgree} off={agreeing}>
          Agree
        </Button>
        <Button onPress={onNotNow} off={agreeing}>
          Not now
        </Button>
      </div>
    </div>
  );
}
