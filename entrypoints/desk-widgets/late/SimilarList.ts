import { late } from './late';
import type { Later } from './later';

export const SimilarList = late('later', ({ similarList }: Later) => similarList);
