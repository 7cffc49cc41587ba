import type { PracticeDesk } from '../kit/contract';
import { BASE, openConnectwise } from './account';
import { facts } from './facts';

export const connectwise: PracticeDesk = {
  id: 'connectwise-psa',
  base: BASE,
  facts,
  open: openConnectwise,
  cookies: { 'cw-session': 'of-dana' },
  signedOut: 'status',
  script: new URL('in-page.js', import.meta.url),
  avoids: [/actionprocessor/i, /\/notes/, /allNotes(?!\?.*conditions=detailDescriptionFlag%3Dtrue%20and%20internal)/],
  fields: ['Status', 'Type', 'Subtype', 'Item', 'Priority'],
  sets: { title: 'Type', option: 'Network' },
};
