import { fc } from '../../../property';
import { expect, test } from 'vitest';
import type { UsageRow } from '../../../../../core/messages';
import { defaultSettings } from '../../../../../core/settings';
import { describeChanges } from '../../../../../entrypoints/pages/changes';
import { dollarText } from '../../../../../entrypoints/pages/numbers';
import {
  costText,
  monthsOf,
  monthText,
  totalCostText,
  totalOf,
} from '../../../../../entrypoints/options/usage/figures';
import { applyPrices, priceText, readPrice } from '../../../../../entrypoints/options/usage/price-form';

const row = (part: Partial<UsageRow> = {}): UsageRow => ({
  month: '2026-11',
  provider: 'openai',
  model: 'm',
  feature: 'triage',
  requests: 1,
  unknown: 0,
  tokensIn: 10,
  tokensOut: 2,
  tokensCached: 4,
  cost: 0.5,
  ...part,
});

test('months come latest first and in words', () => {
  expect(monthsOf([row({ month: '2026-02' }), row({ month: '2026-11' }), row({ month: '2025-12' }), row()])).toEqual([
    '2026-11',
    '2026-02',
    '2025-12',
  ]);
  expect(monthText('2026-11')).toBe('November 2026');
});

test('a total leaves out what is unknown, and says so', () => {
  const all = [row(), row({ cost: null, unknown: 2 })];
  expect(totalOf(all)).toMatchObject({
    requests: 2,
    unknown: 2,
    tokensIn: 20,
    tokensOut: 4,
    tokensCached: 8,
    cost: 0.5,
    withoutCost: 1,
  });
  expect(totalCostText(totalOf(all), 2)).toBe('at least $0.50');
  expect(totalCostText(totalOf([row()]), 1)).toBe('$0.50');
  expect(totalCostText(totalOf([row({ cost: null })]), 1)).toBe('unknown');
});

test.each([
  [0.0031, '$0.0031'],
  [1.4182, '$1.42'],
  [1234, '$1,234.00'],
])('%d dollars', (value, text) => {
  expect(dollarText(value)).toBe(text);
});

test('what costs nothing is free; what is unknown is not', () => {
  expect([costText(0), costText(null), costText(0.004)]).toEqual(['free', 'unknown', '$0.004']);
});

test('a price is read with a point or a comma; nothing is the list’s', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 10_000_000 }),
      (cents) =>
        readPrice(String(cents / 100)) === cents / 100 &&
        readPrice(String(cents / 100).replace('.', ',')) === cents / 100,
    ),
  );
  expect([readPrice(''), readPrice(' '), readPrice('$3')]).toEqual([null, null, 3]);
});

test.each(['many', '-1', '1e3', '1.2.3', '100001', '1,000.5'])('%j is no price', (typed) => {
  expect(readPrice(typed)).toBeUndefined();
});

test('a typed price is kept beside the others; emptied fields go back to the list', () => {
  const settings = { ...defaultSettings(), prices: { 'openai m': { in: 1, out: 2 } } };
  expect(priceText(settings, {}, 'openai m', 'in')).toBe('1');
  expect(priceText(settings, {}, 'openai m', 'cached')).toBe('');
  expect(applyPrices(settings, { 'openai m': { in: '1,5' } }).prices).toEqual({ 'openai m': { in: 1.5, out: 2 } });
  expect(applyPrices(settings, { 'openai m': { in: '', out: '' } }).prices).toEqual({});
  expect(describeChanges(settings, applyPrices(settings, { 'openai m': { in: '' }, 'ollama x': { out: '0.1' } }))).toBe(
    '2 prices were changed.',
  );
});
