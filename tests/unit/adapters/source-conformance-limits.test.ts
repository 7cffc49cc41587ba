import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { OpenSource } from '../../../adapters/source';
import { sourceAnswerSchemas } from '../../../core/schema/queue';
import { toPublicTicket } from '../../../core/ticket';
import { codeOf, fieldOf, onEachSource, questions, signal, valueOf, type SourceWorld } from './conformance-sources';
import { enlarged } from './enlarged';

/** What every source may write, and what becomes of it where a desk does not answer as it should. */
onEachSource((given, { facts }) => {
  let world: SourceWorld;
  let source: OpenSource;
  let everything: string;

  beforeEach(() => {
    world = given();
    ({ source, everything } = world);
  });

  describe('writing', () => {
    const rowOf = async (id: number) => (await world.all()).tickets.find(({ ref }) => ref.ticketId === String(id));

    it('saves by the stamp of a list and by that of a reading, and the ticket holds it then', async () => {
      const { showcase } = world.desk.notable;
      const field = await fieldOf(source, 'priority');
      for (const [round, optionId] of facts.priorities.slice(0, 2).entries()) {
        const stamp =
          round === 0
            ? (await rowOf(showcase))?.stamp
            : valueOf(await source.read(world.ref(showcase), signal())).updatedStamp;
        expect(codeOf(await source.write(world.ref(showcase), [{ field, optionId }], stamp ?? '', signal()))).toBe(
          'ok',
        );
        expect(world.desk.stored(showcase)['priority']).toBe(optionId);
        expect(valueOf(await source.read(world.ref(showcase), signal())).values['priority']).toBe(optionId);
      }
      expect([world.desk.saves.length, world.desk.sentMessages]).toEqual([2, []]);
    });

    it('leaves a ticket alone that somebody changed since, or of which no stamp is known', async () => {
      const { showcase } = world.desk.notable;
      const field = await fieldOf(source, 'priority');
      const stamp = (await rowOf(showcase))?.stamp ?? '';
      world.desk.inject.publicReply(showcase, 'One more thing.');
      const before = world.desk.stored(showcase);
      for (const seen of [stamp, ''])
        expect(
          codeOf(
            await source.write(world.ref(showcase), [{ field, optionId: facts.priorities[3] ?? '' }], seen, signal()),
          ),
        ).toBe('conflict');
      expect([world.desk.stored(showcase), world.desk.saves]).toEqual([before, []]);
    });

    it('adds a note that agents alone can see, mails nobody and changes nothing else', async () => {
      const { showcase } = world.desk.notable;
      const before = world.desk.stored(showcase);
      const text = 'Looked at the tray once more.';
      expect(codeOf(await source.addNote(world.ref(showcase), text, signal()))).toBe('ok');
      expect(JSON.stringify(world.written().map(({ body }) => body))).toContain(text);
      const read = valueOf(await source.read(world.ref(showcase), signal()));
      const shown = read.messages.filter((message) => message.text.includes(text));
      expect(shown.filter(({ visibility }) => visibility !== 'private')).toEqual([]);
      expect(JSON.stringify(toPublicTicket(read))).not.toContain(text);
      expect([world.desk.stored(showcase), world.desk.sentMessages]).toEqual([before, []]);
    });
  });

  describe('a desk that does not answer as it should', () => {
    const asked = (from = source) => questions(from, world.ref(world.desk.notable.showcase), everything);

    it('says that nobody is signed in, whatever is asked', async () => {
      world.desk.signOutEverybody();
      for (const [what, ask] of asked()) expect([what, codeOf(await ask(signal()))]).toEqual([what, 'desk-signed-out']);
      expect(world.written()).toEqual([]);
    });

    it('says when to come back, and is not written to twice', async () => {
      world.desk.fail({ path: /^\/api\//, answer: { status: 429, retryAfterSeconds: 60 } });
      for (const [what, ask] of asked())
        expect([what, await ask(signal())]).toMatchObject([
          what,
          { error: { code: 'desk-rate-limited', retryAfterMs: 60_000 } },
        ]);
      expect(world.written().length).toBeLessThanOrEqual(2);
    });

    it.each([
      ['does not begin to answer', false],
      ['never ends its answer', true],
    ])('is not waited for where it %s, and is left at once when somebody stops', async (_, begins) => {
      const limits: number[] = [];
      const hanging = world.open(() => async (_input, init) => {
        const over = new Promise<never>((_resolve, reject) =>
          init?.signal?.addEventListener('abort', () => reject(new Error('aborted'))),
        );
        if (!begins) return over;
        const body = new ReadableStream({ start: (controller) => over.catch((why: unknown) => controller.error(why)) });
        return new Response(body, { headers: { 'content-type': 'application/json' } });
      });
      const stop = new AbortController();
      const timeout = vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => {
        limits.push(ms);
        const soon = new AbortController();
        setTimeout(() => soon.abort(), 5);
        return soon.signal;
      });
      for (const [what, ask] of asked(hanging))
        expect([what, codeOf(await ask(signal()))]).toEqual([what, 'desk-unreachable']);
      expect(Math.max(...limits)).toBeLessThanOrEqual(15_000);
      timeout.mockImplementation(() => new AbortController().signal);
      const answers = asked(hanging).map(async ([what, ask]) => [what, codeOf(await ask(stop.signal))]);
      stop.abort();
      for (const answer of await Promise.all(answers)) expect(answer[1]).toBe('stopped');
      await expect(hanging.admissionFacts(world.ref(1), stop.signal)).rejects.toThrow(/abort/i);
      timeout.mockRestore();
    });

    it('asks nothing for whom has stopped already', async () => {
      const before = world.requests().length;
      for (const [what, ask] of asked())
        expect([what, codeOf(await ask(AbortSignal.abort()))]).toEqual([what, 'stopped']);
      expect(world.requests()).toHaveLength(before);
    });

    it('is bounded where it tells without end: of rows, of words, and of what a field can hold', async () => {
      const giant = world.open((ask) => async (input, init) => {
        const answer = await ask(input, init);
        const body: unknown = await answer.json();
        return Response.json(enlarged(body), { status: answer.status });
      });
      const list = await giant.list(everything, 5000, signal());
      const changed = await giant.changes([everything, world.incoming], null, signal());
      expect(valueOf(list).tickets.length).toBeLessThanOrEqual(1000);
      expect([valueOf(list).complete, valueOf(changed).complete]).toEqual([false, false]);
      expect([
        sourceAnswerSchemas.list.safeParse(list).success,
        sourceAnswerSchemas.changes.safeParse(changed).success,
      ]).toEqual([true, true]);
      const { fields } = valueOf(await giant.catalogue(null, signal()));
      expect(Math.max(...fields.map(({ options }) => options.length))).toBeLessThanOrEqual(20_000);
      expect(fields.reduce((sum, { options }) => sum + options.length, 0)).toBeLessThanOrEqual(60_000);
    });
  });
});
