import { beforeEach, describe, expect, it } from 'vitest';
import type { UsageSums } from '../../../../../../core/usage';
import { LEDGER_VERSION, openLedger, using } from '../../../../../../entrypoints/background/store/ledger/db';
import { activity, examples } from '../../../../../../entrypoints/background/store/ledger/ledger';
import { memory } from '../../../../../../entrypoints/background/store/ledger/memory';
import { eraseLedger, exportLedger, prune, type Erasable } from '../../../../../../entrypoints/background/rules/upkeep';
import { usageBook } from '../../../../../../entrypoints/background/store/ledger/usage-book';
import { keptSuggestions } from './kept-suggestions';
import { fillVersion1, openVersion1, version1 } from './ledger-v1';
import { freshBrowser } from '../../kit/world';

const sums: UsageSums = {
  requests: 1,
  unknown: 0,
  tokensIn: 100,
  tokensOut: 7,
  tokensCached: 60,
  tokensCacheWritten: 3,
};
const key = { month: '2026-11', provider: 'openai', model: 'gpt-5-mini', feature: 'triage' } as const;
const add = (change: object = {}): Promise<void> => usageBook.add({ ...key, ...change }, sums, usageBook.erasures());

beforeEach(freshBrowser);

describe('a ledger of version 1', () => {
  const stores = ['examples', 'catalogues', 'models', 'facts'] as const;

  it('is brought to the present one with everything in it', async () => {
    await fillVersion1();
    const db = await openLedger();
    expect(db.version).toBe(LEDGER_VERSION);
    expect(await db.getAll('suggestions')).toEqual(keptSuggestions);
    for (const store of stores) {
      const kept: unknown[] = await db.getAll(store);
      expect(kept).toHaveLength(version1[store].length);
      expect(kept).toEqual(expect.arrayContaining([...version1[store]]));
    }
    expect(await db.getAllKeys('activity')).toEqual(version1.activity.map((entry) => entry.key));
    expect(await db.getAll('activity')).toMatchObject(version1.activity.map((entry) => entry.value));
    expect([await db.getAll('usage'), await db.getAll('days')]).toEqual([[], []]);
    db.close();
  });

  it('can be worked with afterwards: indexes, numbering, usage', async () => {
    await fillVersion1();
    expect((await examples.of('https://acme.zendesk.com')).map((example) => example.ref.ticketId)).toEqual([
      '1042',
      '998',
    ]);
    await activity.add({ at: '2026-11-21T08:00:00Z', what: 'erased', ref: null, provider: '' });
    expect(await using((db) => db.getAllKeys('activity'))).toEqual([1, 2, 3, 4, 7, 8]);
    await add();
    expect(await usageBook.all()).toEqual([{ ...key, ...sums }]);
  });

  it('is laid out in the end like one that is new', async () => {
    const described = async (): Promise<unknown> => {
      const db = await openLedger();
      const transaction = db.transaction([...db.objectStoreNames]);
      const layout = [...db.objectStoreNames].map((name) => {
        const store = transaction.objectStore(name);
        return { name, keyPath: store.keyPath, autoIncrement: store.autoIncrement, indexes: [...store.indexNames] };
      });
      db.close();
      return layout;
    };
    const fresh = await described();
    freshBrowser();
    await fillVersion1();
    expect(await described()).toEqual(fresh);
  });

  it('that is open elsewhere is waited for', async () => {
    await fillVersion1();
    const old = await openVersion1();
    old.addEventListener('versionchange', () => old.close());
    expect((await exportLedger())['usage']).toEqual([]);
  });

  it('makes way for a later one, as soon as that asks', async () => {
    const db = await openLedger();
    const later = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('deskside', LEDGER_VERSION + 1);
      opening.addEventListener('success', () => resolve(opening.result));
    });
    expect(later.version).toBe(LEDGER_VERSION + 1);
    later.close();
    expect(() => db.transaction('usage')).toThrow();
  });
});

