const whole = new Intl.NumberFormat('en');
const dollars = new Intl.NumberFormat('en', { style: 'currency', currency: 'USD' });
const cents = new Intl.NumberFormat('en', { style: 'currency', currency: 'USD', maximumFractionDigits: 4 });

/** `12,400` */
export const wholeText = (value: number): string => whole.format(value);

/** US dollars; less than a cent keeps four decimals, since a suggestion costs a fraction of one. */
export const dollarText = (value: number): string => (value > 0 && value < 0.01 ? cents : dollars).format(value);

/** Four characters a token is the usual estimate for European languages; rounded to a hundred. */
export const tokensOfChars = (chars: number): number => Math.round(chars / 400) * 100;
