import type { TestStep } from '../../../core/messages';
import { WaitBar } from '../../../components/card/Waiting';
import { OriginHelp } from './OriginHelp';
import type { ConnectionTest } from './useConnectionTest';

const signs: Record<TestStep['state'], { sign: string; word: string; look: string }> = {
  ok: { sign: '✓', word: 'Works:', look: 'good' },
  failed: { sign: '✕', word: 'Failed:', look: 'bad' },
  skipped: { sign: '–', word: 'Skipped:', look: 'soft' },
};

/** Each part of the test in words; the sign and the colour only repeat them. */
export function TestResult({ test, origin }: { test: ConnectionTest; origin: string }) {
  const refused = test.steps.some(({ error }) => error?.code === 'forbidden-origin');
  return (
    <>
      <div role="status">
        {test.running && (
          <>
            <p className="soft">Testing. The first answer of a local model can take a minute.</p>
            <WaitBar label="Testing the connection" />
          </>
        )}
        {test.problem !== null && <p className="bad">✕ {test.problem}</p>}
        <ul className="steps">
          {test.steps.map(({ name, state, text }) => (
            <li key={name} className={signs[state].look}>
              <span aria-hidden="true">{signs[state].sign}</span>
              <span>
                <span className="unseen">{signs[state].word} </span>
                {text}
              </span>
            </li>
          ))}
        </ul>
      </div>
      {refused && <OriginHelp origin={origin} />}
    </>
  );
}
