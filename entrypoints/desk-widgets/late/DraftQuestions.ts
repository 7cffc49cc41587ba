import { late } from './late';
import type { More } from './more';

export const DraftQuestions = late('more', ({ draftQuestions }: More) => draftQuestions);
