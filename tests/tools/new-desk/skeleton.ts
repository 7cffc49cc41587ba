import { called, parts, type DeskFacts, type Part } from '../../desks/described/kit/facts';
import { constantOf } from './names';

/** What nobody has found out yet, part by part: the questions that an hour at the desk answers. */
const questions: Readonly<Record<Part, string>> = {
  shown: 'At which addresses a ticket is shown, and which places of the page name it, is not known yet.',
  ticket: 'Which request of the page’s own host answers with the ticket, and with which session, is not known yet.',
  messages: 'Which member of a message’s row proves that it is public is not known yet, so no message is read.',
  people: 'What tells an agent from a customer is not known yet.',
  fields: 'Which fields a ticket has, and where their values are listed, is not known yet.',
  'set in the page': 'What the fields look like in the page is not known yet.',
  'saved at once': 'How one field is written, and how somebody else’s change is noticed, is not known yet.',
  'reply box': 'Neither the editor nor what tells a reply from a note is known yet.',
  'internal note': 'How a note is written, and what proves that it became one, is not known yet.',
  lists: 'Which request lists tickets is not known yet.',
  learning: 'Which request lists solved tickets is not known yet.',
};

/** The facts of a desk of which nobody knows anything. */
export const factsOf = (name: string): DeskFacts => ({
  name,
  parts: Object.fromEntries(
    parts.map((part) => [part, { is: 'end', grade: '?', says: questions[part] }]),
  ) as DeskFacts['parts'],
});

/** A description that is without a mistake and reads nothing: no page has the mark that it waits for, and nothing is asked. */
const descriptionOf = (id: string, name: string): object => ({
  format: 'deskside.desk/1',
  id,
  name,
  hosts: [],
  ticketId: 'digits',
  recognise: { marks: [], least: 2 },
  pages: [{ name: 'ticket', path: '{base}/fact-missing/{id}', id: [{ path: 'id' }], shows: ['thread'] }],
  ready: { agree: [{ text: '[data-fact-missing]', has: '{id}' }] },
  requests: { auth: { kind: 'none' }, signedOut: 'status', folders: [], get: {} },
  ticket: {},
  fields: [],
  save: { by: 'person', never: ['button[type=submit]', 'input[type=submit]'] },
  composer: [],
  health: { essential: ['ready'] },
  about: {
    tested: 'facts-end',
    missing: parts.map((part) => ({ what: called[part], fact: questions[part] })),
    notes: ['A skeleton: it reads nothing until its facts are filled in. docs/desk-in-an-hour.md says how.'],
  },
});

const index = (id: string): string => `import type { PracticeDesk } from '../kit/contract';
import { open } from './account';
import { facts } from './facts';

export const ${constantOf(id)}: PracticeDesk = {
  id: '${id}',
  base: '',
  facts,
  open,
  // The desk’s own cookie, once it is known.
  cookies: { session: 'of-dana' },
  signedOut: 'status',
  // Nothing is asked at all yet. Later: the addresses that hold the words of notes and are not needed.
  avoids: [/./],
  fields: [],
};
`;

const facts = (name: string): string => `import type { DeskFacts } from '../kit/facts';

/** Each sentence says what is known and where it comes from, or what is missing; the grade is that of the weakest fact. */
export const facts: DeskFacts = ${JSON.stringify(factsOf(name))};
`;

const account = (): string => `import { companyTickets } from '../kit/company';
import type { PracticeAccount } from '../kit/contract';
import { recordedBeside } from '../kit/recorded';
import { addressOf, pageOf } from './page';

/** The practice company at this desk: pages of its tickets, and beside them what was recorded and made anonymous. */
export function open(): PracticeAccount {
  const recorded = recordedBeside(import.meta.url);
  return {
    answer: ({ method, url }) => (method === 'GET' ? recorded.answer(url) : null),
    view: (url) => {
      const one = companyTickets.find(({ story }) => addressOf(String(story.id)) === url.pathname);
      return one === undefined ? recorded.view(url) : pageOf(one);
    },
    idOf: String,
    addressOf,
    changeElsewhere: () => {
      throw new Error('Nothing that is read here could change');
    },
    stored: () => null,
    sent: () => [],
  };
}
`;

const page = (): string => `import { companyTickets, type CompanyTicket } from '../kit/company';
import type { View } from '../kit/contract';
import { escaped, link } from '../kit/shell';

/** Where the desk shows a ticket, once that is known. */
export const addressOf = (id: string): string => \`/practice/\${id}\`;

/** Everything of a ticket, notes too, in elements without any name: nobody knows one yet. */
export function pageOf({ story, entries }: CompanyTicket): View {
  const turns = entries.map(
    ({ by, text }) => \`<div><b>\${escaped(by.name)}</b><p>\${escaped(text).replaceAll('\\n', '<br>')}</p></div>\`,
  );
  const others = companyTickets
    .slice(0, 12)
    .map((one) => \`<li>\${link(addressOf(String(one.story.id)), one.story.subject)}</li>\`);
  return {
    title: story.subject,
    html: \`<nav><ul>\${others.join('')}</ul></nav><main><h1>\${escaped(story.subject)}</h1>\${turns.join('')}</main>\`,
  };
}
`;

/** Every new file of a desk, by its path in the repository. */
export const filesOf = (id: string, name: string): ReadonlyMap<string, string> =>
  new Map([
    [`adapters/described/shipped/${id}.json`, `${JSON.stringify(descriptionOf(id, name), null, 2)}\n`],
    [`tests/desks/described/${id}/index.ts`, index(id)],
    [`tests/desks/described/${id}/facts.ts`, facts(name)],
    [`tests/desks/described/${id}/account.ts`, account()],
    [`tests/desks/described/${id}/page.ts`, page()],
  ]);

/** The list of practice desks with this one at its end. */
export function withEntry(list: string, id: string): string {
  const constant = constantOf(id);
  const at = list.indexOf('/** Every practice desk');
  const end = list.lastIndexOf('];');
  if (at < 0 || end < at) throw new Error('tests/desks/described/index.ts has no list of desks');
  return `${list.slice(0, at).trimEnd()}\nimport { ${constant} } from './${id}/index';\n\n${list.slice(at, end).replace(/,?\s*$/, '')}, ${constant}];\n`;
}
