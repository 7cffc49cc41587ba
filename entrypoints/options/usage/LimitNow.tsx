import { shareOf, type LimitView } from '../../../core/limits';
import { wholeText } from '../../pages/numbers';
import { LimitBar } from '../../pages/usage/LimitBar';
import { estimatedWords, limitWords, percentOf } from '../../pages/usage/limit-words';

/** How much of this month's tokens is used, and what happens at the end of them. */
export function LimitNow({ limit }: { limit: LimitView }) {
  const { level, text } = limitWords(limit);
  const share = shareOf(limit);
  const estimated = estimatedWords(limit);
  return (
    <div className="limit-now">
      {share !== null && (
        <p className="row between wrap">
          <b>{percentOf(share)} %</b>
          <span className="soft">
            {wholeText(limit.used)} of {wholeText(limit.limit ?? 0)} tokens
          </span>
        </p>
      )}
      <LimitBar limit={limit} />
      <p className={`limit-text ${level}`}>
        {text}
        {level === 'reached' ? '' : '.'}
      </p>
      {estimated !== null && <p className="small soft">{estimated}</p>}
    </div>
  );
}
