import { watchKey } from '../../../../../entrypoints/background/store/ledger/jobs';
import { facts } from '../../../../../entrypoints/background/store/ledger/ledger';
import { watchBook } from '../../../../../entrypoints/background/watch/watch-book';
import { Watcher } from '../../../../../entrypoints/background/watch/watcher';
import { until } from '../kit/running';
import { origin, otherOrigin, type WatchWorld } from './watch-world';

/** Watchers of this world, and their rests. */
export function watchers(world: WatchWorld) {
  const started: Watcher[] = [];
  /** Nothing that it has begun is left. */
  const rests = async (watcher: Watcher): Promise<void> =>
    void (await until(() => Reflect.get(watcher, 'looking') === null));
  function start(): Watcher {
    const watcher = new Watcher(world.hub);
    started.push(watcher);
    world.hub.onOpened(() => void watcher.showBadge());
    watcher.start();
    return watcher;
  }
  async function running(): Promise<Watcher> {
    const watcher = start();
    await rests(watcher);
    return watcher;
  }
  /** So much time that every desk may be asked again. */
  async function forgetRests(): Promise<void> {
    for (const at of [origin, otherOrigin]) {
      const known = await watchBook.get(at, ['v1']);
      if (known.mark === null) continue;
      const value = JSON.stringify({ ...known, notBefore: new Date(0).toISOString() });
      await facts.put(watchKey(at), value);
    }
  }
  async function lookAgain(watcher: Watcher): Promise<void> {
    await forgetRests();
    watcher.look();
    await rests(watcher);
  }
  /** So that none of them works on into the next test. */
  async function allRest(): Promise<void> {
    for (const watcher of started.splice(0)) await rests(watcher);
  }
  return { start, running, rests, forgetRests, lookAgain, allRest };
}
