import { useId } from 'react';
import { bestOf } from '../../core/suggestion';
import { Leaf } from './Leaf';
import type { Deciding } from './deciding';
import type { Line } from './lines';
import { say } from '../../core/words/say';

/** Up to three values of one field, none of them taken for the truth; their numbers are keys as well. */
export function BestThree({ line, deciding }: { readonly line: Line; readonly deciding: Deciding }) {
  const name = useId();
  const { field, choice } = line;
  if (!choice) return null;
  const picked = deciding.pickedFor(line);
  const best = bestOf(choice);
  const other = picked && !best.some(({ optionId }) => optionId === picked.optionId) ? picked : null;
  return (
    <div className="choices" role="radiogroup" aria-label={field.title}>
      {[...best, ...(other ? [other] : [])].map((value, index) => (
        <label key={value.optionId} className="choice">
          <input
            type="radio"
            name={name}
            checked={picked?.optionId === value.optionId}
            onChange={() => deciding.pick(line, value)}
            aria-keyshortcuts={value === other ? undefined : String(index + 1)}
          />
          <Leaf path={value.path} />
          {value !== other && (
            <kbd aria-hidden="true" title={say('card.suggested.key', { number: index + 1 })}>
              {index + 1}
            </kbd>
          )}
        </label>
      ))}
    </div>
  );
}
