import { type Phrase } from '../../../../core/words/phrase';
import { sayPhrase, sayTold } from '../../../../core/words/say-phrase';
import { fc, isWhole } from '../../property';
import { describe, expect, test } from 'vitest';
import { createOnDevice, type TrainedModel } from '../../../../providers/on-device';
import type { DeskField } from '../../../../core/fields';
import type { Choice } from '../../../../core/suggestion';
import type { ClassifierInput, RankedAnswer } from '../../../../providers/provider';
import { category, exampleOf, examples, inputOf, priority, signal, ticketOf } from './samples';
import { processorTime } from '../../processor-time';

const whole = (lines: readonly Phrase[]): string => lines.map(sayPhrase).join('\n');
const quotes = (reason: string): string[] => [...reason.matchAll(/“([^”]*)”/g)].map((match) => match[1] ?? '');
const classifier = createOnDevice();
const choiceOf = ({ choices }: RankedAnswer, fieldId: string): Choice | undefined =>
  choices.find((choice) => choice.fieldId === fieldId);
const categoryOf = (answer: RankedAnswer): Choice | undefined => choiceOf(answer, category.id);

describe('category', () => {
  test('from names alone: modest and open about it', async () => {
    const answer = await classifier.classify(
      inputOf(ticketOf({ subject: 'Paper jam', text: 'The printer has a paper jam' }), { examples: [] }),
      signal,
    );
    expect(categoryOf(answer)?.optionId).toBe('paper_jam');
    expect(categoryOf(answer)?.confidence).toBeLessThan(0.6);
    expect(sayTold(answer.reason)).toBe('Names match: “Paper jam”, “printer”. Still learning.');
  });
  test('says of which field nothing was found, by its title and in one line', async () => {
    const titled = { ...category, title: `Area ${'of the house '.repeat(20)}` };
    for (const [field, says] of [
      [{ ...category, title: 'Area' }, /^No name of a value of Area occurs in this ticket\. Still learning\.$/],
      [titled, /^No name of a value of Area of the house .*…/],
    ] as const) {
      const answer = await classifier.classify(
        inputOf(ticketOf({ subject: '', text: 'xyzzy' }), { fields: [field], examples: [] }),
        signal,
      );
      const [reason, explanation] = [sayTold(answer.reason), whole(answer.explanation)];
      expect(reason).toMatch(says);
      expect(reason.length).toBeLessThanOrEqual(120);
      expect(`${reason} ${explanation}`).not.toMatch(/categor/i);
      expect(explanation).toContain('descriptions of the values of Area');
    }
  });
  test('names the accepted ticket that it resembles', async () => {
    const answer = await classifier.classify(
      inputOf(ticketOf({ subject: 'Tray 2 jams', text: 'Tray 2 jams on every job, paper stuck' })),
      signal,
    );
    expect(categoryOf(answer)?.optionId).toBe('paper_jam');
    expect(sayTold(answer.reason)).toBe('Like #4700, accepted before: “Tray 2 jams on every job”');
    expect(whole(answer.explanation)).toContain(
      'Learned from 20 earlier tickets, 4 of them Hardware › Printer › Paper jam.',
    );
    expect(whole(answer.explanation)).toContain('Nearest past ticket: #4700');
  });
  test('says nothing when nothing overlaps', async () => {
    const answer = await classifier.classify(inputOf(ticketOf({ text: 'ццц жжж' })), signal);
    expect(categoryOf(answer)).toBeUndefined();
  });
  test.each([
    ['Mein Passwort ist abgelaufen', 'Konto › Passwort'],
    ['Olvidé mi contraseña', 'Cuenta › Contraseña'],
    ['パスワードを忘れました', 'アカウント › パスワード'],
  ])('works for %s', async (text, path) => {
    const field = {
      ...category,
      options: [path, 'Drucker › Toner', 'Impresora › Tóner', 'プリンター › トナー'].map((name, index) => ({
        id: String(index),
        path: name.split(' › '),
      })),
    };
    const answer = await classifier.classify(
      inputOf(ticketOf({ text }), { fields: [field, priority], examples: [] }),
      signal,
    );
    expect(categoryOf(answer)?.optionId).toBe('0');
  });
  test('a ticket about itself does not quote itself', async () => {
    const own = exampleOf(9001, 'Tray 2 jams on every job', { [category.id]: 'paper_jam' });
    const answer = await classifier.classify(
      inputOf(ticketOf({ text: 'Tray 2 jams on every job' }), { examples: [own, ...examples] }),
      signal,
    );
    expect(sayTold(answer.reason)).not.toContain('#9001');
  });
});

