import { late } from './late';
import type { Preview } from './preview';

export const WouldDialog = late('preview', ({ wouldDialog }: Preview) => wouldDialog);
