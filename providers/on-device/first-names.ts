import { later } from '../../core/later';
import { tables } from '../../core/tables';
import { fold } from './tokens';

const names = later(() => new Set(tables().firstNames.split(' ')));

/** `readMeanings` has to be awaited before. */
export const isFirstName = (word: string): boolean => names().has(fold(word));
