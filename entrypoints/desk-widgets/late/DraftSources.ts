import type { Craft } from './craft';
import { late } from './late';

export const DraftSources = late('craft', ({ draftSources }: Craft) => draftSources);
