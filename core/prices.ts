import type { PriceRow } from './messages';
import { priceLists, type ListedPrice } from './price-list';
import { providerFacts, type ProviderId } from './providers';
import type { Settings } from './settings';
import type { UsageSums } from './usage';

/** The key of a correction in the settings, e.g. `openai gpt-5-mini`; a model without a name leaves only the provider. */
export const priceKey = (provider: ProviderId, model: string): string => `${provider} ${model}`.trim();

type Found = ListedPrice & { readonly asOf: string };

/** `gpt-5-mini-2025-08-07`, `claude-sonnet-4-5-20250929`: the date names a snapshot, which costs what the model costs. */
const snapshotDate = /-(?:\d{4}-\d{2}-\d{2}|\d{8})$/;

function inLists(maker: ProviderId, model: string): Found | null {
  for (const name of [model, model.replace(snapshotDate, '')]) {
    const list = priceLists[maker]?.find(({ models }) => Object.hasOwn(models, name));
    const price = list?.models[name];
    if (list && price) return { ...price, asOf: list.asOf };
  }
  return null;
}

/**
 * OpenRouter passes the makers' prices on (https://openrouter.ai/docs/faq). It writes versions with a dot (`anthropic/claude-sonnet-4.5`);
 * variants such as `:free` have prices of their own and are not looked up.
 */
function listed(provider: ProviderId, model: string): Found | null {
  if (provider !== 'openrouter') return inLists(provider, model);
  if (model.startsWith('openai/')) return inLists('openai', model.slice('openai/'.length));
  if (model.startsWith('anthropic/'))
    return inLists('anthropic', model.slice('anthropic/'.length).replaceAll('.', '-'));
  return null;
}

const unknown = { in: null, out: null, cached: null, from: 'unknown', asOf: null } as const;
const free = { in: 0, out: 0, cached: 0, from: 'free', asOf: null } as const;

/** The price without any correction. */
function shipped(provider: ProviderId, model: string): Omit<PriceRow, 'provider' | 'model'> {
  // What stands behind a custom address may well send a bill.
  if (providerFacts[provider].local && provider !== 'compatible') return free;
  const found = listed(provider, model);
  return found === null
    ? unknown
    : { in: found.in, out: found.out, cached: found.cached, from: 'list', asOf: found.asOf };
}

/** What a million tokens cost. Each part that the person corrected counts for what it says; `asOf` dates the parts that are left. */
export function priceOf(provider: ProviderId, model: string, corrected: Settings['prices']): PriceRow {
  const known = shipped(provider, model);
  const key = priceKey(provider, model);
  const yours = Object.hasOwn(corrected, key) ? corrected[key] : undefined;
  if (yours === undefined || (yours.in === undefined && yours.out === undefined && yours.cached === undefined))
    return { provider, model, ...known };
  const all = yours.in !== undefined && yours.out !== undefined && yours.cached !== undefined;
  return {
    provider,
    model,
    in: yours.in ?? known.in,
    out: yours.out ?? known.out,
    cached: yours.cached ?? known.cached,
    from: 'yours',
    asOf: all ? null : known.asOf,
  };
}

/** Anthropic's is the same for every model. Of a model that nobody lists, what the person set for `in` counts for writes as well. */
const writeFactor = (provider: ProviderId, model: string): number =>
  listed(provider, model)?.writes ?? (provider === 'anthropic' ? 1.25 : 1);

type Tokens = Pick<UsageSums, 'tokensIn' | 'tokensOut' | 'tokensCached' | 'tokensCacheWritten'>;

/**
 * US dollars for what is in the sums, or null when a price that these tokens need is unknown. Requests whose answer did not say
 * what it used cost nothing here: the sums know nothing of them.
 */
export function costOf(sums: Tokens, price: PriceRow): number | null {
  const { tokensIn, tokensOut, tokensCached, tokensCacheWritten } = sums;
  const plain = Math.max(0, tokensIn - tokensCached - tokensCacheWritten);
  const parts = [
    { tokens: plain + tokensCacheWritten * writeFactor(price.provider, price.model), perMillion: price.in },
    { tokens: tokensCached, perMillion: price.cached },
    { tokens: tokensOut, perMillion: price.out },
  ];
  let dollars = 0;
  for (const { tokens, perMillion } of parts) {
    if (tokens === 0) continue;
    if (perMillion === null) return null;
    dollars += (tokens * perMillion) / 1_000_000;
  }
  return dollars;
}
