import { desksideError, type DesksideError } from '../../../../core/errors';
import type { LearnProgress } from '../../../../core/messages';
import { activity, examples } from '../../store/ledger/ledger';
import { logProblem } from '../../log';
import { loadEffective } from '../../rules/load';
import type { Work } from '../work';
import { book, FIRST, MOST, MOST_LEFT_OUT, type LearnRecord } from './book';
import { whyNot } from './may-learn';
import { readSolvedOnce, type Ended } from './reading';

type Told = (progress: LearnProgress) => void;

/** A desk that could not be read is left alone for a while, longer each time; after so many times in a row the person has to say so. */
const REST_MS = 5 * 60_000;
const MOST_FAILURES = 6;
/** Not asked more often than this whether there is something to go on with. */
const LOOK_MS = 30_000;

const rests = ({ failures }: LearnRecord, { retryAfterMs = 0 }: DesksideError, now: number): string =>
  new Date(now + Math.max(retryAfterMs, REST_MS * 2 ** Math.min(failures, 4))).toISOString();

type Counts = Pick<LearnProgress, 'read' | 'kept' | 'of' | 'leftOut' | 'unsaid'>;
const counts = ({ read, kept, of, leftOut, unsaid }: LearnRecord): Counts => ({
  read,
  kept,
  of,
  ...(leftOut > 0 ? { leftOut } : {}),
  ...(unsaid > 0 ? { unsaid } : {}),
});

/**
 * "Learn from solved tickets". The first of them are read while the person looks on; then it goes on quietly, as long as a tab of the
 * desk is open and Deskside may. How far it came is in the ledger: a worker that starts anew goes on where the last one was.
 */
export class Learner {
  private readonly runs = new Map<string, AbortController>();
  private readonly watchers = new Map<string, Set<Told>>();
  private looked = -Infinity;

  constructor(private readonly work: Pick<Work, 'signal'>) {}

  /** Tells what becomes of a desk's learning. Returns the end of it. */
  watch(origin: string, told: Told): () => void {
    const all = this.watchers.get(origin) ?? new Set();
    this.watchers.set(origin, all.add(told));
    return () => void all.delete(told);
  }

  /** What the book says of a desk; null where nothing was begun. */
  async now(origin: string): Promise<LearnProgress | null> {
    const record = await book.get(origin);
    if (record === null) return null;
    const { state, error } = record;
    const learnt = await examples.count(origin);
    const problem = error === undefined ? {} : { error };
    if (state !== 'going') return { ...counts(record), state, learnt, ...problem };
    if (!this.runs.has(origin)) return { ...counts(record), state: 'waiting', learnt, ...problem };
    return { ...counts(record), ...(record.read < FIRST ? { state: 'running' } : { state: 'quiet', learnt }) };
  }

  /** At the person's press: from the newest ticket on. Nothing is begun where it is not allowed. */
  async begin(origin: string): Promise<void> {
    const { signal: work } = this.work;
    const refused = whyNot(await loadEffective(), origin);
    if (refused !== null) return this.tell(origin, { state: 'failed', read: 0, kept: 0, of: 0, error: refused });
    this.end(origin);
    await book.begin(origin);
    await this.run(origin, work, true);
  }

  /** At the person's press: where it was stopped. */
  async goOn(origin: string): Promise<void> {
    const { signal: work } = this.work;
    await book.change(origin, ({ error: _error, ...record }) => ({
      ...record,
      state: 'going',
      failures: 0,
      notBefore: null,
    }));
    await this.run(origin, work, true);
  }

  /** At the person's press. What was kept stays. */
  async stop(origin: string): Promise<void> {
    await book.change(origin, (record) => (record.state === 'going' ? { ...record, state: 'stopped' } : record));
    this.end(origin);
    const progress = await this.now(origin);
    if (progress !== null) this.tell(origin, progress);
  }

