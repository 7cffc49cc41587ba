import { sameTicket, type TicketRef } from '../../../../core/ticket';
import { makeTurns } from '../../in-turn';
import { logProblem } from '../../log';
import type { ActivityRecord } from './db';
import { InMemory } from './in-memory';
import { activity, suggestions } from './ledger';
import { noted, orElse } from './noted';
import type { SuggestionRecord } from './suggestion-record';
import { unsaid } from './unsaid';
import { WaitingWriter } from './waiting-writer';

/**
 * What the ledger did not take, because the disk is full or the ledger cannot be opened: kept until it can be written. An answer was
 * paid for and a form was filled: neither is forgotten for want of a disk.
 */
const unwritten = new InMemory('unwritten:');

/** What cards of open tickets show although it was erased. It is never written by itself. */
const shown = new InMemory('shown:');

const inTurn = makeTurns();

async function writeWaiting(): Promise<void> {
  for (const one of await unwritten.all()) {
    await suggestions.put(one);
    await unwritten.drop(one.stateKey);
  }
  for (const did of await unsaid.all()) {
    await activity.add(did);
    await unsaid.dropFirst();
  }
}

/** Says whether nothing waits any more. */
const triedAgain = (): Promise<boolean> =>
  inTurn(async () => {
    try {
      await writeWaiting();
      return true;
    } catch (thrown) {
      logProblem('ledger', thrown);
      return false;
    }
  });

const writer = new WaitingWriter(triedAgain);

/** What waits in memory is written along with it. */
async function write(record: SuggestionRecord, did?: ActivityRecord, unopened = false): Promise<void> {
  try {
    await suggestions.put(record, did, unopened);
  } catch (thrown) {
    logProblem('ledger', thrown);
    await unwritten.keep(record);
    if (did !== undefined) await unsaid.keep(did);
    return writer.begin();
  }
  await unwritten.drop(record.stateKey);
  try {
    await writeWaiting();
  } catch (thrown) {
    logProblem('ledger', thrown);
    writer.begin();
  }
}

const lookUp = async (key: string): Promise<SuggestionRecord | undefined> =>
  // What is in memory is newer than what is in the ledger.
  (await unwritten.find(({ stateKey }) => stateKey === key)) ?? (await orElse(suggestions.get(key), undefined));

type Counts = (record: SuggestionRecord) => boolean;

/** What was kept under a former name of its state, and is from now on under the present one. */
async function renamed(former: string, stateKey: string, counts: Counts): Promise<SuggestionRecord | undefined> {
  const record = await lookUp(former);
  if (!record || !counts(record)) return undefined;
  const present = { ...record, stateKey };
  await write(present);
  await unwritten.drop(former);
  await noted(suggestions.remove(former));
  return present;
}

/** Answers and decisions, by what they are about; safe against a ledger that cannot be written or read. */
export const suggestionBook = {
  /** `former`: what the state was called by versions before, for what they have kept and what of it still `counts`. */
  get: (
    stateKey: string,
    former: string | null = null,
    counts: Counts = () => true,
  ): Promise<SuggestionRecord | undefined> =>
    inTurn(
      async () =>
        (await lookUp(stateKey)) ??
        (former === null ? undefined : await renamed(former, stateKey, counts)) ??
        (await shown.find((record) => record.stateKey === stateKey || (record.stateKey === former && counts(record)))),
    ),
  /** `did`: what the activity says of it. `unopened`: it waits for somebody to open the ticket. */
  put: (record: SuggestionRecord, did?: ActivityRecord, unopened = false): Promise<void> =>
    inTurn(async () => {
      await write(record, did, unopened);
      await shown.drop(record.stateKey);
    }),
  /** By the name that decisions use. */
  find: (suggestionId: string): Promise<SuggestionRecord | undefined> =>
    inTurn(
      async () =>
        (await unwritten.find((record) => record.suggestionId === suggestionId)) ??
        (await orElse(suggestions.named(suggestionId), undefined)) ??
        (await shown.find((record) => record.suggestionId === suggestionId)),
    ),
  /** At the start of a worker: what an earlier one could not write. */
  writeWaiting: async (): Promise<void> => {
    if (!(await triedAgain())) writer.begin();
  },
  /** What is not in the ledger yet, for the person's export. */
  waiting: (): Promise<SuggestionRecord[]> => inTurn(() => unwritten.all()),
  /** What was erased and open cards still show, for the person's export. */
  shownOnly: (): Promise<SuggestionRecord[]> => inTurn(() => shown.all()),
  /** Everything goes, here and by `erase` in the ledger; what is known of these tickets, which are open, stays in memory for their cards. */
  leaveShown: <T>(open: readonly TicketRef[], erase: () => Promise<T>): Promise<T> =>
    inTurn(async () => {
      const all = [...(await shown.all()), ...(await orElse(suggestions.all(), [])), ...(await unwritten.all())];
      const erased = await erase();
      await Promise.all([unwritten.forget(), unsaid.forget(), shown.forget()]);
      for (const record of all.filter(({ ref }) => open.some((ticket) => sameTicket(ticket, ref))))
        await shown.keep(record);
      return erased;
    }),
  /** What is in memory goes with what is in the ledger: all of it, or what is about the tickets of one desk. */
  forget: (origin?: string): Promise<void> =>
    inTurn(async () => {
      await unwritten.forget(origin);
      await unsaid.forget(origin);
      await shown.forget(origin);
    }),
};
