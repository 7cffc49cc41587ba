import { sayPhrase } from '../../../core/words/say-phrase';
import type { Phrase } from '../../../core/words/phrase';
import { useEffect, useState } from 'react';
import type { Policy } from '../../../core/policy/schema';
import type { Lockable } from '../../../core/policy/simulate-locks';
import type { PolicyKey } from '../../../core/policy/table';
import { listText } from '../../../core/words/formats';
import { say } from '../../../core/words/say';
import { ask, noAnswerPhrase } from '../../pages/ask';
import { changesBetween } from './changes';

type Present =
  | { readonly is: 'asked' }
  | { readonly is: 'known'; readonly policy: Policy | null }
  | { readonly is: 'problem'; readonly text: Phrase };

interface ChangesHereProps {
  readonly policy: Policy;
  /** There is a key in this browser's policy or in this one, and keys are not compared. */
  readonly hasKey: boolean;
  readonly onGoTo: (key: PolicyKey) => void;
}

/** What the policy in the form would change for this very browser, against the policy that is present in it. */
export function ChangesHere({ policy, hasKey, onGoTo }: ChangesHereProps) {
  const [present, setPresent] = useState<Present>({ is: 'asked' });
  useEffect(() => {
    let gone = false;
    ask('policy.get', {}).then(
      ({ policy: found }) => {
        if (!gone) setPresent({ is: 'known', policy: found });
      },
      (thrown: unknown) => {
        if (!gone) setPresent({ is: 'problem', text: noAnswerPhrase(thrown) });
      },
    );
    return () => void (gone = true);
  }, []);
  if (present.is === 'asked') return null;
  if (present.is === 'problem') return <p className="bad">{sayPhrase(present.text)}</p>;
  const { keys, locked, freed } = changesBetween(present.policy, policy);
  return (
    <div className="changes">
      <p className="soft">
        {say(present.policy === null ? 'studio.changes.no-policy-here' : 'studio.changes.against-here')}
      </p>
      <p role="status" className={keys.length === 0 ? 'good' : ''}>
        {say('studio.changes.count', { count: keys.length })}
      </p>
      {keys.length > 0 && (
        /* A long table scrolls, and the keyboard must reach what scrolls. */
        <div className="scrolls" role="region" aria-label={say('studio.parts.changes')} tabIndex={0}>
          <table className="changed">
            <thead>
              <tr>
                <th scope="col">{say('studio.changes.key')}</th>
                <th scope="col">{say('studio.changes.before')}</th>
                <th scope="col">{say('studio.changes.after')}</th>
              </tr>
            </thead>
            <tbody>
              {keys.map(({ key, before, after }) => (
                <tr key={key}>
                  <th scope="row">
                    <button type="button" className="link" onClick={() => onGoTo(key)}>
                      {say(`policy.${key}.title`)}
                    </button>
                  </th>
                  <td className="soft">{before}</td>
                  <td>{after}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {locked.length > 0 && <p>{say('studio.changes.locked', { what: named(locked) })}</p>}
      {freed.length > 0 && <p>{say('studio.changes.freed', { what: named(freed) })}</p>}
      {hasKey && <p className="small soft">{say('studio.changes.key-not-compared')}</p>}
    </div>
  );
}

const named = (keys: readonly Lockable[]): string => listText(keys.map((key) => say(`simulate.locked.${key}`)));
