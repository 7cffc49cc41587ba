import type { Page } from '@playwright/test';
import type { Catalogue } from '../../../core/schema/fields';
import { ticketStatuses, type TicketStatus } from '../../../core/ticket-status';
import { refKey, type DeskId } from '../../../core/ticket-ref';
import { ticketRecordSchema, type TicketRecord } from '../../../entrypoints/background/store/ledger/ticket-record';
import { categoryNames } from '../../desks/shared/story/categories';
import { storyTickets } from '../../desks/shared/story/index';
import { people } from '../../desks/shared/story/people';

/** The three desks of the queue that is measured. No tab of them is open, so that what is told is what the ledger knows. */
export const desks = [
  { desk: 'zendesk', origin: 'https://acme.zendesk.com' },
  { desk: 'freshdesk', origin: 'https://acme.freshdesk.com' },
  { desk: 'halopsa', origin: 'https://acme.halopsa.com' },
] as const satisfies readonly { readonly desk: DeskId; readonly origin: string }[];

const CATEGORY = 'category';
const PRIORITY = 'priority';
const priorities = ['Urgent', 'High', 'Normal', 'Low'] as const;
const statusNames: Readonly<Record<TicketStatus, string>> = {
  new: 'New',
  open: 'Open',
  hold: 'On hold',
  pending: 'Wartet auf Rückmeldung',
  solved: 'Solved',
  closed: 'Closed',
};
const paths = categoryNames.map((name) => name.split('::'));
const agents = people.filter(({ role }) => role !== 'end-user');
const requesters = people.filter(({ role }) => role === 'end-user');
const teams = ['Service desk', 'On-site support', 'Business applications', 'Security'] as const;
const channels = ['E-mail', 'Web form', 'Phone', 'Chat'] as const;
const types = ['Question', 'Incident', 'Problem', 'Task'] as const;
const MINUTE = 60_000;

/** One of a list by a number, so that a ledger of the same length is the same each time. */
function pick<T>(list: readonly T[], at: number): T {
  const found = list[at % list.length];
  if (found === undefined) throw new RangeError('nothing to pick from');
  return found;
}

const catalogueOf = ({ desk, origin }: (typeof desks)[number]): Catalogue => ({
  desk,
  origin,
  fields: [
    {
      id: CATEGORY,
      title: 'Category',
      kind: 'dropdown',
      category: 'yes',
      options: paths.map((path, at) => ({ id: `c${at}`, path })),
    },
    {
      id: PRIORITY,
      title: 'Priority',
      kind: 'priority',
      options: priorities.map((name, at) => ({ id: name.toLowerCase(), path: [name], rank: at + 1 })),
    },
  ],
  macros: [],
  fetchedAt: new Date().toISOString(),
});

function suggestedFor(at: number): NonNullable<TicketRecord['suggested']> {
  const value = (place: number, confidence: number) => ({
    optionId: `c${place % paths.length}`,
    path: pick(paths, place),
    confidence,
  });
  const sure = pick([0.96, 0.91, 0.83, 0.72, 0.55, 0.38], at);
  const category = {
    fieldId: CATEGORY,
    ...value(at * 7, sure),
    alternatives: [value(at * 7 + 3, (1 - sure) / 2), value(at * 7 + 11, (1 - sure) / 4)],
  };
  const name = pick(priorities, at);
  return at % 3 === 0
    ? [category, { fieldId: PRIORITY, optionId: name.toLowerCase(), path: [name], confidence: 0.81 }]
    : [category];
}

/** Half of them with a suggestion, of which every fifth is decided; one in fifty is snoozed, and a third have a category. */
function recordOf(at: number, now: number): TicketRecord {
  const { desk, origin } = pick(desks, at);
  const ref = { desk, origin, ticketId: String(20_000 + at) };
  const story = pick(storyTickets, at * 13);
  const [agent, requester] = [pick(agents, at), pick(requesters, at * 5)];
  const priority = pick(priorities, at * 3);
  const status = pick(ticketStatuses, at % 11 < 8 ? at % 4 : 4);
  const iso = (minutesAgo: number): string => new Date(now - minutesAgo * MINUTE).toISOString();
  const isSuggested = at % 2 === 0;
  return {
    key: refKey(ref),
    ref,
    subject: `${story.subject} – ${pick(people, at * 17).title} ${at % 400}`,
    status,
    statusName: statusNames[status],
    stamp: iso(at * 2),
    suggestionId: isSuggested ? `s${at}` : null,
    decision: isSuggested && at % 10 === 0 ? pick(['accepted', 'dismissed'] as const, at / 10) : null,
    snoozedUntil: at % 50 === 7 ? new Date(now + 86_400_000).toISOString() : null,
    ...(at % 50 === 7 ? { snoozedAt: iso(5) } : {}),
    seenAt: at % 4 === 0 ? iso(at) : null,
    at: iso(0),
    listed: {
      createdAt: iso(at * 2 + 45),
      requesterName: requester.name,
      requesterId: `${origin}/${requester.key}`,
      assigneeName: at % 3 === 1 ? null : agent.name,
      teamName: pick(teams, at),
      priorityName: priority,
      typeName: pick(types, at),
      channelName: desk === 'halopsa' ? null : pick(channels, at),
      scope: null,
      values: { [CATEGORY]: at % 3 === 2 ? `c${at % paths.length}` : null, [PRIORITY]: priority.toLowerCase() },
      at: iso(at * 2),
      gone: false,
    },
    ...(isSuggested ? { suggested: suggestedFor(at) } : {}),
  };
}

/** Tickets on the three desks as their lists would have told them over two weeks, in five languages, with what the page has to show of each. */
export function manyTickets(count: number): readonly TicketRecord[] {
  const now = Date.now();
  return Array.from({ length: count }, (_none, at) => ticketRecordSchema.parse(recordOf(at, now)));
}

/** Of one message to the page. */
const PIECE = 1_000;

/** Writes them, and the desks' fields, into the ledger that the worker has made. `page`: one of the extension's own. */
export async function fillLedger(page: Page, records: readonly TicketRecord[]): Promise<void> {
  const put = (store: string, values: readonly unknown[]): Promise<void> =>
    page.evaluate(
      async ([name, all]) => {
        const db = await new Promise<IDBDatabase>((resolve, reject) => {
          const opening = indexedDB.open('deskside');
          opening.addEventListener('success', () => resolve(opening.result));
          opening.addEventListener('error', () => reject(opening.error ?? new Error('not opened')));
        });
        const writing = db.transaction([name], 'readwrite');
        for (const value of all) writing.objectStore(name).put(value);
        await new Promise((resolve, reject) => {
          writing.addEventListener('complete', resolve);
          writing.addEventListener('abort', () => reject(writing.error ?? new Error('not written')));
        });
        db.close();
      },
      [store, values] as const,
    );
  await put('catalogues', desks.map(catalogueOf));
  for (let from = 0; from < records.length; from += PIECE) await put('tickets', records.slice(from, from + PIECE));
}
