import { late } from './late';
import type { Preview } from './preview';

export const RequestAsk = late('preview', ({ requestAsk }: Preview) => requestAsk);
