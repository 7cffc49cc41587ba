import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { createInterface } from 'node:readline';
import { once } from 'node:events';
import type { AgentName, FieldName, QueueName } from './account';
import type { Place } from './config';
import { PERL, perl } from './paths';

/** A text in plain form, as HTML, or in both, as mail programs send it. */
interface Body {
  readonly text?: string;
  readonly html?: string;
  readonly attachments?: readonly { readonly name: string; readonly type: string; readonly text: string }[];
}

/** Somebody outside the desk; comes to be with the first mail. */
interface Requester {
  readonly email: string;
  readonly name: string;
}

/** What happens on a ticket after its first message. `at` is UTC like `2026-03-02 08:14:00`; now where it is left out. */
export type Turn = { readonly at?: string } & (
  | (Body & { readonly kind: 'reply' | 'comment'; readonly by: AgentName | Requester })
  /** The newest public text goes on to somebody else, with a text of the agent's own. */
  | { readonly kind: 'forward'; readonly by: AgentName; readonly to: string; readonly text: string }
  | { readonly kind: 'merge'; readonly by: AgentName; readonly into: number }
  | { readonly kind: 'status'; readonly by: AgentName; readonly status: string }
);

export interface NewTicket {
  readonly queue: QueueName;
  readonly subject: string;
  readonly requester: Requester;
  /** The agent who opens it for the requester; the requester's own mail where it is left out. */
  readonly by?: AgentName;
  readonly cc?: readonly string[];
  /** A ticket without a first message is one that an agent opened with a subject alone. */
  readonly first?: Body;
  readonly at?: string;
  readonly status?: 'new' | 'open' | 'stalled' | 'resolved' | 'rejected';
  /** 0 to 100; RT calls 0 Low, 50 Medium and 100 High. */
  readonly priority?: number;
  readonly owner?: AgentName;
  readonly fields?: Readonly<Partial<Record<FieldName, string>>>;
  readonly turns?: readonly Turn[];
}

/** A ticket that was made: its number, and its transactions: the first message's, then one for each turn. */
export interface Made {
  readonly id: number;
  readonly transactions: readonly number[];
}

export interface TicketChange {
  readonly subject?: string;
  readonly status?: string;
  readonly owner?: string;
  readonly priority?: number;
  readonly queue?: QueueName;
  readonly fields?: Readonly<Partial<Record<FieldName, string | null>>>;
}

export interface StoredTicket {
  readonly id: number;
  /** Another number where the ticket was merged into that one. */
  readonly effectiveId: number;
  readonly subject: string;
  readonly status: string;
  readonly queue: string;
  readonly owner: string;
  readonly priority: number;
  readonly fields: Readonly<Record<string, string | null>>;
}

export interface Transaction {
  readonly id: number;
  readonly ticket: number;
  readonly type: string;
  readonly field: string | null;
  /** The name that they sign in with. */
  readonly by: string;
}

export interface SavedSearch {
  readonly name: string;
  readonly query: string;
  /** Whose: one agent's own, or a group's, which its members see. */
  readonly agent?: AgentName;
  readonly group?: string;
}

/** A setting that an agent can make for themselves; null takes it back. */
export type OwnSettings = Readonly<
  Partial<
    Record<'MessageBoxRichText' | 'ShowHistory' | 'MaxInlineBody' | 'OldestTransactionsFirst', string | number | null>
  >
>;

type Answered = { readonly ok: unknown } | { readonly error: string };

/** RT's own Perl, kept at hand: loading it takes two seconds, a command some milliseconds. Ends with this process. */
export class Seeder {
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #waiting: { resolve(value: unknown): void; reject(error: Error): void }[] = [];
  #said = '';

  constructor(place: Place) {
    this.#process = spawn(PERL, [perl('seed.pl')], {
      env: { ...process.env, ...place.environment(`${place.mails}-of-seeding`) },
    });
    this.#process.stderr.on('data', (text: Buffer) => {
      this.#said = (this.#said + text.toString('utf8')).slice(-4000);
    });
    // Writing to one that has ended is told by its exit below.
    this.#process.stdin.on('error', () => undefined);
    createInterface({ input: this.#process.stdout }).on('line', (line) => {
      const waiting = this.#waiting.shift();
      const answered = JSON.parse(line) as Answered;
      if ('ok' in answered) waiting?.resolve(answered.ok);
      else waiting?.reject(new Error(`Request Tracker: ${answered.error.trim()}`));
    });
    this.#process.on('close', () => {
      for (const waiting of this.#waiting.splice(0)) waiting.reject(new Error(`Seeding ended early: ${this.#said}`));
    });
  }

  #do(what: string, asked: object = {}): Promise<unknown> {
    if (this.#process.exitCode !== null) return Promise.reject(new Error(`Seeding has ended: ${this.#said}`));
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#process.stdin.write(`${JSON.stringify({ do: what, ...asked })}\n`);
    });
  }

  /** Queues, fields, groups and agents; answers RT's ids of the fields. */
  async account(account: object): Promise<Readonly<Record<FieldName, number>>> {
    return (await this.#do('account', account)) as Readonly<Record<FieldName, number>>;
  }

  /** `quiet`: without what RT does by itself on an event, such as writing mails: ten times as fast. */
  async tickets(tickets: readonly NewTicket[], { quiet = false } = {}): Promise<readonly Made[]> {
    return (await this.#do('tickets', { tickets, quiet: quiet ? 1 : 0 })) as readonly Made[];
  }

  /** Answers the turns' transactions. */
  async turns(id: number, turns: readonly Turn[]): Promise<readonly number[]> {
    return (await this.#do('turns', { id, turns })) as readonly number[];
  }

  async change(id: number, by: AgentName, to: TicketChange): Promise<void> {
    await this.#do('change', { id, by, to });
  }

  async stored(id: number): Promise<StoredTicket> {
    return (await this.#do('stored', { id })) as StoredTicket;
  }

  async since(mark: number): Promise<{ readonly mark: number; readonly transactions: readonly Transaction[] }> {
    return (await this.#do('since', { mark })) as { mark: number; transactions: readonly Transaction[] };
  }

  /** `language` as RT's own: `de`, `en`, `ar`; '' is the browser's. */
  async preferences(agent: AgentName, settings: OwnSettings, language?: string): Promise<void> {
    await this.#do('preferences', { agent, settings, ...(language === undefined ? {} : { language }) });
  }

  async savedSearch(search: SavedSearch): Promise<number> {
    return (await this.#do('search', search)) as number;
  }

  /** Puts a database in the place of the one that RT uses, while RT goes on. */
  async restore(from: string): Promise<void> {
    await this.#do('restore', { from });
  }

  async end(): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    const closed = once(this.#process, 'close');
    this.#process.stdin.end();
    await closed;
  }
}
