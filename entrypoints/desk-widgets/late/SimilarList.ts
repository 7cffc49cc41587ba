import { late } from './late';

export const SimilarList = late(({ similarList }) => similarList);
