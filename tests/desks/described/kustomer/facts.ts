import type { DeskFacts } from '../kit/facts';

const elsewhere = 'The page asks another host, which a description cannot name.';

/** After `jsm-gorgias-kustomer.md`, section 3; the other host by decision 10. */
export const facts: DeskFacts = {
  name: 'Kustomer',
  parts: {
    shown: {
      is: 'works',
      grade: 'H',
      says: 'Both addresses hold the conversation’s id. Nothing in the page is known to name it, so nothing is done in the page.',
    },
    ticket: { is: 'end', grade: '?', says: `${elsewhere} No address of its own host is known to answer.` },
    messages: {
      is: 'end',
      grade: '?',
      says: `${elsewhere} How the page marks messages and notes is not known, so no message is read.`,
    },
    people: { is: 'end', grade: '?', says: elsewhere },
    fields: { is: 'end', grade: '?', says: elsewhere },
    'set in the page': { is: 'end', grade: '?', says: 'What the fields look like in the page is not known.' },
    'saved at once': { is: 'end', grade: '?', says: `${elsewhere} Where its token comes from is not known either.` },
    'reply box': {
      is: 'end',
      grade: '?',
      says: 'Neither the editor nor what tells a reply from a note is known.',
    },
    'internal note': { is: 'end', grade: '?', says: elsewhere },
    lists: { is: 'end', grade: '?', says: elsewhere },
    learning: { is: 'end', grade: '?', says: elsewhere },
  },
};
