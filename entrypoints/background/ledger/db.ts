import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Catalogue } from '../../../core/fields';
import type { Example } from '../../../core/learning';
import type { Decision, Suggestion } from '../../../core/suggestion';
import type { TicketRef } from '../../../core/ticket';

/** What was answered for one ticket state, and what a person did with it. No message texts, but for the words that a reason quotes. */
export interface SuggestionRecord {
  /** Hash of the public ticket state, the category field and the provider's configuration. */
  readonly stateKey: string;
  readonly ref: TicketRef;
  readonly outcome: { readonly kind: 'suggestion'; readonly suggestion: Suggestion } | { readonly kind: 'no-fit'; readonly reason: string; readonly suggestionId: string };
  readonly decision: Decision | null;
  /** What the on-device classifier had learnt from when it answered; another number means that it may answer better now. */
  readonly generation: number;
  readonly at: string;
}

export interface ActivityRecord {
  readonly at: string;
  readonly what: 'suggested' | 'accepted' | 'dismissed' | 'undone' | 'drafted' | 'failed' | 'learned' | 'erased';
  readonly ref: TicketRef | null;
  readonly provider: string;
  readonly code?: string;
  readonly tokensIn?: number;
  readonly tokensOut?: number;
  readonly ms?: number;
}

interface LedgerSchema extends DBSchema {
  suggestions: { key: string; value: SuggestionRecord; indexes: { at: string } };
  activity: { key: number; value: ActivityRecord; indexes: { at: string } };
  /** Key: ticket and source, so that reading a ticket again replaces what was learnt from it. */
  examples: { key: string; value: Example & { readonly key: string }; indexes: { origin: string; learnedAt: string } };
  catalogues: { key: string; value: Catalogue };
  models: { key: string; value: { readonly key: string; readonly model: unknown; readonly at: string } };
  facts: { key: string; value: { readonly key: string; readonly value: string } };
}

export type Ledger = IDBPDatabase<LedgerSchema>;

export const LEDGER_VERSION = 1;
const NAME = 'deskside';

/** Opens the ledger. The connection closes itself when another context needs to upgrade or erase it. */
export const openLedger = (): Promise<Ledger> =>
  openDB<LedgerSchema>(NAME, LEDGER_VERSION, {
    upgrade(db) {
      db.createObjectStore('suggestions', { keyPath: 'stateKey' }).createIndex('at', 'at');
      db.createObjectStore('activity', { autoIncrement: true }).createIndex('at', 'at');
      const examples = db.createObjectStore('examples', { keyPath: 'key' });
      examples.createIndex('origin', 'ref.origin');
      examples.createIndex('learnedAt', 'learnedAt');
      db.createObjectStore('catalogues', { keyPath: 'origin' });
      db.createObjectStore('models', { keyPath: 'key' });
      db.createObjectStore('facts', { keyPath: 'key' });
    },
  });
