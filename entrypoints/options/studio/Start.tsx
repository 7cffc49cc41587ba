import { useState } from 'react';
import { Button } from '../../../components/parts/Button';
import { ask } from '../../pages/ask';
import { done, refused, Said, useSaving } from '../../pages/saving';
import type { Policy } from '../../../core/policy/schema';
import { phrase, type Told } from '../../../core/words/phrase';
import { say } from '../../../core/words/say';
import { draftOf, type Draft } from './draft';
import { Import } from './Import';
import { Pilot } from './Pilot';
import { useMovedFocus } from '../useMovedFocus';
import { startingPoints, type StartingPoint } from './starting-points';

interface StartProps {
  readonly onStart: (draft: Draft, keyGone: boolean) => void;
  readonly undo: (() => void) | null;
  /** There is a key in this browser’s policy, which is never shown. */
  readonly providedKey: boolean;
}

/** Where a policy can start from. Nothing in this browser changes. */
export function Start({ onStart, undo, providedKey }: StartProps) {
  const { save, said, problem } = useSaving();
  const tell = (words: Told) => void save(() => Promise.resolve(done(words)));
  const { place, moveTo } = useMovedFocus();
  const [asksPilot, setAsksPilot] = useState(false);
  const start = (draft: Draft, words: Told, keyGone = false) => {
    onStart(draft, keyGone);
    setAsksPilot(false);
    tell(words);
  };
  const startFrom = (id: StartingPoint['id'], policy: Policy) =>
    start(draftOf(policy), phrase('studio.start.shows', { title: phrase(`studio.start.${id}.title`) }));
  const fromBrowser = async () => {
    const { policy } = await ask('policy.get', {});
    if (policy === null) return refused(phrase('studio.start.no-policy-here'));
    onStart(draftOf(policy), providedKey);
    setAsksPilot(false);
    return done(phrase(providedKey ? 'studio.start.from-browser-without-key' : 'studio.start.from-browser'));
  };
  return (
    <>
      <div ref={place} className="entries">
        <ul className="starts">
          {startingPoints.map(({ id, policy }) => (
            <li key={id}>
              <Button
                {...(id === 'pilot' ? { expanded: asksPilot } : {})}
                onPress={() => {
                  if (id === 'pilot') setAsksPilot(!asksPilot);
                  else startFrom(id, policy());
                }}
              >
                {say(`studio.start.${id}.title`)}
              </Button>
              <span className="small soft">{say(`studio.start.${id}.note`)}</span>
            </li>
          ))}
        </ul>
        {asksPilot && (
          <Pilot
            onStart={(policy) => {
              startFrom('pilot', policy);
              moveTo('.starts [aria-expanded]');
            }}
          />
        )}
      </div>
      <div className="row wrap">
        <Button onPress={() => void save(fromBrowser)}>{say('studio.start.this-browser')}</Button>
        <Button onPress={() => start({}, phrase('studio.start.is-empty'))}>{say('studio.start.empty')}</Button>
        {/* It stays when there is nothing left to undo, so that the keyboard keeps its place. */}
        <Button
          look="quiet"
          off={undo === null}
          onPress={() => {
            undo?.();
            tell(phrase('studio.start.undone'));
          }}
        >
          {say('studio.start.undo')}
        </Button>
      </div>
      <Said said={said} problem={problem} />
      <details className="group">
        <summary>{say('studio.import.title')}</summary>
        <div className="inside">
          <Import onImport={(policy) => start(draftOf(policy), '')} />
        </div>
      </details>
    </>
  );
}