describe('usage', () => {
  it('of a hundred answers at once is counted a hundred times', async () => {
    await Promise.all(
      Array.from({ length: 100 }, (_, index) => add({ feature: index % 2 === 0 ? 'triage' : 'draft' })),
    );
    const half = {
      requests: 50,
      unknown: 0,
      tokensIn: 5000,
      tokensOut: 350,
      tokensCached: 3000,
      tokensCacheWritten: 150,
    };
    expect(await usageBook.all()).toEqual([
      { ...key, feature: 'draft', ...half },
      { ...key, feature: 'triage', ...half },
    ]);
  });

  it('has one row for each month, provider, model and feature', async () => {
    const different = [{}, { month: '2026-12' }, { provider: 'openrouter' }, { model: '' }, { feature: 'test' }];
    await Promise.all([...different, ...different].map(add));
    const rows = await usageBook.all();
    expect(rows).toHaveLength(different.length);
    expect(rows.every((row) => row.requests === 2)).toBe(true);
  });

  it('is part of the export', async () => {
    await add();
    expect(await exportLedger()).toMatchObject({ usage: [{ ...key, ...sums }] });
  });

  it('goes after 24 months, by the month and not by the day', async () => {
    await Promise.all(['2024-10', '2024-11', '2025-12', '2026-11'].map((month) => add({ month })));
    const months = async (now: Date): Promise<string[]> => {
      await prune(365, now);
      return (await usageBook.all()).map((row) => row.month);
    };
    expect(await months(new Date(2026, 9, 31, 23, 59))).toEqual(['2024-10', '2024-11', '2025-12', '2026-11']);
    expect(await months(new Date(2026, 10, 1))).toEqual(['2024-11', '2025-12', '2026-11']);
    expect(await months(new Date(2026, 11, 1))).toEqual(['2025-12', '2026-11']);
  });

  it('that a request under way brings after everything was erased is not written', async () => {
    const since = usageBook.erasures();
    await add();
    const erased = eraseLedger('everything');
    await Promise.all([erased, usageBook.add(key, sums, since)]);
    await usageBook.add(key, sums, since);
    expect(await usageBook.all()).toEqual([]);
    await add();
    expect(await usageBook.all()).toHaveLength(1);
  });
});

describe('erasing', () => {
  const left: Record<Erasable, string[]> = {
    learned: ['activity', 'catalogues', 'suggestions', 'tickets', 'usage'],
    activity: ['catalogues', 'examples', 'facts', 'models'],
    everything: [],
  };

  it.each(Object.entries(left))('%s leaves only %j', async (what, stores) => {
    await fillVersion1();
    await add();
    await eraseLedger(what as Erasable);
    const db = await openLedger();
    const counts = await Promise.all(
      [...db.objectStoreNames].map(async (name) => [name, await db.count(name)] as const),
    );
    db.close();
    expect(counts.flatMap(([name, count]) => (count > 0 ? [name] : []))).toEqual(stores);
  });
});

describe('retention', () => {
  it('deletes what is older, and leaves what is not', async () => {
    await fillVersion1();
    await prune(2, new Date('2026-11-20T12:00:00Z'));
    const kept = await exportLedger();
    expect(kept['suggestions']).toHaveLength(2);
    expect(kept['activity']).toHaveLength(2);
    expect(kept['examples']).toEqual([]);
    expect(kept['catalogues']).toHaveLength(2);
  });
});

describe('what a server taught', () => {
  it('is remembered', async () => {
    const learnt = { seen: { 'form:json_schema': true, 'without:temperature': 'k3f9' } } as const;
    await memory.set('https://a.example m', learnt);
    expect(await memory.get('https://a.example m')).toEqual(learnt);
    await memory.set('https://a.example m', { seen: {} });
    expect(await memory.get('https://a.example m')).toEqual({ seen: {} });
    expect(await memory.get('https://a.example n')).toBeUndefined();
  });

  it.each([
    '',
    'json_schema',
    '{',
    'null',
    '{"kind":"text","refuses":["stream"],"startsInsideTrace":true}',
    '{"seen":{"without:stream":false}}',
    `{"seen":{"without:stream":"${'x'.repeat(17)}"}}`,
    JSON.stringify({ seen: Object.fromEntries(Array.from({ length: 65 }, (_, at) => [`without:${at}`, true])) }),
  ])(
    'is found out again when something else is kept, such as what older versions learnt from one ticket (%j)',
    async (value) => {
      await using((db) => db.put('facts', { key: 'learnt|https://a.example m', value }));
      expect(await memory.get('https://a.example m')).toBeUndefined();
    },
  );
});
