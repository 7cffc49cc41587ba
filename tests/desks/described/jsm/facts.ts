import type { DeskFacts } from '../kit/facts';

/** After `jsm-gorgias-kustomer.md`, section 1, with the members of three shapes as jira.js has them. */
export const facts: DeskFacts = {
  name: 'Jira Service Management Cloud',
  parts: {
    shown: {
      is: 'works',
      grade: 'H',
      says: 'The address and the last breadcrumb name the key, on `/browse/` and in queues. Boards and own domains are not known.',
    },
    ticket: { is: 'works', grade: 'H', says: 'The request and the issue, asked for without its comments.' },
    messages: {
      is: 'works',
      grade: 'H',
      says: 'The server itself leaves internal comments out, and each row says `public`. A mark of the page (M) speaks against one. The description is public where the portal shows it.',
    },
    people: { is: 'works', grade: 'H', says: 'The reporter is the requester; other `atlassian` accounts are agents.' },
    fields: {
      is: 'works',
      grade: 'H',
      says: 'Priority, selects and trees with what each ticket may take. No order of urgency is said.',
    },
    'set in the page': { is: 'end', grade: 'L', says: 'A field in the page saves by itself as soon as it is left.' },
    'saved at once': {
      is: 'works',
      grade: 'H',
      says: 'One field or several, only what is sent, held to the time of the last change. Trees are not written (M).',
    },
    'reply box': {
      is: 'works',
      grade: 'H',
      says: 'ProseMirror by paste, where the selected tab is called “Reply to customer”. In other languages nothing is inserted (?).',
    },
    'internal note': {
      is: 'end',
      grade: 'H',
      says: 'Known how, but it could be read back only from a list that brings the words of all notes.',
    },
    lists: { is: 'works', grade: 'H', says: 'One list of open requests by JQL, of service projects alone.' },
    learning: { is: 'works', grade: 'H', says: 'Done requests of a year by JQL, of service projects alone.' },
  },
};
