import { late } from './late';
import type { Later } from './later';

export const SentDialog = late('later', ({ sentDialog }: Later) => sentDialog);
