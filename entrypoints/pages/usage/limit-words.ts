import { say } from '../../../core/words/say';
import { dayText } from '../../../core/limit-text';
import { colourOf, isUsedUp, shareOf, WARN_AT, type LimitView } from '../../../core/limits';

/** Whole percent, rounded down so that a full bar means that nothing is left; never above 100. */
export const percentOf = (share: number): number => Math.min(100, Math.floor(share * 100));

export interface LimitWords {
  readonly level: 'none' | 'fine' | 'warned' | 'reached';
  readonly text: string;
}

/** How much of the month's tokens is used, in one sentence. */
export function limitWords(view: LimitView): LimitWords {
  const share = shareOf(view);
  if (share === null)
    return { level: 'none', text: say('use.limit.used', { used: view.used, since: dayText(view.from) }) };
  const anew = dayText(view.resetsOn);
  if (isUsedUp(view))
    return {
      level: 'reached',
      text: say('use.limit.reached', { until: anew }),
    };
  const values = { percent: percentOf(share), anew };
  return share >= WARN_AT
    ? { level: 'warned', text: say('use.limit.warning', values) }
    : { level: 'fine', text: say('use.limit.share', values) };
}

/** Null where every answer said what it used. */
export const estimatedWords = ({ estimated }: Pick<LimitView, 'estimated'>): string | null =>
  estimated > 0 ? say('use.limit.estimated', { count: estimated }) : null;

/** What a screen reader says of the bar: the share, and what its colour means. */
export const barText = (share: number): string =>
  say(`use.limit.colour.${colourOf(share)}`, { percent: percentOf(share) });
