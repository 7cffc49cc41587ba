import { autotask } from './autotask/index';
import { connectwise } from './connectwise/index';
import { gorgias } from './gorgias/index';
import { jsm } from './jsm/index';
import { kaseyaBms } from './kaseya-bms/index';
import type { PracticeDesk } from './kit/contract';
import { kustomer } from './kustomer/index';

/** Every practice desk that stands for a described one, in the order of the table. */
export const describedDesks: readonly PracticeDesk[] = [connectwise, autotask, kaseyaBms, jsm, gorgias, kustomer];
