import { late } from './late';
import type { More } from './more';

export const AnalysisNote = late('more', ({ analysisNote }: More) => analysisNote);
