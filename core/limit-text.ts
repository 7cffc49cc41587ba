import { noonOf } from './limits';
import { dateText } from './words/formats';

/** `December 1`. `day`: `2026-12-01`. */
export const dayText = (day: string): string => dateText(noonOf(day), { day: 'numeric', month: 'long' });
