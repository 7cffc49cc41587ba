import type { DeskFacts } from '../kit/facts';

/** After `connectwise-autotask-bms.md`, section 1, with the members of references as three public clients have them. */
export const facts: DeskFacts = {
  name: 'ConnectWise PSA',
  parts: {
    shown: {
      is: 'works',
      grade: 'H',
      says: 'The header names the number; the direct address does too, that of the workspace does not. Two tickets side by side are not told apart, so then none is shown. Asio and frames are not known.',
    },
    ticket: {
      is: 'works',
      grade: 'M',
      says: 'REST of the page’s own host with the agent’s cookies (H). Whether it wants the page’s `clientId` as well is not known.',
    },
    messages: {
      is: 'works',
      grade: 'M',
      says: 'The server itself is asked for discussion notes alone, and each row says with three flags that it is nothing else.',
    },
    people: { is: 'works', grade: 'H', says: 'A note is by a member or by a contact.' },
    fields: {
      is: 'works',
      grade: 'M',
      says: 'Status, type, subtype and item of the ticket’s board, and priorities, without an order of urgency.',
    },
    'set in the page': {
      is: 'works',
      grade: 'H',
      says: 'Status, type, subtype and item; what the page clears again is chosen again. The priority is a menu of icons that nobody has described (?).',
    },
    'saved at once': {
      is: 'end',
      grade: '?',
      says: 'Whether a write works with a session, and how somebody else’s change is noticed, is not known.',
    },
    'reply box': {
      is: 'end',
      grade: '?',
      says: 'Three boxes say where a note goes, and how a ticked one looks is not known: nothing proves the public one.',
    },
    'internal note': { is: 'end', grade: '?', says: 'How one is written with a session is not known.' },
    lists: { is: 'works', grade: 'M', says: 'Open tickets, newest change first. How often may be asked is not known.' },
    learning: { is: 'works', grade: 'M', says: 'Closed tickets, newest change first.' },
  },
};
