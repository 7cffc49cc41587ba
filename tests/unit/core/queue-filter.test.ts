import { describe, expect, test } from 'vitest';
import {
  confidenceOf,
  countFacets,
  facetNames,
  filterRows,
  isFiltered,
  noFilters,
  type FacetName,
} from '../../../core/queue-filter';
import { sortRows } from '../../../core/queue-order';
import type { QueueRow } from '../../../core/queue-panel';
import { queueFiltersSchema, queueSorts, type QueueFilters } from '../../../core/schema/queue-panel';
import { ticketStatuses } from '../../../core/ticket-status';
import { wordsOf } from '../../../core/value-search';
import { processorTime } from '../processor-time';
import { fc, runs } from '../property';
import { anyRow, rowOf, suggested } from './queue-rows';

const desks = new Map([
  ['https://acme.zendesk.com', { state: 'open' as const }],
  ['https://acme.freshdesk.com', { state: 'closed' as const }],
  ['https://acme.halopsa.com', { state: 'resting' as const }],
]);
const find = (
  rows: readonly QueueRow[],
  filters: Partial<QueueFilters>,
  sort: (typeof queueSorts)[number] = 'changed',
) => sortRows(filterRows(rows, { ...noFilters, ...filters }, desks), sort);
const numbers = (rows: readonly QueueRow[]): string[] => rows.map(({ number }) => number);

const some = <T>(values: readonly T[]): fc.Arbitrary<T[]> => fc.subarray([...values]);
const names = ['', 'Ann', 'Bob', 'Zoë'];
const day = fc.constantFrom(null, '2026-11-03', '2026-11-20', '2026-12-01');
const anyFilters: fc.Arbitrary<QueueFilters> = fc.record({
  text: fc.constantFrom('', '', 'drucker', 'STRASSE', 'façade #1', 'prin', 'ann mil', 'hardware printer', '  '),
  statuses: some(ticketStatuses),
  priorities: some([0, 1, 3, 5]),
  assignees: some(names),
  teams: some(names),
  topics: some(['', 'Hardware', 'Hardware › Printer', 'Rights']),
  intents: some(names),
  sources: some(names),
  desks: some([...desks.keys()]),
  sync: some(['open', 'closed', 'resting'] as const),
  confidence: some(['very-likely', 'likely', 'not-sure', 'none'] as const),
  from: day,
  to: day,
  snoozed: fc.boolean(),
});
/** Filters of which one or two are set, so that something is found. */
const fewFilters = fc
  .tuple(anyFilters, fc.subarray(Object.keys(noFilters) as (keyof QueueFilters)[], { maxLength: 2 }))
  .map(([all, kept]) => ({ ...noFilters, ...Object.fromEntries(kept.map((key) => [key, all[key]])) }));

const rowsArb = fc.uniqueArray(anyRow, { maxLength: 30, selector: ({ key }) => key });

