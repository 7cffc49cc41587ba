import { fc } from '../property';
import { describe, expect, it } from 'vitest';
import type { PriceRow } from '../../../core/messages';
import { priceLists } from '../../../core/price-list';
import { costOf, priceKey, priceOf } from '../../../core/prices';
import { providerFacts, providerIds, type ProviderId } from '../../../core/providers';

const count = fc.nat(10_000_000);
const tokens = fc
  .record({ tokensOut: count, plain: count, tokensCached: count, tokensCacheWritten: count })
  .map(({ plain, ...rest }) => ({ ...rest, tokensIn: plain + rest.tokensCached + rest.tokensCacheWritten }));
const part = fc.option(fc.double({ min: 0, max: 100_000, noNaN: true }));
const row: fc.Arbitrary<PriceRow> = fc.record({
  provider: fc.constantFrom(...providerIds),
  model: fc.constantFrom('', 'gpt-5-mini', 'claude-haiku-4-5', 'gpt-6-luna', 'llama3.2'),
  in: part,
  out: part,
  cached: part,
  from: fc.constant('list' as const),
  asOf: fc.constant(null),
});
const none = { tokensIn: 0, tokensOut: 0, tokensCached: 0, tokensCacheWritten: 0 };
const cost = (provider: ProviderId, model: string, used: Partial<typeof none>) =>
  costOf({ ...none, ...used }, priceOf(provider, model, {}));

describe('a shipped price', () => {
  it.each<[ProviderId, string, string]>([
    ['openai', 'gpt-5-mini', 'gpt-5-mini'],
    ['openai', 'gpt-5-mini-2025-08-07', 'gpt-5-mini'],
    ['anthropic', 'claude-sonnet-4-5', 'claude-sonnet-4-5'],
    ['anthropic', 'claude-sonnet-4-5-20250929', 'claude-sonnet-4-5'],
    ['openrouter', 'anthropic/claude-sonnet-4.5', 'claude-sonnet-4-5'],
    ['openrouter', 'openai/gpt-4.1-mini', 'gpt-4.1-mini'],
    ['openrouter', 'openai/gpt-4o-mini-2024-07-18', 'gpt-4o-mini'],
  ])('of %s %s is the one of %s', (provider, model, listed) => {
    const lists = Object.values(priceLists).flat();
    const list = lists.find(({ models }) => Object.hasOwn(models, listed));
    const { in: tokensIn, out, cached } = list?.models[listed] ?? {};
    expect(tokensIn).toBeGreaterThan(0);
    expect(priceOf(provider, model, {})).toEqual({
      provider,
      model,
      in: tokensIn,
      out,
      cached,
      from: 'list',
      asOf: list?.asOf,
    });
  });

  it('of a snapshot that has its own is its own', () => {
    expect([
      priceOf('openai', 'gpt-4o', {}).in,
      priceOf('openai', 'gpt-4o-2024-08-06', {}).in,
      priceOf('openai', 'gpt-4o-2024-05-13', {}).in,
    ]).toEqual([2.5, 2.5, 5]);
  });

  it.each<[ProviderId, string]>([
    ['openai', 'gpt-5-mini-fast'],
    ['openai', 'gpt-5-minimal'],
    ['openai', 'gpt-5-mini-2025-08'],
    ['openai', 'ft:gpt-4o-mini:acme::abc'],
    ['openai', 'GPT-5-mini'],
    ['openai', 'claude-sonnet-4-5'],
    ['openai', ''],
    ['openai', 'constructor'],
    ['openai', '__proto__'],
    ['anthropic', 'claude-opus-4-20250514'],
    ['anthropic', 'claude-sonnet-4.5'],
    ['openrouter', 'gpt-5-mini'],
    ['openrouter', 'openai/gpt-5-mini:free'],
    ['openrouter', 'azure/gpt-5-mini'],
    ['openrouter', 'openai/anthropic/claude-sonnet-4.5'],
    ['azure', 'gpt-5-mini'],
    ['compatible', 'llama3.2'],
  ])('of %s "%s" is unknown', (provider, model) => {
    expect(priceOf(provider, model, {})).toEqual({
      provider,
      model,
      in: null,
      out: null,
      cached: null,
      from: 'unknown',
      asOf: null,
    });
    expect(cost(provider, model, { tokensIn: 1 })).toBeNull();
  });

  it.each(providerIds.filter((id) => providerFacts[id].local && id !== 'compatible'))(
    'of %s is nothing, since it runs on the person’s own computers',
    (id) => {
      expect(priceOf(id, 'any', {})).toMatchObject({ in: 0, out: 0, cached: 0, from: 'free' });
      expect(cost(id, 'any', { tokensIn: 9, tokensOut: 9, tokensCached: 3 })).toBe(0);
    },
  );

  it('has a date, stands once, and nothing cached costs more than what is not', () => {
    const lists = Object.values(priceLists).flat();
    const names = lists.flatMap(({ models }) => Object.keys(models));
    expect(new Set(names).size).toBe(names.length);
    for (const { asOf, models } of lists) {
      expect(new Date(asOf).toISOString()).toBe(`${asOf}T00:00:00.000Z`);
      for (const price of Object.values(models)) {
        expect(price.in).toBeGreaterThan(0);
        expect(price.out).toBeGreaterThan(price.in);
        expect(price.cached ?? 0).toBeLessThan(price.in);
        expect(price.writes ?? 1).toBeGreaterThanOrEqual(1);
      }
    }
  });
});

