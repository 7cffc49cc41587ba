import { notable, storyTickets } from '../../desks/shared/story/index';
import { valueOf } from './kit/desk';
import { asks, does, expect, isLoaded, onEveryDescribed, test } from './kit/test';

onEveryDescribed(
  (practice) => {
    if (!does(practice, 'fields')) {
      test('no field is offered', async ({ ready }) => {
        const desk = await ready.at(notable.showcase);
        const catalogue = await desk.source.catalogue();
        expect(catalogue.ok ? catalogue.value.fields : []).toEqual([]);
      });
      return;
    }

    test('every field has its options, and no other field is offered', async ({ ready }) => {
      const desk = await ready.at(notable.showcase);
      const all = [
        valueOf(await desk.catalogue()),
        ...(asks(practice) ? [valueOf(await desk.source.catalogue())] : []),
      ];
      for (const { fields } of all) {
        expect(fields.map(({ title }) => title).toSorted()).toEqual([...practice.fields].toSorted());
        for (const { title, options } of fields) {
          expect(options.length, title).toBeGreaterThan(1);
          expect(new Set(options.map(({ id }) => id)).size, title).toBe(options.length);
          expect(
            options.every(({ path }) => path.length > 0 && path.every((level) => level.trim() !== '')),
            title,
          ).toBe(true);
        }
      }
    });

    if (!asks(practice)) {
      test('what the form shows now is read', async ({ ready }) => {
        const id = ready.idOf(notable.showcase);
        const desk = await ready.at(notable.showcase);
        const { fields } = valueOf(await desk.catalogue());
        for (const field of fields)
          expect(await desk.value(id, field), field.title).toBe(String(ready.account().stored(id, field.id)));
      });
      return;
    }

    test('what a ticket has now is read, and empty is empty', async ({ ready }) => {
      const desk = await ready.at(notable.showcase);
      const { fields } = valueOf(await desk.source.catalogue());
      let filled = 0;
      // All of them are read where their words are; here some are enough.
      const ids = storyTickets.filter((_, at) => at % 4 === 0).map(({ id }) => ready.idOf(id));
      const all = await desk.source.readAll(ids);
      for (const [at, ticketId] of ids.entries()) {
        const answer = all[at]?.read;
        if (answer === undefined) throw new Error('A ticket was not read');
        const { values } = valueOf(answer);
        const stored = fields.map((field) => [field.id, ready.account().stored(ticketId, field.id)] as const);
        expect(values, ticketId).toMatchObject(Object.fromEntries(stored));
        for (const { id: fieldId, options } of fields) {
          const value = values[fieldId] ?? null;
          if (value === null) continue;
          expect(options.map((option) => option.id)).toContain(value);
          filled += 1;
        }
      }
      expect(filled).toBeGreaterThan(ids.length / 2);
    });
  },
  [isLoaded],
);
