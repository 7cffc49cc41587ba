import { canaryOf } from '../../shared/canary';
import type { Article } from './types';

type Row = readonly [title: string, body: string, locale: string];
/** Why nobody but some may read it. */
type Secret = Pick<Article, 'userSegmentId' | 'draft'> & Partial<Pick<Article, 'userSegmentIds'>>;

const open: readonly Row[] = [
  [
    'Connect to the VPN from home',
    '<p>Open the VPN client, choose <strong>Acme</strong> and confirm the prompt on your phone. If the prompt does not arrive, see “Two-factor sign-in”.</p><p>The client is on <a href="https://get.example.com/vpn">the download page</a>.</p>',
    'en-gb',
  ],
  [
    'Move two-factor sign-in to a new phone',
    '<p>Keep the old phone until the new one works. On the security page choose Add sign-in method and scan the code with the new phone.</p>',
    'en-gb',
  ],
  [
    'Clear a paper jam',
    '<p>Open flap A, pull the sheet out in the direction of the arrow, close the flap. If the message stays, check the duplex unit at the back.</p>',
    'en-gb',
  ],
  [
    'Open a shared mailbox',
    '<p>Outlook shows a shared mailbox by itself up to an hour after access was given. Restart Outlook if it does not.</p>',
    'en-gb',
  ],
  [
    'Drucker im Lager: Papierstau beheben',
    '<p>Klappe A öffnen, Blatt in Pfeilrichtung ziehen, Klappe schließen.</p>',
    'de',
  ],
];

const secret: readonly (readonly [row: Row, secret: Secret])[] = [
  [
    [
      'Service desk only: reset of a locked account',
      '<p>Check the caller by the four-eyes list before a reset of a VPN account or access to a folder.</p>',
      'en-gb',
    ],
    { userSegmentId: 360_000_900_011, draft: false },
  ],
  [
    ['VPN for the works council', '<p>Members of the works council use the second VPN gateway.</p>', 'en-gb'],
    { userSegmentId: null, userSegmentIds: [360_000_900_011, 360_000_900_012], draft: false },
  ],
  [
    ['VPN from abroad', '<p>Not agreed yet: from next year on the VPN works from abroad.</p>', 'en-gb'],
    { userSegmentId: null, draft: true },
  ],
];

const idOf = (index: number): number => 360_070_300_211 + index * 20;

/** The text of one that not everybody may read ends in a canary, as that of an internal note. */
export const articles: readonly Article[] = [
  ...open.map(([title, body, locale], index): Article => ({
    id: idOf(index),
    title,
    body,
    locale,
    userSegmentId: null,
    draft: false,
  })),
  ...secret.map(([[title, body, locale], why], index): Article => {
    const id = idOf(open.length + index);
    return { id, title, body: `${body}<p>[${canaryOf(id, 1)}]</p>`, locale, ...why };
  }),
];
