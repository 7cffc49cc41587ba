import { say } from '../../../core/words/say';
import type { Settings } from '../../../core/settings';
import type { Cap } from '../../pages/managed/words';
import { wholeText } from '../../pages/numbers';
import { cappedNumber, wholeNumber, type Checked } from '../../pages/validate';

const TOKENS = { from: 0, to: 1_000_000_000 };
const DAYS = { from: 1, to: 28 };

/** What stands in the two fields. */
export interface LimitTexts {
  readonly tokens: string;
  readonly day: string;
}

export type CheckedTokens =
  | { readonly ok: true; readonly value: number | null }
  | { readonly ok: false; readonly problem: string };

/** As the reader writes it, where that is read back; some write groups of other lengths. */
const typeable = (value: number): string => {
  const text = wholeText(value);
  const read = wholeNumber(text, TOKENS, 'tokens');
  return read.ok && read.value === value ? text : String(value);
};

export const textsOf = ({ tokensPerMonth, resetDay }: Settings['limits']): LimitTexts => ({
  tokens: tokensPerMonth === null ? '' : typeable(tokensPerMonth),
  day: String(resetDay),
});

/** Empty: the person sets no limit, whatever the organisation does. */
export const readTokens = (typed: string, cap: Cap | null): CheckedTokens =>
  typed.trim() === '' ? { ok: true, value: null } : cappedNumber(typed, TOKENS, 'tokens', cap);

export const readDay = (typed: string): Checked => {
  const checked = wholeNumber(typed, DAYS, 'days');
  return checked.ok ? checked : { ok: false, problem: say('use.reset.wrong') };
};
