import type { Author, ReadMessage } from '../../core/ticket';
import { asNamed } from '../../core/text';
import { tidy } from '../shared/dom';
import { clean, htmlToText } from '../shared/plain-text';
import { withoutQuotedLines, withoutQuotes } from '../shared/quotes';
import type { ActionBody, TicketBody } from './shapes';
import type { HaloSource } from './source';
import { judgeAction, type Judgement } from './visibility';

export interface Conversation {
  /** Oldest first, private ones included. */
  readonly messages: readonly ReadMessage[];
  /** False when the desk has more than were loaded. */
  readonly complete: boolean;
}

/** The ticket's actions, and its details where they are proven to be public. Read anew each time: an action can become private later. Throws a `DesksideFault`. */
export async function readConversation(
  source: HaloSource,
  ticket: TicketBody,
  signal: AbortSignal,
): Promise<Conversation> {
  const id = String(ticket.id);
  const { actions, complete } = await source.actions(id, 'public', signal);
  const messages = messagesOf(actions, ticket);
  const text = detailsText(ticket);
  if (text === '' || messages.some((message) => message.visibility === 'public' && sameText(message.text, text)))
    return { messages, complete };
  const whole = source.kind === 'observed' ? { actions, complete } : await source.actions(id, 'all', signal);
  const details = {
    id: `details-${id}`,
    ...judgeDetails(messagesOf(whole.actions, ticket), text, whole.complete),
    ...openingOf(ticket),
    text,
  };
  return { messages: [details, ...messages], complete };
}

/**
 * Details are what the customer wrote or sees, but a ticket that was opened by a hidden action has the same text in its details.
 * They count only when no unproven action says the same and the ticket's very first action is proven public.
 */
function judgeDetails(all: readonly ReadMessage[], text: string, complete: boolean): Judgement {
  const [first] = all;
  if (!complete || first === undefined)
    return { visibility: 'unknown', evidence: 'json details without an opening action' };
  if (all.some((message) => message.visibility !== 'public' && overlaps(message.text, text)))
    return { visibility: 'unknown', evidence: 'json details, also in an action that is not public' };
  if (first.visibility !== 'public')
    return { visibility: 'unknown', evidence: 'json details of a ticket whose opening is not public' };
  return { visibility: 'public', evidence: 'json details, opened publicly' };
}

const openingOf = (ticket: TicketBody): Pick<ReadMessage, 'author' | 'authorName' | 'createdAt'> => ({
  author: 'requester',
  authorName: asNamed(ticket.user_name ?? ''),
  createdAt: timeOf(ticket.dateoccurred),
});

const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
const sameText = (a: string, b: string): boolean => letters(a) === letters(b);
function overlaps(a: string, b: string): boolean {
  const [one, other] = [letters(a), letters(b)];
  return one !== '' && (one.includes(other) || other.includes(one));
}

/** One message per action; where an action came more than once, the least that any of its copies proves is what counts. */
function messagesOf(actions: readonly ActionBody[], ticket: TicketBody): ReadMessage[] {
  const byId = new Map<string, ReadMessage>();
  for (const action of actions) {
    const message = toMessage(action, ticket);
    const known = byId.get(message.id);
    if (known === undefined || (known.visibility === 'public' && message.visibility !== 'public'))
      byId.set(message.id, message);
  }
  return [...byId.values()].toSorted(
    (a, b) =>
      Date.parse(a.createdAt) - Date.parse(b.createdAt) ||
      Number(a.id.split('-').at(-1)) - Number(b.id.split('-').at(-1)),
  );
}

const toMessage = (action: ActionBody, ticket: TicketBody): ReadMessage => ({
  // An action's number counts within its ticket only.
  id:
    action.ticket_id === ticket.id
      ? `action-${action.id}`
      : `action-of-another-${String(action.ticket_id)}-${action.id}`,
  ...judgeAction(action, String(ticket.id)),
  author: authorOf(action, ticket),
  authorName: asNamed(action.who ?? ''),
  text: textOf(action),
  createdAt: timeOf(action.datetime ?? action.actiondatecreated),
});

function authorOf(action: ActionBody, ticket: TicketBody): Author {
  if (isSystem(action)) return 'other';
  if (action.actionby_user_id && action.actionby_user_id === ticket.user_id) return 'requester';
  if (action.actionby_agent_id || action.who_agentid) return 'agent';
  return action.who && tidy(action.who) === tidy(ticket.user_name ?? '') && !action.actionby_user_id
    ? 'requester'
    : 'other';
}

/** Nobody wrote it. Their meaning is known no further. */
const isSystem = ({ action_systemid: id }: ActionBody): boolean => id !== undefined && id !== null && id !== 0;

/** What was mailed comes before what was noted, HTML before plain text: only it still shows where quoted history begins. */
const textOf = ({ emailbody_html, emailbody, note_html, note }: ActionBody): string =>
  written(emailbody_html, emailbody) || written(note_html, note);

const detailsText = ({ details_html, details }: TicketBody): string => written(details_html, details);

const attachmentAddress = /(?:https?:)?\/\/[^\s<>"')\]]*attachments?(?:[./?=]|%2F)[^\s<>"')\]]*/gi;

function written(html: string | null | undefined, plain: string | null | undefined): string {
  const text = html?.trim() ? htmlToText(withoutQuotes(html)) : (plain ?? '');
  return clean(withoutQuotedLines(text.replace(/\u00A0/g, ' ')).replace(attachmentAddress, '[attachment]'));
}

/** Halo writes UTC without saying so. */
function timeOf(time: string | null | undefined): string {
  if (!time) return '';
  return /(?:Z|[+-]\d\d:?\d\d)$/.test(time) ? time : `${time}Z`;
}
