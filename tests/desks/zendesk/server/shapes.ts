import type { Article, Comment, Field, Form, Group, Macro, Organization, Ticket, User } from '../account/types';
import { customStatusOf } from '../account/views';
import { htmlBody } from './html';
import type { DropFlag } from './knobs';

export type Json = Record<string, unknown>;

const firstDay = '2024-01-08T08:00:00Z';
const localeIds: Record<string, number> = { 'en-GB': 1176, 'en-US': 1, de: 8, es: 2, ja: 67 };

export function ticketJson(ticket: Ticket, origin: string, hasIncidents = false): Json {
  const custom = Object.entries(ticket.values).map(([id, value]) => ({ id: Number(id), value }));
  return {
    url: `${origin}/api/v2/tickets/${ticket.id}.json`,
    id: ticket.id,
    external_id: null,
    via: {
      channel: ticket.channel,
      source:
        ticket.followUpOf === undefined
          ? { from: {}, to: {}, rel: null }
          : { from: { ticket_id: ticket.followUpOf, subject: '' }, to: {}, rel: 'follow_up' },
    },
    created_at: ticket.createdAt,
    updated_at: ticket.updatedAt,
    generated_timestamp: Math.floor(Date.parse(ticket.updatedAt) / 1000),
    type: ticket.type,
    subject: ticket.subject,
    raw_subject: ticket.subject,
    // The first comment whatever its privacy, as the real account does it.
    description: ticket.comments[0]?.text ?? '',
    priority: ticket.priority,
    status: ticket.status,
    custom_status_id: customStatusOf(ticket),
    recipient: null,
    requester_id: ticket.requesterId,
    submitter_id: ticket.requesterId,
    assignee_id: ticket.assigneeId,
    organization_id: ticket.organizationId,
    group_id: ticket.groupId,
    collaborator_ids: [],
    follower_ids: [],
    email_cc_ids: [],
    forum_topic_id: null,
    problem_id: ticket.problemId ?? null,
    has_incidents: hasIncidents,
    is_public: ticket.comments.some((comment) => comment.public),
    due_at: null,
    tags: ticket.tags,
    custom_fields: custom,
    fields: custom,
    satisfaction_rating: { score: 'unoffered' },
    sharing_agreement_ids: [],
    ticket_form_id: ticket.formId,
    brand_id: 360_000_900_101,
    allow_channelback: false,
    allow_attachments: true,
    from_messaging_channel: ticket.fromMessaging,
  };
}

/** True when this comment's `public` flag is taken away under that knob. */
export const losesFlag = (comment: Comment, drop: DropFlag): boolean =>
  drop === 'all' ||
  (drop === 'all-private' && !comment.public) ||
  (drop === 'unclear-only' && comment.kind === 'unclear');

function sourceOf({ merge, channel }: Comment): Json {
  if (merge !== undefined)
    return {
      from: merge.from === undefined ? {} : { ticket_ids: merge.from },
      to: merge.to === undefined ? {} : { ticket_id: merge.to },
      rel: 'merge',
    };
  return { from: {}, to: {}, rel: channel === 'side_conversation' ? 'side_conversation' : null };
}

export function commentJson(comment: Comment, origin: string, drop: DropFlag): Json {
  return {
    id: comment.id,
    type: 'Comment',
    author_id: comment.authorId,
    body: comment.text,
    html_body: htmlBody(comment.text),
    plain_body: comment.text,
    ...(losesFlag(comment, drop) ? {} : { public: comment.public }),
    attachments: comment.attachments.map((name, index) => attachmentJson(comment.id + index, name, origin)),
    audit_id: comment.auditId,
    via: {
      channel: comment.channel,
      source: sourceOf(comment),
    },
    created_at: comment.createdAt,
    metadata: {
      system: { client: 'Mozilla/5.0', ip_address: '192.0.2.10', location: 'Leeds, ENG, United Kingdom' },
      custom: {},
    },
  };
}

const attachmentJson = (id: number, name: string, origin: string): Json => ({
  id,
  file_name: name,
  content_url: `${origin}/attachments/token/${id}/?name=${encodeURIComponent(name)}`,
  mapped_content_url: `${origin}/attachments/token/${id}/?name=${encodeURIComponent(name)}`,
  content_type: name.endsWith('.pdf') ? 'application/pdf' : 'image/png',
  size: 48_213,
  width: null,
  height: null,
  inline: false,
  deleted: false,
  malware_access_override: false,
  malware_scan_result: 'malware_not_found',
  thumbnails: [],
});

