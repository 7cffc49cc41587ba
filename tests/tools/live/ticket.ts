import type { DeskField } from '../../../core/fields';
import { toPublicTicket, type PublicTicket } from '../../../core/ticket';

const field = (id: string, title: string, kind: DeskField['kind'], paths: readonly string[]): DeskField => ({
  id,
  title,
  kind,
  options: paths.map((path, index) => ({ id: `${id}${index}`, path: path.split(' › ') })),
});

export const category = field('category', 'Category', 'dropdown', [
  'Hardware › Printer',
  'Hardware › Notebook',
  'Software › Outlook and mail',
  'Software › Office',
  'Network › VPN',
  'Network › Wi-Fi',
  'Access › Password',
  'Access › Shared folders',
]);
export const priority = field('priority', 'Priority', 'priority', ['Low', 'Normal', 'High', 'Urgent']);

/** A made-up ticket: nothing of anybody goes out. */
export function publicTicket(): PublicTicket {
  const read = toPublicTicket({
    ref: { desk: 'zendesk', origin: 'https://acme.zendesk.com', ticketId: '1' },
    subject: 'VPN drops every ten minutes',
    requesterName: 'Ada Example',
    agentName: 'Ben Example',
    values: {},
    fieldsOnForm: [],
    scope: null,
    messages: [
      {
        id: '1',
        visibility: 'public',
        evidence: 'made up',
        author: 'requester',
        authorName: 'Ada Example',
        text: 'Hello, since this morning the VPN drops every ten minutes while I work from home. Two colleagues have the same. Can you help? Ada',
        createdAt: '2026-11-20T08:00:00Z',
      },
    ],
    closed: false,
    canReplyPublicly: true,
    updatedStamp: '1',
    source: 'json',
    parts: { subject: 'found', conversation: 'found' },
  });
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
}
