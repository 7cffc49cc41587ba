import { inTurn } from '../desks/kit/index';
import { pathOf } from '../desks/kit/says';
import { expect, onEveryDesk, test } from '../desks/kit/test';
import { random } from '../support/random';
import { Befalling, type Befalls } from './befalling';
import { morning, QueuePage, subjectOf, type Scene, type ToldResult } from './queue-page';

const killBefore: Befalls = { is: 'kill', when: 'before' };
const killAfter: Befalls = { is: 'kill', when: 'after' };
const otherCategory: Befalls = { is: 'somebody', sets: 'category' };
const otherPriority: Befalls = { is: 'somebody', sets: 'priority' };
const tooMany: Befalls = { is: 'too-many' };
const rule: Befalls = { is: 'rule' };

const stateCount = (told: ReadonlyMap<string, ToldResult>, state: ToldResult['state']): number =>
  [...told.values()].filter((one) => one.state === state).length;

/** A bulk accept in the panel, with its preview, the desk's book of what is written, and what must be so at every end of it. */
class BulkAccept {
  /** What is shown is what became of the Undo. */
  private isBack = false;

  private constructor(
    private readonly scene: Scene,
    readonly queue: QueuePage,
    readonly befalling: Befalling,
    private readonly seed: number,
    private readonly allIds: ReadonlyMap<string, number>,
    /** Of the tickets that the result is about, by their subjects. */
    private idOf = allIds,
  ) {}

  /** Until the preview is answered. What the preview says is looked at. */
  static async begin(scene: Scene, count: number, seed: number, perMinute: number): Promise<BulkAccept> {
    const { kit, deskside, desk } = scene;
    const ids = await morning(scene, count, perMinute);
    const queue = await QueuePage.open(deskside);
    await expect(queue.row(subjectOf(count - 1))).toBeVisible();
    await queue.find('printer in room');
    await queue.press('Control+a', 'a');
    await expect(queue.preview).toContainText(`${count} tickets change on the desk`);
    const previewed = await queue.previewed();
    const idOf = new Map(ids.map((id, index) => [subjectOf(index), id]));
    expect([...previewed.keys()].toSorted()).toEqual([...idOf.keys()].toSorted());
    for (const values of previewed.values())
      expect(values).toEqual([expect.stringMatching(new RegExp(`^[^:]+: empty → ${pathOf(kit).join(' › ')}$`))]);
    expect(desk.saves).toEqual([]);
    const order = [...previewed.keys()].map((subject) => idOf.get(subject) ?? 0);
    return new BulkAccept(scene, queue, new Befalling(scene, random(seed), order), seed, idOf);
  }

  /** The result is shown, whether the run has ended or not. */
  async show(): Promise<void> {
    await this.queue.page.getByTitle('Show each ticket').click();
  }

  /** All that is done is taken back. */
  async takeBack(told: ReadonlyMap<string, ToldResult>): Promise<void> {
    const done = stateCount(told, 'done');
    this.isBack = true;
    this.idOf = new Map([...this.idOf].filter(([subject]) => told.get(subject)?.state === 'done'));
    await this.queue.result.getByRole('button', { name: `Undo ${done} tickets` }).click();
    await expect(this.queue.result.getByRole('button', { name: `Undo ${done} tickets` })).toHaveCount(0);
  }

  async ended(): Promise<void> {
    await Promise.all(this.befalling.killed);
    await expect(this.queue.result, this.about('the run comes to its end')).toBeVisible({ timeout: 120_000 });
    await expect
      .poll(async () => [...(await this.queue.told()).values()].filter(({ state }) => /^wr|^wa/.test(state)).length, {
        message: this.about('nothing is left in hand'),
        timeout: 60_000,
      })
      .toBe(0);
  }

  /** What the panel says of each ticket is so at its desk, and nothing was written there that was not in the preview. */
  async agrees(): Promise<ReadonlyMap<string, ToldResult>> {
    const told = await this.queue.told();
    expect([...told.keys()].toSorted(), this.about('each ticket has its result')).toEqual(
      [...this.idOf.keys()].toSorted(),
    );
    for (const [subject, result] of told) this.agreesOn(subject, result);
    const { desk, kit } = this.scene;
    const own = desk.log.filter(({ by, method }) => by === 'other' && method !== 'GET');
    const write = kit.facts.endpoints.find((endpoint) => endpoint.for === 'write');
    expect(own.filter(({ path }) => write?.path.test(path) !== true)).toEqual([]);
    expect(desk.saves.filter(({ by }) => by === 'other')).toHaveLength(this.befalling.seen.length);
    expect(desk.sentMessages).toEqual([]);
    return told;
  }