describe('the search', () => {
  test.each([
    ['strasse', 'Straße gesperrt'],
    ['FACADE', 'Façade'],
    ['ぷりんたー', 'プリンター'],
    ['nicht drucker', 'Drucker geht nicht'],
  ])('“%s” finds “%s”', (text, subject) => expect(find([rowOf(1, { subject })], { text })).toHaveLength(1));
  test('looks through number, requester and category', () => {
    const rows = [rowOf(1042, { requesterName: 'José Álvarez', category: ['Rights', 'ERP'] }), rowOf(7)];
    for (const text of ['1042', '#1042', 'jose alva', 'rights › erp', 'erp 1042'])
      expect(numbers(find(rows, { text }))).toEqual(['#1042']);
  });
  test.each([
    ['room 1', ['Printer in room 1', 'Printer in room 12']],
    ['room 12', ['Printer in room 12']],
    ['42', ['Forty-two', 'Four thousand', 'As in #42', 'Room B42']],
    ['in 42', ['As in #42']],
    ['two 42', ['Forty-two']],
    ['#42', ['Forty-two', 'Four thousand', 'As in #42']],
    ['#', ['Printer in room 1', 'Printer in room 12', 'Forty-two', 'Four thousand', 'As in #42', 'Room B42', 'Jira']],
    ['042', ['Four thousand', 'Jira']],
    ['desk-1042', ['Jira']],
    ['desk 10', []],
  ])('a few digits find what a person means by them: “%s”', (text, subjects) => {
    const rows = [
      rowOf(1101, { subject: 'Printer in room 1' }),
      rowOf(1102, { subject: 'Printer in room 12' }),
      rowOf(42, { subject: 'Forty-two' }),
      rowOf(42042, { subject: 'Four thousand' }),
      rowOf(1103, { subject: 'As in #42' }),
      rowOf(1104, { subject: 'Room B42' }),
      rowOf(1105, { subject: 'Jira', number: 'DESK-1042' }),
    ];
    expect(find(rows, { text }).map(({ subject }) => subject)).toEqual(subjects);
  });
  test('finds nothing across two parts of a row', () =>
    expect(find([rowOf(1, { subject: 'abc', requesterName: 'def' })], { text: 'cd' })).toEqual([]));
  test('any part of a subject finds its row, in whatever case it is typed', () =>
    fc.assert(
      fc.property(anyRow, fc.nat(), fc.nat(20), fc.boolean(), (row, from, length, upper) => {
        const whole = Array.from(row.subject.slice(0, 90));
        const part = whole
          .slice(from % (whole.length + 1))
          .slice(0, length)
          .join('');
        // Upper case and back is not the same letter everywhere: ŉ becomes two.
        const typed = upper && /^[ -~]*$/.test(part) ? part.toUpperCase() : part;
        // A few digits are no part of a word.
        fc.pre(!wordsOf(typed).some((word) => /^#?\d{1,2}$/.test(word)));
        expect(find([{ ...row, snoozedUntil: null }], { text: typed })).toHaveLength(1);
      }),
      { numRuns: runs },
    ));
});

describe('the filters', () => {
  test('nothing is set to begin with', () => {
    expect(isFiltered(noFilters)).toBe(false);
    expect(queueFiltersSchema.parse(noFilters)).toEqual(noFilters);
  });
  test('a category finds what lies below it', () => {
    const rows = [rowOf(1, { category: ['Hardware', 'Printer'] }), rowOf(2, { category: ['Hardwares'] }), rowOf(3)];
    expect(numbers(find(rows, { topics: ['Hardware'] }))).toEqual(['#1']);
    expect(numbers(find(rows, { topics: [''] }))).toEqual(['#3']);
  });
  test('days count where this computer is, and what has no day is in no range', () => {
    const at = new Date(2026, 10, 30, 23, 59).toISOString();
    const rows = [rowOf(1, { createdAt: at }), rowOf(2, { createdAt: null })];
    expect(numbers(find(rows, { from: '2026-11-30', to: '2026-11-30' }))).toEqual(['#1']);
    expect(find(rows, { from: '2026-12-01' })).toEqual([]);
  });
  test('a decided suggestion waits for nobody', () => {
    expect(confidenceOf(rowOf(1, { suggestion: suggested(0.9) }))).toBe('very-likely');
    expect(confidenceOf(rowOf(1, { suggestion: suggested(0.9, { decision: 'accepted' }) }))).toBe('none');
    expect(confidenceOf(rowOf(1, { suggestion: suggested(0.9, { choices: [] }) }))).toBe('none');
  });
  test('each filter takes away, and only what it says', () =>
    fc.assert(
      fc.property(rowsArb, anyFilters, (rows, filters) => {
        const all = new Set(find(rows, filters));
        for (const key of Object.keys(noFilters) as (keyof QueueFilters)[]) {
          if (key === 'snoozed') continue;
          const without = find(rows, { ...filters, [key]: noFilters[key] });
          for (const row of all) expect(without).toContain(row);
        }
        // Taken one by one, the filters let through what they let through together.
        const one = rows.filter((row) =>
          (Object.keys(noFilters) as (keyof QueueFilters)[]).every(
            (key) => find([row], { snoozed: filters.snoozed, [key]: filters[key] }).length === 1,
          ),
        );
        expect(new Set(one)).toEqual(all);
      }),
      { numRuns: runs / 5 },
    ));
});

describe('the counts', () => {
  test('say how many rows there would be with that value', () =>
    fc.assert(
      fc.property(rowsArb, fewFilters, (rows, filters) => {
        const counts = countFacets(rows, filters, desks);
        for (const name of facetNames)
          for (const [value, count] of counts[name])
            expect(find(rows, { ...filters, [name]: [name === 'priorities' ? Number(value) : value] })).toHaveLength(
              count,
            );
      }),
      { numRuns: runs / 5 },
    ));
  test('what another value would let in is counted', () => {
    const rows = [rowOf(1, { assigneeName: 'Ann' }), rowOf(2, { assigneeName: 'Bob' })];
    const counts = countFacets(rows, { ...noFilters, assignees: ['Ann'] }, desks);
    const of = (name: FacetName) => Object.fromEntries(counts[name]);
    expect(of('assignees')).toEqual({ Ann: 1, Bob: 1 });
    expect(of('statuses')).toEqual({ open: 1 });
  });
});

describe('the order', () => {
  test('no row is lost or made, and what is ended comes last', () =>
    fc.assert(
      fc.property(rowsArb, fc.constantFrom(...queueSorts), (rows, sort) => {
        const sorted = [...find(rows, {}, sort), ...find(rows, { snoozed: true }, sort)];
        expect(new Set(sorted)).toEqual(new Set(rows));
        const ended = find(rows, {}, sort).map(({ status }) => status === 'solved' || status === 'closed');
        expect(ended).toEqual(ended.toSorted((a, b) => Number(a) - Number(b)));
      }),
      { numRuns: runs / 5 },
    ));
  test('by change it is the order in which the rows came', () =>
    expect(numbers(find([rowOf(3), rowOf(1), rowOf(2)], {}))).toEqual(['#3', '#1', '#2']));
  test('by priority the most urgent one, and of equal ones the oldest', () =>
    expect(
      numbers(
        find(
          [
            rowOf(1, { priority: null }),
            rowOf(2, { priority: 5, createdAt: '2026-11-30T08:00:00Z' }),
            rowOf(3, { priority: 5, createdAt: '2026-11-29T08:00:00Z' }),
            rowOf(4, { priority: 1 }),
          ],
          {},
          'priority',
        ),
      ),
    ).toEqual(['#3', '#2', '#4', '#1']));
  test('by age the oldest first, and what has none last', () =>
    expect(
      numbers(
        find([rowOf(1, { createdAt: null }), rowOf(2), rowOf(3, { createdAt: '2026-01-01T00:00:00Z' })], {}, 'age'),
      ),
    ).toEqual(['#3', '#2', '#1']));
  test('by confidence the surest that still waits', () =>
    expect(
      numbers(
        find(
          [
            rowOf(1),
            rowOf(2, { suggestion: suggested(0.99, { decision: 'dismissed' }) }),
            rowOf(3, { suggestion: suggested(0.4) }),
            rowOf(4, { suggestion: suggested(0.9) }),
          ],
          {},
          'confidence',
        ),
      ),
    ).toEqual(['#4', '#3', '#1', '#2']));
});

test('a letter is answered at once over ten thousand rows', () => {
  const rows = Array.from({ length: 10_000 }, (_, id) =>
    rowOf(id, {
      subject: `Der Drucker im ${id % 40}. Stock druckt größere Pläne nicht mehr, Kostenstelle ${id}`,
      requesterName: `José Álvarez ${id % 900}`,
      category: ['Hardware', 'Drucker und Plotter', `Modell ${id % 70}`],
    }),
  );
  find(rows, { text: 'x' });
  const took = processorTime();
  expect(filterRows(rows, { ...noFilters, text: 'plane drucker 4' }, desks).length).toBeGreaterThan(100);
  expect(took()).toBeLessThan(50);
});
