import type { DeskFacts } from '../kit/facts';

/** After `connectwise-autotask-bms.md`, section 2, and the public capture of October 2026 that it names. */
export const facts: DeskFacts = {
  name: 'Autotask PSA',
  parts: {
    shown: {
      is: 'works',
      grade: 'M',
      says: 'Title bar, heading and document name one number; the address counts for the document that was loaded at it, in the outer page’s frame too.',
    },
    ticket: {
      is: 'works',
      grade: 'M',
      says: 'The title and the category stand in the heading of an open ticket. Without its page nothing is read: no JSON answers with a session.',
    },
    messages: {
      is: 'end',
      grade: '?',
      says: 'How a row of the feed looks, and how one says that it is internal, is not known: nothing is read.',
    },
    people: { is: 'end', grade: '?', says: 'Who wrote a row stands in the feed, which is not known.' },
    fields: {
      is: 'works',
      grade: 'H',
      says: 'Six fields of the edit page by their English labels, with what their lists hold. Whether a closed list is filled is not known; an empty one offers nothing.',
    },
    'set in the page': {
      is: 'works',
      grade: 'H',
      says: 'On the edit page, with whole presses; what is locked or in a closed section is left alone.',
    },
    'saved at once': {
      is: 'end',
      grade: 'H',
      says: 'A write wants headers of an API user, which a session does not have.',
    },
    'reply box': {
      is: 'end',
      grade: '?',
      says: 'What the note dialog and its “Publish To” look like is not known; in the like dialog the second box is internal.',
    },
    'internal note': { is: 'end', grade: 'H', says: 'Notes are written by an API user alone.' },
    lists: { is: 'end', grade: 'H', says: 'Lists are told to an API user alone.' },
    learning: { is: 'end', grade: 'H', says: 'No message is read, and no list.' },
  },
};
