import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction, type StoreNames } from 'idb';
import type { Catalogue } from '../../../../core/fields';
import type { Example } from '../../../../core/learning';
import type { RequestRecord, RequestText } from '../../../../core/request-log';
import { refKey, type TicketRef } from '../../../../core/ticket';
import type { UsageKey, UsageSums } from '../../../../core/usage';
import { dropDatabase, openInTime } from '../databases';
import type { JobRecord } from './job-record';
import type { ChangeRecord, RunRecord } from './run-record';
import { fromVersion3, suggestionRecordSchema, type SuggestionRecord } from './suggestion-record';
import { asSuggested, withSuggested, type TicketRecord } from './ticket-record';
import { within, WORK_MS } from './time-limits';
import type { UnlikeRecord } from './unlike';

export interface ActivityRecord {
  readonly at: string;
  readonly what:
    | 'suggested'
    | 'accepted'
    | 'dismissed'
    | 'undone'
    | 'drafted'
    | 'summarised'
    | 'inserted'
    | 'failed'
    | 'learned'
    | 'erased'
    | 'changed'
    | 'noting'
    | 'noted'
    | 'snoozed'
    | 'back'
    | 'listed';
  readonly ref: TicketRef | null;
  /** `refKey` of the ticket, where there is one: the activity of one ticket is found by it. */
  readonly ticket?: string;
  readonly provider: string;
  /** Names the suggestion that it is about. */
  readonly suggestionId?: string;
  readonly code?: string;
  /** Of a note that Deskside made: what it is about, a suggestion's id or an error's code. `noting`: the desk is asked to write it. */
  readonly about?: string;
  /** Of a value that changed: the field as the desk calls it (`status`, `assignee`, `priority` where a list told it), and the desk's words. */
  readonly title?: string;
  readonly from?: string;
  readonly to?: string;
  /** Why it was dismissed, as the person wrote it; until when it was snoozed; why it came back. */
  readonly reason?: string;
  readonly tokensIn?: number;
  readonly tokensOut?: number;
  readonly ms?: number;
}

/** Tokens and requests of one month, model and feature; the sums only ever grow. */
export type UsageRecord = UsageKey & UsageSums;

/** What language models that are not in the browser were given and answered on one day: what a month's limit is counted with. */
export interface DayRecord {
  /** Of the person's clock, `2026-11-21`. */
  readonly day: string;
  /** In and out together. */
  readonly tokens: number;
  /** The part of `tokens` that an answer did not say, so that it was estimated. */
  readonly estimated: number;
  readonly requests: number;
}

/** Key: the request's. Beside its record, so that the log is read without any text. */
export interface RequestTextRecord extends Pick<RequestRecord, 'id' | 'at' | 'by' | 'ref'>, RequestText {}

// oxlint-disable-next-line typescript/consistent-type-definitions -- an interface has no index signature, which `idb` asks for
type RequestIndexes = { at: string; origin: string; share: [string, string] };

interface LedgerSchema extends DBSchema {
  suggestions: { key: string; value: SuggestionRecord; indexes: { at: string; suggestionId: string } };
  activity: { key: number; value: ActivityRecord; indexes: { at: string; ticket: string } };
  /** Key: ticket and source, so that reading a ticket again replaces what was learnt from it. */
  examples: { key: string; value: Example & { readonly key: string }; indexes: { origin: string; learnedAt: string } };
  catalogues: { key: string; value: Catalogue };
  models: {
    key: string;
    value: { readonly key: string; readonly model: unknown; readonly at: string };
    indexes: { at: string };
  };
  facts: { key: string; value: { readonly key: string; readonly value: string } };
  /** Key: `[month, provider, model, feature]`, so that months lie in order. */
  usage: { key: [string, string, string, string]; value: UsageRecord };
  days: { key: string; value: DayRecord };
  /** Key: the ticket's `refKey`. `waits` holds only those whose suggestion nobody has seen, by their desk; `listedAt` those that a list told. */
  tickets: {
    key: string;
    value: TicketRecord;
    indexes: { origin: string; at: string; waits: string; snoozedUntil: string; listedAt: string };
  };
  jobs: { key: string; value: JobRecord; indexes: { origin: string; due: string; at: string } };
  runs: { key: string; value: RunRecord; indexes: { at: string; state: string } };
  /** Key: `[run, at]`, so that a run's changes lie in order. */
  changes: { key: [string, number]; value: ChangeRecord; indexes: { state: string; ticket: string } };
  /** `share`: `[by, at]`, so that each share of the log lies in order. */
  requests: { key: string; value: RequestRecord; indexes: RequestIndexes };
  requestTexts: { key: string; value: RequestTextRecord; indexes: RequestIndexes };
  unlike: { key: string; value: UnlikeRecord; indexes: { origin: string; at: string } };
}

export type Ledger = IDBPDatabase<LedgerSchema>;
type Upgrade = IDBPTransaction<LedgerSchema, StoreNames<LedgerSchema>[], 'versionchange'>;

export const LEDGER_VERSION = 7;
const NAME = 'deskside';

function createVersion1(db: Ledger): void {
  db.createObjectStore('suggestions', { keyPath: 'stateKey' }).createIndex('at', 'at');
  db.createObjectStore('activity', { autoIncrement: true }).createIndex('at', 'at');
  const examples = db.createObjectStore('examples', { keyPath: 'key' });
  examples.createIndex('origin', 'ref.origin');
  examples.createIndex('learnedAt', 'learnedAt');
  db.createObjectStore('catalogues', { keyPath: 'origin' });
  db.createObjectStore('models', { keyPath: 'key' });
  db.createObjectStore('facts', { keyPath: 'key' });
}

