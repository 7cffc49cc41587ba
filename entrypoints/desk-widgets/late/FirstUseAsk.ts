import { late } from './late';
import type { Preview } from './preview';

export const FirstUseAsk = late('preview', ({ firstUseAsk }: Preview) => firstUseAsk);
