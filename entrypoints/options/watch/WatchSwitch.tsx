import { say } from '../../../core/words/say';
import { featureHelp, featureLabel } from '../../../core/feature-words';
import { useState } from 'react';
import { features } from '../../../core/features';
import type { Lock } from '../../pages/managed/lock-words';
import { Toggle } from '../../pages/parts/Toggle';
import { useSettings } from '../../pages/settings-store';
import { useMovedFocus } from '../useMovedFocus';
import { UnopenedConsent } from './UnopenedConsent';
import { isWatchOn, useWatch } from './useWatch';
import './watch.css';
import { nothingWatchedWords, problemWords } from './words';

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
