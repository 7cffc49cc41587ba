import { numberText } from '../../core/words/formats';

const dollars: Intl.NumberFormatOptions = { style: 'currency', currency: 'USD' };
const cents: Intl.NumberFormatOptions = { ...dollars, maximumFractionDigits: 4 };

/** `12,400` */
export const wholeText = (value: number): string => numberText(value);

/** US dollars; less than a cent keeps four decimals, since a suggestion costs a fraction of one. */
export const dollarText = (value: number): string => numberText(value, value > 0 && value < 0.01 ? cents : dollars);

/** Four characters a token is the usual estimate for European languages; rounded to a hundred. */
export const tokensOfChars = (chars: number): number => Math.round(chars / 400) * 100;