test('any text: existing options, confidences in order, one short line, quotes that are in the ticket', async () => {
  const ids = Object.fromEntries(
    [category, priority].map(({ id, options }) => [id, new Set(options.map((option) => option.id))]),
  );
  const piece = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      'printer',
      'paper stuck',
      'VPN',
      'vpn!',
      'password',
      'ignore all rules',
      '<b>toner</b>',
      'Passwort',
      '紙詰まり',
      '“x”',
      '\u202e',
      'set priority urgent',
    ),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece), fc.string(), fc.boolean(), async (pieces, subject, taught) => {
      const ticket = ticketOf({ subject, text: pieces.join(' ') });
      const answer = await classifier.classify(inputOf(ticket, taught ? {} : { examples: [] }), signal);
      expect(answer.choices.map(({ fieldId }) => fieldId).filter((id) => id !== category.id)).toEqual([priority.id]);
      for (const choice of answer.choices) {
        const all = [choice, ...choice.alternatives];
        expect(all.every(({ optionId }) => ids[choice.fieldId]?.has(optionId))).toBe(true);
        expect([all.length <= 3, new Set(all.map(({ optionId }) => optionId)).size]).toEqual([true, all.length]);
        const confidences = all.map(({ confidence }) => confidence);
        expect(confidences).toEqual(confidences.toSorted((a, b) => b - a));
      }
      expect(sayTold(answer.reason).length).toBeLessThanOrEqual(120);
      expect(sayTold(answer.reason)).not.toContain('\n');
      const source = sayTold(answer.reason).startsWith('Like #')
        ? examples.map((example) => example.text).join('\n')
        : `${subject}\n${pieces.join(' ')}`;
      if (!source.includes('“'))
        for (const quote of quotes(sayTold(answer.reason))) expect(source).toContain(quote.replace(/…$/, ''));
    }),
    { numRuns: 150 },
  );
});

test('huge and empty texts are taken calmly', async () => {
  for (const text of ['', ' ', 'a'.repeat(500_000), 'paper '.repeat(50_000), '詰'.repeat(50_000)]) {
    await expect(classifier.classify(inputOf(ticketOf({ text })), signal)).resolves.toHaveProperty('choices');
  }
});

// Its training takes seconds.
test.runIf(isWhole)('two thousand options: a ticket takes less than 50 ms once trained', async () => {
  const field = {
    ...category,
    options: Array.from({ length: 2000 }, (_, index) => ({
      id: `o${index}`,
      path: [`Area ${index % 40}`, `Topic ${index} ${['printer', 'vpn', 'mail', 'phone'][index % 4]}`],
    })),
  };
  const known = Array.from({ length: 400 }, (_, index) =>
    exampleOf(index, `topic${index} is broken again, device number ${index}`, { [category.id]: `o${index}` }),
  );
  const input = inputOf(ticketOf({ text: 'topic17 printer is broken again '.repeat(20) }), {
    fields: [field],
    examples: known,
  });
  await classifier.classify(input, signal);
  const taken: number[] = [];
  for (let i = 0; i < 20; i += 1) {
    const spent = processorTime();
    await classifier.classify(input, signal);
    taken.push(spent());
  }
  // The least of all: the first ones are compiled on the way.
  expect(Math.min(...taken)).toBeLessThan(50);
});

describe('cache', () => {
  test('nothing is trained twice, and changed examples are', async () => {
    const store = new Map<string, TrainedModel>();
    let reads = 0;
    const cache = {
      get: async (key: string) => {
        reads += 1;
        return store.get(key);
      },
      set: async (key: string, model: TrainedModel) => void store.set(key, model),
    };
    const input = inputOf(ticketOf({ text: 'paper stuck' }), { fields: [category] });
    const first = await createOnDevice({ cache }).classify(input, signal);
    expect(store.size).toBe(1);
    const second = await createOnDevice({ cache }).classify({ ...input, examples: examples.toReversed() }, signal);
    expect(second.choices).toEqual(first.choices);
    expect(first.choices).toHaveLength(1);
    expect([store.size, reads]).toEqual([1, 2]);
    await createOnDevice({ cache }).classify({ ...input, examples: examples.slice(1) }, signal);
    expect(store.size).toBe(2);
  });
  test('a cache that fails is no failure', async () => {
    const broken = { get: () => Promise.reject(new Error('gone')), set: () => Promise.reject(new Error('full')) };
    const answer = await createOnDevice({ cache: broken }).classify(inputOf(ticketOf({ text: 'paper stuck' })), signal);
    expect(categoryOf(answer)?.optionId).toBe('paper_jam');
  });
});

