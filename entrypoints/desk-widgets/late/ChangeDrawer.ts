import { late } from './late';

export const ChangeDrawer = late(({ changeDrawer }) => changeDrawer);
