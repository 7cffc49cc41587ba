import { say } from '../../../core/words/say';
import { shareOf, type LimitView } from '../../../core/limits';
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
          <b>{say('use.limit.percent', { percent: percentOf(share) })}</b>
          <span className="soft">{say('use.limit.of', { used: limit.used, limit: limit.limit ?? 0 })}</span>
        </p>
      )}
      <LimitBar limit={limit} />
      <p className={`limit-text ${level}`}>{level === 'reached' ? text : say('use.limit.sentence', { text })}</p>
      {estimated !== null && <p className="small soft">{estimated}</p>}
    </div>
  );
}
