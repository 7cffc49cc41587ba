import type { QueueRow, QueueTold } from '../../../../core/queue-panel';
import { makeTurns } from '../../in-turn';
import { logProblem } from '../../log';
import { loadEffective } from '../../rules/load';
import { tickets } from '../../store/ledger/tickets';
import { queueDesks } from '../desks';
import { toldPower } from '../power';
import { currentRuns } from '../runs/requests';
import { changing, rowsNow, type Rows } from './scope';

/** Enough for any screen: they are told before the others are read. */
const FIRST = 100;
const PIECE = 2_000;

/** What one panel was told, and what it is told next: one thing after the other, so that the newest is what stays. */
export class Telling {
  private readonly inTurn = makeTurns();
  /** Each row as it was told, by its key. */
  private told = new Map<string, string>();
  private rows: Rows | null = null;
  private wanted: Set<string> | 'all' = new Set();
  private runs = '';
  private desks = '';

  constructor(
    private readonly tell: (told: QueueTold) => void,
    /** Told whether the queue is on, each time that it is told so. */
    private readonly turned: (isOn: boolean) => void,
  ) {}

  /** Everything, as it is now. Where it was told before, what has changed since. */
  all(): void {
    this.work(async () => {
      const counts = await loadEffective();
      const power = await toldPower(counts);
      this.tell({ type: 'power', power });
      const wasOn = this.rows !== null;
      this.rows = power.on ? await rowsNow(counts) : null;
      if (this.rows === null) {
        [this.told, this.runs, this.desks] = [new Map(), '', ''];
        return this.turned(false);
      }
      await this.tellDesks(this.rows);
      if (wasOn) await this.tellChanged(this.rows, 'all');
      else await this.tellFirst(this.rows);
      await this.tellRuns();
      this.turned(true);
    });
  }

  /** Of these tickets something else is known; null: perhaps of any. */
  tickets(keys: readonly string[] | null): void {
    const isPlanned = this.wanted === 'all' || this.wanted.size > 0;
    if (keys === null) this.wanted = 'all';
    else if (this.wanted !== 'all') for (const key of keys) this.wanted.add(key);
    if (isPlanned) return;
    this.work(async () => {
      const { wanted } = this;
      this.wanted = new Set();
      if (this.rows !== null) await this.tellChanged(this.rows, wanted);
    });
  }

  desksChanged(): void {
    this.work(async () => {
      if (this.rows !== null) await this.tellDesks(this.rows);
    });
  }

  /** A run has come on, and with it the tickets that it is about. */
  runsChanged(): void {
    this.work(async () => {
      if (this.rows === null) return;
      await this.tellRuns();
      await this.tellChanged(this.rows, await this.ofRuns());
    });
  }

  private work(doing: () => Promise<void>): void {
    this.inTurn(doing).catch((thrown: unknown) => logProblem('queue', thrown));
  }

  private async ofRuns(): Promise<Set<string>> {
    return new Set((await currentRuns()).flatMap(({ changes }) => changes.map(({ key }) => key)));
  }

  private async tellDesks({ desks, counts }: Rows): Promise<void> {
    const told = await queueDesks(desks, counts);
    const text = JSON.stringify(told);
    if (text === this.desks) return;
    this.desks = text;
    this.tell({ type: 'desks', desks: told });
  }

  private async tellRuns(): Promise<void> {
    const runs = await currentRuns();
    const text = JSON.stringify(runs);
    if (text === this.runs) return;
    this.runs = text;
    this.tell({ type: 'runs', runs });
  }

  /** The newest first, so that they can be seen before the others are read. */
  private async tellFirst(rows: Rows): Promise<void> {
    this.told = new Map();
    const busy = await changing();
    const isNew = (row: QueueRow | null): row is QueueRow => row !== null && !this.told.has(row.key);
    const note = (row: QueueRow): QueueRow => (this.told.set(row.key, JSON.stringify(row)), row);
    const first = (await tickets.newest(FIRST)).map((record) => rows.rowOf(record, busy)).filter(isNew);
    if (first.length > 0) this.tell({ type: 'rows', rows: first.map(note), last: false });
    const others = (await tickets.listed())
      .toReversed()
      .map((record) => rows.rowOf(record, busy))
      .filter(isNew)
      .map(note);
    for (let from = 0; from === 0 || from < others.length; from += PIECE)
      this.tell({ type: 'rows', rows: others.slice(from, from + PIECE), last: from + PIECE >= others.length });
  }

  private async tellChanged(rows: Rows, wanted: ReadonlySet<string> | 'all'): Promise<void> {
    const busy = await changing();
    const records = wanted === 'all' ? await tickets.listed() : await tickets.named([...wanted]);
    const left = new Set(wanted === 'all' ? this.told.keys() : [...wanted].filter((key) => this.told.has(key)));
    const changed: QueueRow[] = [];
    for (const record of records) {
      const row = rows.rowOf(record, busy);
      if (row === null) continue;
      left.delete(row.key);
      const text = JSON.stringify(row);
      if (this.told.get(row.key) === text) continue;
      this.told.set(row.key, text);
      changed.push(row);
    }
    for (const key of left) this.told.delete(key);
    if (changed.length > 0 || left.size > 0) this.tell({ type: 'changed', rows: changed, gone: [...left] });
  }
}
