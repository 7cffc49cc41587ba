import type { DeskField } from '../../../../core/fields';
import type { Example } from '../../../../core/learning';
import { toPublicTicket, type PublicTicket } from '../../../../core/ticket';
import type { ClassifierInput } from '../../../../providers/provider';

const ref = { desk: 'zendesk' as const, origin: 'https://acme.zendesk.com', ticketId: '9001' };
export const signal = new AbortController().signal;

interface TicketParts {
  readonly subject?: string;
  readonly text: string;
  readonly later?: readonly string[];
  readonly requesterName?: string;
  readonly agentName?: string;
}

export function ticketOf({
  subject = '',
  text,
  later = [],
  requesterName = 'Maria Lopez',
  agentName = 'Alex Kim',
}: TicketParts): PublicTicket {
  const read = toPublicTicket({
    ref,
    subject,
    requesterName,
    agentName,
    values: {},
    fieldsOnForm: [],
    scope: null,
    messages: [text, ...later].map((body, index) => ({
      id: String(index),
      visibility: 'public',
      evidence: 'sample',
      author: 'requester',
      authorName: requesterName,
      text: body,
      createdAt: '2026-11-02T09:00:00Z',
    })),
    closed: false,
    canReplyPublicly: true,
    updatedStamp: '1',
    source: 'json',
    parts: { subject: 'found', conversation: 'found' },
  });
  if (!read.ok) throw new Error('the sample ticket has no public message');
  return read.value;
}

export const category: DeskField = {
  id: '360',
  title: 'Category',
  kind: 'dropdown',
  options: [
    { id: 'paper_jam', path: ['Hardware', 'Printer', 'Paper jam'] },
    { id: 'toner', path: ['Hardware', 'Printer', 'Toner'] },
    { id: 'vpn', path: ['Network', 'VPN'] },
    { id: 'password', path: ['Accounts', 'Password reset'] },
    { id: 'mail', path: ['Email', 'Cannot send'] },
  ],
};

export const priority: DeskField = {
  id: 'priority',
  title: 'Priority',
  kind: 'priority',
  options: ['urgent', 'high', 'normal', 'low'].map((id) => ({ id, path: [id] })),
};

export const exampleOf = (ticketId: number, text: string, values: Record<string, string>, reply?: string): Example => ({
  ref: { ...ref, ticketId: String(ticketId) },
  text,
  values,
  ...(reply === undefined ? {} : { reply }),
  requesterName: 'Erika Müller',
  agentName: 'Sam Roe',
  from: 'decision',
  learnedAt: `2026-10-01T00:00:${String(ticketId % 60).padStart(2, '0')}Z`,
});

const texts: Record<string, readonly string[]> = {
  paper_jam: [
    'Tray 2 jams on every job',
    'Paper is stuck in the big printer',
    'The printer jams when I print double sided',
    'Paper stuck again in tray 3',
  ],
  toner: [
    'Toner is empty',
    'Prints are faded, toner low',
    'Please bring a new black toner',
    'The toner light is blinking',
  ],
  vpn: [
    'VPN drops every ten minutes',
    'Cannot connect to VPN from the hotel',
    'VPN client shows an error',
    'The tunnel to the office is slow from home',
  ],
  password: ['I forgot my password', 'Locked out of my account', 'My password has expired', 'Please unlock my user'],
  mail: [
    'Outlook cannot send messages',
    'My mail bounced back',
    'Messages stay in the outbox',
    'Sending an attachment fails',
  ],
};

export const examples: readonly Example[] = Object.entries(texts).flatMap(([label, list], group) =>
  list.map((text, index) => exampleOf(4700 + group * 10 + index, text, { [category.id]: label })),
);

export const inputOf = (ticket: PublicTicket, change: Partial<ClassifierInput> = {}): ClassifierInput => ({
  ticket,
  fields: [category, priority],
  descriptions: {},
  examples,
  ...change,
});
