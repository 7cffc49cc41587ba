import { sortRows } from '../../core/queue-order';
import { countFacets, filterRows, noFilters, prepareRow } from '../../core/queue-filter';
import type { QueueRow } from '../../core/queue-panel';

/**
 * How long a letter typed into the queue's search takes over ten thousand rows, without the drawing of them.
 * Usage: tsx tests/bench/queue-filter.ts
 */
const ROWS = 10_000;
const TYPED = 'plane drucker 42';

const origins = ['https://acme.zendesk.com', 'https://acme.freshdesk.com', 'https://acme.halopsa.com'] as const;
const rows = Array.from({ length: ROWS }, (_, id): QueueRow => {
  const origin = origins[id % 3] ?? origins[0];
  return {
    key: `zendesk|${origin}|${id}`,
    ref: { desk: 'zendesk', origin, ticketId: String(id) },
    number: `#${id}`,
    subject: `Der Drucker im ${id % 40}. Stock druckt größere Pläne nicht mehr, Kostenstelle ${id}`,
    status: 'open',
    statusName: 'Open',
    priority: 3,
    priorityName: 'Normal',
    category: ['Hardware', 'Drucker und Plotter', `Modell ${id % 70}`],
    createdAt: new Date(Date.UTC(2026, 10, 1) + id * 60_000).toISOString(),
    listedAt: '2026-11-30T09:00:00Z',
    requesterName: `José Álvarez ${id % 900}`,
    requesterId: String(id % 900),
    assigneeName: `Agent ${id % 20}`,
    teamName: `Team ${id % 5}`,
    typeName: 'Incident',
    channelName: 'E-mail',
    suggestion: null,
    snoozedUntil: null,
    back: null,
    changing: false,
  };
});
const desks = new Map(origins.map((origin) => [origin as string, { state: 'open' as const }]));

/** Of the processor: what else the machine does says nothing about the code. */
const timed = (work: () => void): number => {
  const began = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
};
const ms = (time: number): string => `${time.toFixed(1)} ms`;

const prepared = timed(() => rows.forEach((row) => prepareRow(row)));
let inOrder: readonly QueueRow[] = rows;
const ordered = timed(() => {
  inOrder = sortRows(rows, 'priority');
});
const letters = Array.from(TYPED, (_letter, at) =>
  timed(() => filterRows(inOrder, { ...noFilters, text: TYPED.slice(0, at + 1) }, desks)),
);
const counted = timed(() => countFacets(rows, { ...noFilters, text: 'drucker' }, desks));
const sorted = letters.toSorted((a, b) => a - b);

console.log(`${ROWS} rows made ready, once: ${ms(prepared)}`);
console.log(`a letter: median ${ms(sorted[Math.floor(sorted.length / 2)] ?? 0)}, longest ${ms(sorted.at(-1) ?? 0)}`);
console.log(`all rows in order, when one has changed: ${ms(ordered)}`);
console.log(`the counts of all filters: ${ms(counted)}`);
