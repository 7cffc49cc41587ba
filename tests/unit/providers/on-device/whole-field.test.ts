import { describe, expect, test } from 'vitest';
import type { DeskField } from '../../../../core/fields';
import type { ModelCache } from '../../../../providers/on-device';
import { createOnDevice } from '../../../../providers/on-device';
import type { RankedAnswer } from '../../../../providers/provider';
import { bestOf, type Alternative } from '../../../../core/suggestion';
import { fc } from '../../property';
import { category, exampleOf, examples, inputOf, signal, ticketOf } from './samples';

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
  classifier.classify(inputOf(jam, { fields: [field], whole }), signal);

/** What was answered for the only field, best first. */
const ranked = ({ choices }: RankedAnswer): readonly Alternative[] => choices.flatMap((choice) => bestOf(choice));

describe('a model is trained once for a field, whatever a ticket can take', () => {
  test('tickets of two types share it, and so do those from which the organisation excludes a value', async () => {
    const { cache, trained } = cacheOf();
    const classifier = createOnDevice({ cache });
    for (const field of [only('paper_jam', 'toner'), only('vpn', 'mail', 'toner'), only('vpn'), category])
      await ask(field, [category], classifier);
    expect(trained).toHaveLength(1);
  });
  test('only what the ticket can take is answered, and its probabilities are the whole', async () => {
    const found = ranked(await ask(only('toner', 'vpn')));
    expect(found.map(({ optionId }) => optionId).toSorted()).toEqual(['toner', 'vpn']);
  });
  test('what it cannot take makes the rest more probable, in the same order', async () => {
    const all = ranked(await ask(category));
    const some = ranked(await ask(only('paper_jam', 'mail')));
    expect(some[0]?.optionId).toBe('paper_jam');
    expect(some[0]?.confidence).toBeGreaterThanOrEqual(all[0]?.confidence ?? 1);
  });
  test('a text that speaks for what the ticket cannot take is never likely something else', async () => {
    const many = [1, 2, 3].flatMap((round) =>
      examples.map((example, n) => ({ ...example, ref: { ...example.ref, ticketId: `${round}${n}` } })),
    );
    const classifier = createOnDevice();
    const answer = await classifier.classify(
      inputOf(jam, { fields: [only('vpn')], whole: [category], examples: many }),
      signal,
    );
    const found = ranked(answer);
    expect(found[0]?.optionId).toBe('vpn');
    expect(found[0]?.confidence).toBeLessThan(0.6);
  });
  test('a whole field that lacks what the ticket can take is not believed', async () => {
    const found = ranked(await ask(category, [only('vpn', 'mail')]));
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
          const found = ranked(await ask(only(...ids)));
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

describe('a priority is learnt across an account by its rank', () => {
  const sla = (id: string): DeskField['options'] =>
    ['Critical', 'High', 'Medium', 'Low'].map((name, at) => ({ id: `${id}:${at + 1}`, path: [name], rank: at + 1 }));
  const priorityOf = (options: DeskField['options']): DeskField => ({
    id: 'priority',
    title: 'Priority',
    kind: 'priority',
    options,
  });
  const whole = priorityOf([...sla('1'), ...sla('2')]);
  const said = ['the server room is on fire', 'please order a new mouse pad'];
  const learnt = Array.from({ length: 24 }, (_, n) =>
    exampleOf(100 + n, `${said[n % 2]} ${n}`, { priority: n % 2 === 0 ? '1:1' : '1:4' }),
  );
  const judge = async (text: string, field: DeskField, all: readonly DeskField[] = [whole]) =>
    (
      await createOnDevice().classify(
        inputOf(ticketOf({ text }), { fields: [field], whole: all, examples: learnt }),
        signal,
      )
    ).choices[0];
  test('what was set under one agreement is the option of that rank under another', async () => {
    const other = priorityOf(sla('2'));
    expect(await judge('there is fire in the server room', other)).toMatchObject({
      optionId: '2:1',
      path: ['Critical'],
    });
    expect((await judge('order a mouse pad please', other))?.optionId).toBe('2:4');
  });
  test('a rank that the ticket cannot take is not answered', async () => {
    const { optionId } = (await judge('there is fire in the server room', priorityOf(sla('2').slice(1)))) ?? {};
    expect(['2:2', '2:3', '2:4']).toContain(optionId);
  });
  test('by option where a ticket could take two of one rank, or where the desk has no ranks', async () => {
    expect((await judge('there is fire in the server room', whole))?.optionId).toBe('1:1');
    const plain = priorityOf(sla('1').map(({ id, path }) => ({ id, path })));
    expect((await judge('there is fire in the server room', plain, [plain]))?.optionId).toBe('1:1');
  });
});
