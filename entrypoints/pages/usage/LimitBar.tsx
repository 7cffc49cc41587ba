import { say } from '../../../core/words/say';
import { colourOf, shareOf, type LimitView } from '../../../core/limits';
import './limit.css';
import { barText, percentOf } from './limit-words';

/** The part of the limit that is used; nothing where there is no limit. Words stand beside it: colour alone says nothing. */
export function LimitBar({ limit }: { limit: LimitView }) {
  const share = shareOf(limit);
  if (share === null) return null;
  const percent = percentOf(share);
  return (
    <div
      className="limit-bar"
      data-colour={colourOf(share)}
      role="meter"
      aria-label={say('use.limit.bar')}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      aria-valuetext={barText(share)}
    >
      <i style={{ inlineSize: `${percent}%` }} />
    </div>
  );
}
