import { fc } from '../../property';
import { expect, test } from 'vitest';
import { predict, trainModel, type TrainingExample } from '../../../../providers/on-device';
import { category, examples, signal } from './samples';

const labels = category.options;
const taught: TrainingExample[] = examples.map((example) => ({
  text: example.text,
  label: example.values[category.id] ?? '',
}));
const tickets = ['paper stuck in tray', 'locked out, password', 'vpn', 'zzz', '', 'Toner und VPN', 'メールを送れない'];
const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);

test('learns what names cannot tell', async () => {
  const model = await trainModel(taught, { labels }, signal);
  const top = (text: string) => model.labels[predict(model, text).best[0] ?? -1];
  expect(top('the tunnel is slow')).toBe('vpn');
  expect(top('please unlock me')).toBe('password');
});

test('probabilities sum to 1, or are all 0 when nothing is known', async () => {
  for (const set of [taught, taught.slice(0, 5), []]) {
    const model = await trainModel(set, { labels }, signal);
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom(...tickets)), fc.string(), (text, later) => {
        const { probabilities, best } = predict(model, text, later);
        const total = sum(probabilities);
        expect(best.length === 0 ? total : Math.abs(total - 1)).toBeLessThan(1e-9);
        expect([...probabilities].every((p) => p >= 0 && p <= 1)).toBe(true);
        expect(best.length).toBeLessThanOrEqual(3);
      }),
    );
  }
});

test('the order of examples and options does not matter, and the same input gives the same model', async () => {
  const model = await trainModel(taught, { labels }, signal);
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray(taught, { minLength: taught.length }),
      fc.shuffledSubarray([...labels], { minLength: labels.length }),
      async (shuffled, options) => {
        const other = await trainModel(shuffled, { labels: options }, signal);
        expect(other).toEqual(model);
      },
    ),
    { numRuns: 5 },
  );
});

test('examples of options that are gone teach nothing', async () => {
  const fewer = labels.filter((option) => option.id !== 'vpn');
  const model = await trainModel(taught, { labels: fewer }, signal);
  expect(model.labels).not.toContain('vpn');
  expect(model.learned?.examples).toBe(16);
});

test('an option without examples is still found by its name', async () => {
  const model = await trainModel(
    taught,
    { labels: [...labels, { id: 'badge', path: ['Building', 'Door badge'] }] },
    signal,
  );
  expect(model.labels[predict(model, 'My door badge does not open the building').best[0] ?? -1]).toBe('badge');
  expect(model.labels[predict(model, 'I forgot my password').best[0] ?? -1]).toBe('password');
});

test('descriptions count', async () => {
  const described = labels.map((option) =>
    option.id === 'mail' ? { ...option, description: 'outlook, outbox, mailbox full' } : option,
  );
  const before = predict(await trainModel([], { labels }, signal), 'outlook is stuck');
  const model = await trainModel([], { labels: described }, signal);
  expect(before.best.length === 0 || model.labels[before.best[0] ?? 0] !== 'mail').toBe(true);
  expect(model.labels[predict(model, 'outlook is stuck').best[0] ?? -1]).toBe('mail');
});

test('a model survives structured cloning and holds no word of a ticket', async () => {
  const model = await trainModel(taught, { labels }, signal);
  const copy = structuredClone(model);
  expect(predict(copy, 'paper stuck').probabilities).toEqual(predict(model, 'paper stuck').probabilities);
  expect(JSON.stringify({ ...model, labels: [] })).not.toMatch(/stuck|tunnel/);
});

test('one option only, one example only, and labels that look like property names', async () => {
  const single = await trainModel([{ text: 'x y', label: 'a' }], { labels: [{ id: 'a', path: ['A'] }] }, signal);
  expect(predict(single, 'x y').best).toEqual([0]);
  const odd = await trainModel(
    [
      { text: 'alpha', label: '__proto__' },
      { text: 'beta', label: 'constructor' },
    ],
    {
      labels: [
        { id: '__proto__', path: ['__proto__'] },
        { id: 'constructor', path: ['constructor'] },
      ],
    },
    signal,
  );
  expect(odd.labels[predict(odd, 'beta').best[0] ?? -1]).toBe('constructor');
});

test('stops when aborted, at once and in the middle', async () => {
  await expect(trainModel(taught, { labels }, AbortSignal.abort())).rejects.toThrow();
  const many = Array.from({ length: 4000 }, (_, index) => ({
    text: `${taught[index % taught.length]?.text} number${index} word${index * 7}`,
    label: taught[index % taught.length]?.label ?? '',
  }));
  const abort = new AbortController();
  const training = trainModel(many, { labels }, abort.signal);
  setTimeout(() => abort.abort(), 0);
  await expect(training).rejects.toHaveProperty('name', 'AbortError');
});
