import { late } from './late';
import type { SummaryScript } from './summary';

export const SummaryPart = late('summary', ({ summaryPart }: SummaryScript) => summaryPart);
