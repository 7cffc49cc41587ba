import { toPublicTicket, type PublicTicket, type TicketRef } from '../../core/ticket';

interface Told {
  readonly subject: string;
  readonly text: string;
  readonly requester: string;
}

/** A ticket with one public message of its requester. */
export function benchTicket({ subject, text, requester }: Told, ref: TicketRef): PublicTicket {
  const made = toPublicTicket({
    ref,
    subject,
    requesterName: requester,
    agentName: 'Agent',
    values: {},
    fieldsOnForm: [],
    scope: null,
    messages: [
      {
        id: '1',
        visibility: 'public',
        evidence: 'bench',
        author: 'requester',
        authorName: requester,
        text,
        createdAt: '2026-11-20T08:00:00Z',
      },
    ],
    closed: false,
    canReplyPublicly: true,
    updatedStamp: '',
    source: 'json',
    parts: { subject: 'found', conversation: 'found' },
  });
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
}
