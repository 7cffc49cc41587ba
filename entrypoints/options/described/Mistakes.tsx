import { sayMistake } from '../../../core/described/mistakes';
import { say } from '../../../core/words/say';
import type { Checked } from './check';
import './described.css';

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
        {checked.is === 'wrong' && say('described.mistakes-no-use', { count: checked.mistakes.length })}
        {checked.is === 'right' && say('described.can-be-read')}
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
