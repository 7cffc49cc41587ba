import { late } from './late';

export const SentDialog = late(({ sentDialog }) => sentDialog);
