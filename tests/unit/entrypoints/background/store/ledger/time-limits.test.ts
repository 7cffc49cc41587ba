import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { UsageKey } from '../../../../../../core/usage';
import { TooLate } from '../../../../../../entrypoints/background/store/databases';
import { using, type DayRecord } from '../../../../../../entrypoints/background/store/ledger/db';
import { dayBook } from '../../../../../../entrypoints/background/store/ledger/day-book';
import { activity, facts } from '../../../../../../entrypoints/background/store/ledger/ledger';
import { WORK_MS } from '../../../../../../entrypoints/background/store/ledger/time-limits';
import { freshBrowser } from '../../kit/world';

type Ended = 'answered' | 'given up' | 'waits';

/** How a piece of work stands; what is real work gets its turn first. */
function watched(work: Promise<unknown>): { readonly state: () => Promise<Ended> } {
  let ended: Ended = 'waits';
  work.then(
    () => (ended = 'answered'),
    (thrown: unknown) => (ended = thrown instanceof TooLate ? 'given up' : 'answered'),
  );
  return {
    state: async () => {
      for (let turn = 0; turn < 40; turn += 1) await new Promise((resolve) => setImmediate(resolve));
      return ended;
    },
  };
}

/** Time passes for whoever waits. */
const pass = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

/** Nothing that is opened from now on is answered. Ends it, for what is opened later. */
function deaf(): () => void {
  const opening = vi.spyOn(indexedDB, 'open').mockImplementation(() => new IDBOpenDBRequest());
  return () => opening.mockRestore();
}

/** A transaction of somebody else's over the whole ledger that does not end. Ends it. */
async function held(): Promise<() => void> {
  const db = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('deskside');
    opening.addEventListener('success', () => resolve(opening.result));
  });
  let goesOn = true;
  const store = db.transaction([...db.objectStoreNames], 'readwrite').objectStore('facts');
  const askAgain = (): void => {
    if (goesOn) store.get('nothing').addEventListener('success', askAgain);
  };
  askAgain();
  return () => {
    goesOn = false;
    db.close();
  };
}

beforeEach(async () => {
  freshBrowser();
  // The ledger answers, whatever was before.
  await facts.put('before', 'yes');
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('a ledger that does not answer', () => {
  it.each([
    ['when it is opened', () => Promise.resolve(deaf())],
    ['what it is asked', held],
  ])('%s is given up in time; what comes right after waits a moment only, until it answers again', async (_, hang) => {
    const end = await hang();
    const first = watched(facts.get('before'));
    await pass(WORK_MS - 10);
    expect(await first.state()).toBe('waits');
    await pass(10);
    expect(await first.state()).toBe('given up');
    const second = watched(facts.get('before'));
    await pass(400);
    expect(await second.state()).toBe('given up');
    end();
    expect(await watched(facts.get('before')).state()).toBe('answered');
    const undo = await hang();
    const inEarnest = watched(facts.get('before'));
    await pass(400);
    expect(await inEarnest.state()).toBe('waits');
    undo();
    await pass(WORK_MS);
  });

  it('is tried in earnest again after a while', async () => {
    const end = deaf();
    const first = watched(facts.get('before'));
    await pass(WORK_MS);
    expect(await first.state()).toBe('given up');
    await pass(10_000);
    const later = watched(facts.get('before'));
    await pass(400);
    expect(await later.state()).toBe('waits');
    end();
    await pass(WORK_MS);
  });

  it('has nothing of what was given up, and counts what waits elsewhere once', async () => {
    const end = await held();
    const day = '2026-11-21';
    const period = { from: '2026-11-01', resetsOn: '2026-12-01' };
    const spent = { tokens: 100, estimated: 0 };
    const adding = watched(dayBook.add(day, spent, period, dayBook.erasures()));
    const noting = watched(activity.add({ at: `${day}T08:00:00Z`, what: 'suggested', ref: null, provider: '' }));
    await pass(WORK_MS);
    expect([await adding.state(), await noting.state()]).toEqual(['given up', 'given up']);
    end();
    await dayBook.add(day, spent, period, dayBook.erasures());
    const [days, did] = await using((db) => Promise.all([db.getAll('days'), db.getAll('activity')]));
    expect(days).toEqual([{ day, tokens: 200, estimated: 0, requests: 2 } satisfies DayRecord]);
    expect(did).toEqual([]);
  });
});

it('what fails for another reason is no sign that the ledger hangs', async () => {
  const key = {} as UsageKey;
  await expect(using((db) => db.get('usage', key as never))).rejects.toThrow();
  const end = deaf();
  const next = watched(facts.get('before'));
  await pass(400);
  expect(await next.state()).toBe('waits');
  end();
  await pass(WORK_MS);
});

describe('work that fails in the middle of a transaction', () => {
  const fails = (work: Parameters<typeof using<void>>[0]): Promise<void> => using(work);
  const fact = (key: string): Promise<string | undefined> => facts.get(key);

  it('has written nothing of it', async () => {
    const work = fails(async (db) => {
      const { store } = db.transaction('facts', 'readwrite');
      await store.put({ key: 'half', value: 'yes' });
      throw new TypeError('the other half');
    });
    await expect(work).rejects.toThrow('the other half');
    expect([await fact('half'), await fact('before')]).toEqual([undefined, 'yes']);
  });

  it('says what failed, and leaves what was written by then', async () => {
    const work = fails(async (db) => {
      const transaction = db.transaction('facts', 'readwrite');
      await transaction.store.put({ key: 'whole', value: 'yes' });
      transaction.commit();
      throw new TypeError('something else');
    });
    await expect(work).rejects.toThrow('something else');
    expect(await fact('whole')).toBe('yes');
  });
});
