import type { Author, PartState, ReadMessage, TicketRead, TicketRef } from '../../core/ticket';
import { asNamed } from '../../core/text';
import { all, first, isVisible, onlyVisible, shownText } from '../shared/dom';
import { shownFields } from './forms';
import { asMessage, nothingWritten } from '../shared/mail/message';
import { readShown } from '../shared/mail/read';
import type { Place, Written } from '../shared/mail/types';
import { bubble, bubbleContent, log, logItem, notWritten, requester, sender, showMore, subject } from './selectors';
import { judgeItem } from './visibility';

/** The ticket from the page alone, when its JSON cannot be had. What the page does not prove to be public stays unknown. */
export function readPage(ref: TicketRef, pane: HTMLElement): TicketRead {
  const subjectText = shownSubject(pane);
  const requesterName = shownRequester(pane);
  const { messages, state } = shownConversation(ref, pane, requesterName);
  const fields = shownFields(pane);
  const fieldsOnForm = [...fields.system, ...fields.custom];
  return {
    ref,
    subject: subjectText,
    requesterName,
    agentName: '',
    values: {},
    fieldsOnForm,
    scope: null,
    messages,
    closed: false,
    canReplyPublicly: true,
    updatedStamp: '',
    source: 'page',
    parts: {
      subject: found(subjectText !== ''),
      requester: found(requesterName !== ''),
      conversation: state,
      fields: found(fieldsOnForm.length > 0),
    },
  };
}

const found = (is: boolean): PartState => (is ? 'found' : 'missing');

/** The subject is an input; its text content is empty. */
function shownSubject(pane: HTMLElement): string {
  const input = onlyVisible(pane, subject);
  return input instanceof HTMLInputElement ? input.value.trim() : '';
}

/** The name is the longest piece of text; an avatar's initial or a hint may stand beside it. */
export function shownRequester(pane: HTMLElement): string {
  const field = onlyVisible(pane, requester);
  if (field === null) return '';
  const input = field.querySelector('input');
  const pieces = [...textsIn(field), input?.value ?? ''].map((text) => asNamed(text.replace(/\s+/g, ' ')));
  return pieces.reduce((longest, piece) => (piece.length > longest.length ? piece : longest), '');
}

const textsIn = (node: Node): string[] =>
  node.nodeType === Node.TEXT_NODE ? [node.textContent ?? ''] : [...node.childNodes].flatMap(textsIn);

/** Older messages behind a button are not read and not clicked for: the conversation is then ambiguous, which stops a request. */
function shownConversation(
  ref: TicketRef,
  pane: HTMLElement,
  requesterName: string,
): { messages: ReadMessage[]; state: PartState } {
  const logs = all(pane, log).filter(isVisible);
  const [container] = logs;
  if (container === undefined) return { messages: [], state: 'missing' };
  const owner = container.closest<HTMLElement>('[data-ticket-id]')?.dataset['ticketId'];
  if (logs.length > 1 || (owner !== undefined && owner !== ref.ticketId)) return { messages: [], state: 'ambiguous' };
  const items = all(container, logItem);
  const oldest = items.toSorted((a, b) => Date.parse(timeOf(a)) - Date.parse(timeOf(b)))[0];
  const messages = items
    .map((item, index) => toMessage(item, index, requesterName, item === oldest ? 'opening' : 'later'))
    .toSorted((a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt));
  const complete = messages.every((message) => !Number.isNaN(Date.parse(message.createdAt)));
  if (messages.length === 0) return { messages, state: 'missing' };
  return { messages, state: complete && !all(pane, showMore).some(isVisible) ? 'found' : 'ambiguous' };
}

const timeOf = (item: HTMLElement): string => item.querySelector('time[datetime]')?.getAttribute('datetime') ?? '';

function toMessage(item: HTMLElement, index: number, requesterName: string, place: Place): ReadMessage {
  const createdAt = timeOf(item);
  const authorName = shownText(first(item, sender) ?? item.ownerDocument.createElement('i'));
  return {
    id: /^comment-\d+$/.test(item.id) ? item.id : `page-${createdAt}-${index}`,
    ...judgeItem(item),
    author: authorOf(item, authorName, requesterName),
    authorName,
    ...asMessage(writtenIn(item, place)),
    createdAt,
  };
}

function authorOf(item: HTMLElement, authorName: string, requesterName: string): Author {
  const kind = first(item, bubble)?.getAttribute('type');
  if (kind === 'agent') return 'agent';
  return kind === 'end-user' && authorName !== '' && authorName === requesterName ? 'requester' : 'other';
}

function writtenIn(item: HTMLElement, place: Place): Written {
  const dropped = new Set<Node>(notWritten.flatMap(({ css }) => [...item.querySelectorAll(css)]));
  const content = first(item, bubbleContent);
  return content === null ? nothingWritten : readShown(content, dropped, { place });
}
