import type { Comment, Ticket } from '../account/types';
import { htmlBody } from './html';
import type { LiveAccount } from './live';
import { paged, type PageAsk } from './paging';
import type { Json } from './shapes';

/** The entry of an audit that says that a comment was written. */
export const commentEvent = (comment: Comment, live: LiveAccount): Json => ({
  id: comment.id,
  type: 'Comment',
  author_id: comment.authorId,
  body: comment.text,
  html_body: htmlBody(comment.text),
  plain_body: comment.text,
  // An audit keeps what the comment was when it was written.
  public: comment.public || live.madePrivate.has(comment.id),
  attachments: [],
  audit_id: comment.auditId,
});

/** The audits of a ticket, oldest first. */
export function audits(ticket: Ticket, live: LiveAccount): Json[] {
  const written = ticket.comments.map((comment, index): Json => ({
    id: comment.auditId,
    ticket_id: ticket.id,
    created_at: comment.createdAt,
    author_id: comment.authorId,
    metadata: { system: {}, custom: {} },
    via: { channel: comment.channel, source: { from: {}, to: {}, rel: null } },
    events: [
      commentEvent(comment, live),
      ...(index === 0 ? [{ id: comment.id + 1, type: 'Create', field_name: 'subject', value: ticket.subject }] : []),
    ],
  }));
  const hidden = ticket.comments
    .filter((comment) => live.madePrivate.has(comment.id))
    .map((comment): Json => ({
      id: comment.auditId + 2,
      ticket_id: ticket.id,
      created_at: ticket.updatedAt,
      author_id: comment.authorId,
      metadata: { system: {}, custom: {} },
      via: { channel: 'web', source: { from: {}, to: {}, rel: null } },
      events: [{ id: comment.id + 2, type: 'CommentPrivacyChange', comment_id: comment.id, public: false }],
    }));
  return [...written, ...hidden];
}

/** The conversation log. Nothing in it tells a note from a public message: which field does so at Zendesk is not established. */
export function conversationLog(ticket: Ticket, live: LiveAccount, ask: PageAsk): Json {
  const rows = ticket.comments.map((comment): Json => {
    const author = live.user(comment.authorId);
    return {
      id: `01PRACTICE${comment.id}`,
      type:
        ticket.fromMessaging && comment.channel === 'native_messaging' ? 'Messaging::ConversationMessage' : 'Comment',
      reference: `zen:ticket_event:${comment.id}`,
      created_at: comment.createdAt.replace('Z', '.000Z'),
      author: {
        type: author?.role === 'end-user' ? 'user' : 'agent',
        display_name: author?.name ?? '',
        'zen:support:user_id': comment.authorId,
      },
      content: { type: 'text', text: comment.text },
      attachments: [],
      metadata: {},
    };
  });
  const asked = new URL(ask.url);
  if (!asked.searchParams.has('page[size]')) asked.searchParams.set('page[size]', '100');
  return paged('events', rows, { ...ask, url: asked, cursors: true });
}