  /** Goes on with everything that can be gone on with: a worker has started, or a tab of a desk is there. */
  async resume(now = Date.now()): Promise<void> {
    if (now - this.looked < LOOK_MS) return;
    this.looked = now;
    const { signal: work } = this.work;
    for (const origin of await book.going()) {
      const record = await book.get(origin);
      if (record === null || (record.notBefore !== null && Date.parse(record.notBefore) > now)) continue;
      this.run(origin, work, false).catch((thrown: unknown) => logProblem('learning', thrown));
    }
  }

  private tell(origin: string, progress: LearnProgress): void {
    for (const told of this.watchers.get(origin) ?? []) told(progress);
  }

  private end(origin: string): void {
    this.runs.get(origin)?.abort();
    this.runs.delete(origin);
  }

  private async run(origin: string, work: AbortSignal, byPerson: boolean): Promise<void> {
    if (this.runs.has(origin)) return;
    const own = new AbortController();
    this.runs.set(origin, own);
    try {
      for (;;) {
        const record = await book.get(origin);
        if (record?.state !== 'going' || own.signal.aborted) return;
        const first = record.read < FIRST;
        const ended = await readSolvedOnce(origin, (first ? FIRST : MOST) - record.read, !(first && byPerson), {
          stop: own.signal,
          work,
          onStep: (next) => this.step(origin, next, first),
        });
        const goesOn = await this.settle(origin, ended, first && byPerson);
        if (!goesOn) return;
      }
    } finally {
      if (this.runs.get(origin) === own) this.runs.delete(origin);
    }
  }

  private step(origin: string, record: LearnRecord, first: boolean): void {
    if (first) return this.tell(origin, { ...counts(record), state: 'running' });
    examples.count(origin).then(
      (learnt) => this.tell(origin, { ...counts(record), state: 'quiet', learnt }),
      (thrown: unknown) => logProblem('learning', thrown),
    );
  }

  /** Writes down how a reading ended, and tells it. True when there is more to read now. */
  private async settle(origin: string, ended: Ended, watched: boolean): Promise<boolean> {
    if (ended.how === 'given-up') return await this.erased(origin);
    const record = await book.change(origin, (before) => {
      const { error: _error, ...bare } = before;
      if (ended.how === 'failed') {
        const failures = before.failures + (ended.by === 'desk' ? 1 : 0);
        const isOver = failures >= MOST_FAILURES || ended.error.code === 'storage-full';
        return {
          ...bare,
          state: isOver ? 'stopped' : before.state,
          failures,
          error: ended.error,
          notBefore: ended.by === 'desk' ? rests(before, ended.error, Date.now()) : null,
        };
      }
      const isOver = ended.how === 'all' || before.read >= MOST || before.leftOut >= MOST_LEFT_OUT;
      return { ...bare, state: isOver ? 'done' : before.state };
    });
    if (record === null) return false;
    if (record.state === 'done' || (ended.how === 'enough' && watched))
      await activity.add({ at: new Date().toISOString(), what: 'learned', ref: null, provider: 'on-device' });
    if (ended.how === 'failed' && watched)
      this.tell(origin, { ...counts(record), state: 'failed', error: ended.error });
    else if (record.state === 'going' && ended.how === 'enough') return true;
    else {
      const progress = await this.afterwards(origin, record);
      this.tell(origin, progress);
    }
    return false;
  }

  /** What was learnt was erased, and with it how far it had come: whoever looks on is told. Always false. */
  private async erased(origin: string): Promise<false> {
    if ((await book.get(origin)) === null)
      this.tell(origin, { state: 'stopped', read: 0, kept: 0, of: 0, learnt: await examples.count(origin) });
    return false;
  }

  private async afterwards(origin: string, record: LearnRecord): Promise<LearnProgress> {
    const state = record.state === 'going' ? 'waiting' : record.state;
    const error = record.error === undefined ? {} : { error: record.error };
    return { ...counts(record), state, learnt: await examples.count(origin), ...error };
  }

  /** What cannot be said otherwise: the ledger itself failed. */
  fail(origin: string, thrown: unknown): void {
    logProblem('learning', thrown);
    this.tell(origin, { state: 'failed', read: 0, kept: 0, of: 0, error: desksideError('desk-unreachable') });
  }
}
