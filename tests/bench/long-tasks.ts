import { EXTENSION_ORIGIN } from '../e2e/support/browser';
import { DESK_ORIGIN } from '../e2e/support/deskside';
import { addClock, momentsOf } from './page-clock';
import { summarise } from './statistics';
import type { Row } from './table';
import { tasksOf, type Task } from './tasks';
import { traced } from './trace';
import { LONG_TICKET, type World } from './world';

/** Milliseconds; what browsers call a long task. */
const LONG = 50;

/** Why a task counts as ours: it is long by our work alone, or would not be long without it. Undefined where it does not. */
function reasonOf({ work, ours }: Task): string | undefined {
  if (ours > LONG) return `our work alone takes more than ${LONG} ms`;
  return ours > 0 && work > LONG && work - ours <= LONG
    ? `the desk's own ${ms(work - ours)} would be no long task without our ${ms(ours)}`
    : undefined;
}

const ms = (time: number): string => `${time.toFixed(1)} ms`;

async function openLongTicket({ launched }: World, on: boolean): Promise<Task[]> {
  const page = await launched.context.newPage();
  try {
    await addClock(page);
    const session = await launched.context.newCDPSession(page);
    const events = await traced(session, async () => {
      await page.goto(`${DESK_ORIGIN}/agent/tickets/${LONG_TICKET}`);
      await momentsOf(page, on ? ['readable', 'answer'] : ['readable']);
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestIdleCallback(resolve))));
    });
    return tasksOf(events, `${DESK_ORIGIN}/assets/`, EXTENSION_ORIGIN);
  } finally {
    await page.close();
  }
}

const countLong = (tasks: readonly Task[]): number => tasks.filter(({ length }) => length > LONG).length;

export interface LongTasks {
  readonly rows: readonly Row[];
  /** Long tasks of the whole page for each round, the desk's own included. */
  readonly on: readonly number[];
  readonly off: readonly number[];
  /** One sentence for each task that counts as ours. */
  readonly whyOurs: readonly string[];
}

/**
 * The 500-comment ticket, opened with Deskside on and off by turns. Ours is judged by processor time, which other programs on
 * the machine do not stretch; what the desk does by itself is not held against us.
 */
export async function longTasks(world: World, count: number): Promise<LongTasks> {
  const { deskside, model } = world;
  const longest: number[] = [];
  const ours: number[] = [];
  const on: number[] = [];
  const off: number[] = [];
  const whyOurs: string[] = [];
  for (let round = -1; round < count; round += 1) {
    await deskside.configure({ enabled: false });
    const without = await openLongTicket(world, false);
    await deskside.ask('data.erase', { what: 'activity' });
    await deskside.useModel(model.port);
    const tasks = await openLongTicket(world, true);
    if (!tasks.some((task) => task.ours > 0))
      throw new Error('No script of Deskside in the trace: the measurement is blind');
    // The first round only warms up.
    if (round < 0) continue;
    off.push(countLong(without));
    on.push(countLong(tasks));
    longest.push(Math.max(...tasks.map((task) => task.ours)));
    const mine = tasks.flatMap((task) => {
      const reason = reasonOf(task);
      return reason === undefined
        ? []
        : [
            `Round ${round + 1}: a task of ${ms(task.work)} of processor time (${ms(task.length)} by the clock) counts as ours: ${reason}.`,
          ];
    });
    ours.push(mine.length);
    whyOurs.push(...mine);
  }
  const most = summarise(longest);
  const number = summarise(ours);
  return {
    rows: [
      {
        name: 'longest work of ours in one task, 500 comments',
        value: most.median,
        unit: 'ms',
        budget: LONG,
        spread: most.spread,
      },
      {
        name: 'long tasks that are ours, 500 comments',
        value: number.median,
        unit: '',
        budget: 0,
        spread: number.spread,
      },
    ],
    on,
    off,
    whyOurs,
  };
}
