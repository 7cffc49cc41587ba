import type { QueueDesk, QueueRow } from './queue-panel';
import type { QueueFilters } from './schema/queue-panel';
import { bandOf } from './suggestion';
import { clip } from './text';
import { foldName, wordsOf } from './value-search';

/* Which rows of the queue are shown, in which order, and how many there would be. What is typed is answered between two pictures of the
   screen: each row's text is folded once, for as long as somebody holds the row. */

export const noFilters: QueueFilters = {
  text: '',
  statuses: [],
  priorities: [],
  assignees: [],
  teams: [],
  topics: [],
  intents: [],
  sources: [],
  desks: [],
  sync: [],
  confidence: [],
  from: null,
  to: null,
  snoozed: false,
};

/** What can be filtered by a choice of values, in the order in which it is offered. */
export const facetNames = [
  'statuses',
  'priorities',
  'assignees',
  'teams',
  'topics',
  'intents',
  'sources',
  'desks',
  'sync',
  'confidence',
] as const;
export type FacetName = (typeof facetNames)[number];

/** More of one part of a row is not looked through. In UTF-16 units. */
const LONGEST_PART = 500;
/** Stands between the parts of a row's text, so that nothing is found across two of them. */
const BETWEEN = '\n';
/** Between the levels of a category, as people read it. */
const LEVEL = ' › ';

/** Of one row, made once. */
interface Prepared {
  /** As people call it, and the digits at its end. */
  readonly number: string;
  readonly digits: string;
  /** All else that is searched. */
  readonly text: string;
  /** The category and each level above it, topmost first; `''` where the ticket has none. */
  readonly topics: readonly string[];
  /** `2026-11-30` where this computer is; empty where it is not known. */
  readonly day: string;
  /** Epoch milliseconds; NaN where it is not known. */
  readonly created: number;
}

const prepared = new WeakMap<QueueRow, Prepared>();

/** A category as a filter names it: its levels down to this one. */
const topicOf = (path: readonly string[]): string => clip(path.join(LEVEL), LONGEST_PART);

