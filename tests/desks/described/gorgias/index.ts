import type { PracticeDesk } from '../kit/contract';
import { openGorgias } from './account';
import { facts } from './facts';

export const gorgias: PracticeDesk = {
  id: 'gorgias',
  base: '',
  facts,
  open: openGorgias,
  cookies: { gorgias_session: 'of-dana' },
  signedOut: 'status',
  // The channels of apps are no list that anybody could name.
  proves: ({ channel }) => channel !== 'api' && channel !== 'rule',
  avoids: [/^\/api\/tickets\/\d+\/?$/, /^\/api\/tickets\/\d+\/messages/],
  fields: ['Priority', 'Contact reason', 'Site'],
};
