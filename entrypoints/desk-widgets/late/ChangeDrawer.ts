import { late } from './late';
import type { Later } from './later';

export const ChangeDrawer = late('later', ({ changeDrawer }: Later) => changeDrawer);