describe('a price that the person corrected', () => {
  const priced = (prices: Parameters<typeof priceOf>[2]) => priceOf('openai', 'gpt-5-mini', prices);

  it('counts for the part that was corrected, and the list dates the others', () => {
    expect(priced({ 'openai gpt-5-mini': { out: 1.5 } })).toMatchObject({
      in: 0.25,
      out: 1.5,
      cached: 0.025,
      from: 'yours',
      asOf: '2026-10-03',
    });
  });

  it('for every part owes the list nothing', () => {
    expect(priced({ 'openai gpt-5-mini': { in: 1, out: 2, cached: 0 } })).toMatchObject({
      in: 1,
      out: 2,
      cached: 0,
      from: 'yours',
      asOf: null,
    });
  });

  it.each([
    {},
    { 'openai gpt-5-mini': {} },
    { 'openrouter gpt-5-mini': { in: 9 } },
    { 'openai gpt-5-mini-2025-08-07': { in: 9 } },
  ])('is not meant by %j', (prices) => {
    expect(priced(prices)).toMatchObject({ in: 0.25, from: 'list' });
  });

  it('makes an unknown one known, part by part', () => {
    const price = priceOf('azure', 'our-mini', { 'azure our-mini': { in: 0.3, out: 2 } });
    expect(price).toMatchObject({ in: 0.3, out: 2, cached: null, from: 'yours', asOf: null });
    expect(costOf({ ...none, tokensIn: 1_000_000, tokensOut: 1_000_000 }, price)).toBeCloseTo(2.3);
    expect(costOf({ ...none, tokensIn: 1_000_000, tokensCached: 1 }, price)).toBeNull();
  });

  it('can be one of a model that has no name, and of one that is free', () => {
    expect(priceKey('browser', '')).toBe('browser');
    expect(priceOf('browser', '', { browser: { in: 1 } })).toMatchObject({ in: 1, out: 0, cached: 0, from: 'yours' });
    expect(priceOf('compatible', 'm', { 'compatible m': { in: 1, out: 2, cached: 0.5 } })).toMatchObject({
      in: 1,
      from: 'yours',
    });
  });
});

describe('the cost', () => {
  it('is what the provider’s own example would be: a million of each', () => {
    const used = { tokensIn: 3_000_000, tokensCached: 1_000_000, tokensCacheWritten: 1_000_000, tokensOut: 1_000_000 };
    expect(cost('anthropic', 'claude-sonnet-4-5', used)).toBeCloseTo(3 + 0.3 + 3.75 + 15);
    expect(cost('openrouter', 'anthropic/claude-haiku-4.5', used)).toBeCloseTo(1 + 0.1 + 1.25 + 5);
    expect(cost('openai', 'gpt-6-luna', used)).toBeCloseTo(0.1 + 0.01 + 0.125 + 0.5);
    expect(cost('openai', 'gpt-4.1-mini', used)).toBeCloseTo(0.4 + 0.1 + 0.4 + 1.6);
  });

  it('of writes follows what the person set for tokens that go in', () => {
    const used = { ...none, tokensIn: 1_000_000, tokensCacheWritten: 1_000_000 };
    expect(costOf(used, priceOf('anthropic', 'claude-new', { 'anthropic claude-new': { in: 8 } }))).toBeCloseTo(10);
    expect(costOf(used, priceOf('azure', 'our-mini', { 'azure our-mini': { in: 8 } }))).toBeCloseTo(8);
  });

  it('is never negative, and null exactly when a price that is needed is unknown', () => {
    fc.assert(
      fc.property(tokens, row, (used, price) => {
        const needed = [
          used.tokensIn > used.tokensCached && price.in,
          used.tokensCached > 0 && price.cached,
          used.tokensOut > 0 && price.out,
        ];
        const dollars = costOf(used, price);
        expect(dollars === null).toBe(needed.includes(null));
        expect(dollars ?? 0).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('never shrinks when more went in or came out', () => {
    fc.assert(
      fc.property(
        tokens,
        row,
        count,
        fc.constantFrom('tokensIn' as const, 'tokensOut' as const),
        (used, price, more, which) => {
          const before = costOf(used, price);
          const after = costOf({ ...used, [which]: used[which] + more }, price);
          if (before !== null && after !== null) expect(after).toBeGreaterThanOrEqual(before);
        },
      ),
    );
  });

  it('of a row whose cached part is larger than the whole stays above nothing', () => {
    expect(cost('openai', 'gpt-5-mini', { tokensIn: 10, tokensCached: 2_000_000 })).toBeCloseTo(0.05);
  });
});
