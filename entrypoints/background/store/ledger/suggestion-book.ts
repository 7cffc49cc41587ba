import { browser } from 'wxt/browser';
import { makeTurns } from '../../in-turn';
import { logProblem } from '../../log';
import type { ActivityRecord } from './db';
import { suggestions } from './ledger';
import { noted, orElse } from './noted';
import { suggestionRecordSchema, type SuggestionRecord } from './suggestion-record';

/**
 * What the ledger did not take, because the disk is full or the ledger cannot be opened: kept in the browser's memory
 * (`storage.session`) until it can be written. An answer was paid for and a form was filled: neither is forgotten for want of a disk.
 */
const PREFIX = 'unwritten:';
const KEEP = 50;

const keyOf = (stateKey: string): string => `${PREFIX}${stateKey}`;

const inTurn = makeTurns();

async function unwritten(): Promise<SuggestionRecord[]> {
  const all = Object.entries(await browser.storage.session.get(null)).filter(([key]) => key.startsWith(PREFIX));
  return all.flatMap(([, value]) => {
    const parsed = suggestionRecordSchema.safeParse(value);
    return parsed.success ? [parsed.data] : [];
  });
}

const isOf = (value: unknown, origin: string): boolean =>
  suggestionRecordSchema.safeParse(value).data?.ref.origin === origin;

async function keepInMemory(record: SuggestionRecord): Promise<void> {
  const others = (await unwritten()).filter(({ stateKey }) => stateKey !== record.stateKey);
  const out = others.sort((a, b) => b.at.localeCompare(a.at)).slice(KEEP - 1);
  if (out.length > 0) await browser.storage.session.remove(out.map(({ stateKey }) => keyOf(stateKey)));
  await browser.storage.session.set({ [keyOf(record.stateKey)]: record });
}

/** What waits in memory is written along with it. */
async function write(record: SuggestionRecord, did?: ActivityRecord): Promise<void> {
  const waiting = await unwritten();
  try {
    await suggestions.put(record, did);
    for (const one of waiting) {
      if (one.stateKey !== record.stateKey) await suggestions.put(one);
      await browser.storage.session.remove(keyOf(one.stateKey));
    }
  } catch (thrown) {
    logProblem('ledger', thrown);
    await keepInMemory(record);
  }
}

const lookUp = async (stateKey: string): Promise<SuggestionRecord | undefined> =>
  // What is in memory is newer than what is in the ledger.
  (await unwritten()).find((record) => record.stateKey === stateKey) ??
  (await orElse(suggestions.get(stateKey), undefined));

/** What was kept under a former name of its state, and is from now on under the present one. */
async function renamed(former: string, stateKey: string): Promise<SuggestionRecord | undefined> {
  const record = await lookUp(former);
  if (!record) return undefined;
  const present = { ...record, stateKey };
  await write(present);
  await browser.storage.session.remove(keyOf(former));
  await noted(suggestions.remove(former));
  return present;
}

/** Answers and decisions, by what they are about; safe against a ledger that cannot be written or read. */
export const suggestionBook = {
  /** `former`: what the state was called by versions before, for what they have kept. */
  get: (stateKey: string, former: string | null = null): Promise<SuggestionRecord | undefined> =>
    inTurn(async () => (await lookUp(stateKey)) ?? (former === null ? undefined : await renamed(former, stateKey))),
  /** `did`: what the activity says of it. */
  put: (record: SuggestionRecord, did?: ActivityRecord): Promise<void> => inTurn(() => write(record, did)),
  /** By the name that decisions use. */
  find: (suggestionId: string): Promise<SuggestionRecord | undefined> =>
    inTurn(
      async () =>
        (await unwritten()).find((record) => record.suggestionId === suggestionId) ??
        (await orElse(suggestions.named(suggestionId), undefined)),
    ),
  /** What is not in the ledger yet, for the person's export. */
  waiting: (): Promise<SuggestionRecord[]> => inTurn(unwritten),
  /** What waits in memory goes with what is in the ledger: all of it, or what is about the tickets of one desk. */
  forget: (origin?: string): Promise<void> =>
    inTurn(async () => {
      const all = Object.entries(await browser.storage.session.get(null)).filter(([key]) => key.startsWith(PREFIX));
      const gone = all.filter(([, value]) => origin === undefined || isOf(value, origin));
      await browser.storage.session.remove(gone.map(([key]) => key));
    }),
};
