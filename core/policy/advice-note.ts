import type { PolicyKey } from './table';

/** `wrong`: it cannot work as it stands. `careful`: it works, and may not be what was meant. */
export interface Advice {
  readonly key: PolicyKey;
  readonly level: 'wrong' | 'careful';
  readonly text: string;
}

export const wrong = (key: PolicyKey, text: string): Advice => ({ key, level: 'wrong', text });
export const careful = (key: PolicyKey, text: string): Advice => ({ key, level: 'careful', text });
