import { beforeEach, describe, expect, it } from 'vitest';
import { LEDGER_VERSION, openLedger } from '../../../../../../entrypoints/background/store/ledger/db';
import { freshBrowser } from '../../kit/world';
import { fillVersion6, version6 } from './ledger-v6';

beforeEach(async () => {
  freshBrowser();
  await fillVersion6();
});

describe('a ledger of version 6', () => {
  it('is brought to the present version and is laid out like one that is new', async () => {
    const described = async (): Promise<unknown> => {
      const db = await openLedger();
      const transaction = db.transaction([...db.objectStoreNames]);
      const layout = [...db.objectStoreNames].map((name) => {
        const { keyPath, autoIncrement, indexNames } = transaction.objectStore(name);
        return { name, keyPath, autoIncrement, indexes: [...indexNames] };
      });
      db.close();
      return [db.version, layout];
    };
    const brought = await described();
    freshBrowser();
    expect([LEDGER_VERSION, brought]).toEqual([7, await described()]);
  });

  it('keeps everything as it was, and has sent nothing that is known', async () => {
    const db = await openLedger();
    const { activity, ...keyed } = version6;
    for (const [store, values] of Object.entries(keyed)) {
      const found: unknown[] = await db.getAll(store as keyof typeof keyed);
      expect([store, found.length]).toEqual([store, values.length]);
      expect(found).toEqual(expect.arrayContaining([...values]));
    }
    expect(await db.getAll('activity')).toEqual(activity.map(({ value }) => value));
    expect([await db.count('requests'), await db.count('requestTexts')]).toEqual([0, 0]);
    db.close();
  });
});
