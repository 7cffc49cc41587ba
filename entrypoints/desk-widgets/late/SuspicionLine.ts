import { late } from './late';
import type { Later } from './later';

export const SuspicionLine = late('later', ({ suspicionLine }: Later) => suspicionLine);
