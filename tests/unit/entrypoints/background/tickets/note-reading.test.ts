import { beforeEach, expect, it, vi } from 'vitest';
import { momentNow } from '../../../../../core/freshness';
import { catalogues } from '../../../../../entrypoints/background/store/ledger/ledger';
import { noteReading } from '../../../../../entrypoints/background/tickets/note-reading';
import { catalogue, freshBrowser, publicTicket } from '../kit/world';

beforeEach(freshBrowser);

/** How often the desk's fields are written meanwhile. */
async function writes(work: () => Promise<void>): Promise<number> {
  const put = vi.spyOn(IDBObjectStore.prototype, 'put');
  try {
    await work();
    return put.mock.contexts.filter((store) => store instanceof IDBObjectStore && store.name === 'catalogues').length;
  } finally {
    put.mockRestore();
  }
}

const read = (what = catalogue): Promise<void> => noteReading(publicTicket(), what, momentNow());

it('the desk’s fields are written once for each time that they were read, however many tickets follow', async () => {
  expect(await writes(read)).toBe(1);
  await catalogues.putMacros(catalogue.origin, [], '2026-11-29T12:00:00.000Z');
  const kept = await catalogues.get(catalogue.origin);
  expect(await writes(read)).toBe(0);
  expect(await catalogues.get(catalogue.origin)).toEqual(kept);
  const [first] = catalogue.fields;
  const anew = { ...catalogue, fetchedAt: '2026-11-29T13:00:00.000Z', fields: first ? [first] : [] };
  expect(await writes(() => read(anew))).toBe(1);
  expect(await catalogues.get(catalogue.origin)).toMatchObject({ fetchedAt: anew.fetchedAt, fields: anew.fields });
});