function dayOf(at: number): string {
  if (Number.isNaN(at)) return '';
  const date = new Date(at);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Folded at once, since each call costs more than what it folds; most texts need no more than their case. */
const foldAll = (text: string): string => (/^[\n -_a-~]*$/.test(text) ? text.toLowerCase() : foldName(text));

/** Made beforehand for rows that arrive, so that the first letter is answered as quickly as the others. */
export function prepareRow(row: QueueRow): Prepared {
  const known = prepared.get(row);
  if (known !== undefined) return known;
  const { category } = row;
  const parts = [row.subject, row.requesterName, ...(category ?? [])];
  const number = foldAll(clip(row.number, LONGEST_PART));
  const created = row.createdAt === null ? NaN : Date.parse(row.createdAt);
  const made: Prepared = {
    number,
    digits: number.split(/\D/).at(-1) ?? '',
    text: foldAll(parts.map((part) => clip(part, LONGEST_PART)).join(BETWEEN)),
    topics:
      category === null
        ? []
        : category.length === 0
          ? ['']
          : category.map((_level, at) => topicOf(category.slice(0, at + 1))),
    day: dayOf(created),
    created,
  };
  prepared.set(row, made);
  return made;
}

/** How sure the suggestion is that still waits for a person. */
export function confidenceOf({ suggestion }: QueueRow): QueueFilters['confidence'][number] {
  if (suggestion === null || suggestion.decision !== null || suggestion.choices.length === 0) return 'none';
  return bandOf(suggestion.confidence);
}

const syncOf = { open: 'open', reading: 'open', closed: 'closed', resting: 'resting', paused: 'resting' } as const;

type Desks = ReadonlyMap<string, Pick<QueueDesk, 'state'>>;

/** By which values of a facet a row is found. */
const valuesOf: Readonly<Record<FacetName, (row: QueueRow, desks: Desks) => readonly string[]>> = {
  statuses: ({ status }) => (status === null ? [] : [status]),
  priorities: ({ priority }) => [String(priority ?? 0)],
  assignees: ({ assigneeName }) => [assigneeName ?? ''],
  teams: ({ teamName }) => [teamName ?? ''],
  topics: (row) => prepareRow(row).topics,
  intents: ({ typeName }) => [typeName ?? ''],
  sources: ({ channelName }) => [channelName ?? ''],
  desks: ({ ref }) => [ref.origin],
  sync: ({ ref }, desks) => [syncOf[desks.get(ref.origin)?.state ?? 'closed']],
  confidence: (row) => [confidenceOf(row)],
};

type Test = (row: QueueRow) => boolean;

/** Of each facet that filters. */
function facetTests(filters: QueueFilters, desks: Desks): ReadonlyMap<FacetName, Test> {
  return new Map(
    facetNames.flatMap((name) => {
      if (filters[name].length === 0) return [];
      const wanted = new Set(filters[name].map(String));
      const values = valuesOf[name];
      return [[name, (row: QueueRow) => values(row, desks).some((value) => wanted.has(value))] as const];
    }),
  );
}

/** Whether a number of the text begins with these digits: `1` is in “room 12”, and not in “21”. */
function beginsNumber(text: string, digits: string): boolean {
  for (let at = text.indexOf(digits); at >= 0; at = text.indexOf(digits, at + 1))
    if (!/\d/.test(text[at - 1] ?? '')) return true;
  return false;
}

/**
 * How one folded word is looked for. One or two digits stand somewhere in nearly every ticket's number. So beside other words they find
 * the ticket that is called just so, and texts that have a number beginning with them; alone, or after a `#`, they may be the beginning
 * of a ticket's number.
 */
function finding(word: string, isAlone: boolean): (row: Prepared) => boolean {
  const signed = /^#(\d*)$/.exec(word)?.[1];
  if (signed !== undefined) return ({ digits, text }) => digits.startsWith(signed) || text.includes(word);
  if (!/^\d{1,2}$/.test(word)) return ({ number, text }) => number.includes(word) || text.includes(word);
  return ({ digits, text }) => (isAlone ? digits.startsWith(word) : digits === word) || beginsNumber(text, word);
}

/** Of everything that no facet tells. */
function otherTest({ text, from, to, snoozed }: QueueFilters): Test {
  const words = wordsOf(text).map((word, _at, { length }) => finding(word, length === 1));
  return (row) => {
    if ((row.snoozedUntil !== null) !== snoozed) return false;
    if (words.length === 0 && from === null && to === null) return true;
    const known = prepareRow(row);
    const { day } = known;
    if (from !== null && (day === '' || day < from)) return false;
    if (to !== null && (day === '' || day > to)) return false;
    return words.every((isIn) => isIn(known));
  };
}

/** Nothing but what is typed and `snoozed` is counted for a filter that the person has set. */
export const isFiltered = (filters: QueueFilters): boolean =>
  filters.text.trim() !== '' ||
  filters.from !== null ||
  filters.to !== null ||
  facetNames.some((name) => filters[name].length > 0);

/** The rows that fit, in the order in which they come. Desks by their origins. */
export function filterRows(rows: Iterable<QueueRow>, filters: QueueFilters, desks: Desks): readonly QueueRow[] {
  const tests = [otherTest(filters), ...facetTests(filters, desks).values()];
  const fit: QueueRow[] = [];
  for (const row of rows) if (tests.every((test) => test(row))) fit.push(row);
  return fit;
}

/** Of each facet, how many rows there would be with each value, as long as the other filters stay. */
export type FacetCounts = Readonly<Record<FacetName, ReadonlyMap<string, number>>>;

export function countFacets(rows: Iterable<QueueRow>, filters: QueueFilters, desks: Desks): FacetCounts {
  const other = otherTest(filters);
  const tests = [...facetTests(filters, desks)];
  const counts: Record<FacetName, Map<string, number>> = {
    statuses: new Map(),
    priorities: new Map(),
    assignees: new Map(),
    teams: new Map(),
    topics: new Map(),
    intents: new Map(),
    sources: new Map(),
    desks: new Map(),
    sync: new Map(),
    confidence: new Map(),
  };
  const count = (name: FacetName, row: QueueRow): void => {
    for (const value of valuesOf[name](row, desks)) counts[name].set(value, (counts[name].get(value) ?? 0) + 1);
  };
  for (const row of rows) {
    if (!other(row)) continue;
    const against = tests.filter(([, test]) => !test(row));
    // A row that one facet alone keeps out is one that another value of that facet would let in.
    if (against.length === 0) facetNames.forEach((name) => count(name, row));
    else if (against.length === 1 && against[0] !== undefined) count(against[0][0], row);
  }
  return counts;
}
