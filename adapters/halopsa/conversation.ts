import type { Author, ReadMessage } from '../../core/ticket';
import { asNamed } from '../../core/text';
import { readEach } from '../shared/bounds';
import { tidy } from '../shared/dom';
import { readMail, readPlain } from '../shared/mail/read';
import { asMessage } from '../shared/mail/message';
import type { Layout, Place, Written } from '../shared/mail/types';
import type { ActionBody, TicketBody } from './shapes';
import type { HaloSource } from './source';
import { judgeAction, type Judgement } from './visibility';

export interface Conversation {
  /** Oldest first, private ones included. */
  readonly messages: readonly ReadMessage[];
  /** False when the desk has more than were loaded. */
  readonly complete: boolean;
}

/** The text of details is looked for in so many actions at most. */
const mostCompared = 5_000;

/** The ticket's actions, and its details where they are proven to be public. Read anew each time: an action can become private later. Throws a `DesksideFault`. */
export async function readConversation(
  source: HaloSource,
  ticket: TicketBody,
  signal: AbortSignal,
  layout: Layout = {},
): Promise<Conversation> {
  const id = String(ticket.id);
  const { actions, complete } = await source.actions(id, 'public', signal);
  const messages = messagesOf(actions, ticket, 'written', layout);
  const details = detailsOf(ticket, layout);
  const { text } = details;
  if (
    (text === '' &&
      (details.pictures === 0 || messages.some(({ author, text: own }) => author === 'requester' && own !== ''))) ||
    messages.some((message) => message.visibility === 'public' && sameText(message.text, text))
  )
    return { messages, complete };
  const whole = source.kind === 'observed' ? { actions, complete } : await source.actions(id, 'all', signal);
  const opening = {
    id: `details-${id}`,
    ...(whole.actions.length > mostCompared
      ? { visibility: 'unknown' as const, evidence: 'json details, beside too many actions to compare them with' }
      : judgeDetails(messagesOf(whole.actions, ticket, 'whole'), text, whole.complete)),
    ...openingOf(ticket),
    ...asMessage(details),
  };
  return { messages: [opening, ...messages], complete };
}

/**
 * Details are what the customer wrote or sees, but a ticket that was opened by a hidden action has the same text in its details.
 * They count only when no unproven action says the same and the ticket's very first action is proven public.
 */
function judgeDetails(all: readonly ReadMessage[], text: string, complete: boolean): Judgement {
  const [first] = all;
  if (!complete || first === undefined)
    return { visibility: 'unknown', evidence: 'json details without an opening action' };
  // A picture says nothing that could leave; only that it is there is told.
  if (text !== '' && all.some((message) => message.visibility !== 'public' && overlaps(message.text, text)))
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

function inOrder(actions: readonly ActionBody[]): ActionBody[] {
  const times = new Map(
    actions.map((action) => [action, Date.parse(timeOf(action.datetime ?? action.actiondatecreated))]),
  );
  const time = (action: ActionBody): number => times.get(action) ?? NaN;
  return actions.toSorted((a, b) => time(a) - time(b) || a.id - b.id);
}

/** The first action, unless an agent wrote it: an agent's first public words may quote what was hidden before. */
const openingAction = ([first]: readonly ActionBody[], ticket: TicketBody): ActionBody | undefined =>
  first === undefined || authorOf(first, ticket) === 'agent' ? undefined : first;

/** With `whole` no history is left out: to find a text again, not to send it. One message per action; where an action came more than once, the least that any of its copies proves is what counts. */
function messagesOf(
  actions: readonly ActionBody[],
  ticket: TicketBody,
  reading: 'whole' | 'written' = 'written',
  layout: Layout = {},
): ReadMessage[] {
  const byId = new Map<string, ReadMessage>();
  const ordered = inOrder(actions);
  const opening = openingAction(ordered, ticket);
  const messages = readEach(ordered, {
    judge: (action) => judgeAction(action, String(ticket.id)),
    read: (action) => {
      const isOpening = reading === 'whole' || (opening !== undefined && action.id === opening.id);
      return asMessage(writtenIn(action, isOpening ? 'opening' : 'later', layout));
    },
    rest: (action) => restOf(action, ticket),
    most: reading === 'whole' ? mostCompared : undefined,
  });
  for (const message of messages) {
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

const restOf = (
  action: ActionBody,
  ticket: TicketBody,
): Pick<ReadMessage, 'id' | 'author' | 'authorName' | 'createdAt'> => ({
  // An action's number counts within its ticket only.
  id:
    action.ticket_id === ticket.id
      ? `action-${action.id}`
      : `action-of-another-${String(action.ticket_id)}-${action.id}`,
  author: authorOf(action, ticket),
  authorName: asNamed(action.who ?? ''),
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
function writtenIn({ emailbody_html, emailbody, note_html, note }: ActionBody, place: Place, layout: Layout): Written {
  const [mailed, noted] = [written(emailbody_html, emailbody, place, layout), written(note_html, note, place, layout)];
  const hidden = mailed.hidden + noted.hidden;
  return { ...(mailed.text !== '' || (noted.text === '' && holdsAnything(mailed)) ? mailed : noted), hidden };
}

const holdsAnything = ({ pictures, quoted, forwarded }: Written): boolean => pictures > 0 || quoted || forwarded;

const detailsOf = ({ details_html, details }: TicketBody, layout: Layout): Written =>
  written(details_html, details, 'opening', layout);

const written = (
  html: string | null | undefined,
  plain: string | null | undefined,
  place: Place,
  layout: Layout,
): Written => (html?.trim() ? readMail(html, { ...layout, place }) : readPlain(plain ?? '', { place }));

/** Halo writes UTC without saying so. */
export function timeOf(time: string | null | undefined): string {
  if (!time) return '';
  return /(?:Z|[+-]\d\d:?\d\d)$/.test(time) ? time : `${time}Z`;
}
