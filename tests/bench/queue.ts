import type { Page } from '@playwright/test';
import { EXTENSION_ORIGIN, launch, type Launched } from '../e2e/support/browser';
import { Deskside } from '../e2e/support/deskside';
import { addQueueClock, marks, openingOf, timedKeys } from './queue/clock';
import { desks, fillLedger, manyTickets } from './queue/ledger';
import { pageBytes, workerBytes } from './queue/memory';
import { summarise } from './statistics';
import type { Row } from './table';
import { isWorker, tasksOn, threadsOf, workOn, type ThreadTask } from './thread';
import { traced, type TraceEvent } from './trace';

const TICKETS = 10_000;
const WARM_UP = 1;
/** Milliseconds; what browsers call a long task. */
const LONG = 50;
/** No call stacks, which would be work by themselves. */
const CATEGORIES = ['toplevel', 'blink.user_timing'];
const BEGIN = 'queue-bench-scroll';
/** CSS pixels in each frame, about two screens: nobody turns a wheel as fast. */
const STEP = 1_400;
const typed = [
  ...'printer',
  ...Array.from('printer', () => 'Backspace'),
  ...'drucker 12',
  ...Array.from('drucker 12', () => 'Backspace'),
];
const moves = [...Array.from({ length: 15 }, () => 'ArrowDown'), ...Array.from({ length: 15 }, () => 'PageDown')];

interface Round {
  /** Milliseconds with a worker that was stopped, and with one that runs. */
  readonly cold: number;
  readonly first: number;
  readonly all: number;
  /** Milliseconds of processor time of the page's longest task while the rest of the rows is told, and of the worker for all of it. */
  readonly telling: number;
  readonly worker: number;
  readonly scrolling: number;
  /** Milliseconds by the clock from a key to the frame. */
  readonly letters: readonly number[];
  readonly moves: readonly number[];
  readonly filters: readonly number[];
  /** Bytes that scripts hold. */
  readonly page: number;
  readonly workerHeap: number;
}

const longest = (tasks: readonly ThreadTask[]): number => Math.max(0, ...tasks.map(({ work }) => work));

/** The tasks of the page's main thread between two marks of its own. */
function tasksBetween(events: readonly TraceEvent[], from: string, to: string | null): readonly ThreadTask[] {
  const marked = (mark: string): TraceEvent | undefined => events.find(({ name }) => name === mark);
  const [begin, end] = [marked(from), to === null ? undefined : marked(to)];
  if (begin === undefined || (to !== null && end === undefined)) throw new Error('The trace lacks a mark');
  return tasksOn(
    threadsOf([begin], () => true),
    events,
  ).filter((task) => task.from > begin.ts && (end === undefined || task.from <= end.ts));
}

/** From the first row to the last, two screens a frame. */
const scrollThrough = (page: Page): Promise<void> =>
  page.evaluate(
    async ([step, mark]) => {
      const list = document.querySelector('[role="grid"]');
      if (list === null) throw new Error('There is no list');
      list.scrollTop = 0;
      await new Promise((rest) => requestAnimationFrame(() => requestIdleCallback(rest)));
      performance.mark(mark);
      for (let before = -1; before !== list.scrollTop;) {
        before = list.scrollTop;
        list.scrollTop += step;
        await new Promise((drawn) => requestAnimationFrame(drawn));
        if (list.querySelector('[data-key]') === null) throw new Error('A screen without a row');
      }
    },
    [STEP, BEGIN] as const,
  );

