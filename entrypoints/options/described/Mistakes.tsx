import type { Checked } from './check';
import './described.css';
import { countedMistakes } from './words';

/** What is wrong with a text; each mistake leads to its line. The count is read out as it changes, the list is there to be walked. */
export function Mistakes({
  checked,
  id,
  onGoTo,
}: {
  readonly checked: Checked;
  readonly id: string;
  readonly onGoTo: (line: number) => void;
}) {
  return (
    <>
      <p id={id} role="status" className={checked.is === 'wrong' ? 'bad' : 'good'}>
        {checked.is === 'wrong' && `✕ ${countedMistakes(checked.mistakes.length)}: it cannot be used yet.`}
        {checked.is === 'right' && '✓ It can be read. What it does stands below.'}
      </p>
      {checked.is === 'wrong' && (
        <ol className="mistakes small">
          {checked.mistakes.map((mistake, at) => (
            <li key={at}>
              <button type="button" className="link" onClick={() => onGoTo(mistake.line)}>
                {say('described.line', { line: mistake.line })}
              </button>
              <span>
                {mistake.where !== '' && (
                  <>
                    <code>{mistake.where}</code>{' '}
                  </>
                )}
                {sayMistake(mistake)}
              </span>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
