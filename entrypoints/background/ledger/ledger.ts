import type { Catalogue } from '../../../core/fields';
import type { Example } from '../../../core/learning';
import type { Decision } from '../../../core/suggestion';
import { refKey } from '../../../core/ticket';
import { using, type ActivityRecord, type Ledger, type SuggestionRecord } from './db';

export const suggestions = {
  get: (stateKey: string): Promise<SuggestionRecord | undefined> => using((db) => db.get('suggestions', stateKey)),
  put: (record: SuggestionRecord): Promise<void> => using(async (db) => void (await db.put('suggestions', record))),
  /** Keeps the newest decision only; the same one twice changes nothing. */
  decide: (stateKey: string, decision: Decision | null): Promise<SuggestionRecord | undefined> =>
    using(async (db) => {
      const transaction = db.transaction('suggestions', 'readwrite');
      const record = await transaction.store.get(stateKey);
      const next = record ? { ...record, decision } : undefined;
      if (next) await transaction.store.put(next);
      await transaction.done;
      return next;
    }),
};

export const activity = {
  add: (record: ActivityRecord): Promise<void> => using(async (db) => void (await db.add('activity', record))),
};

type KeyedExample = Example & { readonly key: string };

const keyOf = ({ ref, from }: Pick<Example, 'ref' | 'from'>): string => `${refKey(ref)}|${from}`;

/** Newest first; the index keeps those of the same moment in the order of their keys, so that pages never overlap. */
const learntAt = async (db: Ledger, origin: string): Promise<KeyedExample[]> =>
  (await db.getAllFromIndex('examples', 'origin', origin)).sort((a, b) => b.learnedAt.localeCompare(a.learnedAt));

export const examples = {
  put: (example: Example): Promise<void> =>
    using(async (db) => void (await db.put('examples', { ...example, key: keyOf(example) }))),
  remove: (example: Pick<Example, 'ref' | 'from'>): Promise<void> =>
    using((db) => db.delete('examples', keyOf(example))),
  /** Newest first. */
  of: (origin: string): Promise<Example[]> =>
    using(async (db) => (await learntAt(db, origin)).map(({ key: _key, ...example }) => example)),
  /** Newest first, with the keys that name them. */
  keyed: (origin: string): Promise<KeyedExample[]> => using((db) => learntAt(db, origin)),
  /** Models were trained from it and may stand for it, so they go with it; the next answer trains one anew. */
  forget: (key: string): Promise<void> =>
    using(async (db) => {
      const transaction = db.transaction(['examples', 'models'], 'readwrite');
      await transaction.objectStore('examples').delete(key);
      await transaction.objectStore('models').clear();
      await transaction.done;
    }),
  count: (origin: string): Promise<number> => using((db) => db.countFromIndex('examples', 'origin', origin)),
};

export const catalogues = {
  get: (origin: string): Promise<Catalogue | undefined> => using((db) => db.get('catalogues', origin)),
  put: (catalogue: Catalogue): Promise<void> => using(async (db) => void (await db.put('catalogues', catalogue))),
  all: (): Promise<Catalogue[]> => using((db) => db.getAll('catalogues')),
};

const MOST_MODELS = 6;

export const models = {
  get: (key: string): Promise<unknown> => using(async (db) => (await db.get('models', key))?.model),
  /** Only the newest few are kept: a model is worth a second of training, not a megabyte for ever. The others are not read for it. */
  put: (key: string, model: unknown): Promise<void> =>
    using(async (db) => {
      const transaction = db.transaction('models', 'readwrite');
      const { store } = transaction;
      await store.put({ key, model, at: new Date().toISOString() });
      const oldestFirst = await store.index('at').getAllKeys();
      await Promise.all(oldestFirst.slice(0, -MOST_MODELS).map((old) => store.delete(old)));
      await transaction.done;
    }),
};

export const facts = {
  get: (key: string): Promise<string | undefined> => using(async (db) => (await db.get('facts', key))?.value),
  put: (key: string, value: string): Promise<void> => using(async (db) => void (await db.put('facts', { key, value }))),
  /** Reads and writes in one go; what `next` leaves undefined is left as it is. The value that stands then. */
  change: (key: string, next: (value: string | undefined) => string | undefined): Promise<string | undefined> =>
    using(async (db) => {
      const transaction = db.transaction('facts', 'readwrite');
      const before = (await transaction.store.get(key))?.value;
      const value = next(before);
      if (value !== undefined) await transaction.store.put({ key, value });
      await transaction.done;
      return value ?? before;
    }),
  keys: (prefix: string): Promise<string[]> =>
    using((db) => db.getAllKeys('facts', IDBKeyRange.bound(prefix, `${prefix}\uffff`))),
};
