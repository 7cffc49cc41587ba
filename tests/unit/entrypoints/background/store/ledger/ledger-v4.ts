import { readFileSync } from 'node:fs';

/**
 * A ledger of version 4 with something in every store, written by that version itself: it took over the frozen one of version 3 and
 * went on with several suggestions for one ticket, decided and not. Frozen, like those of versions 1 to 3.
 */
interface Version4 {
  readonly suggestions: readonly { readonly stateKey: string }[];
  /** These have no key of their own. */
  readonly activity: readonly { readonly key: number; readonly value: unknown }[];
  readonly examples: readonly unknown[];
  readonly catalogues: readonly unknown[];
  readonly models: readonly unknown[];
  readonly facts: readonly unknown[];
  readonly usage: readonly unknown[];
  readonly days: readonly unknown[];
}

/** JSON knows no typed arrays, which trained models are made of. */
const revive = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && '$float64' in value
    ? Float64Array.from(value.$float64 as number[])
    : value;

export const version4 = JSON.parse(readFileSync('tests/fixtures/ledger/v4.json', 'utf8'), revive) as Version4;

function layout(db: IDBDatabase): void {
  const suggestions = db.createObjectStore('suggestions', { keyPath: 'stateKey' });
  suggestions.createIndex('at', 'at');
  suggestions.createIndex('suggestionId', 'suggestionId');
  db.createObjectStore('activity', { autoIncrement: true }).createIndex('at', 'at');
  const examples = db.createObjectStore('examples', { keyPath: 'key' });
  examples.createIndex('origin', 'ref.origin');
  examples.createIndex('learnedAt', 'learnedAt');
  db.createObjectStore('catalogues', { keyPath: 'origin' });
  db.createObjectStore('models', { keyPath: 'key' }).createIndex('at', 'at');
  db.createObjectStore('facts', { keyPath: 'key' });
  db.createObjectStore('usage', { keyPath: ['month', 'provider', 'model', 'feature'] });
  db.createObjectStore('days', { keyPath: 'day' });
}

const ended = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('it was not written')));
  });

const open = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open('deskside', 4);
    opening.addEventListener('upgradeneeded', () => layout(opening.result));
    opening.addEventListener('error', () => reject(opening.error ?? new Error('it did not open')));
    opening.addEventListener('success', () => resolve(opening.result));
  });

export async function fillVersion4(): Promise<void> {
  const db = await open();
  const { activity, ...keyed } = version4;
  const transaction = db.transaction([...db.objectStoreNames], 'readwrite');
  for (const [store, values] of Object.entries(keyed))
    for (const value of values as unknown[]) transaction.objectStore(store).put(value);
  for (const { key, value } of activity) transaction.objectStore('activity').put(value, key);
  await ended(transaction);
  db.close();
}
