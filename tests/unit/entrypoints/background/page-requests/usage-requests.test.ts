import { beforeEach, describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../../../core/settings';
import { usageBook } from '../../../../../entrypoints/background/store/ledger/usage-book';
import { usageGet, viewUsage } from '../../../../../entrypoints/background/page-requests/usage-requests';
import { saveSettings } from '../../../../../entrypoints/background/store/settings/store';
import type { UsageRecord } from '../../../../../entrypoints/background/store/ledger/db';
import { freshBrowser } from '../kit/world';

const record = (change: Partial<UsageRecord> = {}): UsageRecord => ({
  month: '2026-11',
  provider: 'openai',
  model: 'gpt-5-mini',
  feature: 'triage',
  requests: 4,
  unknown: 0,
  tokensIn: 1_000_000,
  tokensOut: 100_000,
  tokensCached: 400_000,
  tokensCacheWritten: 0,
  ...change,
});

beforeEach(freshBrowser);

describe('usage', () => {
  it('is nothing at first', async () => {
    expect(await usageGet()).toMatchObject({ rows: [], prices: [], limit: { used: 0, estimated: 0, limit: null } });
  });

  it('comes from the books, with the price of the settings', async () => {
    const { month, provider, model, feature, ...sums } = record();
    await usageBook.add({ month, provider, model, feature }, sums, usageBook.erasures());
    await saveSettings({ ...defaultSettings(), prices: { 'openai gpt-5-mini': { out: 10 } } });
    const { tokensCacheWritten: _inside, ...shown } = record();
    const { rows, prices } = await usageGet();
    expect(rows).toEqual([{ ...shown, cost: expect.closeTo(0.15 + 0.01 + 1) as number }]);
    expect(prices).toEqual([{ provider, model, in: 0.25, out: 10, cached: 0.025, from: 'yours', asOf: '2026-10-03' }]);
  });

  it('has the newest month first, and each model’s price once', () => {
    const { rows, prices } = viewUsage(
      [
        record({ month: '2025-12' }),
        record({ feature: 'draft' }),
        record({ provider: 'azure', model: 'our-mini' }),
        record(),
      ],
      {},
    );
    expect(rows.map(({ month, provider, feature }) => `${month} ${provider} ${feature}`)).toEqual([
      '2026-11 azure triage',
      '2026-11 openai draft',
      '2026-11 openai triage',
      '2025-12 openai triage',
    ]);
    expect(prices.map(({ provider, from }) => `${provider} ${from}`)).toEqual(['azure unknown', 'openai list']);
  });

  it('that was written to a cache costs what writing costs', () => {
    const written = record({
      provider: 'anthropic',
      model: 'claude-haiku-4-5',
      tokensCached: 0,
      tokensOut: 0,
      tokensCacheWritten: 1_000_000,
    });
    expect(viewUsage([written], {}).rows[0]?.cost).toBeCloseTo(1.25);
  });

  it('whose price is unknown has no cost; what runs here costs nothing; what is known of unknown requests is counted', () => {
    const { rows } = viewUsage(
      [
        record({ provider: 'azure', model: 'a' }),
        record({ provider: 'ollama', model: 'llama3.2' }),
        record({ unknown: 3 }),
      ],
      {},
    );
    expect(rows.map(({ provider, cost, unknown }) => [provider, cost, unknown])).toEqual([
      ['azure', null, 0],
      ['ollama', 0, 0],
      ['openai', expect.closeTo(0.36), 3],
    ]);
  });
});