function addUsage(db: Ledger): void {
  db.createObjectStore('usage', { keyPath: ['month', 'provider', 'model', 'feature'] });
}

function addDays(db: Ledger): void {
  db.createObjectStore('days', { keyPath: 'day' });
}

/** A suggestion became a list of choices, found by its id too. What no version has written is dropped: nobody could show it. */
async function listChoices(transaction: Upgrade): Promise<void> {
  const store = transaction.objectStore('suggestions');
  store.createIndex('suggestionId', 'suggestionId');
  for (let cursor = await store.openCursor(); cursor; cursor = await cursor.continue()) {
    const record = fromVersion3(cursor.value);
    await (record === null ? cursor.delete() : cursor.update(record));
  }
}

/** The oldest models are found without reading any of them. */
function indexModels(transaction: Upgrade): void {
  transaction.objectStore('models').createIndex('at', 'at');
}

/** Tickets, and what is to be done about them. What was suggested before was suggested for tickets that somebody had before them. */
async function addTickets(db: Ledger, transaction: Upgrade): Promise<void> {
  const tickets = db.createObjectStore('tickets', { keyPath: 'key' });
  tickets.createIndex('origin', 'ref.origin');
  tickets.createIndex('at', 'at');
  tickets.createIndex('waits', 'waits');
  const jobs = db.createObjectStore('jobs', { keyPath: 'key' });
  jobs.createIndex('origin', 'ref.origin');
  jobs.createIndex('due', 'notBefore');
  jobs.createIndex('at', 'at');
  const oldestFirst = await transaction.objectStore('suggestions').index('at').getAll();
  const made = new Map<string, TicketRecord>();
  for (const value of oldestFirst) {
    const parsed = suggestionRecordSchema.safeParse(value);
    if (!parsed.success) continue;
    const record = asSuggested(undefined, parsed.data, false);
    made.set(record.key, record);
  }
  for (const record of made.values()) await transaction.objectStore('tickets').put(record);
}

/** What is done from the queue; of each ticket its activity, its suggestion in short, and when it comes back. */
async function addQueue(db: Ledger, transaction: Upgrade): Promise<void> {
  const runs = db.createObjectStore('runs', { keyPath: 'id' });
  runs.createIndex('at', 'at');
  runs.createIndex('state', 'state');
  const changes = db.createObjectStore('changes', { keyPath: ['run', 'at'] });
  changes.createIndex('state', 'state');
  changes.createIndex('ticket', 'ticket');
  const activity = transaction.objectStore('activity');
  activity.createIndex('ticket', 'ticket');
  for (let cursor = await activity.openCursor(); cursor; cursor = await cursor.continue())
    if (cursor.value.ref !== null) await cursor.update({ ...cursor.value, ticket: refKey(cursor.value.ref) });
  const tickets = transaction.objectStore('tickets');
  tickets.createIndex('snoozedUntil', 'snoozedUntil');
  tickets.createIndex('listedAt', 'listed.at');
  for (let cursor = await tickets.openCursor(); cursor; cursor = await cursor.continue()) {
    const { suggestionId } = cursor.value;
    const suggested =
      suggestionId === null
        ? undefined
        : await transaction.objectStore('suggestions').index('suggestionId').get(suggestionId);
    const parsed = suggestionRecordSchema.safeParse(suggested);
    if (parsed.success) await cursor.update(withSuggested(cursor.value, parsed.data));
  }
}

/** What was posted to servers, and apart from it the texts, where a person keeps those. */
function addRequests(db: Ledger): void {
  for (const name of ['requests', 'requestTexts'] as const) {
    const store = db.createObjectStore(name, { keyPath: 'id' });
    store.createIndex('at', 'at');
    store.createIndex('origin', 'ref.origin');
    store.createIndex('share', ['by', 'at']);
  }
}

/** Which solved tickets a person said are not similar to which. */
function addUnlike(db: Ledger): void {
  const unlike = db.createObjectStore('unlike', { keyPath: 'key' });
  unlike.createIndex('origin', 'origin');
  unlike.createIndex('at', 'at');
}

/**
 * Opens the ledger, brought to the present version. The connection closes itself when another context needs to upgrade or erase it.
 * Rejects when it cannot be opened, or not in so many milliseconds.
 */
export const openLedger = (ms = WORK_MS): Promise<Ledger> => openInTime(open(), ms);

/** Deletes the whole ledger, also one that cannot be opened. */
export const dropLedger = (): Promise<'erased' | 'later'> => dropDatabase(NAME);

const open = (): Promise<Ledger> =>
  openDB<LedgerSchema>(NAME, LEDGER_VERSION, {
    async upgrade(db, oldVersion, _newVersion, transaction) {
      if (oldVersion < 1) createVersion1(db);
      if (oldVersion < 2) addUsage(db);
      if (oldVersion < 3) addDays(db);
      if (oldVersion < 4) {
        indexModels(transaction);
        await listChoices(transaction);
      }
      if (oldVersion < 5) await addTickets(db, transaction);
      if (oldVersion < 6) await addQueue(db, transaction);
      if (oldVersion < 7) {
        addRequests(db);
        addUnlike(db);
      }
    },
    blocking(_current, _wanted, event) {
      if (event.target instanceof IDBDatabase) event.target.close();
    },
  });

/**
 * A connection for one piece of work, closed whatever becomes of it. Rejects when it has not ended in time, and then nothing of it is
 * written. `most`: what it may take while the ledger answers, in milliseconds; longer where nobody waits for it.
 */
export const using = <T>(work: (db: Ledger) => Promise<T>, most = WORK_MS): Promise<T> =>
  within(most, openLedger, work);
