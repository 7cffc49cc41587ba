import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { featureIds } from '../../../../core/features';
import { providerIds } from '../../../../core/providers';
import { addSums, sumsOf } from '../../../../core/usage';
import { makeTurns } from '../../in-turn';
import { saneDay, saneUsage } from './absurd';
import { using, type DayRecord } from './db';

/**
 * Requests that are on their way, in `storage.local` until their answer is in the books. A worker that ends takes its requests with
 * it, and they are billed all the same: the next one finds here what was guessed of them before they went out. What is counted
 * leaves a mark among the facts in the very transaction that counts it, so that nothing counts twice, wherever a worker ends.
 */
const PREFIX = 'asked:';

type Book = 'day' | 'usage';

/** Keys of marks; the mark itself is the worker that counted. */
const MARKS = 'counted|';
export const marks: readonly [string, string] = [MARKS, `${MARKS}\uffff`];
const markOf = (book: Book, id: string): string => `${MARKS}${book}|${id}`;

/** What this worker asks is still its own to count. */
const worker = crypto.randomUUID();

const askedSchema = z.strictObject({
  worker: z.string(),
  /** Null in a book that it does not count in, or that was erased meanwhile. */
  day: z.nullable(z.strictObject({ day: z.string(), tokens: z.number() })),
  usage: z.nullable(
    z.strictObject({
      month: z.string(),
      provider: z.enum(providerIds),
      model: z.string(),
      feature: z.enum([...featureIds, 'test']),
    }),
  ),
});
type Asked = z.infer<typeof askedSchema>;

/** One more entry of a day. */
export function joinDays(found: DayRecord | undefined, b: DayRecord): DayRecord {
  if (found === undefined) return b;
  const a = saneDay(found);
  return {
    day: b.day,
    tokens: a.tokens + b.tokens,
    estimated: a.estimated + b.estimated,
    requests: a.requests + b.requests,
  };
}

const inTurn = makeTurns();

async function waiting(): Promise<(readonly [id: string, asked: Asked | null])[]> {
  return Object.entries(await browser.storage.local.get(null)).flatMap(([key, value]) =>
    key.startsWith(PREFIX) ? [[key.slice(PREFIX.length), askedSchema.safeParse(value).data ?? null] as const] : [],
  );
}

const put = (id: string, asked: Asked): Promise<void> => browser.storage.local.set({ [PREFIX + id]: asked });

export const askedBook = {
  /** Before a request goes out. */
  enter: (id: string, guessed: Pick<Asked, 'day' | 'usage'>): Promise<void> => put(id, { worker, ...guessed }),
  /** It is counted where it is to be, or not to be counted at all. */
  drop: (id: string): Promise<void> => browser.storage.local.remove(PREFIX + id),
  /** For the transaction that counts. */
  mark: (book: Book, id: string): { readonly key: string; readonly value: string } => ({
    key: markOf(book, id),
    value: worker,
  }),
  /** These books were erased: what is on its way is no longer entered there. */
  forget: (books: readonly Book[]): Promise<void> =>
    inTurn(async () => {
      const kept = Object.fromEntries(books.map((book) => [book, null]));
      for (const [id, asked] of await waiting()) if (asked !== null) await put(id, { ...asked, ...kept });
    }),
};

/** In one transaction, so that each is counted with its mark or not at all. */
const count = (others: readonly (readonly [id: string, asked: Asked | null])[]): Promise<void> =>
  using(async (db) => {
    const transaction = db.transaction(['facts', 'days', 'usage'], 'readwrite');
    const [facts, days, usage] = [
      transaction.objectStore('facts'),
      transaction.objectStore('days'),
      transaction.objectStore('usage'),
    ];
    for (const [id, asked] of others) {
      if (asked?.day && (await facts.getKey(markOf('day', id))) === undefined) {
        const { day, tokens } = asked.day;
        await days.put(joinDays(await days.get(day), { day, tokens, estimated: tokens, requests: 1 }));
        await facts.put(askedBook.mark('day', id));
      }
      if (asked?.usage && (await facts.getKey(markOf('usage', id))) === undefined) {
        const { month, provider, model, feature } = asked.usage;
        const kept = await usage.get([month, provider, model, feature]);
        await usage.put({ ...asked.usage, ...(kept ? addSums(saneUsage(kept), sumsOf({})) : sumsOf({})) });
        await facts.put(askedBook.mark('usage', id));
      }
    }
    await transaction.done;
  });

/** Marks of workers that have ended stand for nothing any more, once what they asked is dropped. */
const forgetMarks = (ids: readonly string[]): Promise<void> =>
  using(async (db) => {
    const transaction = db.transaction('facts', 'readwrite');
    const settled = new Set(ids.flatMap((id) => [markOf('day', id), markOf('usage', id)]));
    for (const { key, value } of await transaction.store.getAll(IDBKeyRange.bound(...marks)))
      if (value !== worker || settled.has(key)) await transaction.store.delete(key);
    await transaction.done;
  });

async function enterOthers(): Promise<void> {
  const others = (await waiting()).filter(([, asked]) => asked?.worker !== worker);
  const ids = others.map(([id]) => id);
  if (others.length > 0) await count(others);
  await browser.storage.local.remove(ids.map((id) => PREFIX + id));
  await forgetMarks(ids);
}

/** Others had asked only before this worker began, so it is looked for once. */
let isEntered = false;

/** Enters what earlier workers had asked when they ended, each request once. Whoever reads the books waits for it. */
export const enterCutOff = (): Promise<void> =>
  inTurn(async () => {
    if (isEntered) return;
    await enterOthers();
    isEntered = true;
  });
