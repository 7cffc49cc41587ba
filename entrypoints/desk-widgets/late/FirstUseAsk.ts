import { late } from './late';
import type { Later } from './later';

export const FirstUseAsk = late('later', ({ firstUseAsk }: Later) => firstUseAsk);
