import { say } from '../../core/words/say';
import type { LimitView } from '../../core/limits';
import { limitWords } from '../pages/usage/limit-words';
import { LimitBar } from '../pages/usage/LimitBar';

const looks = { none: 'soft', fine: 'soft', warned: 'warned', reached: 'reached' } as const;

/** What is used of this month, in one line; nothing while there is neither a limit nor any use. */
export function LimitLine({ limit }: { limit: LimitView }) {
  if (limit.limit === null && limit.used === 0) return null;
  const { level, text } = limitWords(limit);
  return (
    <div className="limit-now">
      <LimitBar limit={limit} />
      <p className={`limit-text small ${looks[level]}`}>{level === 'reached' ? text : say('popup.limit', { text })}</p>
    </div>
  );
}
