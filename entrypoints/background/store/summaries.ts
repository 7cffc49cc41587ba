import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { summarySchema, type Summary } from '../../../core/schema/summary';
import { refKey, type TicketRef } from '../../../core/ticket';
import { languages, type Language } from '../../../core/words/languages';
import { makeTurns } from '../in-turn';

/**
 * The last summary of each ticket, in the browser's memory only (`storage.session`): it outlives the worker, is never written to the
 * disk, and is gone when the browser closes.
 */
const PREFIX = 'summary:';
const KEEP = 50;

const keptSchema = z.strictObject({
  /** What the summary was made from; null beside it where none was made yet. */
  made: z.nullable(
    z.strictObject({
      /** Hash of the ticket's public state. */
      stateKey: z.string(),
      reader: z.enum(languages),
      newestMessageId: z.string(),
      summary: summarySchema,
    }),
  ),
  /** The state for which none is made by itself any more: it failed, or the person stopped it. */
  notFor: z.nullable(z.string()),
  /** ISO 8601. */
  at: z.string(),
});

export interface MadeSummary {
  readonly stateKey: string;
  readonly reader: Language;
  /** The newest message that it knows of. */
  readonly newestMessageId: string;
  readonly summary: Summary;
}

export interface KeptSummary {
  readonly made: MadeSummary | null;
  readonly notFor: string | null;
}

const nothing: KeptSummary = { made: null, notFor: null };

const keyOf = (ref: TicketRef): string => `${PREFIX}${refKey(ref)}`;
const inTurn = makeTurns();

const ages = z.object({ at: z.string() });

async function kept(): Promise<{ readonly key: string; readonly at: string }[]> {
  const all = Object.entries(await browser.storage.session.get(null)).filter(([key]) => key.startsWith(PREFIX));
  return all.map(([key, value]) => ({ key, at: ages.safeParse(value).data?.at ?? '' }));
}

async function read(ref: TicketRef): Promise<KeptSummary> {
  const key = keyOf(ref);
  return keptSchema.safeParse((await browser.storage.session.get(key))[key]).data ?? nothing;
}

export const keptSummary = (ref: TicketRef): Promise<KeptSummary> => inTurn(() => read(ref));

/** What is not named stays as it is. Makes room first: the newest stay. */
export const keepSummary = (ref: TicketRef, change: Partial<KeptSummary>): Promise<void> =>
  inTurn(async () => {
    const others = (await kept()).filter(({ key }) => key !== keyOf(ref));
    const out = others.toSorted((a, b) => b.at.localeCompare(a.at)).slice(KEEP - 1);
    if (out.length > 0) await browser.storage.session.remove(out.map(({ key }) => key));
    const { made, notFor } = { ...(await read(ref)), ...change };
    await browser.storage.session.set({ [keyOf(ref)]: { made, notFor, at: new Date().toISOString() } });
  });

export const forgetSummaries = (): Promise<void> =>
  inTurn(async () => browser.storage.session.remove((await kept()).map(({ key }) => key)));
