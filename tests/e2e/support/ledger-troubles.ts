import type { Page } from '@playwright/test';
import type { Deskside } from './deskside';

/** The ledger is of no use until `end` is called. */
interface Trouble {
  end(): Promise<void>;
}

/** What a page of ours holds while it is in the worker's way. */
interface HoldingPage {
  held: { db: IDBDatabase; goesOn: boolean } | undefined;
}

/** Runs in a page of ours, as that page of an earlier version which was left open: it lets go of nothing for an upgrade. */
async function holdOldVersion(): Promise<void> {
  const settled = <T>(request: IDBOpenDBRequest, value: (db: IDBDatabase) => T): Promise<T | null> =>
    new Promise((resolve) => {
      request.addEventListener('success', () => resolve(value(request.result)));
      request.addEventListener('error', () => resolve(null));
    });
  const open = (): Promise<IDBDatabase | null> => {
    const opening = indexedDB.open('deskside', 3);
    opening.addEventListener('upgradeneeded', () => {
      const { result: db } = opening;
      db.createObjectStore('suggestions', { keyPath: 'stateKey' }).createIndex('at', 'at');
      db.createObjectStore('activity', { autoIncrement: true }).createIndex('at', 'at');
      const examples = db.createObjectStore('examples', { keyPath: 'key' });
      examples.createIndex('origin', 'ref.origin');
      examples.createIndex('learnedAt', 'learnedAt');
      db.createObjectStore('catalogues', { keyPath: 'origin' });
      db.createObjectStore('models', { keyPath: 'key' });
      db.createObjectStore('facts', { keyPath: 'key' });
      db.createObjectStore('usage', { keyPath: ['month', 'provider', 'model', 'feature'] });
      db.createObjectStore('days', { keyPath: 'day' });
    });
    return settled(opening, (db) => db);
  };
  let db: IDBDatabase | null = null;
  // The worker may have made the present version anew in between.
  while (db === null) {
    await settled(indexedDB.deleteDatabase('deskside'), () => null);
    db = await open();
  }
  (globalThis as unknown as HoldingPage).held = { db, goesOn: true };
}

/** Runs in a page of ours: a transaction over the whole ledger that does not come to its end, so that nobody else's begins. */
async function holdTransaction(): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('deskside');
    opening.addEventListener('success', () => resolve(opening.result));
    opening.addEventListener('error', () => reject(opening.error ?? new Error('it did not open')));
  });
  const held = { db, goesOn: true };
  (globalThis as unknown as HoldingPage).held = held;
  const facts = db.transaction([...db.objectStoreNames], 'readwrite').objectStore('facts');
  // A transaction lives as long as something is asked of it.
  const askAgain = (): void => {
    if (held.goesOn) facts.get('nothing').addEventListener('success', askAgain);
  };
  askAgain();
}

function letGo(): void {
  const { held } = globalThis as unknown as HoldingPage;
  if (held === undefined) return;
  held.goesOn = false;
  held.db.close();
}

async function inPage(deskside: Deskside, hold: () => Promise<void>): Promise<Trouble> {
  const page = await deskside.page();
  await page.evaluate(hold);
  return { end: () => page.evaluate(letGo) };
}

/** The worker's own openings are never answered, as where the disk hangs. */
async function deafOpen(deskside: Deskside): Promise<Trouble> {
  const worker = deskside.context.serviceWorkers().find((one) => one.url().startsWith(deskside.origin));
  if (worker === undefined) throw new Error('the worker runs');
  await worker.evaluate(() => {
    const real = indexedDB.open.bind(indexedDB);
    Object.assign(globalThis, { realOpen: real });
    indexedDB.open = () => Object.setPrototypeOf(new EventTarget(), IDBOpenDBRequest.prototype) as IDBOpenDBRequest;
  });
  return {
    end: () =>
      worker.evaluate(() => {
        indexedDB.open = (globalThis as unknown as { realOpen: typeof indexedDB.open }).realOpen;
      }),
  };
}

const deleteLedger = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        const deleting = indexedDB.deleteDatabase('deskside');
        deleting.addEventListener('success', () => resolve());
        deleting.addEventListener('blocked', () => resolve());
      }),
  );

interface Kind {
  readonly name: string;
  readonly begin: (deskside: Deskside) => Promise<Trouble>;
  /** Something that happens to it between two steps of the person. */
  readonly between?: (deskside: Deskside) => Promise<void>;
}

export const ledgerTroubles: readonly Kind[] = [
  {
    name: 'is full',
    begin: async (deskside) => {
      const full = await deskside.fillDisk();
      return { end: () => full.clear() };
    },
  },
  {
    name: 'waits for a page of an earlier version that does not close',
    begin: (deskside) => inPage(deskside, holdOldVersion),
  },
  {
    name: 'is deleted again and again',
    begin: async (deskside) => {
      await deleteLedger(await deskside.page());
      return { end: () => Promise.resolve() };
    },
    between: async (deskside) => deleteLedger(await deskside.page()),
  },
  { name: 'is held by a transaction that does not end', begin: (deskside) => inPage(deskside, holdTransaction) },
  { name: 'never answers when it is opened', begin: deafOpen },
];
