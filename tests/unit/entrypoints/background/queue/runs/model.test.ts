import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { QueueRun } from '../../../../../../core/queue-panel';
import { retryRun, runQueue, stopRun, undoRun } from '../../../../../../entrypoints/background/queue/runs/requests';
import { fc, runs } from '../../../../property';
import { ORIGIN, OTHER, type Mishap } from './practice-desks';
import { likely, pass, quickly, RunsWorld } from './runs-world';

const world = new RunsWorld();
beforeEach(() => {
  vi.restoreAllMocks();
});

/** Before which question to a desk something else happens. */
interface Event {
  readonly at: number;
  readonly what: 'stop' | 'sign-out' | 'sign-in' | 'somebody';
  readonly which: number;
}

interface Story {
  /** Of each ticket: at which desk, and whether anything stands there already. */
  readonly tickets: readonly { readonly other: boolean; readonly has: string | null }[];
  readonly action: 'accept' | 'set' | 'complete';
  readonly mishaps: readonly (Mishap | null)[];
  readonly events: readonly Event[];
  /** After how many steps each worker ends. */
  readonly ends: readonly number[];
  readonly afterwards: readonly ('retry' | 'undo')[];
}

const mishap: fc.Arbitrary<Mishap | null> = fc.oneof(
  { weight: 4, arbitrary: fc.constant(null) },
  {
    weight: 1,
    arbitrary: fc.record({
      is: fc.constant('rate-limited' as const),
      retryAfterMs: fc.option(fc.integer({ min: 0, max: 40_000 }), { nil: undefined }),
      after: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.constant<Mishap>({ is: 'lost' }) },
  {
    weight: 1,
    arbitrary: fc.record({
      is: fc.constant('refused' as const),
      code: fc.constantFrom('desk-unreachable' as const, 'desk-refused' as const, 'read-only' as const),
    }),
  },
  { weight: 1, arbitrary: fc.constant<Mishap>({ is: 'moved', to: 'urgent' }) },
  { weight: 1, arbitrary: fc.constant<Mishap>({ is: 'somebody', sets: 'low' }) },
);

const story: fc.Arbitrary<Story> = fc.record({
  tickets: fc.array(fc.record({ other: fc.boolean(), has: fc.constantFrom(null, null, null, 'normal') }), {
    minLength: 1,
    maxLength: 8,
  }),
  action: fc.constantFrom('accept' as const, 'accept' as const, 'set' as const, 'complete' as const),
  mishaps: fc.array(mishap, { maxLength: 12 }),
  events: fc.array(
    fc.record({
      at: fc.integer({ min: 1, max: 25 }),
      what: fc.constantFrom('stop' as const, 'sign-out' as const, 'sign-in' as const, 'somebody' as const),
      which: fc.nat(7),
    }),
    { maxLength: 4 },
  ),
  ends: fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 10 }),
  afterwards: fc.array(fc.constantFrom('retry' as const, 'undo' as const), { maxLength: 3 }),
});

/** The worker that was told so has ended before it did. */
function isOver(thrown: unknown): void {
  if (!(thrown instanceof Error) || thrown.name !== 'Ended') throw thrown;
}

const hasEnded = ({ state, changes }: QueueRun): boolean =>
  state !== 'running' && changes.every((change) => change.state !== 'waiting' && change.state !== 'writing');

/** Everything that can be done is done, also what a desk asked to wait with, and what nobody knew the end of. */
async function untilOver(ids: readonly string[]): Promise<void> {
  await world.rests();
  await pass(61_000);
  await world.rests();
  // In the end everybody is signed in, and nobody does anything any more.
  world.onAsk = () => undefined;
  world.desks.signedOut.clear();
  // What nobody knows is asked for once in a minute.
  for (let minutes = 0; minutes < 40; minutes += 1) {
    world.look();
    await world.rests();
    const all = await Promise.all(ids.map(world.run));
    if (all.every(hasEnded) && minutes > 2) return;
    await pass(61_000);
  }
  throw new Error('a run does not come to its end');
}

const wantedOf = ({ changes }: QueueRun): Map<string, string> =>
  new Map(
    changes.map(({ ref, values }) => [
      `${ref.origin} ${ref.ticketId}`,
      JSON.stringify(values.map(({ fieldId, optionId }) => ({ fieldId, optionId }))),
    ]),
  );

