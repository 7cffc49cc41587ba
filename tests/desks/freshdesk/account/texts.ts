import { canaryOf } from '../../shared/canary';
import type { Article, CannedResponse } from './types';

export const folders = [
  { id: 82_000_031_001, name: 'Access' },
  { id: 82_000_031_002, name: 'Devices and network' },
  { id: 82_000_031_003, name: 'Deutsch' },
  { id: 82_000_031_004, name: 'Empty since 2024' },
] as const;

const rows: readonly (readonly [folder: 0 | 1 | 2, title: string, html: string])[] = [
  [
    0,
    'Password was reset',
    '<div>Hello {{ticket.requester.firstname}},</div><div><br></div><div>your password has been reset. Please sign in with the temporary one; Windows asks for a new one straight away.</div><div><br></div><div>Kind regards</div>',
  ],
  [
    0,
    'Which folder?',
    '<p>Hello {{ticket.requester.firstname}},</p><p>please send us the full path of the folder and the name of the person who owns it. We ask the owner before we give access.</p>',
  ],
  [
    0,
    'New phone for sign-in',
    '<p>Hello {{ticket.requester.firstname}},</p><ol><li>Keep the old phone until the new one works.</li><li>On the security page choose <b>Add sign-in method</b>.</li><li>Scan the code with the new phone.</li></ol>',
  ],
  [
    1,
    'VPN first aid',
    '<p>Hello {{ticket.requester.firstname}},</p><ol><li>Quit the VPN client and start it again.</li><li>Restart the laptop, not just close the lid.</li><li>Try your phone as a hotspot.</li></ol><p>Tell us at which step it works.</p>',
  ],
  [
    1,
    'Collect at the counter',
    '<p>Hello {{ticket.requester.name}},</p><p>your device is ready. The IT counter is open from 8.30 to 16.30; please bring your badge.</p>',
  ],
  [
    1,
    'Printer supplies ordered',
    '<p>Hello {{ticket.requester.firstname}},</p><p>the supplies for ticket {{ticket.id}} are ordered and <strong>arrive tomorrow before noon</strong>.</p>',
  ],
  [
    2,
    'Rückfrage Gerät',
    '<p>Guten Tag {{ticket.requester.name}},</p><p>bitte senden Sie uns die Inventarnummer des Geräts (Aufkleber auf der Unterseite) und einen Screenshot der Meldung.</p>',
  ],
];

const cannedResponses: readonly CannedResponse[] = rows.map(([folder, title, html], index) => ({
  id: 82_000_032_001 + index,
  folderId: folders[folder].id,
  title,
  html,
}));

/** With so many more as a large account has. */
export const cannedWith = (more: number): readonly CannedResponse[] => [
  ...cannedResponses,
  ...Array.from({ length: more }, (_, index) => ({
    id: 82_000_033_001 + index,
    folderId: folders[index % 3 === 0 ? 0 : 1].id,
    title: `Answer ${index + 1}`,
    html: `<p>Hello {{ticket.requester.firstname}},</p><p>this is answer ${index + 1}.</p>`,
  })),
];

const articleRows: readonly (readonly [title: string, html: string, visibility: number, draft?: 'draft'])[] = [
  [
    'Connect to the VPN from home',
    '<p>Open the VPN client, choose <strong>Acme</strong> and confirm the prompt on your phone.</p><p>The client is on <a href="https://get.example.com/vpn">the download page</a>.</p>',
    1,
  ],
  [
    'Clear a paper jam',
    '<p>Open flap A, pull the sheet out in the direction of the arrow, close the flap. If the message stays, check the duplex unit.</p>',
    1,
  ],
  [
    'Open a shared mailbox',
    '<p>Outlook shows a shared mailbox up to an hour after access was given. Restart Outlook if it does not.</p>',
    1,
  ],
  [
    'Service desk only: reset of a locked account',
    '<p>Check the caller by the four-eyes list before a reset of a VPN account or access to a folder.</p>',
    3,
  ],
  ['VPN for those who are signed in', '<p>Signed-in customers use the second VPN gateway.</p>', 2],
  ['VPN for two companies', '<p>Two companies have a VPN gateway of their own.</p>', 4],
  ['VPN from abroad', '<p>Not agreed yet: from next year on the VPN works from abroad.</p>', 1, 'draft'],
];

/** The text of one that not everybody may read ends in a canary, as that of an internal note. */
export const articles: readonly Article[] = articleRows.map(([title, html, visibility, draft], index) => {
  const id = 82_000_090_001 + index;
  const isDraft = draft !== undefined;
  const isOpen = visibility === 1 && !isDraft;
  return { id, title, html: isOpen ? html : `${html}<p>[${canaryOf(id, 1)}]</p>`, visibility, draft: isDraft };
});
