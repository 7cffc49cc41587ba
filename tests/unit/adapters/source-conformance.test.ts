import { beforeEach, describe, expect, it } from 'vitest';
import type { OpenSource } from '../../../adapters/source';
import type { TicketChanges } from '../../../core/queue';
import { sourceAnswerSchemas } from '../../../core/schema/queue';
import { toPublicTicket } from '../../../core/ticket';
import { canaryPattern } from '../../desks/shared/canary';
import { random } from '../../e2e/support/random';
import { isWhole } from '../property';
import { codeOf, idsOf, onEachSource, signal, valueOf, type SourceWorld } from './conformance-sources';

const ROUNDS = isWhole ? 25 : 8;

/** What every source tells. What only one desk does is tested beside its adapter. */
onEachSource((given, { facts, hasScopes }) => {
  let world: SourceWorld;
  let source: OpenSource;
  let everything: string;
  let incoming: string;

  const changes = async (mark: string | null, views: readonly string[] = [everything]): Promise<TicketChanges> => {
    const found = valueOf(await source.changes(views, mark, signal()));
    expect(sourceAnswerSchemas.changes.safeParse({ ok: true, value: found }).success).toBe(true);
    return found;
  };

  beforeEach(() => {
    world = given();
    ({ source, everything, incoming } = world);
  });

  describe('views and lists', () => {
    it('tells the views, each once, as the worker takes them', async () => {
      const views = valueOf(await source.views(signal()));
      expect(sourceAnswerSchemas.views.safeParse({ ok: true, value: views }).success).toBe(true);
      expect(new Set(views.map(({ id }) => id)).size).toBe(views.length);
    });

    it('tells every ticket of a view, the newest change first, however small the pages are', async () => {
      world.desk.setPageSize(20);
      const list = await world.all();
      expect(idsOf(list.tickets).toSorted()).toEqual([...world.desk.ticketIds].toSorted());
      const times = list.tickets.map(({ stamp }) => Date.parse(stamp.split(' ')[0] ?? ''));
      expect(times).toEqual(times.toSorted((a, b) => b - a));
      expect([list.complete, sourceAnswerSchemas.list.safeParse({ ok: true, value: list }).success]).toEqual([
        true,
        true,
      ]);
    });

    it('tells as many as are wanted, the newest, and says that there are more', async () => {
      const newest = idsOf((await world.all()).tickets).slice(0, 5);
      const some = valueOf(await source.list(everything, 5, signal()));
      expect([idsOf(some.tickets), some.complete]).toEqual([newest, false]);
    });

    it('asks for no address that is no view', async () => {
      const before = world.requests().length;
      for (const view of ['', '../tickets/1', '1&include=description', 'x'.repeat(101)])
        expect(codeOf(await source.list(view, 10, signal()))).toBe('desk-refused');
      expect(world.requests()).toHaveLength(before);
    });
  });

  describe('changes', () => {
    it('are everything at first and nothing afterwards, by one request for each view', async () => {
      const first = await changes(null, [everything, incoming]);
      expect([idsOf(first.tickets).toSorted(), first.complete]).toEqual([[...world.desk.ticketIds].toSorted(), true]);
      const before = world.requests().length;
      const quiet = await changes(first.mark, [everything, incoming]);
      expect([quiet.tickets, quiet.complete, world.requests().length - before]).toEqual([[], true, 2]);
    });

    it('begin anew with a mark that is none of the source’s', async () => {
      for (const mark of ['', 'x', '1short', '9 zzz!', 'a'.repeat(500)])
        expect((await changes(mark)).tickets).toHaveLength(world.desk.ticketIds.length);
    });

    it('are each told once, none twice and none lost, whatever happens between two looks and in which second', async () => {
      world.desk.setPageSize(10);
      const chance = random(0x50);
      const among = [world.desk.notable.showcase, ...world.desk.notable.ordinary];
      let { mark } = await changes(null, [everything, incoming]);
      let lastTold = world.desk.notable.showcase;
      for (let round = 0; round < ROUNDS; round += 1) {
        const touched = new Set<number>();
        for (let times = Math.floor(chance() * 4); times > 0; times -= 1) {
          const id = among[Math.floor(chance() * among.length)] ?? lastTold;
          const what = Math.floor(chance() * 4);
          if (what === 0)
            for (const came of world.desk.arrive([{ subject: 'Scanner', text: 'Dead.' }])) touched.add(came);
          else touched.add(id);
          if (what === 1) world.desk.inject.change(id, 'priority', facts.priorities[round % 4] ?? null);
          if (what === 2) world.desk.inject.publicReply(id, `Still so, ${round}.`);
          if (what === 3) world.desk.inject.internalNote(id, `Between us, ${round}.`);
        }
        const found = await changes(mark, [everything, incoming]);
        expect([round, idsOf(found.tickets).toSorted()]).toEqual([round, [...touched].toSorted()]);
        mark = found.mark;
        lastTold = idsOf(found.tickets)[0] ?? lastTold;
        // Another one has changed in the very second of what was told last, and is found only now.
        const other = among.find((id) => id !== lastTold && !touched.has(id));
        if (other === undefined || touched.size === 0) continue;
        world.desk.inject.sameTime(other, lastTold);
        const late = await changes(mark, [everything, incoming]);
        expect([round, idsOf(late.tickets)]).toEqual([round, [other]]);
        mark = late.mark;
      }
    });
  });

  describe('a ticket', () => {
    it('goes on as what is proven public, on every ticket; nothing private is in a list or a change', async () => {
      // The check itself: there is something to be kept back.
      expect(world.desk.canaries().filter(({ ticketId }) => ticketId === world.desk.notable.withNotes)).not.toEqual([]);
      const first = await changes(null, [everything, incoming]);
      for (const id of world.desk.ticketIds) world.desk.inject.internalNote(id, 'Between us.');
      const told = JSON.stringify([await source.views(signal()), first, await world.all(), await changes(first.mark)]);
      expect(told.match(canaryPattern)).toBeNull();
      expect(told).not.toContain('Between us.');
      const canaries = world.desk.canaries().map(({ canary }) => canary);
      expect(canaries.filter((canary) => told.includes(canary))).toEqual([]);
      let messages = 0;
      for (const id of world.desk.ticketIds.filter((each) => each !== world.desk.notable.long)) {
        const sent = toPublicTicket(valueOf(await source.read(world.ref(id), signal())));
        const text = JSON.stringify(sent);
        expect([id, text.match(canaryPattern), text.includes('Between us.')]).toEqual([id, null, false]);
        messages += sent.ok ? sent.value.messages.length : 0;
      }
      expect(messages).toBeGreaterThan(world.desk.ticketIds.length);
    });

    it('has the values that the desk has, and is closed where it is', async () => {
      const { showcase, closed } = world.desk.notable;
      const read = valueOf(await source.read(world.ref(showcase), signal()));
      const stored = world.desk.stored(showcase);
      for (const id of ['priority', 'status', 'assignee', facts.category.fieldId])
        expect([id, read.values[id]]).toEqual([id, stored[id]]);
      expect([read.closed, valueOf(await source.read(world.ref(closed), signal())).closed]).toEqual([false, true]);
    });

    it('of another desk, or with an id that is none, is not touched', async () => {
      const { showcase } = world.desk.notable;
      const own = world.ref(showcase);
      const before = world.requests().length;
      for (const other of [
        { ...own, origin: 'https://evil.example' },
        { ...own, desk: facts.desk === 'zendesk' ? 'halopsa' : 'zendesk' } as const,
        { ...own, ticketId: '1/../2' },
        { ...own, ticketId: 'ABC-123' },
        { ...own, ticketId: '..' },
        { ...own, ticketId: '0' },
      ]) {
        expect(codeOf(await source.read(other, signal()))).toBe('not-the-same-ticket');
        expect(codeOf(await source.write(other, [], 'x', signal()))).toBe('not-the-same-ticket');
        expect(codeOf(await source.addNote(other, 'A note.', signal()))).toBe('not-the-same-ticket');
        await expect(source.admissionFacts(other, signal())).rejects.toMatchObject({
          error: { code: 'not-the-same-ticket' },
        });
      }
      expect(world.requests()).toHaveLength(before);
    });
  });

  describe('the fields', () => {
    it('are those of the desk, with every option, without macros', async () => {
      const catalogue = valueOf(await source.catalogue(null, signal()));
      expect(sourceAnswerSchemas.catalogue.safeParse({ ok: true, value: catalogue }).success).toBe(true);
      expect([catalogue.desk, catalogue.origin, catalogue.macros]).toEqual([facts.desk, world.desk.origin, []]);
      const category = catalogue.fields.find(({ id }) => id === facts.category.fieldId);
      expect(category?.options.map(({ path }) => path)).toEqual(expect.arrayContaining([...facts.category.paths]));
    });

    it('of a scope are those that its tickets have, and rows say the scope as readings do', async () => {
      const { tickets } = await world.all();
      const scopes = [...new Set(tickets.map(({ scope }) => scope))];
      expect(scopes.length > 1).toBe(hasScopes);
      const whole = valueOf(await source.catalogue(null, signal())).fields;
      const withCategory: boolean[] = [];
      for (const scope of scopes) {
        const { ref } = tickets.find((ticket) => ticket.scope === scope) ?? {};
        if (ref === undefined) throw new Error('no ticket');
        const read = valueOf(await source.read(ref, signal()));
        const { fields } = valueOf(await source.catalogue(scope, signal()));
        expect(read.scope).toBe(scope);
        const onForm = whole.map(({ id }) => id).filter((id) => read.fieldsOnForm.includes(id));
        expect(fields.map(({ id }) => id)).toEqual(expect.arrayContaining(onForm));
        for (const { id, options } of fields) {
          const known = new Set(whole.find((field) => field.id === id)?.options.map((option) => option.id));
          expect([id, options.filter((option) => !known.has(option.id))]).toEqual([id, []]);
        }
        withCategory.push(fields.some(({ id }) => id === facts.category.fieldId));
      }
      expect([withCategory.includes(true), withCategory.includes(false)]).toEqual([true, hasScopes]);
      for (const strange of ['', '0', '999', '../1', 'x'.repeat(100)])
        expect(codeOf(await source.catalogue(strange, signal()))).toBe('desk-refused');
    });
  });
});
