import { late } from './late';
import type { Later } from './later';

export const DismissReasons = late('later', ({ dismissReasons }: Later) => dismissReasons);
