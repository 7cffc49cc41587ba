import type { PracticeDesk } from '../kit/contract';
import { isOpening, openBms, TOKEN } from './account';
import { facts } from './facts';

export const kaseyaBms: PracticeDesk = {
  id: 'kaseya-bms',
  base: '',
  facts,
  open: openBms,
  cookies: { PSAAuthToken: TOKEN },
  signedOut: 'status',
  proves: (turn) => !isOpening(turn),
  avoids: [/\/activities\b/, /\/timelogs\b/, /\/clientportal\//],
  fields: ['Priority', 'Queue', 'Issue Type', 'Sub-Issue Type'],
  saves: { title: 'Queue', option: 'On-site' },
};
