import type { DeskFacts } from '../kit/facts';

/** After `connectwise-autotask-bms.md`, section 3, and the vendor’s OpenAPI for the members of tickets, lists, and queues. */
export const facts: DeskFacts = {
  name: 'Kaseya BMS',
  parts: {
    shown: {
      is: 'works',
      grade: 'M',
      says: 'Four addresses of the React pages hold the ticket’s number. Nothing in the page is known to name it, so nothing is done in the page.',
    },
    ticket: {
      is: 'works',
      grade: 'M',
      says: 'By the token that the page keeps in a cookie, as two extensions of 2023 did; whether it still can be read is not known.',
    },
    messages: {
      is: 'works',
      grade: 'H',
      says: 'Notes whose `isInternal` is false. No filter keeps the others on the server: their text arrives and is dropped. The ticket’s own text is not read, since nothing says that customers see it.',
    },
    people: {
      is: 'end',
      grade: '?',
      says: 'The requester is told by the contact’s mail address; who else is an agent is not said.',
    },
    fields: {
      is: 'works',
      grade: 'H',
      says: 'Priority, queue, issue type and sub-issue type by their lookups. The order of urgency and custom fields are not known.',
    },
    'set in the page': { is: 'end', grade: '?', says: 'What the fields look like in the page is not known.' },
    'saved at once': {
      is: 'works',
      grade: 'M',
      says: 'Priority and queue, in lists also status and assignee, held to the time of the last activity. Issue types are not saved: what becomes of a wrong pair is not known (?).',
    },
    'reply box': { is: 'end', grade: '?', says: 'Neither the editor nor what tells a reply from a note is known.' },
    'internal note': {
      is: 'end',
      grade: 'H',
      says: 'Known how, but it can be mailed, and it could be read back only from a list that brings the words of all notes.',
    },
    lists: {
      is: 'works',
      grade: 'M',
      says: 'One’s own tickets and those of one’s queues, in the desk’s order; the vendor calls both deprecated.',
    },
    learning: { is: 'works', grade: 'M', says: 'Completed tickets among those of one’s queues, in the desk’s order.' },
  },
};
