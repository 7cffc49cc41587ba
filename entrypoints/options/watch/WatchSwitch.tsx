import { say } from '../../../core/words/say';
import { featureHelp, featureLabel } from '../../../core/feature-words';
import { useState, useId } from 'react';
import { features } from '../../../core/features';
import type { Lock } from '../../pages/managed/words';
import { Toggle } from '../../pages/parts/Toggle';
import { useSettings } from '../../pages/settings-store';
import { done, useSaving } from '../../pages/saving';
import { useMovedFocus } from '../useMovedFocus';
import { isWatchOn, useWatch } from './useWatch';
import './watch.css';
import { nothingWatchedWords, problemWords } from './words';
import { bold, Rich } from '../../../components/parts/Rich';
import { sayTold } from '../../../core/words/say-phrase';
import { Button } from '../../../components/parts/Button';
import { parseUrl } from '../../../core/url';
import { ask } from '../../pages/ask';

interface WatchSwitchProps {
  readonly off: boolean;
  readonly lock: Lock | null;
  /** Resolves when it is stored, or was refused. */
  readonly onChange: (on: boolean) => Promise<unknown>;
}

const { needs } = features.watch;

/** The switch with all that belongs to it: what it needs, what is asked before anything is sent, and what stands in the way. */
export function WatchSwitch({ off, lock, onChange }: WatchSwitchProps) {
  const { view } = useSettings();
  const { capabilities } = view.effective;
  const isOn = isWatchOn(view);
  const { place, moveTo } = useMovedFocus();
  const [agreed, setAgreed] = useState(false);
  const help = featureHelp('watch');
  return (
    <div ref={place} className="watch">
      <Toggle
        label={featureLabel('watch')}
        help={
          capabilities[needs]
            ? help
            : say(capabilities.watch ? `watch.help.needs-${needs}-kept` : `watch.help.needs-${needs}`, { help })
        }
        checked={isOn}
        off={off || !capabilities[needs]}
        lock={lock}
        onChange={(on) => {
          setAgreed(false);
          void onChange(on);
        }}
      />
      {isOn && (
        <div className="watch-more">
          <p className="soft small">{say('watch.note')}</p>
          <UnopenedConsent
            onAgreed={() => {
              setAgreed(true);
              moveTo('[role="switch"]');
            }}
            // While it is being stored the switch takes no focus.
            onNotNow={() => void onChange(false).then(() => moveTo('[role="switch"]'))}
          />
          <Standing agreed={agreed} />
        </div>
      )}
    </div>
  );
}

/** What is the next step, where there is one. */
function Standing({ agreed }: { agreed: boolean }) {
  const { view, problem } = useWatch();
  const { rules } = useSettings().view.managed;
  const why = problem ?? (view?.problem ? problemWords(view.problem) : null);
  const nothingChosen = view !== null && view.asks.length === 0 && view.problem === null && view.desks.length === 0;
  return (
    <div role="status">
      {typeof why === 'string' && <p className="bad">✕ {why}</p>}
      {agreed && view?.asks.length === 0 && <p className="good">{say('watch.consent.agreed')}</p>}
      {nothingChosen && <p>{nothingWatchedWords(rules)}</p>}
    </div>
  );
}

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
