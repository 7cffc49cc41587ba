import { late } from './late';
import type { Craft } from './craft';

export const DraftChange = late('craft', ({ draftChange }: Craft) => draftChange);
