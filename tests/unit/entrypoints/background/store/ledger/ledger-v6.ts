import { readFileSync } from 'node:fs';

/**
 * A ledger of version 6 with something in every store, written by that version itself: it took over the frozen one of version 5 and
 * went on with a run from the queue. Frozen, like those before it.
 */
interface Version6 {
  readonly suggestions: readonly { readonly stateKey: string }[];
  /** These have no key of their own. */
  readonly activity: readonly { readonly key: number; readonly value: unknown }[];
  readonly examples: readonly unknown[];
  readonly catalogues: readonly unknown[];
  readonly models: readonly unknown[];
  readonly facts: readonly unknown[];
  readonly usage: readonly unknown[];
  readonly days: readonly unknown[];
  readonly tickets: readonly { readonly key: string }[];
  readonly jobs: readonly unknown[];
  readonly runs: readonly unknown[];
  readonly changes: readonly unknown[];
}

/** JSON knows no typed arrays, which trained models are made of. */
const revive = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && '$float64' in value
    ? Float64Array.from(value.$float64 as number[])
    : value;

export const version6 = JSON.parse(readFileSync('tests/fixtures/ledger/v6.json', 'utf8'), revive) as Version6;

function layout(db: IDBDatabase): void {
  const suggestions = db.createObjectStore('suggestions', { keyPath: 'stateKey' });
  suggestions.createIndex('at', 'at');
  suggestions.createIndex('suggestionId', 'suggestionId');
  const activity = db.createObjectStore('activity', { autoIncrement: true });
  activity.createIndex('at', 'at');
  activity.createIndex('ticket', 'ticket');
  const examples = db.createObjectStore('examples', { keyPath: 'key' });
  examples.createIndex('origin', 'ref.origin');
  examples.createIndex('learnedAt', 'learnedAt');
  db.createObjectStore('catalogues', { keyPath: 'origin' });
  db.createObjectStore('models', { keyPath: 'key' }).createIndex('at', 'at');
  db.createObjectStore('facts', { keyPath: 'key' });
  db.createObjectStore('usage', { keyPath: ['month', 'provider', 'model', 'feature'] });
  db.createObjectStore('days', { keyPath: 'day' });
  const tickets = db.createObjectStore('tickets', { keyPath: 'key' });
  tickets.createIndex('origin', 'ref.origin');
  tickets.createIndex('at', 'at');
  tickets.createIndex('waits', 'waits');
  tickets.createIndex('snoozedUntil', 'snoozedUntil');
  tickets.createIndex('listedAt', 'listed.at');
  const jobs = db.createObjectStore('jobs', { keyPath: 'key' });
  jobs.createIndex('origin', 'ref.origin');
  jobs.createIndex('due', 'notBefore');
  jobs.createIndex('at', 'at');
  const runs = db.createObjectStore('runs', { keyPath: 'id' });
  runs.createIndex('at', 'at');
  runs.createIndex('state', 'state');
  const changes = db.createObjectStore('changes', { keyPath: ['run', 'at'] });
  changes.createIndex('state', 'state');
  changes.createIndex('ticket', 'ticket');
}

const ended = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('it was not written')));
  });

const open = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open('deskside', 6);
    opening.addEventListener('upgradeneeded', () => layout(opening.result));
    opening.addEventListener('error', () => reject(opening.error ?? new Error('it did not open')));
    opening.addEventListener('success', () => resolve(opening.result));
  });

export async function fillVersion6(): Promise<void> {
  const db = await open();
  const { activity, ...keyed } = version6;
  const transaction = db.transaction([...db.objectStoreNames], 'readwrite');
  for (const [store, values] of Object.entries(keyed))
    for (const value of values as unknown[]) transaction.objectStore(store).put(value);
  for (const { key, value } of activity) transaction.objectStore('activity').put(value, key);
  await ended(transaction);
  db.close();
}