async function oneRound(launched: Launched, deskside: Deskside, rows: number): Promise<Round> {
  const address = `${EXTENSION_ORIGIN}/sidepanel.html`;
  const page = await launched.context.newPage();
  try {
    await addQueueClock(page, rows);
    const session = await launched.context.newCDPSession(page);
    await deskside.stopWorker(page);
    await page.goto(address);
    const { first: cold } = await openingOf(page);
    await page.goto('about:blank');
    await deskside.ask('settings.get', {});
    let warm = { first: 0, all: 0 };
    const opening = await traced(
      session,
      async () => {
        await page.goto(address);
        warm = await openingOf(page);
      },
      CATEGORIES,
    );
    const pageHeap = await pageBytes(session);
    const workerHeap = await workerBytes(launched);
    const scrolled = await traced(session, () => scrollThrough(page), CATEGORIES);
    await page.keyboard.press('Home');
    const moved = await timedKeys(page, moves);
    await page.keyboard.press('/');
    const letters = await timedKeys(page, typed);
    await page.keyboard.press('Escape');
    const filters = await timedKeys(page, ['f']);
    if (letters.length < typed.length / 2 || moved.length < moves.length / 2 || filters.length === 0)
      throw new Error('Keys were not answered: the measurement is blind');
    return {
      cold,
      ...warm,
      telling: longest(tasksBetween(opening, marks.first, marks.all)),
      worker: workOn(threadsOf(opening, isWorker), opening),
      scrolling: longest(tasksBetween(scrolled, BEGIN, null)),
      letters,
      moves: moved,
      filters,
      page: pageHeap,
      workerHeap,
    };
  } finally {
    await page.close();
  }
}

/**
 * What a person waits for has the bars that were set for it; a worker that was stopped has its own start on top. Of the rest about twice
 * what was measured on two cores that others used too. Milliseconds and kB.
 */
const BUDGETS = {
  first: 300,
  cold: 300 + 150,
  all: 1_700,
  key: 50,
  filters: 150,
  task: LONG,
  worker: 750,
  memory: 46_000,
} as const;
/** Of a hundred keys so many are answered within it. */
const MOST = 0.95;

const percentile = (values: readonly number[], part: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? NaN;

/** The queue's page over ten thousand tickets of three desks that are closed: what the ledger knows, told and shown. */
export async function queueRows(count: number): Promise<Row[]> {
  const launched = await launch({ measured: true });
  try {
    const deskside = new Deskside(launched.context);
    const views = [{ id: '1', title: 'Unassigned tickets' }];
    await deskside.switchOn({
      desks: Object.fromEntries(desks.map(({ origin }) => [origin, { descriptions: {}, watched: views }])),
    });
    const tickets = manyTickets(TICKETS);
    await fillLedger(await deskside.page(), tickets);
    const shown = tickets.filter(({ snoozedUntil }) => snoozedUntil === null).length;
    const rounds: Round[] = [];
    for (let round = 0; round < WARM_UP + count; round += 1) rounds.push(await oneRound(launched, deskside, shown));
    const counted = rounds.slice(WARM_UP);
    const row = (name: string, unit: Row['unit'], budget: number, of: (round: Round) => number): Row => {
      const { median, spread } = summarise(counted.map(of));
      return { name: `queue of 10,000 tickets: ${name}`, value: median, unit, budget, spread };
    };
    return [
      row('from asking for the page to the first rows', 'ms', BUDGETS.first, ({ first }) => first),
      row('the same with a worker that was stopped', 'ms', BUDGETS.cold, ({ cold }) => cold),
      row('from asking for the page to the frame that knows all', 'ms', BUDGETS.all, ({ all }) => all),
      row('a letter to the filtered list, median', 'ms', BUDGETS.key, ({ letters }) => percentile(letters, 0.5)),
      row('a letter to the filtered list, 95 of 100', 'ms', BUDGETS.key, ({ letters }) => percentile(letters, MOST)),
      row('a key that moves the mark, 95 of 100', 'ms', BUDGETS.key, (round) => percentile(round.moves, MOST)),
      row('opening the filters with all their counts', 'ms', BUDGETS.filters, (round) =>
        percentile(round.filters, 0.5),
      ),
      row('longest task of the page while the rest is told', 'ms', BUDGETS.task, ({ telling }) => telling),
      row('longest task while scrolling through all of it', 'ms', BUDGETS.task, ({ scrolling }) => scrolling),
      row('processor, the worker, until all is told', 'ms', BUDGETS.worker, ({ worker }) => worker),
      row('memory of the page’s scripts', 'kB', BUDGETS.memory, ({ page }) => page / 1000),
      row('memory of the worker’s scripts', 'kB', BUDGETS.memory, ({ workerHeap }) => workerHeap / 1000),
    ];
  } finally {
    await launched.close();
  }
}
