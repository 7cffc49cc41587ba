import type { QueueRun } from '../../../../core/queue-panel';
import type { Decision } from '../../../../core/suggestion';
import { logProblem } from '../../log';
import type { ChangeRecord, RunRecord } from '../../store/ledger/run-record';
import { runs, type RunNews } from '../../store/ledger/runs';
import { onTicketsChanged, ticketsChanged } from '../../store/ledger/ticket-changes';
import { viewOf, type HeldRun } from './run-view';

/** So many runs are shown. */
const NEWEST = 20;
/** A long run is told anew so often at most. Milliseconds. */
const TOLD_MS = 200;

interface Held {
  run: RunRecord;
  readonly changes: Map<number, ChangeRecord>;
}

/**
 * What this worker knows of the runs: what stands in the ledger, read once and followed from then on, so that a run of a thousand
 * changes does not read them all after each. It is told everything that is written.
 */
class RunBook {
  private known: Promise<Map<string, Held>> | null = null;
  private readonly listeners = new Set<() => void>();
  private readonly workers = new Set<() => void>();
  private readonly decisionListeners = new Set<(stateKey: string, decision: Decision) => void>();
  private telling: ReturnType<typeof setTimeout> | null = null;
  private toldAt = Number.NEGATIVE_INFINITY;

  /** By their time, oldest first. Rejects when the ledger cannot be read. */
  async all(): Promise<readonly HeldRun[]> {
    return [...(await this.held()).values()].toSorted((a, b) => a.run.at.localeCompare(b.run.at));
  }

  async get(id: string): Promise<HeldRun | undefined> {
    return (await this.held()).get(id);
  }

  /** Newest first. */
  async views(now = new Date()): Promise<QueueRun[]> {
    const all = await this.all();
    return all
      .slice(-NEWEST)
      .toReversed()
      .map((held) => viewOf(held, all, now));
  }

  /** What has been written. `tickets`: keys of those of which something else is known from now on. */
  async heard(news: RunNews, tickets: readonly string[] = []): Promise<void> {
    const held = await this.held();
    if (news.run !== undefined) {
      const known = held.get(news.run.id);
      if (known === undefined) held.set(news.run.id, { run: news.run, changes: new Map() });
      else known.run = news.run;
    }
    // Those of older runs are in nobody's hand.
    for (const change of news.changes) held.get(change.run)?.changes.set(change.at, change);
    this.tell();
    ticketsChanged(tickets);
  }

  /** The ledger was emptied, or lost something: it is read anew. */
  readAnew(): void {
    this.known = null;
    this.tell();
  }

  onChanged(told: () => void): () => void {
    this.listeners.add(told);
    return () => void this.listeners.delete(told);
  }

  /** Told when there is something to do. */
  onWork(told: () => void): () => void {
    this.workers.add(told);
    return () => void this.workers.delete(told);
  }

  onDecided(told: (stateKey: string, decision: Decision) => void): () => void {
    this.decisionListeners.add(told);
    return () => void this.decisionListeners.delete(told);
  }

  /** A person has decided about a suggestion from the queue. */
  decided(stateKey: string, decision: Decision): void {
    for (const told of this.decisionListeners) told(stateKey, decision);
  }

  wantWork(): void {
    for (const told of this.workers) told();
  }

  private held(): Promise<Map<string, Held>> {
    const reading = (this.known ??= this.read());
    reading.catch((thrown: unknown) => {
      logProblem('runs', thrown);
      if (this.known === reading) this.known = null;
    });
    return reading;
  }

  private async read(): Promise<Map<string, Held>> {
    const loaded = await runs.load(NEWEST);
    return new Map(
      loaded.map(({ run, changes }) => [
        run.id,
        { run, changes: new Map(changes.map((change) => [change.at, change])) },
      ]),
    );
  }

  private tell(): void {
    if (this.telling !== null) return;
    const wait = Math.max(0, this.toldAt + TOLD_MS - Date.now());
    this.telling = setTimeout(() => {
      this.telling = null;
      this.toldAt = Date.now();
      for (const told of this.listeners) told();
    }, wait);
  }
}

export const runBook = new RunBook();

// What is erased is not known here any longer either.
onTicketsChanged((keys) => {
  if (keys === null) runBook.readAnew();
});
