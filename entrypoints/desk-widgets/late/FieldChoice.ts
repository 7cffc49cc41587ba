import { late } from './late';
import type { Later } from './later';

export const FieldChoice = late('later', ({ fieldChoice }: Later) => fieldChoice);
