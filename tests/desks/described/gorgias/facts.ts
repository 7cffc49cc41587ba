import type { DeskFacts } from '../kit/facts';

/** After `jsm-gorgias-kustomer.md`, section 2, and two public clients that were read for the shape of a field’s value. */
export const facts: DeskFacts = {
  name: 'Gorgias',
  parts: {
    shown: {
      is: 'works',
      grade: 'H',
      says: 'Both addresses hold the ticket’s number. Nothing in the page is known to name it, so nothing is done in the page.',
    },
    ticket: {
      is: 'works',
      grade: '?',
      says: 'The listing has the head of a ticket without its messages. That the page’s cookie is enough was never seen.',
    },
    messages: {
      is: 'works',
      grade: 'H',
      says: '`public` is true and the channel is one of a closed list. No filter keeps notes on the server: their text arrives and is dropped.',
    },
    people: { is: 'works', grade: 'H', says: 'Each message names its sender and says whether it is from an agent.' },
    fields: {
      is: 'works',
      grade: 'M',
      says: 'Definitions with their choices (`A::B::C`), the ticket’s values, and four priorities.',
    },
    'set in the page': { is: 'end', grade: '?', says: 'What the fields look like in the page is not known.' },
    'saved at once': {
      is: 'end',
      grade: '?',
      says: 'The body for one field is described in two ways, and what a write needs beside the cookie is not known.',
    },
    'reply box': {
      is: 'end',
      grade: '?',
      says: 'Neither the editor nor what tells a reply from a note is known.',
    },
    'internal note': {
      is: 'end',
      grade: '?',
      says: 'Known with an API key alone; what a write needs beside the cookie is not known.',
    },
    lists: { is: 'works', grade: 'H', says: 'Views and their items, newest change first.' },
    learning: {
      is: 'works',
      grade: 'H',
      says: 'All tickets by their newest change, of which the closed ones are kept.',
    },
  },
};
