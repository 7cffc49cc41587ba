import { fc } from '../../property';
import { describe, expect, test } from 'vitest';
import { createOnDevice, type TrainedModel } from '../../../../providers/on-device';
import { category, exampleOf, examples, inputOf, signal, ticketOf } from './samples';

const quotes = (reason: string): string[] => [...reason.matchAll(/“([^”]*)”/g)].map((match) => match[1] ?? '');
const classifier = createOnDevice();

describe('category', () => {
  test('from names alone: modest and open about it', async () => {
    const answer = await classifier.classify(
      inputOf(ticketOf({ subject: 'Paper jam', text: 'The printer has a paper jam' }), { examples: [] }),
      signal,
    );
    expect(answer.category[0]?.optionId).toBe('paper_jam');
    expect(answer.category[0]?.confidence).toBeLessThan(0.6);
    expect(answer.reason).toBe('Names match: “Paper jam”, “printer”. Still learning.');
  });
  test('names the accepted ticket that it resembles', async () => {
    const answer = await classifier.classify(
      inputOf(ticketOf({ subject: 'Tray 2 jams', text: 'Tray 2 jams on every job, paper stuck' })),
      signal,
    );
    expect(answer.category[0]?.optionId).toBe('paper_jam');
    expect(answer.reason).toBe('Like #4700, accepted before: “Tray 2 jams on every job”');
    expect(answer.explanation).toContain('Learned from 20 earlier tickets, 4 of them Hardware › Printer › Paper jam.');
    expect(answer.explanation).toContain('Nearest past ticket: #4700');
  });
  test('says nothing when nothing overlaps', async () => {
    const answer = await classifier.classify(inputOf(ticketOf({ text: 'ццц жжж' })), signal);
    expect(answer.category).toEqual([]);
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
    const answer = await classifier.classify(inputOf(ticketOf({ text }), { category: field, examples: [] }), signal);
    expect(answer.category[0]?.optionId).toBe('0');
  });
  test('a ticket about itself does not quote itself', async () => {
    const own = exampleOf(9001, 'Tray 2 jams on every job', { [category.id]: 'paper_jam' });
    const answer = await classifier.classify(
      inputOf(ticketOf({ text: 'Tray 2 jams on every job' }), { examples: [own, ...examples] }),
      signal,
    );
    expect(answer.reason).not.toContain('#9001');
  });
});

test('any text: existing options, confidences in order, one short line, quotes that are in the ticket', async () => {
  const ids = new Set(category.options.map((option) => option.id));
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
      expect(answer.category.every((choice) => ids.has(choice.optionId) && choice.fieldId === category.id)).toBe(true);
      const confidences = answer.category.map((choice) => choice.confidence);
      expect(confidences).toEqual(confidences.toSorted((a, b) => b - a));
      expect(answer.reason.length).toBeLessThanOrEqual(120);
      expect(answer.reason).not.toContain('\n');
      const source = answer.reason.startsWith('Like #')
        ? examples.map((example) => example.text).join('\n')
        : `${subject}\n${pieces.join(' ')}`;
      if (!source.includes('“'))
        for (const quote of quotes(answer.reason)) expect(source).toContain(quote.replace(/…$/, ''));
    }),
    { numRuns: 150 },
  );
});

test('huge and empty texts are taken calmly', async () => {
  for (const text of ['', ' ', 'a'.repeat(500_000), 'paper '.repeat(50_000), '詰'.repeat(50_000)]) {
    await expect(classifier.classify(inputOf(ticketOf({ text })), signal)).resolves.toHaveProperty('category');
  }
});

test('two thousand options: a ticket takes less than 50 ms once trained', async () => {
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
    category: field,
    examples: known,
    priority: null,
  });
  await classifier.classify(input, signal);
  const taken: number[] = [];
  for (let i = 0; i < 20; i += 1) {
    const start = performance.now();
    await classifier.classify(input, signal);
    taken.push(performance.now() - start);
  }
  // The least disturbed try: the machine that runs the tests is doing other things too.
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
    const input = inputOf(ticketOf({ text: 'paper stuck' }), { priority: null });
    const first = await createOnDevice({ cache }).classify(input, signal);
    expect(store.size).toBe(1);
    const second = await createOnDevice({ cache }).classify({ ...input, examples: examples.toReversed() }, signal);
    expect(second.category).toEqual(first.category);
    expect([store.size, reads]).toEqual([1, 2]);
    await createOnDevice({ cache }).classify({ ...input, examples: examples.slice(1) }, signal);
    expect(store.size).toBe(2);
  });
  test('a cache that fails is no failure', async () => {
    const broken = { get: () => Promise.reject(new Error('gone')), set: () => Promise.reject(new Error('full')) };
    const answer = await createOnDevice({ cache: broken }).classify(inputOf(ticketOf({ text: 'paper stuck' })), signal);
    expect(answer.category[0]?.optionId).toBe('paper_jam');
  });
});

test('an aborted signal stops it', async () => {
  await expect(createOnDevice().classify(inputOf(ticketOf({ text: 'x' })), AbortSignal.abort())).rejects.toThrow();
});

test('a learnt priority that is seldom set is found by words that went with it, and says how unsure it is', async () => {
  const priority = {
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
    (
      await classifier.classify(
        inputOf(ticketOf({ subject: '', text }), { category: null, priority, examples: known }),
        signal,
      )
    ).priority;
  expect((await judge('press line two stands still again'))?.optionId).toBe('Urgent');
  const calm = await judge('another paper order');
  expect(calm?.optionId).toBe('Normal');
  expect(calm?.confidence).toBeGreaterThan(0.5);
  expect(await judge('ццц жжж')).toBeNull();
});
