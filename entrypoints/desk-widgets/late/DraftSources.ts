import { late } from './late';
import type { Later } from './later';

export const DraftSources = late('later', ({ draftSources }: Later) => draftSources);
