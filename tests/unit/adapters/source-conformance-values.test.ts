import { beforeEach, describe, expect, it } from 'vitest';
import type { OpenSource } from '../../../adapters/source';
import type { DeskField } from '../../../core/fields';
import { sourceAnswerSchemas } from '../../../core/schema/queue';
import { canaryPattern } from '../../desks/shared/canary';
import { codeOf, onEachSource, signal, valueOf, type SourceWorld } from './conformance-sources';
import { enlarged } from './enlarged';

/** The values that every source tells the queue, what they mean, and what becomes of writing them. */
onEachSource((given, { facts }) => {
  let world: SourceWorld;
  let source: OpenSource;
  let everything: string;
  let showcase: number;

  beforeEach(() => {
    world = given();
    ({ source, everything } = world);
    ({ showcase } = world.desk.notable);
  });

  const rowOf = async (id: number) => {
    const row = (await world.all()).tickets.find(({ ref }) => ref.ticketId === String(id));
    if (row === undefined) throw new Error(`no row of ${id}`);
    return row;
  };
  const workflow = async (id = showcase): Promise<Readonly<Record<string, DeskField>>> => {
    const answer = await source.workflow(world.ref(id), (await rowOf(id)).scope, signal());
    expect(sourceAnswerSchemas.workflow.safeParse(answer).success).toBe(true);
    return Object.fromEntries(valueOf(answer).map((field) => [field.id, field]));
  };

  describe('a row', () => {
    it('holds the values that the desk has, priority, category, status and assignee among them', async () => {
      for (const { ref, values } of (await world.all()).tickets) {
        const stored = world.desk.stored(Number(ref.ticketId));
        const told = Object.entries(values);
        // A field that the practice desk has not is empty.
        expect([ref.ticketId, told.filter(([id, value]) => value !== (stored[id] ?? null))]).toEqual([
          ref.ticketId,
          [],
        ]);
        expect(Object.keys(values)).toEqual(
          expect.arrayContaining(['priority', 'status', 'assignee', facts.category.fieldId]),
        );
      }
    });

    it('says whose it is where that is asked, and nothing of it otherwise', async () => {
      expect((await world.all()).tickets.some((row) => 'admissionFacts' in row)).toBe(false);
      const asks = ['user', 'groups', 'organisation', 'ticketType'] as const;
      const list = await source.list(everything, 1000, signal(), asks);
      const changes = await source.changes([everything], null, signal(), asks);
      expect([
        sourceAnswerSchemas.list.safeParse(list).success,
        sourceAnswerSchemas.changes.safeParse(changes).success,
      ]).toEqual([true, true]);
      const { first } = facts.agents;
      for (const rows of [valueOf(list).tickets, valueOf(changes).tickets])
        for (const [id, whose] of [
          [showcase, facts.admissionFacts.showcase],
          [world.desk.notable.german, facts.admissionFacts.german],
        ] as const)
          expect(rows.find(({ ref }) => ref.ticketId === String(id))?.admissionFacts).toEqual({
            user: expect.arrayContaining([first.id, first.email]) as string[],
            groups: expect.arrayContaining([first.group]) as string[],
            organisation: expect.arrayContaining([whose.organisation]) as string[],
            ticketType: expect.arrayContaining([whose.type]) as string[],
          });
    });
  });

  describe('what a ticket may become', () => {
    it('is told by statuses that mean what rows with them say, and by whoever has the ticket', async () => {
      const { tickets } = await world.all();
      let told = 0;
      for (const scope of new Set(tickets.map((row) => row.scope))) {
        const row = tickets.find((each) => each.scope === scope && each.values['assignee'] != null);
        if (row === undefined) continue;
        const { status, assignee } = await workflow(Number(row.ref.ticketId));
        expect([status?.kind, assignee?.kind]).toEqual(['status', 'assignee']);
        for (const option of status?.options ?? []) {
          const like = tickets.find(({ values }) => values['status'] === option.id);
          if (like) expect([option.path, option.means ?? null]).toEqual([[like.statusName], like.status]);
        }
        const has = assignee?.options.find(({ id }) => id === row.values['assignee']);
        expect(has?.path).toEqual([row.assigneeName]);
        told += 1;
      }
      expect(told).toBeGreaterThan(0);
    });

    it('is bounded where a desk tells without end', async () => {
      const giant = world.open((ask) => async (input, init) => {
        const answer = await ask(input, init);
        return Response.json(enlarged(await answer.json()), { status: answer.status });
      });
      const answer = await giant.workflow(world.ref(showcase), null, signal());
      expect(Math.max(...valueOf(answer).map(({ options }) => options.length))).toBeLessThanOrEqual(1000);
      expect(sourceAnswerSchemas.workflow.safeParse(answer).success).toBe(true);
    });
  });

  describe('what a ticket hangs together with', () => {
    it('is told of every ticket as the worker takes it, never itself, and without a word of a message', async () => {
      for (const id of world.desk.ticketIds) {
        const answer = await source.linked(world.ref(id), signal());
        expect(sourceAnswerSchemas.linked.safeParse(answer).success).toBe(true);
        const told = valueOf(answer);
        expect(told.some(({ ref }) => ref.ticketId === String(id) || ref.origin !== world.desk.origin)).toBe(false);
        expect(JSON.stringify(told)).not.toMatch(canaryPattern);
      }
    });
  });

  describe('a write', () => {
    const steps = async () => {
      const { status, assignee } = await workflow();
      if (status === undefined || assignee === undefined) throw new Error('no status, or nobody');
      const pending = status.options.find(({ means }) => means === 'pending')?.id ?? null;
      return [
        [status, pending],
        [assignee, facts.agents.second.id],
        [assignee, null],
      ] as const;
    };

    it('sets status and assignee, and leaves the stamp that the list tells afterwards', async () => {
      let { stamp } = await rowOf(showcase);
      for (const [field, optionId] of await steps()) {
        const written = await source.write(world.ref(showcase), [{ field, optionId }], stamp, signal());
        expect(sourceAnswerSchemas.write.safeParse(written).success).toBe(true);
        const row = await rowOf(showcase);
        expect([field.id, world.desk.stored(showcase)[field.id], row.values[field.id]]).toEqual([
          field.id,
          optionId,
          optionId,
        ]);
        expect(valueOf(written).stamp).toBe(row.stamp);
        ({ stamp } = row);
      }
      expect([world.desk.saves.length, world.desk.sentMessages]).toEqual([3, []]);
    });

    it('leaves a ticket alone that somebody else changed, and tells where a rule moved what it set', async () => {
      const [[status, pending], [assignee, second]] = await steps();
      const { stamp } = await rowOf(showcase);
      world.desk.inject.change(showcase, 'assignee', facts.agents.second.id);
      for (const [field, optionId] of [
        [status, pending],
        [assignee, null],
      ] as const)
        expect(codeOf(await source.write(world.ref(showcase), [{ field, optionId }], stamp, signal()))).toBe(
          'conflict',
        );
      expect(world.desk.saves).toEqual([]);
      world.desk.inject.change(showcase, 'assignee', null);
      world.desk.duringSaves?.({ after: (id) => world.desk.inject.change(id, 'assignee', facts.agents.first.id) });
      const now = (await rowOf(showcase)).stamp;
      const moved = await source.write(world.ref(showcase), [{ field: assignee, optionId: second }], now, signal());
      expect([codeOf(moved), world.desk.saves.length]).toEqual(['field-not-set', 1]);
    });

    it('is not made twice where the limit is reached, and can be made again', async () => {
      const [[field, optionId]] = await steps();
      const { stamp } = await rowOf(showcase);
      const wanted = [{ field, optionId }];
      const method = facts.endpoints.find((endpoint) => endpoint.for === 'write')?.method ?? 'PUT';
      world.desk.fail({ path: /./, method, answer: { status: 429, retryAfterSeconds: 7 }, times: 1 });
      expect(await source.write(world.ref(showcase), wanted, stamp, signal())).toMatchObject({
        error: { code: 'desk-rate-limited', retryAfterMs: 7000 },
      });
      expect([world.desk.saves, world.written().length]).toEqual([[], 1]);
      expect(codeOf(await source.write(world.ref(showcase), wanted, stamp, signal()))).toBe('ok');
      expect([world.desk.saves.length, world.written().length]).toEqual([1, 2]);
    });
  });
});
