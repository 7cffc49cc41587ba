import type { PracticeDesk } from '../kit/contract';
import { openKustomer } from './account';
import { facts } from './facts';

export const kustomer: PracticeDesk = {
  id: 'kustomer',
  base: '',
  facts,
  open: openKustomer,
  cookies: { 'x-kustomer-auth-token': 'of-dana' },
  signedOut: 'status',
  // Nothing is asked at all.
  avoids: [/./],
  fields: [],
};
