import { sayTold } from '../../../core/words/say-phrase';
import { WaitBar } from '../../../components/card/Waiting';
import type { TestStep } from '../../../core/messages';
import { OriginHelp } from './OriginHelp';
import type { ConnectionTest } from './useConnectionTest';

const signs: Record<TestStep['state'], { sign: string; word: string; look: string }> = {
  ok: { sign: '✓', word: 'Works:', look: 'good' },
  failed: { sign: '✕', word: 'Failed:', look: 'bad' },
  skipped: { sign: '–', word: 'Skipped:', look: 'soft' },
  waiting: { sign: '…', word: 'Waiting:', look: 'soft' },
};

export interface TestResultProps {
  readonly test: ConnectionTest;
  readonly origin: string;
  /** The setting that helps is Ollama's own. */
  readonly ollama: boolean;
}

/** Each part of the test in words, as soon as it is known; the sign and the colour only repeat them. */
export function TestResult({ test: { running, steps, problem, stopped }, origin, ollama }: TestResultProps) {
  const refused = steps.some(({ error }) => error?.code === 'forbidden-origin');
  return (
    <>
      {running && <WaitBar label="Testing the connection" />}
      <div role="status" aria-atomic="false">
        {running && steps.length === 0 && <p className="soft">Testing.</p>}
        <ul className="steps">
          {steps.map(({ name, state, text }) => (
            <li key={name} className={signs[state].look}>
              <span aria-hidden="true">{signs[state].sign}</span>
              <span>
                <span className="unseen">{signs[state].word} </span>
                {sayTold(text)}
              </span>
            </li>
          ))}
        </ul>
        {stopped && <p className="soft">Stopped. What was found until then is shown.</p>}
        {problem !== null && <p className="bad">✕ {problem}</p>}
      </div>
      {refused && <OriginHelp origin={origin} ollama={ollama} />}
    </>
  );
}