/** What a run says of its tickets is so. `writtenBefore`: how much the desks had written before it. */
function holdsOf(run: QueueRun, written: typeof world.desks.written): void {
  for (const { ref, values, state, error } of run.changes) {
    const key = `${ref.origin} ${ref.ticketId}`;
    const wanted = JSON.stringify(values.map(({ fieldId, optionId }) => ({ fieldId, optionId })));
    const own = written.filter(
      ({ origin, ticketId, choices }) =>
        origin === ref.origin && ticketId === ref.ticketId && JSON.stringify(choices) === wanted,
    );
    const told = `${ref.ticketId} ${state} ${error?.code ?? ''} ${JSON.stringify(values)}`;
    const isOthers = world.desks.moved.has(key) || world.desks.changedSince.has(key);
    if (state === 'done' || state === 'undone') expect(own.length, told).toBe(1);
    else if (!isOthers) expect(own.length, told).toBe(0);
    if (state === 'done' && !isOthers)
      for (const { fieldId, optionId } of values)
        expect(world.desks.of(ref.origin, ref.ticketId).values[fieldId] ?? null, told).toBe(optionId);
    if (state === 'failed' || state === 'stopped') expect(own.length, told).toBeLessThanOrEqual(1);
  }
}

async function live({ tickets, action, mishaps, events, ends, afterwards }: Story): Promise<void> {
  vi.restoreAllMocks();
  await world.renew();
  const keys: string[] = [];
  for (const [index, { other, has }] of tickets.entries())
    keys.push(
      await world.ticket(
        String(index + 1),
        { priority: has },
        { origin: other ? OTHER : ORIGIN, choices: [likely('priority', 'high')] },
      ),
    );
  const plan = await world.planned(
    keys,
    action === 'set' ? { what: 'set', fieldId: '900', optionId: 'printer' } : { what: action },
  );
  const wanted = wantedOf({ ...plan, changes: plan.changes } as unknown as QueueRun);
  let asked = 0;
  world.onAsk = () => {
    asked += 1;
    for (const { at, what, which } of events) {
      if (at !== asked) continue;
      const origin = which % 2 === 0 ? ORIGIN : OTHER;
      if (what === 'stop') stopRun({ run: plan.id }).catch(isOver);
      if (what === 'sign-out') world.desks.signedOut.add(origin);
      if (what === 'sign-in') world.desks.signedOut.clear();
      const ticket = tickets[which % tickets.length];
      if (what === 'somebody' && ticket !== undefined)
        world.desks.change(ticket.other ? OTHER : ORIGIN, String((which % tickets.length) + 1), { assignee: '8' });
    }
  };
  // Nothing befalls a write where the story says nothing.
  world.desks.mishaps = mishaps.map((one) => one ?? { is: 'nothing' });
  world.ends = [...ends];
  world.startWorker();
  await runQueue({ plan: plan.id });
  await untilOver([plan.id]);
  holdsOf(await world.run(plan.id), world.desks.written);
  for (const each of world.desks.written)
    expect(wanted.get(`${each.origin} ${each.ticketId}`)).toBe(JSON.stringify(each.choices));
  const ids = [plan.id];
  for (const next of afterwards) {
    const before = world.desks.written.length;
    if (next === 'retry') await retryRun({ run: plan.id });
    else {
      const back = await undoRun({ run: null });
      if ('error' in back) continue;
      ids.push(back.run);
      await untilOver(ids);
      const run = await world.run(back.run);
      holdsOf(run, world.desks.written.slice(before));
      const backs = wantedOf(run);
      for (const each of world.desks.written.slice(before))
        expect(backs.get(`${each.origin} ${each.ticketId}`)).toBe(JSON.stringify(each.choices));
      return;
    }
    await untilOver(ids);
    holdsOf(await world.run(plan.id), world.desks.written);
  }
}

describe('whatever befalls a run', () => {
  it('each ticket is at its desk as the run says, and nothing was written that was not planned', async () => {
    await fc.assert(
      fc.asyncProperty(story, (one) => quickly(world, () => live(one))),
      { numRuns: Math.ceil(runs / 25) },
    );
  });
});
