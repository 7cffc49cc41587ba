import type { PartState, ReadMessage, TicketRead, TicketRef } from '../../core/ticket';
import { asNamed } from '../../core/text';
import { allIn, visibleIn } from '../shared/deep';
import { shownText } from '../shared/dom';
import { descriptionId } from './conversation';
import { readMarks } from './page-marks';
import type { Pane } from './pane';
import { description, requesterName, subject } from './selectors';

/**
 * The ticket from the page alone, when its JSON cannot be had. The page has no mark of what is public, so nothing of it
 * ever is, and no text is taken: this says what the ticket looks like, for the health report and an honest refusal.
 */
export function readPage(ref: TicketRef, pane: Pane): TicketRead {
  const subjectText = shownSubject(pane);
  const name = shownRequester(pane);
  const messages = shownMessages(ref, pane);
  return {
    ref,
    subject: subjectText,
    requesterName: name,
    agentName: '',
    values: {},
    fieldsOnForm: [],
    scope: null,
    messages,
    closed: false,
    canReplyPublicly: true,
    updatedStamp: '',
    source: 'page',
    parts: {
      subject: found(subjectText !== ''),
      requester: found(name !== ''),
      conversation: found(messages.length > 0),
      fields: 'missing',
    },
  };
}

const found = (is: boolean): PartState => (is ? 'found' : 'missing');

/** The heading's own text: buttons such as "Add AI summary" may stand in it. The window's title names the subject as well. */
function shownSubject(pane: Pane): string {
  const [heading, ...others] = visibleIn(pane, subject);
  if (heading === undefined) return titled(pane);
  if (others.length > 0) return '';
  return (
    asNamed(
      [...heading.childNodes]
        .filter((node) => node.nodeType === Node.TEXT_NODE)
        .map((node) => node.textContent ?? '')
        .join(' ')
        .replace(/\s+/g, ' '),
    ) || titled(pane)
  );
}

/** `[#123] Subject : Account` */
function titled(pane: Pane): string {
  const title = pane.find((root) => root instanceof Document)?.title ?? '';
  const number = /^\[#\d+\]/.exec(title)?.[0];
  if (number === undefined) return '';
  const account = title.lastIndexOf(' : ');
  return title.slice(number.length, account < number.length ? undefined : account).trim();
}

export function shownRequester(pane: Pane): string {
  const [name] = visibleIn(pane, requesterName);
  return name === undefined ? '' : shownText(name);
}

function shownMessages({ ticketId }: TicketRef, pane: Pane): ReadMessage[] {
  const { shown, descriptionIsPrivate } = readMarks(pane);
  const opening = allIn(pane, description).length > 0 ? [toMessage(descriptionId(ticketId), descriptionIsPrivate)] : [];
  return [...opening, ...[...shown].map(([id, isPrivate]) => toMessage(id, isPrivate))];
}

const toMessage = (id: string, isPrivate: boolean): ReadMessage => ({
  id,
  visibility: isPrivate ? 'private' : 'unknown',
  evidence: isPrivate ? 'page: private note' : 'page: no mark',
  author: 'other',
  authorName: '',
  text: '',
  createdAt: '',
});
