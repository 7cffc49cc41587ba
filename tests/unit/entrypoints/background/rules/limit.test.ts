import { beforeEach, describe, expect, it, vi } from 'vitest';
import { periodOf } from '../../../../../core/limits';
import { dayBook } from '../../../../../entrypoints/background/store/ledger/day-book';
import { LEDGER_VERSION, openLedger } from '../../../../../entrypoints/background/store/ledger/db';
import { eraseLedger, exportLedger, prune } from '../../../../../entrypoints/background/rules/upkeep';
import type { Policy } from '../../../../../core/policy/schema';
import { enterDay } from '../../../../../entrypoints/background/model/day-entry';
import { loadLimit } from '../../../../../entrypoints/background/rules/limit';
import { settingsWith, store } from '../kit/model';
import { freshBrowser } from '../kit/world';
import { keptSuggestions } from '../store/ledger/kept-suggestions';
import { fillVersion2, version2 } from '../store/ledger/ledger-v2';
import { manage, policyIsSetHere, unmanage } from '../kit/policy-now';

policyIsSetHere();

const november = periodOf(new Date(2026, 10, 21), 1);
const spend = (tokens: number, day = '2026-11-21', since = dayBook.erasures()) =>
  dayBook.add(day, { tokens, estimated: 0 }, november, since);
const used = async (): Promise<number> => (await dayBook.of(november)).tokens;

beforeEach(() => {
  freshBrowser();
  unmanage();
  dayBook.erased();
  vi.restoreAllMocks();
});

describe('a ledger of version 2', () => {
  const stores = ['examples', 'catalogues', 'models', 'facts', 'usage'] as const;

  it('is brought to the present one with everything in it, and days can be entered', async () => {
    await fillVersion2();
    const db = await openLedger();
    expect(db.version).toBe(LEDGER_VERSION);
    expect(await db.getAll('suggestions')).toEqual(keptSuggestions);
    for (const name of stores) {
      const kept: unknown[] = await db.getAll(name);
      expect(kept).toHaveLength(version2[name].length);
      expect(kept).toEqual(expect.arrayContaining([...version2[name]]));
    }
    expect(await db.getAllKeys('activity')).toEqual(version2.activity.map(({ key }) => key));
    expect(await db.getAll('days')).toEqual([]);
    db.close();
    await spend(7);
    expect(await used()).toBe(7);
  });

  it('is laid out in the end like one that is new', async () => {
    const described = async (): Promise<unknown> => {
      const db = await openLedger();
      const transaction = db.transaction([...db.objectStoreNames]);
      const layout = [...db.objectStoreNames].map((name) => {
        const { keyPath, autoIncrement, indexNames } = transaction.objectStore(name);
        return { name, keyPath, autoIncrement, indexes: [...indexNames] };
      });
      db.close();
      return layout;
    };
    const fresh = await described();
    freshBrowser();
    await fillVersion2();
    expect(await described()).toEqual(fresh);
  });
});

describe('days', () => {
  it('of a hundred answers at once lose no token, and each answer knows what it found', async () => {
    const entered = await Promise.all(Array.from({ length: 100 }, (_, index) => spend(index + 1)));
    expect(await used()).toBe(5050);
    const steps = entered.flatMap((one) => one ?? []).sort((a, b) => a.after - b.after);
    expect(steps.map(({ before }) => before)).toEqual([0, ...steps.slice(0, -1).map(({ after }) => after)]);
    expect((await exportLedger())['days']).toEqual([{ day: '2026-11-21', tokens: 5050, estimated: 0, requests: 100 }]);
  });

  it('count in their own period only', async () => {
    for (const day of ['2026-10-31', '2026-11-01', '2026-11-30', '2026-12-01']) await spend(1, day);
    expect(await used()).toBe(2);
    expect(
      (await loadLimit(settingsWith({ limits: { tokensPerMonth: 9, resetDay: 15 } }), new Date(2026, 10, 14))).used,
    ).toBe(2);
    expect(
      await loadLimit(settingsWith({ limits: { tokensPerMonth: 9, resetDay: 15 } }), new Date(2026, 10, 15)),
    ).toEqual({ from: '2026-11-15', resetsOn: '2026-12-15', used: 2, estimated: 0, limit: 9 });
  });

  it('are kept for 13 months, by the month', async () => {
    for (const day of ['2025-09-30', '2025-10-01', '2026-11-21']) await spend(1, day);
    await prune(1, new Date(2026, 10, 21));
    expect((await exportLedger())['days']).toMatchObject([{ day: '2025-10-01' }, { day: '2026-11-21' }]);
  });
});

describe('erasing', () => {
  const limited: Policy = { limits: { tokensPerMonth: 1000 } };
  it.each<[string, Policy, 'learned' | 'activity' | 'everything', number]>([
    ['what was learnt', {}, 'learned', 5],
    ['activity', {}, 'activity', 5],
    ['everything', {}, 'everything', 0],
    ['everything under a policy without a limit', { organisation: 'Acme' }, 'everything', 0],
    ['activity under an organisation’s limit', limited, 'activity', 5],
    ['everything under an organisation’s limit', limited, 'everything', 5],
  ])('%s', async (_name, policy, what, left) => {
    manage(policy);
    await store(settingsWith({ limits: { tokensPerMonth: 500, resetDay: 1 } }));
    await spend(5);
    await eraseLedger(what);
    expect(await used()).toBe(left);
  });

  it('drops the entry of a request that was under way, unless an organisation counts', async () => {
    const since = dayBook.erasures();
    await Promise.all([eraseLedger('everything'), spend(5, '2026-11-21', since)]);
    await spend(5, '2026-11-21', since);
    expect(await used()).toBe(0);
    manage(limited);
    const again = dayBook.erasures();
    await eraseLedger('everything');
    await spend(5, '2026-11-21', again);
    expect(await used()).toBe(5);
  });
});

describe('a ledger that cannot be written', () => {
  it('is noted, counts all the same while the worker lives, and makes up for it with the next entry', async () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const broken = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const at = new Date(2026, 10, 21);
    await enterDay({ tokens: 30, estimated: 10 }, at, dayBook.erasures());
    await enterDay({ tokens: 12, estimated: 0 }, at, dayBook.erasures());
    expect(warned).toHaveBeenCalledWith('[deskside] days: QuotaExceededError: full');
    expect(await dayBook.of(november)).toEqual({ tokens: 42, estimated: 10 });
    broken.mockRestore();
    await spend(1);
    expect((await exportLedger())['days']).toEqual([{ day: '2026-11-21', tokens: 43, estimated: 10, requests: 3 }]);
    expect(await used()).toBe(43);
  });
});
