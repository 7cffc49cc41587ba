import { beforeEach, describe, expect, it } from 'vitest';
import type { OpenSource } from '../../../adapters/source';
import type { DeskField } from '../../../core/fields';
import type { AdmissionFacts, AdmissionPart } from '../../../core/policy/access';
import type { QueueTicket } from '../../../core/queue';
import { sourceAnswerSchemas } from '../../../core/schema/queue';
import { canaryPattern } from '../../desks/shared/canary';
import { codeOf, onEachSource, signal, valueOf, type SourceWorld } from './conformance-sources';

const everyPart: readonly AdmissionPart[] = ['user', 'groups', 'organisation', 'ticketType'];

/** What every source tells the queue. What only one desk does is tested beside its adapter. */
onEachSource((given, { facts }) => {
  let world: SourceWorld;
  let source: OpenSource;

  beforeEach(() => {
    world = given();
    ({ source } = world);
  });

  const rowOf = async (id: number, asks?: readonly AdmissionPart[]): Promise<QueueTicket> => {
    const list = await source.list(world.everything, 1000, signal(), asks);
    expect(sourceAnswerSchemas.list.safeParse(list).success).toBe(true);
    const row = valueOf(list).tickets.find(({ ref }) => ref.ticketId === String(id));
    if (row === undefined) throw new Error(`no row of ${id}`);
    return row;
  };
  const workflow = async (id: number): Promise<readonly DeskField[]> => {
    const told = await source.workflow(world.ref(id), (await rowOf(id)).scope, signal());
    expect(sourceAnswerSchemas.workflow.safeParse(told).success).toBe(true);
    return valueOf(told);
  };

  describe('a row', () => {
    it('has the values that the desk has, by the ids of its catalogue', async () => {
      const { showcase } = world.desk.notable;
      world.desk.inject.change(showcase, 'priority', facts.priorities[2] ?? null);
      const { values } = await rowOf(showcase);
      const stored = world.desk.stored(showcase);
      expect(values['priority']).toBe(stored['priority']);
      const fields = [...valueOf(await source.catalogue(null, signal())).fields, ...(await workflow(showcase))];
      const known = new Map(fields.map(({ id, options }) => [id, options.map((option) => option.id)]));
      expect(Object.keys(values).filter((id) => !known.has(id))).toEqual([]);
      const strange = Object.entries(values).filter(([id, value]) => value !== null && !known.get(id)?.includes(value));
      expect(strange).toEqual([]);
    });

    it('says who works on it and whose it is where somebody asks, as a reading of the ticket does, and not otherwise', async () => {
      const { showcase } = world.desk.notable;
      expect(await rowOf(showcase)).not.toHaveProperty('admissionFacts');
      const told = (await rowOf(showcase, everyPart)).admissionFacts;
      const read = await source.admissionFacts(world.ref(showcase), signal());
      expect([told?.user, told?.groups]).toEqual([read.user, read.groups]);
      for (const part of everyPart) {
        const more = told?.[part]?.filter((name) => read[part]?.includes(name) !== true);
        // A list may say less than a reading, and nothing else.
        expect([part, more ?? []]).toEqual([part, []]);
      }
      const changes = valueOf(await source.changes([world.everything], null, signal(), ['user']));
      expect(changes.tickets.map(({ admissionFacts }) => admissionFacts?.user)).toEqual(
        changes.tickets.map(() => read.user),
      );
    });

    it('says nothing of what the desk leaves out', async () => {
      const { showcase } = world.desk.notable;
      world.desk.omit(['user', 'groups', 'organisation', 'ticket-type']);
      const told = (await rowOf(showcase, everyPart)).admissionFacts;
      const { organisation } = facts.admissionFacts.showcase;
      const { email } = facts.agents.first;
      const names = everyPart.flatMap((part: keyof AdmissionFacts) => told?.[part] ?? []);
      expect(names.filter((name) => name === organisation || name === email)).toEqual([]);
    });
  });

  describe('what a ticket may become', () => {
    it('has a status that says what it means and somebody to give it to, by the ids of the rows', async () => {
      const { showcase } = world.desk.notable;
      const fields = await workflow(showcase);
      expect(fields.map(({ id, kind }) => [id, kind])).toEqual([
        ['status', 'status'],
        ['assignee', 'assignee'],
      ]);
      const [status, assignee] = fields;
      expect(status?.options.filter(({ means }) => means !== undefined)).not.toEqual([]);
      expect(assignee?.options.length).toBeGreaterThan(1);
      for (const { options } of fields) expect(new Set(options.map(({ id }) => id)).size).toBe(options.length);
    });

    it('is saved by the stamp of a row, and each stamp that is answered does for the next write', async () => {
      const { showcase } = world.desk.notable;
      const [status, assignee] = await workflow(showcase);
      const row = await rowOf(showcase);
      if (status === undefined || assignee === undefined) throw new Error('both are there');
      const other = (field: DeskField): string =>
        field.options.find(({ id, means }) => id !== row.values[field.id] && means !== 'solved' && means !== 'closed')
          ?.id ?? '';
      let { stamp } = row;
      for (const [field, optionId] of [
        [status, other(status)],
        [assignee, other(assignee)],
        [status, row.values['status'] ?? ''],
      ] as const) {
        const written = await source.write(world.ref(showcase), [{ field, optionId }], stamp, signal());
        expect(sourceAnswerSchemas.write.safeParse(written).success).toBe(true);
        const after = await rowOf(showcase);
        expect([field.id, after.values[field.id]]).toEqual([field.id, optionId]);
        stamp = valueOf(written).stamp ?? after.stamp;
        expect(valueOf(written).stamp === null || stamp === after.stamp).toBe(true);
      }
      expect([world.desk.saves.length, world.desk.sentMessages]).toEqual([3, []]);
    });

    it('and what it hangs together with, of another desk’s ticket, is not asked for', async () => {
      const own = world.ref(world.desk.notable.showcase);
      const before = world.requests().length;
      for (const other of [
        { ...own, origin: 'https://evil.example' },
        { ...own, ticketId: '../me' },
      ]) {
        expect(codeOf(await source.workflow(other, null, signal()))).toBe('not-the-same-ticket');
        expect(codeOf(await source.linked(other, signal()))).toBe('not-the-same-ticket');
      }
      expect(world.requests()).toHaveLength(before);
    });
  });

  it('tells nothing that anybody wrote in what hangs together with a ticket, whichever it is', async () => {
    for (const id of world.desk.ticketIds.slice(0, 25)) {
      const told = await source.linked(world.ref(id), signal());
      expect(sourceAnswerSchemas.linked.safeParse(told).success).toBe(true);
      expect([id, JSON.stringify(told).match(canaryPattern)]).toEqual([id, null]);
    }
  });
});
