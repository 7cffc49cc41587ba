import { describe, expect, test } from 'vitest';
import type { DeskField } from '../../../../core/fields';
import type { ModelCache } from '../../../../providers/on-device';
import { createOnDevice } from '../../../../providers/on-device';
import { fc } from '../../property';
import { category, examples, inputOf, signal, ticketOf } from './samples';

/** What a ticket of one type can take. */
const only = (...ids: string[]): DeskField => ({
  ...category,
  options: category.options.filter(({ id }) => ids.includes(id)),
});
const cacheOf = (): { cache: ModelCache; trained: string[] } => {
  const trained: string[] = [];
  return { trained, cache: { get: () => Promise.resolve(undefined), set: async (key) => void trained.push(key) } };
};
const jam = ticketOf({ subject: 'Tray 2 jams', text: 'Tray 2 jams on every job, paper stuck' });
const ask = (field: DeskField, whole: readonly DeskField[] = [category], classifier = createOnDevice()) =>
  classifier.classify(inputOf(jam, { category: field, priority: null, whole }), signal);

describe('a model is trained once for a field, whatever a ticket can take', () => {
  test('tickets of two types share it, and so do those from which the organisation excludes a value', async () => {
    const { cache, trained } = cacheOf();
    const classifier = createOnDevice({ cache });
    for (const field of [only('paper_jam', 'toner'), only('vpn', 'mail', 'toner'), only('vpn'), category])
      await ask(field, [category], classifier);
    expect(trained).toHaveLength(1);
  });
  test('only what the ticket can take is answered, and its probabilities are the whole', async () => {
    const { category: found } = await ask(only('toner', 'vpn'));
    expect(found.map(({ optionId }) => optionId).toSorted()).toEqual(['toner', 'vpn']);
  });
  test('what it cannot take makes the rest more probable, in the same order', async () => {
    const all = (await ask(category)).category;
    const some = (await ask(only('paper_jam', 'mail'))).category;
    expect(some[0]?.optionId).toBe('paper_jam');
    expect(some[0]?.confidence).toBeGreaterThanOrEqual(all[0]?.confidence ?? 1);
  });
  test('a text that speaks for what the ticket cannot take is never likely something else', async () => {
    const many = [1, 2, 3].flatMap((round) =>
      examples.map((example, n) => ({ ...example, ref: { ...example.ref, ticketId: `${round}${n}` } })),
    );
    const classifier = createOnDevice();
    const { category: found } = await classifier.classify(
      inputOf(jam, { category: only('vpn'), priority: null, whole: [category], examples: many }),
      signal,
    );
    expect(found[0]?.optionId).toBe('vpn');
    expect(found[0]?.confidence).toBeLessThan(0.6);
  });
  test('a whole field that lacks what the ticket can take is not believed', async () => {
    const { category: found } = await ask(category, [only('vpn', 'mail')]);
    expect(found[0]?.optionId).toBe('paper_jam');
  });
  test('for any part of the options: existing ones in falling order, and never more than the whole', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.subarray(
          category.options.map(({ id }) => id),
          { minLength: 1 },
        ),
        async (ids) => {
          const { category: found } = await ask(only(...ids));
          expect(found.every(({ optionId }) => ids.includes(optionId))).toBe(true);
          const sure = found.map(({ confidence }) => confidence);
          expect(sure).toEqual(sure.toSorted((a, b) => b - a));
          expect(sure.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(1.0001);
        },
      ),
      { numRuns: 20 },
    );
  });
});
