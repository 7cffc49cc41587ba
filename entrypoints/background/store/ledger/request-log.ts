import type { RequestRecord, RequestText, WantedBy } from '../../../../core/request-log';
import { clip } from '../../../../core/text';
import { using, type Ledger, type RequestTextRecord } from './db';
import { LONG_WORK_MS } from './time-limits';

/** So many of each are kept. What nobody looked at has room of its own, so that a flood of it pushes out nothing else. */
const MOST: Readonly<Record<WantedBy, number>> = { person: 5_000, background: 1_000 };
const MOST_TEXTS: Readonly<Record<WantedBy, number>> = { person: 100, background: 20 };
/** Characters of a text that is kept. */
const TEXT_CHARS = 200_000;

type Logging = 'requests' | 'requestTexts';

/**
 * How often the log was erased since this worker began. Only a request that is under way needs it, and such a request ends with the
 * worker, so nothing is lost when the number is.
 */
let erasures = 0;
/** The same of one desk, by its origin. */
const ofDesks = new Map<string, number>();

const writing = (db: Ledger) => db.transaction(['requests', 'requestTexts'], 'readwrite');
type Writing = ReturnType<typeof writing>;

/** The oldest go where there are more than there is room for. */
async function makeRoom(transaction: Writing, name: Logging, by: WantedBy, most: number): Promise<void> {
  const index = transaction.objectStore(name).index('share');
  const ofShare = IDBKeyRange.bound([by], [by, []]);
  let tooMany = (await index.count(ofShare)) - most;
  for (let cursor = await index.openCursor(ofShare); cursor && tooMany > 0; cursor = await cursor.continue()) {
    await cursor.delete();
    tooMany -= 1;
  }
}

const asText = ({ text, cut }: RequestTextRecord): RequestText => ({ text, cut });

/** Every body that was posted to a server, in the order in which they left. */
export const requestLog = {
  /** Remembered when a request leaves: nothing is written of it any more once the log was erased in between. */
  erasures: (ref: RequestRecord['ref']): number => erasures + (ref === null ? 0 : (ofDesks.get(ref.origin) ?? 0)),
  erased: (): void => {
    erasures += 1;
  },
  /** `text`: null where the person does not keep texts. */
  add: (record: RequestRecord, text: string | null, since: number): Promise<void> =>
    using(async (db) => {
      if (since !== requestLog.erasures(record.ref)) return;
      const transaction = writing(db);
      await transaction.objectStore('requests').put(record);
      await makeRoom(transaction, 'requests', record.by, MOST[record.by]);
      if (text !== null) {
        const { id, at, by, ref } = record;
        const kept = clip(text, TEXT_CHARS);
        await transaction
          .objectStore('requestTexts')
          .put({ id, at, by, ref, text: kept, cut: kept.length < text.length });
        await makeRoom(transaction, 'requestTexts', by, MOST_TEXTS[by]);
      }
      await transaction.done;
    }),
  /** What has become of it. One that is not there any more stays gone. */
  end: (id: string, change: Partial<RequestRecord>): Promise<void> =>
    using(async (db) => {
      const { store, done } = db.transaction('requests', 'readwrite');
      const record = await store.get(id);
      if (record !== undefined) await store.put({ ...record, ...change });
      await done;
    }),
  /** Newest first. */
  all: (): Promise<RequestRecord[]> =>
    using(async (db) => (await db.getAllFromIndex('requests', 'at')).toReversed(), LONG_WORK_MS),
  text: (id: string): Promise<RequestText | null> =>
    using(async (db) => {
      const kept = await db.get('requestTexts', id);
      return kept === undefined ? null : asText(kept);
    }),
  /** By the requests' names. */
  texts: (): Promise<ReadonlyMap<string, RequestText>> =>
    using(
      async (db) => new Map((await db.getAll('requestTexts')).map((kept) => [kept.id, asText(kept)])),
      LONG_WORK_MS,
    ),
  /** All of it, or what was about one desk's tickets. */
  erase: (origin: string | null): Promise<void> => {
    if (origin === null) requestLog.erased();
    else ofDesks.set(origin, (ofDesks.get(origin) ?? 0) + 1);
    return using(async (db) => {
      const transaction = writing(db);
      await Promise.all(
        (['requests', 'requestTexts'] as const).map(async (name) => {
          const store = transaction.objectStore(name);
          if (origin === null) return store.clear();
          for (const key of await store.index('origin').getAllKeys(origin)) await store.delete(key);
        }),
      );
      await transaction.done;
    }, LONG_WORK_MS);
  },
  forgetTexts: (): Promise<void> => using((db) => db.clear('requestTexts')),
};
