import { companies, supportEmail, users } from '../account/people';
import type { Article, CannedResponse, Conversation, Ticket, User } from '../account/types';
import { bodyHtml, bodyText } from './html';

export type Json = Record<string, unknown>;

const firstDay = '2024-01-08T08:00:00Z';

const userOf = (id: number | null): User | undefined => users.find((user) => user.id === id);

const requesterJson = (user: User): Json => ({
  id: user.id,
  name: user.name,
  email: user.email,
  mobile: null,
  phone: null,
});

export const contactJson = (user: User): Json => ({
  ...requesterJson(user),
  active: true,
  company_id: user.companyId,
  job_title: user.title,
  language: user.locale.slice(0, 2),
  created_at: firstDay,
  updated_at: firstDay,
});

export const agentJson = (user: User): Json => ({
  id: user.id,
  available: true,
  occasional: false,
  ticket_scope: 1,
  group_ids: user.groupIds,
  role_ids: [82_000_020_007],
  type: 'support_agent',
  created_at: firstDay,
  updated_at: firstDay,
  contact: {
    active: true,
    name: user.name,
    email: user.email,
    job_title: user.title,
    language: user.locale.slice(0, 2),
    mobile: null,
    phone: null,
    time_zone: 'London',
    created_at: firstDay,
    updated_at: firstDay,
  },
});

function attachments(owner: number, list: readonly string[], origin: string): Json[] {
  return list.map((name, index) => ({
    id: owner * 10 + index,
    name,
    content_type: name.endsWith('.pdf') ? 'application/pdf' : 'image/png',
    size: 48_213,
    attachment_url: `${origin}/helpdesk/attachments/${owner * 10 + index}`,
    created_at: firstDay,
    updated_at: firstDay,
  }));
}

export function conversationJson(entry: Conversation, ticketId: number, origin: string): Json {
  const author = userOf(entry.userId);
  return {
    id: entry.id,
    ticket_id: ticketId,
    user_id: entry.userId,
    body: bodyHtml(entry.text, entry.quote),
    body_text: bodyText(entry.text, entry.quote),
    ...(entry.private === null ? {} : { private: entry.private }),
    incoming: entry.incoming,
    source: entry.source,
    category: 1,
    from_email: entry.incoming ? (author?.email ?? null) : entry.source === 2 ? null : `"Acme IT" <${supportEmail}>`,
    support_email: entry.source === 2 ? null : supportEmail,
    to_emails: entry.source === 2 ? entry.notified : entry.to,
    cc_emails: [],
    bcc_emails: [],
    email_failure_count: null,
    outgoing_failures: null,
    thread_id: null,
    thread_message_id: null,
    automation_id: null,
    auto_response: false,
    has_quoted_text: entry.quote !== null || /^>/m.test(entry.text),
    last_edited_at: null,
    last_edited_user_id: null,
    source_additional_info: null,
    attachments: attachments(entry.id, entry.attachments, origin),
    created_at: entry.createdAt,
    updated_at: entry.createdAt,
  };
}

/** With the author in line, as `include=requester` adds it. */
export function withAuthor(shape: Json): Json {
  const author = userOf(Number(shape.user_id));
  return { ...shape, requester: author ? requesterJson(author) : null };
}

const hoursLater = (iso: string, hours: number): string =>
  new Date(Date.parse(iso) + hours * 3_600_000).toISOString().replace('.000', '');

/** `wanted`: names of the `include` parameter. */
export function ticketJson(ticket: Ticket, wanted: readonly string[], origin: string): Json {
  const requester = userOf(ticket.requesterId);
  const company = companies.find((each) => each.id === requester?.companyId);
  return {
    id: ticket.id,
    subject: ticket.subject,
    description: bodyHtml(ticket.description),
    description_text: bodyText(ticket.description),
    status: ticket.status,
    priority: ticket.priority,
    type: ticket.type,
    source: ticket.source,
    requester_id: ticket.requesterId,
    responder_id: ticket.responderId,
    group_id: ticket.groupId,
    company_id: requester?.companyId ?? null,
    product_id: null,
    email_config_id: null,
    to_emails: ticket.source === 1 ? [supportEmail] : null,
    cc_emails: [],
    fwd_emails: ticket.forwardedTo,
    reply_cc_emails: [],
    ticket_cc_emails: [],
    tags: ticket.tags,
    custom_fields: { ...ticket.values },
    spam: false,
    fr_escalated: false,
    is_escalated: false,
    association_type: ticket.association?.type ?? null,
    associated_tickets_list: ticket.association?.ids ?? [],
    support_email: supportEmail,
    due_by: hoursLater(ticket.createdAt, 72),
    fr_due_by: hoursLater(ticket.createdAt, 24),
    created_at: ticket.createdAt,
    updated_at: ticket.updatedAt,
    attachments: attachments(ticket.id, ticket.descriptionAttachments, origin),
    ...(wanted.includes('requester') && requester ? { requester: requesterJson(requester) } : {}),
    ...(wanted.includes('company') ? { company: company ?? {} } : {}),
    ...(wanted.includes('stats')
      ? {
          stats: {
            agent_responded_at: null,
            requester_responded_at: null,
            first_responded_at: null,
            status_updated_at: ticket.updatedAt,
            reopened_at: null,
            resolved_at: ticket.status >= 4 && ticket.status <= 5 ? ticket.updatedAt : null,
            closed_at: null,
            pending_since: null,
          },
        }
      : {}),
    ...(wanted.includes('conversations')
      ? { conversations: ticket.conversations.slice(0, 10).map((entry) => conversationJson(entry, ticket.id, origin)) }
      : {}),
  };
}

/** A ticket in a list: without what its requester wrote, unless that is asked for. */
export function rowJson(ticket: Ticket, wanted: readonly string[], origin: string): Json {
  const {
    description,
    description_text: text,
    attachments: _,
    associated_tickets_list: others,
    ...rest
  } = ticketJson(ticket, wanted, origin);
  const row = { ...rest, associated_tickets_count: Array.isArray(others) ? others.length : 0 };
  return wanted.includes('description') ? { ...row, description, description_text: text } : row;
}

export const articleJson = (article: Article): Json => ({
  id: article.id,
  type: 1,
  category_id: 82_000_095_001,
  folder_id: 82_000_096_001,
  folder_visibility: article.visibility,
  agent_id: users[0]?.id,
  status: article.draft ? 1 : 2,
  hits: 12,
  thumbs_up: 3,
  thumbs_down: 0,
  path: `${article.id}-${article.title.toLowerCase().replaceAll(/[^a-z]+/g, '-')}`,
  language_id: 6,
  modified_at: firstDay,
  modified_by: users[0]?.id,
  title: article.title,
  description: article.html,
  description_text: article.html.replaceAll(/<[^>]*>/g, ''),
  tags: [],
  created_at: firstDay,
  updated_at: firstDay,
});

export const cannedJson = (response: CannedResponse): Json => ({
  id: response.id,
  title: response.title,
  folder_id: response.folderId,
  content: response.html.replaceAll(/<[^>]*>/g, ' ').trim(),
  content_html: response.html,
  attachments: [],
  visibility: 0,
  group_ids: [],
  created_at: firstDay,
  updated_at: firstDay,
});
