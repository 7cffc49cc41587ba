import { beforeEach, expect, it, vi } from 'vitest';
import { onRunsChanged, runQueue } from '../../../../../../entrypoints/background/queue/runs/requests';
import { likely, RunsWorld } from './runs-world';

const world = new RunsWorld();
beforeEach(async () => {
  vi.restoreAllMocks();
  await world.renew();
});

const MANY = 100;

it('a long run writes a few records for each change, asks the desk once for each, and is told a few times a second', async () => {
  const keys: string[] = [];
  for (let number = 1; number <= MANY; number += 1)
    keys.push(await world.ticket(String(number), {}, { choices: [likely('priority', 'high')] }));
  const { id } = await world.planned(keys, { what: 'accept' });
  const begunAt = performance.now();
  let told = 0;
  const forget = onRunsChanged(() => (told += 1));
  let writes = 0;
  for (const name of ['put', 'add'] as const) {
    const real = IDBObjectStore.prototype[name];
    vi.spyOn(IDBObjectStore.prototype, name).mockImplementation(function (this: IDBObjectStore, ...args) {
      writes += 1;
      return real.apply(this, args);
    });
  }
  world.startWorker();
  await runQueue({ plan: id });
  await world.rests();
  forget();
  expect((await world.run(id)).changes.every(({ state }) => state === 'done')).toBe(true);
  expect(world.desks.asks).toHaveLength(MANY);
  // The plan's own; then being written, what came of it, ticket and activity, and the decision with its ticket and its activity.
  expect(writes / MANY).toBeLessThanOrEqual(8.5);
  expect(told).toBeLessThanOrEqual((performance.now() - begunAt) / 200 + 2);
});
