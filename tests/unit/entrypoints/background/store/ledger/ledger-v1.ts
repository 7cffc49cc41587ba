import { readFileSync } from 'node:fs';

/**
 * A ledger of version 1 with something in every store, made as that version made it. Frozen: what people have on their computers
 * does not change either. It shares no code with the ledger of today.
 */
interface Version1 {
  readonly suggestions: readonly unknown[];
  /** These have no key of their own. */
  readonly activity: readonly { readonly key: number; readonly value: unknown }[];
  readonly examples: readonly unknown[];
  readonly catalogues: readonly unknown[];
  readonly models: readonly unknown[];
  readonly facts: readonly unknown[];
}

/** JSON knows no typed arrays, which trained models are made of. */
const revive = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && '$float64' in value
    ? Float64Array.from(value.$float64 as number[])
    : value;

export const version1 = JSON.parse(readFileSync('tests/fixtures/ledger/v1.json', 'utf8'), revive) as Version1;

function layout(db: IDBDatabase): void {
  db.createObjectStore('suggestions', { keyPath: 'stateKey' }).createIndex('at', 'at');
  db.createObjectStore('activity', { autoIncrement: true }).createIndex('at', 'at');
  const examples = db.createObjectStore('examples', { keyPath: 'key' });
  examples.createIndex('origin', 'ref.origin');
  examples.createIndex('learnedAt', 'learnedAt');
  db.createObjectStore('catalogues', { keyPath: 'origin' });
  db.createObjectStore('models', { keyPath: 'key' });
  db.createObjectStore('facts', { keyPath: 'key' });
}

/** The open connection; whoever upgrades has to wait until it is closed. */
export const openVersion1 = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open('deskside', 1);
    opening.addEventListener('upgradeneeded', () => layout(opening.result));
    opening.addEventListener('error', () => reject(opening.error ?? new Error('it did not open')));
    opening.addEventListener('success', () => resolve(opening.result));
  });

export async function fillVersion1(): Promise<void> {
  const db = await openVersion1();
  const { activity, ...keyed } = version1;
  const transaction = db.transaction([...db.objectStoreNames], 'readwrite');
  for (const [store, values] of Object.entries(keyed))
    for (const value of values as unknown[]) transaction.objectStore(store).put(value);
  for (const { key, value } of activity) transaction.objectStore('activity').put(value, key);
  await new Promise<void>((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('it was not written')));
  });
  db.close();
}
