import { useState } from 'react';
import { Button } from '../../../components/parts/Button';
import { ask, noAnswerWords } from '../../pages/ask';
import { Said } from '../../pages/parts/SaveRow';
import { draftOf, type Draft } from './draft';
import { Import } from './Import';
import { startingPoints } from './starting-points';

interface StartProps {
  readonly onStart: (draft: Draft, keyGone: boolean) => void;
  readonly undo: (() => void) | null;
  /** There is a key in this browser’s policy, which is never shown. */
  readonly providedKey: boolean;
}

interface Outcome {
  readonly said: string;
  readonly problem?: string;
}

/** Where a policy can start from. Nothing in this browser changes. */
export function Start({ onStart, undo, providedKey }: StartProps) {
  const [outcome, setOutcome] = useState<Outcome>({ said: '' });
  const start = (draft: Draft, said: string, keyGone = false) => {
    onStart(draft, keyGone);
    setOutcome({ said });
  };
  const fromBrowser = async () => {
    try {
      const { policy } = await ask('policy.get', {});
      if (policy === null) setOutcome({ said: '', problem: 'There is no policy in this browser.' });
      else
        start(
          draftOf(policy),
          `The form shows this browser’s policy.${providedKey ? ' Its key is not shown; type it again.' : ''}`,
          providedKey,
        );
    } catch (thrown) {
      setOutcome({ said: '', problem: noAnswerWords(thrown) });
    }
  };
  return (
    <>
      <ul className="starts">
        {startingPoints.map(({ title, note, policy }) => (
          <li key={title}>
            <Button onPress={() => start(draftOf(policy), `The form shows “${title}”. Replace the examples in it.`)}>
              {title}
            </Button>
            <span className="small soft">{note}</span>
          </li>
        ))}
      </ul>
      <div className="row wrap">
        <Button onPress={() => void fromBrowser()}>This browser’s policy</Button>
        <Button onPress={() => start({}, 'The form is empty.')}>Empty</Button>
        {/* It stays when there is nothing left to undo, so that the keyboard keeps its place. */}
        <Button
          look="quiet"
          off={undo === null}
          onPress={() => {
            undo?.();
            setOutcome({ said: 'What was in the form before is back.' });
          }}
        >
          Undo
        </Button>
      </div>
      <Said {...outcome} />
      <details className="group">
        <summary>Import a policy</summary>
        <div className="inside">
          <Import onImport={(policy) => start(draftOf(policy), '')} />
        </div>
      </details>
    </>
  );
}
