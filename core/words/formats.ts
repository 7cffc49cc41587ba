import { listFormat, numberFormat } from './formatters';
import { speaker } from './say';

/** `1,234`, `1.234`: as the reader writes it. */
export const numberText = (value: number, options?: Intl.NumberFormatOptions): string =>
  numberFormat(speaker().locale, options).format(value);

/**
 * `a, b, and c`; a disjunction has an “or”, and a `unit` nothing but what stands between, where the language can do without: `a, b, c`.
 * The browser's own `unit` is for measures: in Japanese nothing but a space stands between.
 */
export const listText = (items: readonly string[], type: Intl.ListFormatType = 'conjunction'): string =>
  listFormat(speaker().locale, type === 'unit' ? { type: 'conjunction', style: 'narrow' } : { type }).format(items);

/** `3 Dec 2026`, `3 Dec 2026, 14:05`: epoch milliseconds. */
export const dateText = (at: number, style: Intl.DateTimeFormatOptions = { dateStyle: 'medium' }): string =>
  new Intl.DateTimeFormat(speaker().locale, style).format(at);
