import { fields } from '../account/fields';
import { companies, groups, users } from '../account/people';
import type { Choice, Conversation, Section, Ticket } from '../account/types';
import { priorities, sources, statuses } from '../account/choices';
import type { FormChange, FormValues } from '../account/adapter-ids';
import { json, type Answer } from '../../shared/http';
import { invalid, notFound } from './answers';
import { wishedChange } from './api-write';
import type { Ask } from './ask';
import { labelOf } from './field-shapes';
import { bodyHtml } from './html';
import { pageKnobs, type PageKnobs } from './knobs';
import { listed } from './lists';
import type { TicketChange } from './live';

export interface PageField {
  readonly name: string;
  readonly label: string;
  readonly type: string;
  readonly choices: readonly Choice[];
  /** Names and labels of all levels of a nested field, its own first. */
  readonly levels: readonly { readonly name: string; readonly label: string }[];
  readonly sections: readonly Section[];
}

/** Somebody who wrote something. */
export interface PagePerson {
  readonly id: number;
  readonly name: string;
  readonly email: string;
  readonly isAgent: boolean;
  readonly title: string;
  readonly company: { readonly id: number; readonly name: string } | null;
}

/** What the page knows from the start. */
export interface Bootstrap {
  readonly me: PagePerson;
  readonly people: readonly PagePerson[];
  readonly groups: readonly { readonly id: number; readonly name: string }[];
  readonly fields: readonly PageField[];
  /** Coded choices in the agent's language. */
  readonly coded: Readonly<
    Record<'status' | 'priority' | 'source', readonly { readonly value: number; readonly label: string }[]>
  >;
  readonly tags: readonly string[];
  readonly knobs: PageKnobs;
}

export interface PageSummary {
  readonly id: number;
  readonly subject: string;
  readonly status: number;
  readonly priority: number;
  readonly requesterId: number;
  readonly responderId: number | null;
  readonly groupId: number | null;
  readonly updatedAt: string;
}

export interface PageConversation {
  readonly id: number;
  readonly userId: number;
  readonly verb: 'replied' | 'noted' | 'forwarded';
  readonly marked: boolean;
  readonly html: string;
  readonly to: readonly string[];
  readonly notified: readonly string[];
  readonly createdAt: string;
  readonly attachments: readonly string[];
}

export interface PageTicket extends PageSummary {
  readonly form: FormValues;
  readonly source: number;
  readonly descriptionHtml: string;
  readonly descriptionAttachments: readonly string[];
  readonly aiSummary: string | null;
  readonly conversations: readonly PageConversation[];
  readonly createdAt: string;
}

/** What the page's own composer sends. */
export interface SendBody {
  readonly kind: 'reply' | 'note' | 'forward';
  readonly text: string;
  readonly to: readonly string[];
  readonly status: number | null;
}

const personOf = (id: number): PagePerson[] =>
  users
    .filter((user) => user.id === id)
    .map(({ name, email, isAgent, title, companyId }) => ({
      id,
      name,
      email,
      isAgent,
      title,
      company: companies.find((company) => company.id === companyId) ?? null,
    }));

const summary = (ticket: Ticket): PageSummary => ({
  id: ticket.id,
  subject: ticket.subject,
  status: ticket.status,
  priority: ticket.priority,
  requesterId: ticket.requesterId,
  responderId: ticket.responderId,
  groupId: ticket.groupId,
  updatedAt: ticket.updatedAt,
});

export const formOf = ({ type, status, priority, groupId, responderId, tags, values }: Ticket): FormValues => ({
  type,
  status,
  priority,
  groupId,
  responderId,
  tags,
  values,
});

const verbs: Record<Conversation['kind'], PageConversation['verb']> = {
  reply: 'replied',
  outside: 'replied',
  note: 'noted',
  unclear: 'noted',
  forward: 'forwarded',
};

const pageTicket = (ticket: Ticket): PageTicket => ({
  ...summary(ticket),
  form: formOf(ticket),
  source: ticket.source,
  descriptionHtml: bodyHtml(ticket.description),
  descriptionAttachments: ticket.descriptionAttachments,
  aiSummary: ticket.aiSummary,
  createdAt: ticket.createdAt,
  conversations: ticket.conversations.map(
    ({ id, userId, kind, marked, text, quote, to, notified, createdAt, attachments }) => ({
      id,
      userId,
      verb: verbs[kind],
      marked,
      html: bodyHtml(text, quote),
      to,
      notified,
      createdAt,
      attachments,
    }),
  ),
});

function bootstrap(ask: Ask): Bootstrap {
  const { language } = ask.knobs;
  const coded = (choices: typeof statuses) =>
    choices.filter(({ deleted }) => deleted !== true).map(({ value, label }) => ({ value, label: label[language] }));
  const [me] = personOf(ask.me.id);
  if (!me) throw new Error('Nobody is signed in');
  return {
    me,
    people: users.flatMap(({ id }) => personOf(id)),
    groups: groups.map(({ id, name }) => ({ id, name })),
    knobs: pageKnobs(ask.knobs),
    fields: fields.map((field) => ({
      name: field.name,
      label: labelOf(field, language),
      type: field.type,
      choices: field.choices,
      sections: field.sections,
      levels: [{ name: field.name, label: field.label }, ...field.levels.map(({ name, label }) => ({ name, label }))],
    })),
    coded: { status: coded(statuses), priority: coded(priorities), source: coded(sources) },
    tags: [...new Set(ask.live.account.tickets.flatMap((ticket) => ticket.tags))].toSorted(),
  };
}

/** The page's names for what a change sets, as the JSON calls them: both are checked by the same rules. */
function asJson(change: FormChange): Record<string, unknown> {
  const { groupId, responderId, values, ...same } = change;
  return {
    ...same,
    ...(groupId === undefined ? {} : { group_id: groupId }),
    ...(responderId === undefined ? {} : { responder_id: responderId }),
    ...(values === undefined ? {} : { custom_fields: values }),
  };
}

function save(ask: Ask, ticket: Ticket): Answer {
  const wish = asJson(ask.body as FormChange);
  const { change, errors } = wishedChange(ticket, wish);
  if (errors.length > 0) return invalid(errors);
  ask.live.change(ticket.id, change, 'page');
  return json(pageTicket(ticket));
}

function sendMessage(ask: Ask, ticket: Ticket): Answer {
  const { kind, text, to, status } = ask.body as SendBody;
  ask.live.add(ticket.id, { userId: ask.me.id, kind, text, to }, false);
  const change: TicketChange | null = status === null ? null : { status };
  if (change) ask.live.change(ticket.id, change, 'page');
  return json(pageTicket(ticket));
}

/** The page's own endpoints. No part of Freshdesk; failures and delays leave them alone. */
export function pageRoute(ask: Ask): Answer {
  const { pathname } = ask.url;
  if (pathname === '/practice/bootstrap') return json(bootstrap(ask));
  if (pathname === '/practice/tickets') return json(listed(ask, ask.url.searchParams.get('view')).map(summary));
  const [, id, what] = /^\/practice\/tickets\/(\d+)(?:\/(save|send))?$/.exec(pathname) ?? [];
  const ticket = ask.live.ticket(Number(id));
  if (!ticket) return notFound;
  if (ask.method === 'POST' && what === 'save') return save(ask, ticket);
  if (ask.method === 'POST' && what === 'send') return sendMessage(ask, ticket);
  return json(pageTicket(ticket));
}
