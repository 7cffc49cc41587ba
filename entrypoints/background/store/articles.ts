import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import type { Article } from '../../../core/article';
import { articlesSchema } from '../../../core/schema/article';
import { makeTurns } from '../in-turn';

/**
 * What desks found in their knowledge bases a moment ago, so that a second draft of a ticket asks for nothing again. In the browser's
 * memory only (`storage.session`), since the words of a search are a ticket's.
 */
const PREFIX = 'articles:';
/** What was public then may be restricted by now. */
const FOUND_MS = 5 * 60_000;
/** A desk without a knowledge base is left alone. */
const NONE_MS = 60 * 60_000;
/** Searches of one desk. */
const KEEP = 12;

const keptSchema = z.strictObject({
  /** There is none that this agent may search; asked at this time, in milliseconds since 1970. */
  noneAt: z.nullable(z.number()),
  searches: z.array(z.strictObject({ words: z.string(), at: z.number(), found: articlesSchema })),
});
type Kept = z.infer<typeof keptSchema>;

const inTurn = makeTurns();
const keyOf = (origin: string): string => `${PREFIX}${origin}`;

/** A clock that was set back makes nothing young again. */
const isYounger = (at: number, ms: number): boolean => Date.now() >= at && Date.now() - at < ms;

async function keptOf(origin: string): Promise<Kept> {
  const parsed = keptSchema.safeParse((await browser.storage.session.get(keyOf(origin)))[keyOf(origin)]);
  return parsed.success ? parsed.data : { noneAt: null, searches: [] };
}

/** What a search found lately; null where the desk has no knowledge base; undefined where nobody asked lately. */
export const keptArticles = (origin: string, words: string): Promise<readonly Article[] | null | undefined> =>
  inTurn(async () => {
    const { noneAt, searches } = await keptOf(origin);
    if (noneAt !== null && isYounger(noneAt, NONE_MS)) return null;
    return searches.find((one) => one.words === words && isYounger(one.at, FOUND_MS))?.found;
  });

/** `found`: null where the desk has no knowledge base. */
export const keepArticles = (origin: string, words: string, found: readonly Article[] | null): Promise<void> =>
  inTurn(async () => {
    const now = Date.now();
    const { searches } = await keptOf(origin);
    const kept: Kept =
      found === null
        ? { noneAt: now, searches: [] }
        : {
            noneAt: null,
            searches: [
              { words, at: now, found: [...found] },
              ...searches.filter((one) => one.words !== words && isYounger(one.at, FOUND_MS)),
            ].slice(0, KEEP),
          };
    await browser.storage.session.set({ [keyOf(origin)]: kept });
  });

/** All of it, or what one desk found. */
export const forgetArticles = (origin?: string): Promise<void> =>
  inTurn(async () => {
    const keys = Object.keys(await browser.storage.session.get(null)).filter((key) => key.startsWith(PREFIX));
    await browser.storage.session.remove(origin === undefined ? keys : keys.filter((key) => key === keyOf(origin)));
  });