  private agreesOn(subject: string, { state, why }: ToldResult): void {
    const { kit, desk } = this.scene;
    const { fieldId } = kit.facts.category;
    const suggested = kit.optionId(pathOf(kit));
    const id = this.idOf.get(subject) ?? 0;
    const about = this.about(`#${id} ${state} ${why}`);
    const others = this.befalling.others.get(id);
    const written = this.befalling.seen.filter(({ ticketId }) => ticketId === id).map(({ changed }) => changed);
    // Never twice, and only what was in the preview or takes it back.
    const wanted = [{ [fieldId]: suggested }, { [fieldId]: null }];
    expect(written, about).toEqual(wanted.slice(0, written.length));
    const before = this.isBack ? 1 : 0;
    if (state === 'done') expect(written, about).toHaveLength(before + 1);
    // A rule has its say about what was written; whoever came first about what was not.
    else if (others?.[fieldId] === undefined) expect(written, about).toHaveLength(before);
    const holds = (state === 'done') === this.isBack ? (others?.[fieldId] ?? null) : suggested;
    expect(desk.stored(id)[fieldId] ?? null, about).toBe(holds);
    if (others?.['priority'] !== undefined) expect(desk.stored(id)['priority'], about).toBe(others['priority']);
  }

  /** So does the list behind it, of each ticket that had its turn: what somebody has changed on another one a list has to tell. */
  async rowsAgree(told: ReadonlyMap<string, ToldResult>): Promise<void> {
    const { kit, desk } = this.scene;
    const paths = [[], ...kit.facts.category.paths];
    const ids = [...told].flatMap(([subject, { state }]) =>
      state === 'stopped' ? [] : [this.allIds.get(subject) ?? 0],
    );
    const onDesk = ids.map((id) => {
      const holds = desk.stored(id)[kit.facts.category.fieldId] ?? null;
      return [id, paths.find((path) => (path.length === 0 ? null : kit.optionId(path)) === holds)];
    });
    await expect
      .poll(
        async () => {
          const rows = new Map((await this.queue.rows()).map(({ ref, category }) => [Number(ref.ticketId), category]));
          return ids.map((id) => [id, rows.get(id)]);
        },
        { message: this.about('each row has what its ticket has') },
      )
      .toEqual(onDesk);
  }

  about(what: string): string {
    return `${what} (DESKSIDE_SEED=${this.seed})`;
  }
}

onEveryDesk((kit) => {
  test(
    'whatever befalls a bulk accept, each ticket is at its desk as the result says, and so is what is taken back of it',
    inTurn(kit, 0, '@queue'),
    async ({ deskside, tab, desk, model }) => {
      const run = await BulkAccept.begin({ kit, deskside, tab, desk, model }, 12, 2026, 30_000);
      void run.befalling.next({
        from: 1,
        to: 8,
        events: [killBefore, killAfter, otherCategory, tooMany, rule],
      });
      await run.queue.press('Enter');
      await run.show();
      await run.ended();
      const told = await run.agrees();
      expect(run.befalling.count).toMatchObject({ kill: 2, somebody: 1, rule: 1, 'too-many': 1 });
      expect(stateCount(told, 'done')).toBe(10);
      await run.takeBack(told);
      await run.ended();
      expect(stateCount(await run.agrees(), 'done')).toBe(10);
    },
  );

  test(
    'a bulk accept of 100 with conflicts, 429s, rules, a session that expires in the middle, Stop at a random moment and ten ends of the worker: the desk is as the panel says',
    { tag: ['@queue', '@wide', '@durable'] },
    async ({ deskside, tab, desk, model }) => {
      test.setTimeout(480_000);
      // Another story each time. Told beforehand too: what hangs names nothing.
      const seed = Number(process.env['DESKSIDE_SEED'] ?? Date.now() % 1_000_000);
      console.log(`${kit.facts.desk}: DESKSIDE_SEED=${seed}`);
      const run = await BulkAccept.begin({ kit, deskside, tab, desk, model }, 100, seed, 60_000);
      const { befalling, queue } = run;
      void befalling.next(
        {
          from: 1,
          to: 25,
          events: [
            killBefore,
            killAfter,
            killBefore,
            killAfter,
            otherCategory,
            otherCategory,
            otherPriority,
            tooMany,
            tooMany,
            rule,
          ],
        },
        { from: 26, to: 40, events: [{ is: 'sign-out' }] },
      );
      await queue.press('Enter');
      await run.show();
      await run.ended();
      const signedOut = await run.agrees();
      expect(befalling.count, run.about('all of it has happened')).toMatchObject({ kill: 4, 'sign-out': 1 });
      expect(stateCount(signedOut, 'failed'), run.about('what was left has failed')).toBeGreaterThan(50);
      await kit.signIn?.(tab.page);
      await tab.page.goto(kit.facts.origin + kit.listPath);

      const moment = befalling.next(
        {
          from: 1,
          to: 12,
          events: [killBefore, killAfter, killAfter, otherCategory, tooMany, rule],
        },
        { from: 14, to: 30, events: [{ is: 'moment' }] },
      );
      await queue.result.getByRole('button', { name: /^Try the \d+ failed ones again$/ }).click();
      await moment;
      await queue.page.getByRole('button', { name: 'Stop' }).last().click();
      await run.ended();
      const stopped = await run.agrees();
      expect(stateCount(stopped, 'stopped'), run.about('Stop was in time')).toBeGreaterThan(0);

      void befalling.next({ from: 1, to: 20, events: [killBefore, killAfter, killAfter] });
      await run.takeBack(stopped);
      await run.ended();
      await run.agrees();
      expect(befalling.count.kill, run.about('the worker has ended ten times')).toBe(10);
      await run.rowsAgree(stopped);
    },
  );
});
