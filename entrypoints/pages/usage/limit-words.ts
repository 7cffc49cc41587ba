import { dayText } from '../../../core/limit-text';
import { colourOf, isUsedUp, shareOf, WARN_AT, type LimitColour, type LimitView } from '../../../core/limits';
import { wholeText } from '../numbers';

/** Whole percent, rounded down so that a full bar means that nothing is left; never above 100. */
export const percentOf = (share: number): number => Math.min(100, Math.floor(share * 100));

/** What a colour means, for those who do not see it. */
export const colourWords: Readonly<Record<LimitColour, string>> = {
  green: 'well within the limit',
  yellow: 'over 70 % of the limit',
  red: 'over 90 % of the limit',
};

export interface LimitWords {
  readonly level: 'none' | 'fine' | 'warned' | 'reached';
  readonly text: string;
}

/** How much of the month's tokens is used, in one sentence. */
export function limitWords(view: LimitView): LimitWords {
  const share = shareOf(view);
  if (share === null) return { level: 'none', text: `${wholeText(view.used)} tokens used since ${dayText(view.from)}` };
  const anew = dayText(view.resetsOn);
  if (isUsedUp(view))
    return {
      level: 'reached',
      text: `Monthly limit reached. Deskside pauses until ${anew}, or until the limit is raised.`,
    };
  const used = `${percentOf(share)} % of this month’s tokens are used; counting starts anew on ${anew}`;
  return share >= WARN_AT ? { level: 'warned', text: `Warning: ${used}` } : { level: 'fine', text: used };
}

/** Null where every answer said what it used. */
export const estimatedWords = ({ estimated }: Pick<LimitView, 'estimated'>): string | null =>
  estimated > 0 ? `Of these about ${wholeText(estimated)} estimated.` : null;

/** What a screen reader says of the bar. */
export const barText = (share: number): string => `${percentOf(share)} %, ${colourWords[colourOf(share)]}`;
