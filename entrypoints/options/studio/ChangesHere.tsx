import type { Policy } from '../../../core/policy/schema';
import type { Lockable } from '../../../core/policy/simulate-locks';
import { listText } from '../../../core/words/formats';
import { say } from '../../../core/words/say';
import { ask } from '../../pages/ask';
import { useAsked } from '../../pages/useAsked';
import { Heads } from '../parts/Heads';
import { changesBetween } from './changes';
import { GoTo } from './GoTo';

interface ChangesHereProps {
  readonly policy: Policy;
  /** There is a key in this browser's policy or in this one, and keys are not compared. */
  readonly hasKey: boolean;
}

const readPolicy = () => ask('policy.get', {});

/** What the policy in the form would change for this very browser, against the policy that is present in it. */
export function ChangesHere({ policy, hasKey }: ChangesHereProps) {
  const { found, problem } = useAsked(readPolicy);
  if (problem !== undefined) return <p className="bad">{problem}</p>;
  if (found === null) return null;
  const { keys, locked, freed } = changesBetween(found.policy, policy);
  return (
    <div className="changes">
      <p className="soft">
        {say(found.policy === null ? 'studio.changes.no-policy-here' : 'studio.changes.against-here')}
      </p>
      <p role="status" className={keys.length === 0 ? 'good' : ''}>
        {say('studio.changes.count', { count: keys.length })}
      </p>
      {keys.length > 0 && (
        /* A long table scrolls, and the keyboard must reach what scrolls. */
        <div className="scrolls" role="region" aria-label={say('studio.parts.changes')} tabIndex={0}>
          <table className="changed">
            <Heads of={[say('studio.changes.key'), say('studio.changes.before'), say('studio.changes.after')]} />
            <tbody>
              {keys.map(({ key, before, after }) => (
                <tr key={key}>
                  <th scope="row">
                    <GoTo name={key}>{say(`policy.${key}.title`)}</GoTo>
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
