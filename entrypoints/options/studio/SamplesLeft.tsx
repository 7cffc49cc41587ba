import type { PolicyKey } from '../../../core/policy/table';
import { say } from '../../../core/words/say';
import type { Samples } from './samples';

interface SamplesLeftProps {
  readonly samples: readonly Samples[];
  readonly onGoTo: (key: PolicyKey) => void;
}

/** Beside the download: which samples nobody has replaced, each with the way to its field. */
export function SamplesLeft({ samples, onGoTo }: SamplesLeftProps) {
  const left = samples.flatMap(({ key, values }) => values.map((value) => ({ key, value })));
  return (
    <div className="samples-left" role="note">
      <p className="warn">! {say('studio.samples-left', { count: left.length })}</p>
      <ul className="small">
        {left.map(({ key, value }) => (
          <li key={key + value}>
            <code>{value}</code>{' '}
            <button type="button" className="link" onClick={() => onGoTo(key)}>
              {say(`policy.${key}.title`)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
