import type { PriceRow } from '../../../core/messages';
import type { Settings } from '../../../core/settings';

export const priceParts = ['in', 'cached', 'out'] as const;
export type PricePart = (typeof priceParts)[number];

/** Typed prices by the name of the model's price and the part. */
export type PriceTexts = Readonly<Record<string, Readonly<Partial<Record<PricePart, string>>>>>;

/** Under which name the settings keep a corrected price. */
export const priceName = ({ provider, model }: Pick<PriceRow, 'provider' | 'model'>): string => `${provider} ${model}`;

const HIGHEST = 100_000;

/** Null: nothing was typed, so the list's price counts. Undefined: no price. A comma is a decimal sign where a point is none. */
export function readPrice(typed: string): number | null | undefined {
  const text = typed.trim().replace(/^\$\s*/, '');
  if (text === '') return null;
  if (!/^\d+([.,]\d+)?$/.test(text)) return undefined;
  const value = Number(text.replace(',', '.'));
  return value <= HIGHEST ? value : undefined;
}

/** What stands in a field: as it is typed, else the person's own price; empty where the list's counts. */
export const priceText = (settings: Settings, texts: PriceTexts, name: string, part: PricePart): string =>
  texts[name]?.[part] ?? String(settings.prices[name]?.[part] ?? '');

/** The settings with the typed prices in them; a model without any price of the person's is left out. */
export function applyPrices(settings: Settings, texts: PriceTexts): Settings {
  const prices: Settings['prices'] = { ...settings.prices };
  for (const name of Object.keys(texts)) {
    const own = Object.fromEntries(
      priceParts.flatMap((part) => {
        const value = readPrice(priceText(settings, texts, name, part));
        return value === null || value === undefined ? [] : [[part, value]];
      }),
    );
    if (Object.keys(own).length === 0) delete prices[name];
    else prices[name] = own;
  }
  return { ...settings, prices };
}
