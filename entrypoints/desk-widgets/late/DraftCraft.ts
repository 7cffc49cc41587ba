import { late } from './late';
import type { Craft } from './craft';

export const DraftCraft = late('craft', ({ draftCraft }: Craft) => draftCraft);
