import type { Catalogue } from '../../../../core/fields';
import type { Example } from '../../../../core/learning';
import { refKey, type TicketRef } from '../../../../core/ticket';
import { using, type ActivityRecord, type Ledger } from './db';
import { examplesChanged } from './example-changes';
import { suggestionRecordSchema, type SuggestionRecord } from './suggestion-record';
import { ticketsChanged } from './ticket-changes';
import { asSuggested } from './ticket-record';

/** What cannot be read as a record is none: it is asked for anew. */
const known = (value: unknown): SuggestionRecord | undefined => {
  const parsed = suggestionRecordSchema.safeParse(value);
  return parsed.success ? parsed.data : undefined;
};

/** Found again by its ticket. */
export const ofTicket = (record: ActivityRecord): ActivityRecord =>
  record.ref === null ? record : { ...record, ticket: refKey(record.ref) };

export const suggestions = {
  get: (stateKey: string): Promise<SuggestionRecord | undefined> =>
    using(async (db) => known(await db.get('suggestions', stateKey))),
  /** With what the activity and the ticket's own record say of it: all or nothing. `unopened`: nobody has the ticket before them. */
  put: async (record: SuggestionRecord, did?: ActivityRecord, unopened = false): Promise<void> => {
    await using(async (db) => {
      const transaction = db.transaction(['suggestions', 'activity', 'tickets'], 'readwrite');
      await transaction.objectStore('suggestions').put(record);
      const tickets = transaction.objectStore('tickets');
      await tickets.put(asSuggested(await tickets.get(refKey(record.ref)), record, unopened));
      if (did !== undefined) await transaction.objectStore('activity').add(ofTicket(did));
      await transaction.done;
    });
    ticketsChanged([refKey(record.ref)]);
  },
  all: (): Promise<SuggestionRecord[]> =>
    using(async (db) => (await db.getAll('suggestions')).flatMap((record) => known(record) ?? [])),
  remove: (stateKey: string): Promise<void> => using((db) => db.delete('suggestions', stateKey)),
  named: (suggestionId: string): Promise<SuggestionRecord | undefined> =>
    using(async (db) => known(await db.getFromIndex('suggestions', 'suggestionId', suggestionId))),
};

export const activity = {
  add: (record: ActivityRecord): Promise<void> =>
    using(async (db) => void (await db.add('activity', ofTicket(record)))),
  /** What happened on one ticket, oldest first. */
  of: (ref: TicketRef): Promise<ActivityRecord[]> =>
    using((db) => db.getAllFromIndex('activity', 'ticket', refKey(ref))),
};

type KeyedExample = Example & { readonly key: string };

export const exampleKey = ({ ref, from }: Pick<Example, 'ref' | 'from'>): string => `${refKey(ref)}|${from}`;

/** Newest first; the index keeps those of the same moment in the order of their keys, so that pages never overlap. */
const learntAt = async (db: Ledger, origin: string): Promise<KeyedExample[]> =>
  (await db.getAllFromIndex('examples', 'origin', origin)).sort((a, b) => b.learnedAt.localeCompare(a.learnedAt));

export const examples = {
  put: async (example: Example): Promise<void> => {
    const replaced = await using(async (db) => {
      const key = exampleKey(example);
      const transaction = db.transaction('examples', 'readwrite');
      const before = await transaction.store.get(key);
      await transaction.store.put({ ...example, key });
      await transaction.done;
      return before !== undefined && before.text !== example.text;
    });
    if (replaced) examplesChanged();
  },
  /** Takes back what was learnt at that moment; what the same ticket taught at another one stays. */
  unlearn: async (example: Pick<Example, 'ref' | 'from' | 'learnedAt'>): Promise<void> => {
    const gone = await using(async (db) => {
      const key = exampleKey(example);
      const { store, done } = db.transaction('examples', 'readwrite');
      const isIt = (await store.get(key))?.learnedAt === example.learnedAt;
      if (isIt) await store.delete(key);
      await done;
      return isIt;
    });
    if (gone) examplesChanged();
  },
  /** Newest first. */
  of: (origin: string): Promise<Example[]> =>
    using(async (db) => (await learntAt(db, origin)).map(({ key: _key, ...example }) => example)),
  /** Newest first, with the keys that name them. */
  keyed: (origin: string): Promise<KeyedExample[]> => using((db) => learntAt(db, origin)),
  /** Models were trained from it and may stand for it, so they go with it; the next answer trains one anew. */
  forget: async (key: string): Promise<void> => {
    await using(async (db) => {
      const transaction = db.transaction(['examples', 'models'], 'readwrite');
      await transaction.objectStore('examples').delete(key);
      await transaction.objectStore('models').clear();
      await transaction.done;
    });
    examplesChanged();
  },
  count: (origin: string): Promise<number> => using((db) => db.countFromIndex('examples', 'origin', origin)),
};

/** Reads and writes in one go; undefined writes nothing. */
const changeCatalogue = (
  origin: string,
  next: (before: Catalogue | undefined) => Catalogue | undefined,
): Promise<void> =>
  using(async (db) => {
    const { store, done } = db.transaction('catalogues', 'readwrite');
    const value = next(await store.get(origin));
    if (value !== undefined) await store.put(value);
    await done;
  });

export const catalogues = {
  get: (origin: string): Promise<Catalogue | undefined> => using((db) => db.get('catalogues', origin)),
  put: (catalogue: Catalogue): Promise<void> => using(async (db) => void (await db.put('catalogues', catalogue))),
  /** The fields as they were read; the macros that are known stay. A reading that is kept already is not written again for each ticket. */
  putFields: (read: Catalogue): Promise<void> =>
    changeCatalogue(read.origin, (before) => {
      if (before?.fetchedAt === read.fetchedAt) return undefined;
      const { macros = [], macrosReadAt } = before ?? {};
      return { ...read, macros, macrosReadAt };
    }),
  /** Nothing is kept for a desk whose fields are not known. */
  putMacros: (origin: string, macros: Catalogue['macros'], macrosReadAt: string): Promise<void> =>
    changeCatalogue(origin, (before) => before && { ...before, macros, macrosReadAt }),
  all: (): Promise<Catalogue[]> => using((db) => db.getAll('catalogues')),
  /** The desks that were read. */
  origins: (): Promise<string[]> => using((db) => db.getAllKeys('catalogues')),
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
  /** Deletes those with this prefix that `keeps` does not want. */
  keepOnly: (prefix: string, keeps: (value: string) => boolean): Promise<void> =>
    using(async (db) => {
      const { store, done } = db.transaction('facts', 'readwrite');
      const opening = store.openCursor(IDBKeyRange.bound(prefix, `${prefix}\uffff`));
      for (let cursor = await opening; cursor; cursor = await cursor.continue())
        if (!keeps(cursor.value.value)) await cursor.delete();
      await done;
    }),
};
