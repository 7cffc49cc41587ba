import type { PartState, ReadMessage, TicketRead, TicketRef } from '../../core/ticket';
import { all, first, onlyVisible, shownText } from '../shared/dom';
import { editableRows, readText, rowOf } from './rows';
import { action, actionAuthor, summary } from './selectors';

/**
 * The ticket from the page alone, when its JSON cannot be had. Nothing on the page tells a private action from a public one, so
 * none is ever public, and no text is taken: this says what the ticket looks like, for the health report and an honest refusal.
 */
export function readPage(ref: TicketRef, pane: HTMLElement): TicketRead {
  const subject = shownSubject(pane);
  const requesterName = shownRequester(pane);
  const messages = all(pane, action).map(toMessage);
  const fieldsOnForm = editableRows(pane);
  return {
    ref,
    subject,
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
      subject: found(subject !== ''),
      requester: found(requesterName !== ''),
      conversation: found(messages.length > 0),
      fields: found(fieldsOnForm.length > 0),
    },
  };
}

const found = (is: boolean): PartState => (is ? 'found' : 'missing');

function shownSubject(pane: HTMLElement): string {
  const element = onlyVisible(pane, summary);
  return element === null ? '' : shownText(element);
}

export function shownRequester(pane: HTMLElement): string {
  const row = rowOf(pane, { id: 'user_name', title: '' });
  return row === null ? '' : (readText(row) ?? '');
}

function toMessage(item: HTMLElement, index: number): ReadMessage {
  const author = first(item, actionAuthor);
  return {
    id: `page-${item.dataset['id'] ?? index}`,
    visibility: 'unknown',
    evidence: 'page: no mark of visibility',
    author: 'other',
    authorName: author === null ? '' : shownText(author),
    text: '',
    createdAt: '',
  };
}
