import type { Comment, FieldValue, Priority, Status, Ticket, TicketType } from '../account/types';
import { json, type Answer } from '../../shared/http';
import { notFound } from './answers';
import type { Ask } from './api-read';
import { htmlBody } from './html';
import { pageKnobs, type PageKnobs } from './knobs';
import { losesFlag } from './shapes';
import { macroText } from './macro';
import { localised } from '../account/labels';

/** What the page knows from the start. */
export interface Bootstrap {
  readonly account: string;
  readonly now: string;
  readonly meId: number;
  readonly people: readonly {
    id: number;
    name: string;
    email: string;
    title: string;
    role: string;
    locale: string;
    privateCommentsOnly: boolean;
  }[];
  readonly groups: readonly { id: number; name: string }[];
  readonly fields: readonly {
    id: number;
    type: string;
    title: string;
    required: boolean;
    active: boolean;
    options: readonly { name: string; value: string }[];
  }[];
  readonly forms: readonly { id: number; name: string; fieldIds: readonly number[] }[];
  readonly macros: readonly { id: number; title: string }[];
  readonly tickets: readonly PageSummary[];
  readonly knobs: PageKnobs;
}

export interface PageSummary {
  readonly id: number;
  readonly subject: string;
  readonly status: Status;
  readonly priority: Priority | null;
  readonly requesterId: number;
  readonly assigneeId: number | null;
  readonly groupId: number | null;
  readonly updatedAt: string;
}

/** How an entry is marked on the page; `none` when its marks are taken away. */
type Marks = 'message' | 'note' | 'side-conversation' | 'none';

export interface PageComment {
  readonly id: number;
  readonly auditId: number;
  readonly authorId: number;
  readonly marks: Marks;
  readonly channel: string;
  readonly html: string;
  readonly text: string;
  readonly createdAt: string;
  readonly attachments: readonly string[];
}

export interface PageTicket extends PageSummary {
  readonly type: TicketType | null;
  readonly formId: number;
  readonly channel: string;
  readonly fromMessaging: boolean;
  readonly tags: readonly string[];
  readonly values: Readonly<Record<number, FieldValue>>;
  readonly comments: readonly PageComment[];
}

/** What the page's own save sends. */
export interface SubmitBody {
  readonly status: Status;
  readonly subject: string;
  readonly priority: Priority | null;
  readonly type: TicketType | null;
  readonly formId: number;
  readonly assigneeId: number | null;
  readonly values: Record<number, FieldValue>;
  readonly comment: { readonly text: string; readonly public: boolean } | null;
}

const summary = (ticket: Ticket): PageSummary => ({
  id: ticket.id,
  subject: ticket.subject,
  status: ticket.status,
  priority: ticket.priority,
  requesterId: ticket.requesterId,
  assigneeId: ticket.assigneeId,
  groupId: ticket.groupId,
  updatedAt: ticket.updatedAt,
});

function marks(ask: Ask, comment: Comment): Marks {
  if (losesFlag(comment, ask.knobs.dropFlag)) return 'none';
  if (comment.public) return 'message';
  return comment.kind === 'side-conversation' ? 'side-conversation' : 'note';
}

function pageTicket(ask: Ask, ticket: Ticket): PageTicket {
  return {
    ...summary(ticket),
    type: ticket.type,
    formId: ticket.formId,
    channel: ticket.channel,
    fromMessaging: ticket.fromMessaging,
    tags: ticket.tags,
    values: ticket.values,
    comments: ticket.comments.map((comment) => ({
      id: comment.id,
      auditId: comment.auditId,
      authorId: comment.authorId,
      marks: marks(ask, comment),
      channel: comment.channel,
      html: htmlBody(comment.text),
      text: comment.text,
      createdAt: comment.createdAt,
      attachments: comment.attachments,
    })),
  };
}

function bootstrap(ask: Ask): Bootstrap {
  const { account } = ask.live;
  return {
    account: account.name,
    now: account.now,
    meId: ask.me.id,
    knobs: pageKnobs(ask.knobs),
    people: account.users.map(({ id, name, email, title, role, locale, privateCommentsOnly }) => ({
      id,
      name,
      email,
      title,
      role,
      locale,
      privateCommentsOnly,
    })),
    groups: account.groups.map(({ id, name }) => ({ id, name })),
    fields: account.fields
      .map((field) => localised(field, ask.knobs.language))
      .map(({ id, type, title, required, active, options }) => ({ id, type, title, required, active, options })),
    forms: account.forms.map(({ id, name, fieldIds }) => ({ id, name, fieldIds })),
    macros: account.macros.filter((macro) => macro.active).map(({ id, title }) => ({ id, title })),
    tickets: account.tickets.map(summary),
  };
}

function submit(ask: Ask, ticketId: number): Answer {
  const { comment, ...changes } = ask.body as SubmitBody;
  ask.live.change(ticketId, changes);
  ask.live.saves.push({ ticketId, by: 'page', changes });
  if (comment !== null) {
    const isPublic = comment.public && !ask.me.privateCommentsOnly;
    const channel = ask.live.need(ticketId).fromMessaging && isPublic ? 'native_messaging' : 'web';
    ask.live.addComment(ticketId, ask.me.id, isPublic ? 'message' : 'note', comment.text, channel);
    if (isPublic) ask.live.sentMessages.push({ ticketId, text: comment.text, by: 'page' });
  }
  return json({ ticket: pageTicket(ask, ask.live.need(ticketId)) });
}

/** The page's own endpoints. No part of Zendesk; the knobs for failures and latency leave them alone. */
export function pageRoute(ask: Ask): Answer {
  if (ask.url.pathname === '/practice/bootstrap') return json(bootstrap(ask));
  const [, id, what, macroId] =
    /^\/practice\/tickets\/(\d+)(?:\/(submit|macro)(?:\/(\d+))?)?$/.exec(ask.url.pathname) ?? [];
  const ticket = ask.live.ticket(Number(id));
  if (!ticket) return notFound;
  if (what === 'submit' && ask.method === 'POST') return submit(ask, ticket.id);
  if (what === 'macro') return json({ text: macroText(ticket, Number(macroId), ask.live) ?? '' });
  return json({ ticket: pageTicket(ask, ticket), now: ask.live.account.now });
}
