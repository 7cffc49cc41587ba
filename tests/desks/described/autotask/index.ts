import type { PracticeDesk } from '../kit/contract';
import { openAutotask } from './account';
import { facts } from './facts';

export const autotask: PracticeDesk = {
  id: 'autotask-psa',
  base: '',
  facts,
  open: openAutotask,
  cookies: { 'autotask-session': 'of-dana' },
  signedOut: 'redirect',
  loads: true,
  script: new URL('in-page.js', import.meta.url),
  avoids: [/^\/atservicesrest/],
  // Without an issue type the list of sub-issue types is locked and empty.
  fields: ['Status', 'Priority', 'Issue Type', 'Source', 'Queue'],
  sets: { title: 'Issue Type', option: 'Network' },
};
