import { late } from './late';
import type { Preview } from './preview';

export const SentDialog = late('preview', ({ sentDialog }: Preview) => sentDialog);