export function userJson(user: User, origin: string): Json {
  return {
    id: user.id,
    url: `${origin}/api/v2/users/${user.id}.json`,
    name: user.name,
    email: user.email,
    created_at: firstDay,
    updated_at: firstDay,
    time_zone: user.timeZone,
    iana_time_zone: 'Europe/London',
    phone: null,
    photo: null,
    locale_id: localeIds[user.locale] ?? 1,
    locale: user.locale,
    organization_id: user.organizationId,
    role: user.role,
    verified: true,
    external_id: null,
    tags: [],
    alias: '',
    active: true,
    shared: false,
    shared_agent: false,
    signature: user.signature,
    details: user.title,
    notes: '',
    role_type: user.privateCommentsOnly ? 1 : null,
    custom_role_id: user.privateCommentsOnly ? 360_000_120_011 : null,
    moderator: false,
    ticket_restriction: null,
    only_private_comments: user.privateCommentsOnly,
    restricted_agent: false,
    suspended: false,
    default_group_id: null,
    user_fields: {},
  };
}

export function fieldJson(field: Field, origin: string): Json {
  const isSystem = !['tagger', 'multiselect', 'text', 'textarea', 'checkbox'].includes(field.type);
  const options = field.options.map((option) =>
    isSystem
      ? { name: option.name, value: option.value }
      : { id: option.id, name: option.name, raw_name: option.name, value: option.value, default: false },
  );
  return {
    url: `${origin}/api/v2/ticket_fields/${field.id}.json`,
    id: field.id,
    type: field.type,
    title: field.title,
    raw_title: field.title,
    description: field.description,
    raw_description: field.description,
    position: field.position,
    active: field.active,
    required: field.required,
    collapsed_for_agents: false,
    regexp_for_validation: null,
    title_in_portal: field.title,
    raw_title_in_portal: field.title,
    visible_in_portal: false,
    editable_in_portal: false,
    required_in_portal: false,
    agent_can_edit: true,
    agent_description: null,
    tag: null,
    created_at: firstDay,
    updated_at: firstDay,
    removable: !isSystem,
    ...(options.length === 0 ? {} : { [isSystem ? 'system_field_options' : 'custom_field_options']: options }),
  };
}

export const formJson = (form: Form, origin: string): Json => ({
  url: `${origin}/api/v2/ticket_forms/${form.id}.json`,
  id: form.id,
  name: form.name,
  raw_name: form.name,
  display_name: form.name,
  raw_display_name: form.name,
  active: form.active,
  default: form.isDefault,
  position: 0,
  end_user_visible: true,
  ticket_field_ids: form.fieldIds,
  in_all_brands: true,
  restricted_brand_ids: [],
  agent_conditions: [],
  end_user_conditions: [],
  created_at: firstDay,
  updated_at: firstDay,
});

export const groupJson = (group: Group, origin: string): Json => ({
  url: `${origin}/api/v2/groups/${group.id}.json`,
  id: group.id,
  is_public: true,
  name: group.name,
  description: group.description,
  default: group.isDefault,
  deleted: false,
  created_at: firstDay,
  updated_at: firstDay,
});

export const organizationJson = ({ id, name }: Organization, origin: string): Json => ({
  url: `${origin}/api/v2/organizations/${id}.json`,
  id,
  name,
  shared_tickets: false,
  shared_comments: false,
  external_id: null,
  domain_names: [],
  details: '',
  notes: '',
  group_id: null,
  tags: [],
  organization_fields: {},
  created_at: firstDay,
  updated_at: firstDay,
});

export const macroJson = (macro: Macro, origin: string, position: number): Json => ({
  url: `${origin}/api/v2/macros/${macro.id}.json`,
  id: macro.id,
  title: macro.title,
  raw_title: macro.title,
  active: macro.active,
  default: false,
  position,
  description: macro.description,
  actions: macro.actions,
  restriction: null,
  created_at: firstDay,
  updated_at: firstDay,
});

export const articleJson = (article: Article, origin: string): Json => ({
  id: article.id,
  title: article.title,
  body: article.body,
  locale: article.locale,
  html_url: `${origin}/hc/${article.locale}/articles/${article.id}`,
  snippet: article.body.replaceAll(/<[^>]*>/g, '').slice(0, 120),
  section_id: 360_000_500_011,
  draft: article.draft,
  user_segment_id: article.userSegmentId,
  ...(article.userSegmentIds === undefined ? {} : { user_segment_ids: article.userSegmentIds }),
  created_at: firstDay,
  updated_at: firstDay,
  result_type: 'article',
});
