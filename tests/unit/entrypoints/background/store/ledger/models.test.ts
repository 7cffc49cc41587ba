import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LEDGER_VERSION, openLedger, using } from '../../../../../../entrypoints/background/store/ledger/db';
import { models } from '../../../../../../entrypoints/background/store/ledger/ledger';
import { freshBrowser } from '../../kit/world';
import { fillVersion3, version3 } from './ledger-v3';

const stores = ['examples', 'catalogues', 'models', 'facts', 'usage', 'days'] as const;

beforeEach(freshBrowser);
afterEach(() => void vi.restoreAllMocks());

describe('a ledger of version 3', () => {
  it('is brought to the present one with everything in it', async () => {
    await fillVersion3();
    const db = await openLedger();
    expect(db.version).toBe(LEDGER_VERSION);
    for (const store of stores) {
      const kept: unknown[] = await db.getAll(store);
      expect(kept, store).toHaveLength(version3[store].length);
      expect(kept).toEqual(expect.arrayContaining([...version3[store]]));
    }
    expect(await db.getAll('activity')).toMatchObject(version3.activity.map(({ value }) => value));
    db.close();
  });

  it('has its models in the order of their age afterwards', async () => {
    await fillVersion3();
    expect(await using((db) => db.getAllKeysFromIndex('models', 'at'))).toEqual([
      'on-device-a1',
      '4be1',
      'on-device-a0',
      'on-device-a2',
    ]);
  });
});

describe('trained models', () => {
  const keys = (): Promise<string[]> => using((db) => db.getAllKeysFromIndex('models', 'at'));

  it('are kept up to six; the oldest goes', async () => {
    await fillVersion3();
    for (const key of ['b0', 'b1', 'b2', 'b3']) await models.put(key, { of: key });
    expect((await keys()).toSorted()).toEqual(['b0', 'b1', 'b2', 'b3', 'on-device-a0', 'on-device-a2']);
    expect(await models.get('b2')).toEqual({ of: 'b2' });
  });

  it('are not read when one is added', async () => {
    await fillVersion3();
    await keys();
    const all = vi.spyOn(IDBObjectStore.prototype, 'getAll');
    const one = vi.spyOn(IDBObjectStore.prototype, 'get');
    const cursor = vi.spyOn(IDBIndex.prototype, 'openCursor');
    const indexed = vi.spyOn(IDBIndex.prototype, 'getAll');
    await models.put('b0', {});
    expect([all, one, cursor, indexed].map(({ mock }) => mock.calls.length)).toEqual([0, 0, 0, 0]);
    expect(await keys()).toContain('b0');
  });

  it('that are trained again take the place of their own old one', async () => {
    for (let round = 0; round < 8; round += 1) await models.put('same', { round });
    expect(await keys()).toEqual(['same']);
    expect(await models.get('same')).toEqual({ round: 7 });
  });
});