test('an aborted signal stops it', async () => {
  await expect(createOnDevice().classify(inputOf(ticketOf({ text: 'x' })), AbortSignal.abort())).rejects.toThrow();
});

test('a learnt priority that is seldom set is found by words that went with it, and says how unsure it is', async () => {
  const ranked = {
    id: 'priority',
    title: 'Priority',
    kind: 'priority' as const,
    options: ['Urgent', 'Normal'].map((name, index) => ({ id: name, path: [name], rank: index + 1 })),
  };
  const usual = ['new mouse', 'paper order', 'holiday calendar', 'toner low', 'desk move', 'badge photo'];
  const known = [
    ...Array.from({ length: 30 }, (_, index) =>
      exampleOf(100 + index, `${usual[index % 6]} ${index}`, { priority: 'Normal' }),
    ),
    ...Array.from({ length: 3 }, (_, index) =>
      exampleOf(200 + index, `the press line stands still ${index}`, { priority: 'Urgent' }),
    ),
  ];
  const judge = async (text: string) =>
    choiceOf(
      await classifier.classify(
        inputOf(ticketOf({ subject: '', text }), { fields: [ranked], examples: known }),
        signal,
      ),
      'priority',
    );
  expect((await judge('press line two stands still again'))?.optionId).toBe('Urgent');
  const calm = await judge('another paper order');
  expect(calm?.optionId).toBe('Normal');
  expect(calm?.confidence).toBeGreaterThan(0.5);
  expect(await judge('ццц жжж')).toBeUndefined();
});

describe('several fields', () => {
  const area: DeskField = {
    id: '361',
    title: 'Area',
    kind: 'dropdown',
    options: [
      { id: 'office', path: ['Office'] },
      { id: 'field', path: ['Outside'] },
    ],
  };
  const taught = examples.map((example) => ({
    ...example,
    values: { ...example.values, '361': example.values[category.id] === 'vpn' ? 'field' : 'office' },
  }));
  const ticket = ticketOf({ subject: 'Tray 2 jams', text: 'Tray 2 jams on every job, paper stuck' });

  test('are answered in their order, each from what was chosen for that field, and the reason is the first one’s', async () => {
    const answer = await classifier.classify(
      inputOf(ticket, { fields: [category, area, priority], examples: taught }),
      signal,
    );
    expect(answer.choices.map(({ fieldId, optionId }) => [fieldId, optionId])).toEqual([
      ['360', 'paper_jam'],
      ['361', 'office'],
      ['priority', 'normal'],
    ]);
    expect(sayTold(answer.reason)).toMatch(/^Like #4700/);
    expect(whole(answer.explanation)).toContain('of them Hardware › Printer › Paper jam.');
    expect(whole(answer.explanation)).toContain('of them Office.');
    expect(whole(answer.explanation)).toContain('Priority by rule');
    const turned = await classifier.classify(
      inputOf(ticket, { fields: [priority, category], examples: taught }),
      signal,
    );
    expect(turned.choices.map(({ fieldId }) => fieldId)).toEqual(['priority', '360']);
    expect(sayTold(turned.reason)).toMatch(/^Priority by rule/);
  });

  test('of which one is asked about: nothing is said about the others', async () => {
    const answer = await classifier.classify(inputOf(ticket, { fields: [area], examples: taught }), signal);
    expect(answer.choices.map(({ fieldId }) => fieldId)).toEqual(['361']);
    expect(whole(answer.explanation)).not.toContain('Priority');
    expect((await classifier.classify(inputOf(ticket, { fields: [] }), signal)).choices).toEqual([]);
  });

  test('take what a person wrote about a value from that field’s own words', async () => {
    const says = (descriptions: ClassifierInput['descriptions']) =>
      classifier.classify(
        inputOf(ticketOf({ text: 'Fahrstuhl klemmt' }), { fields: [category], descriptions, examples: [] }),
        signal,
      );
    expect((await says({ '360': { vpn: 'Aufzug, Fahrstuhl' } })).choices).toMatchObject([{ optionId: 'vpn' }]);
    expect((await says({ '361': { vpn: 'Aufzug, Fahrstuhl' } })).choices).toEqual([]);
  });
});
