import type { ProviderId } from './providers';

/** US dollars for a million tokens. */
export interface ListedPrice {
  readonly in: number;
  readonly out: number;
  /** Read from the provider's cache; null when the list has no price for it. */
  readonly cached: number | null;
  /** What a token that is written to the cache costs, as a multiple of `in`; left out where writing costs nothing more. */
  readonly writes?: number;
}

interface PriceList {
  /** When the page said so, ISO date. */
  readonly asOf: string;
  /** By the model's name without a date. A dated name of its own price stands here in full. */
  readonly models: Readonly<Record<string, ListedPrice>>;
}

/**
 * Standard prices for text, for prompts of the size that Deskside sends (long prompts cost more there, from 272,000 tokens on).
 * Source: https://developers.openai.com/api/docs/pricing as read on 2026-10-03. `gpt-5.6-sol` is left out: its price was
 * announced to change after 2026-11-21. Audio, image, search, `-pro` and retired models are left out too.
 */
const openAi: PriceList = {
  asOf: '2026-10-03',
  models: {
    'gpt-6-astra': { in: 10, out: 50, cached: 1, writes: 1.25 },
    'gpt-6.1-sol': { in: 2, out: 10, cached: 0.1, writes: 1.25 },
    'gpt-6-sol': { in: 2, out: 10, cached: 0.2, writes: 1.25 },
    'gpt-6-luna': { in: 0.1, out: 0.5, cached: 0.01, writes: 1.25 },
    'gpt-5.6-terra': { in: 2, out: 12, cached: 0.2, writes: 1.25 },
    'gpt-5.6-luna': { in: 0.2, out: 1.2, cached: 0.02, writes: 1.25 },
    'gpt-5.5': { in: 5, out: 30, cached: 0.5 },
    'gpt-5.4': { in: 2.5, out: 15, cached: 0.25 },
    'gpt-5.4-mini': { in: 0.75, out: 4.5, cached: 0.075 },
    'gpt-5.4-nano': { in: 0.2, out: 1.25, cached: 0.02 },
    'gpt-5.2': { in: 1.75, out: 14, cached: 0.175 },
    'gpt-5.1': { in: 1.25, out: 10, cached: 0.125 },
    'gpt-5': { in: 1.25, out: 10, cached: 0.125 },
    'gpt-5-mini': { in: 0.25, out: 2, cached: 0.025 },
    'gpt-5-nano': { in: 0.05, out: 0.4, cached: 0.005 },
    'gpt-4.1': { in: 2, out: 8, cached: 0.5 },
    'gpt-4.1-mini': { in: 0.4, out: 1.6, cached: 0.1 },
    'gpt-4.1-nano': { in: 0.1, out: 0.4, cached: 0.025 },
    'gpt-4o': { in: 2.5, out: 10, cached: 1.25 },
    'gpt-4o-2024-05-13': { in: 5, out: 15, cached: null },
    'gpt-4o-mini': { in: 0.15, out: 0.6, cached: 0.075 },
    o3: { in: 2, out: 8, cached: 0.5 },
    'o4-mini': { in: 1.1, out: 4.4, cached: 0.275 },
    'o3-mini': { in: 1.1, out: 4.4, cached: 0.55 },
  },
};

/** Source: https://developers.openai.com/api/docs/models/gpt-6.2-sol. The page bears no date; the model came out on this one. */
const openAiLater: PriceList = {
  asOf: '2026-11-17',
  models: { 'gpt-6.2-sol': { in: 2, out: 10, cached: 0.1, writes: 1.25 } },
};

/**
 * Source: https://platform.claude.com/docs/en/about-claude/pricing as of 2026-10-24; writes are those of the five-minute cache.
 * Haiku 5.5 costs five times as much for prompts over 100,000 tokens, which a ticket reaches only with the largest setting.
 * Models that are retired from Anthropic's own API are left out.
 */
const anthropic: PriceList = {
  asOf: '2026-10-24',
  models: {
    'claude-fable-5-1': { in: 10, out: 50, cached: 0.25, writes: 1.25 },
    'claude-fable-5': { in: 10, out: 50, cached: 1, writes: 1.25 },
    'claude-opus-5-5': { in: 4, out: 20, cached: 0.2, writes: 1.25 },
    'claude-opus-5': { in: 5, out: 25, cached: 0.5, writes: 1.25 },
    'claude-opus-4-8': { in: 5, out: 25, cached: 0.5, writes: 1.25 },
    'claude-opus-4-7': { in: 5, out: 25, cached: 0.5, writes: 1.25 },
    'claude-opus-4-6': { in: 5, out: 25, cached: 0.5, writes: 1.25 },
    'claude-opus-4-5': { in: 5, out: 25, cached: 0.5, writes: 1.25 },
    'claude-sonnet-5-5': { in: 2, out: 10, cached: 0.1, writes: 1.25 },
    'claude-sonnet-5': { in: 2, out: 10, cached: 0.2, writes: 1.25 },
    'claude-sonnet-4-6': { in: 3, out: 15, cached: 0.3, writes: 1.25 },
    'claude-sonnet-4-5': { in: 3, out: 15, cached: 0.3, writes: 1.25 },
    'claude-haiku-5-5': { in: 0.1, out: 0.5, cached: 0.01, writes: 1.25 },
    'claude-haiku-4-5': { in: 1, out: 5, cached: 0.1, writes: 1.25 },
  },
};

/** The makers whose prices are known. Azure's deployments have free names, so nothing can be looked up there. */
export const priceLists: Readonly<Partial<Record<ProviderId, readonly PriceList[]>>> = {
  openai: [openAi, openAiLater],
  anthropic: [anthropic],
};
