import { asciiDigits } from './digits';
import { inOrder, type Mark } from './mark';

/** How currencies are written, by their code. `$` alone is any dollar. */
const written: Readonly<Record<string, readonly string[]>> = {
  $: ['$', 'dollar', 'dollars', 'dólares', 'dolares', 'ドル'],
  USD: ['usd', 'us$', 'us-dollar'],
  CAD: ['cad', 'c$', 'ca$'],
  AUD: ['aud', 'a$', 'au$'],
  NZD: ['nzd', 'nz$'],
  SGD: ['sgd', 's$'],
  HKD: ['hkd', 'hk$'],
  EUR: ['€', 'eur', 'euro', 'euros', 'ユーロ'],
  GBP: ['£', 'gbp', 'pound', 'pounds', 'quid', 'pfund', 'libras', 'ポンド'],
  CHF: ['chf', 'fr.', 'sfr', 'franken', 'francs', 'francos', 'フラン'],
  JPY: ['¥', '￥', 'jpy', '円', 'yen'],
  CNY: ['cny', 'rmb', '元', 'yuan'],
  INR: ['₹', 'inr', 'rs', 'rs.', 'rupees'],
  KRW: ['₩', 'krw', '원'],
  BRL: ['r$', 'brl', 'reais'],
  MXN: ['mxn', 'mx$'],
  pesos: ['peso', 'pesos'],
  SEK: ['sek'],
  NOK: ['nok'],
  DKK: ['dkk'],
  kr: ['kr', 'kr.', 'kronor', 'kroner'],
  PLN: ['pln', 'zł', 'zl'],
  CZK: ['czk', 'kč'],
  HUF: ['huf', 'ft'],
  RON: ['ron', 'lei'],
  UAH: ['₴', 'uah', 'грн'],
  RUB: ['₽', 'rub', 'руб', 'руб.'],
  TRY: ['₺', 'try', 'tl'],
  ILS: ['₪', 'ils', 'nis'],
  AED: ['aed', 'درهم'],
  SAR: ['sar', 'ريال'],
  ZAR: ['zar'],
  THB: ['฿', 'thb', 'บาท'],
  VND: ['₫', 'vnd', 'đ'],
  PHP: ['₱', 'php'],
};
const codeOf = new Map(Object.entries(written).flatMap(([code, words]) => words.map((word) => [word, code] as const)));
const dollars = new Set(['$', 'USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD']);

const number = String.raw`\d{1,12}(?:[.,'’ \u00A0\u202F]\d{3}){0,4}(?:[.,](?:\d{1,2}|[-–—]{1,2})(?!\d))?(?: ?k(?![\p{L}]))?`;
const unit = String.raw`(?:円|ドル|ユーロ|[\p{Ll}\p{Lu}]{0,8}[$€£¥￥₹₩₴₽₺₪฿₫₱]|[\p{L}][\p{L}-]{1,8}\.?|[円元원đ])`;
const before = new RegExp(String.raw`(?<![\p{Ll}\p{Lu}\p{N}])(${unit})[ \u00A0\u202F]?(-?${number})(?!\d)`, 'giu');
const after = new RegExp(
  String.raw`(?<![\p{Ll}\p{Lu}\d.,])(${number})[ \u00A0\u202F]?(${unit})(?![\p{Ll}\p{Lu}\p{N}])`,
  'giu',
);

/** A word of a currency, with a full stop that may be the sentence's own. */
const currencyOf = (word: string): string | undefined => {
  const lower = word.toLowerCase();
  return codeOf.get(lower) ?? codeOf.get(lower.replace(/\.$/, ''));
};

/** `12万4950円`: ten thousands by a sign of their own. */
const tenThousands = /(?<![\d万])(\d{1,6})万(?:(\d{1,4})(?!\d))?[ ]?(円|ドル|ユーロ)/g;

/** `1.234,50`, `1,234.5`, `1’234.–`, `1.2k` in hundredths. A separator before three digits parts thousands. */
function hundredths(digits: string): number {
  if (/k$/i.test(digits)) return 1000 * hundredths(digits.slice(0, -1).trim());
  const plain = digits.replace(/[-–—'’ \u00A0\u202F]/g, '');
  const [, whole = plain, part = ''] = /^(.*)[.,](\d{0,2})$/.exec(plain) ?? [];
  return Number(whole.replace(/\D/g, '')) * 100 + Number(part.padEnd(2, '0'));
}

export interface Amount extends Mark {
  readonly currency: string;
  /** Hundredths of the currency. */
  readonly value: number;
}

/** The amounts of money of a text. Linear in its length. */
export function amountsOf(text: string): Amount[] {
  const plain = asciiDigits(text);
  const amounts: Amount[] = [];
  const add = (start: number, { length }: string, word: string, digits: string): void => {
    const currency = currencyOf(word);
    const end = start + length;
    if (currency !== undefined)
      amounts.push({ start, end, text: text.slice(start, end), currency, value: hundredths(digits) });
  };
  for (const { 0: piece, 1: word = '', 2: digits = '', index } of plain.matchAll(before))
    add(index, piece, word, digits);
  for (const { 0: piece, 1: digits = '', 2: word = '', index } of plain.matchAll(after))
    add(index, piece, word, digits);
  for (const { 0: piece, 1: many = '', 2: rest = '0', 3: word = '', index } of plain.matchAll(tenThousands))
    add(index, piece, word, String(Number(many) * 10_000 + Number(rest)));
  return inOrder(amounts);
}

/** A dollar that does not say which one is any of them. */
const inSomeDollar = (value: number): string => `some dollar ${value}`;

/** A conversation about money names a handful; of more of them no sums are made. */
const MOST_TO_ADD = 40;

/** What two of them come to, or differ by; whoever was charged twice is told the double. */
function reckoned(known: readonly Amount[]): Pick<Amount, 'currency' | 'value'>[] {
  const few = known.slice(0, MOST_TO_ADD);
  return few.flatMap(({ currency, value }, index) =>
    few
      .slice(index)
      .filter((other) => other.currency === currency)
      .flatMap((other) => [
        { currency, value: value + other.value },
        { currency, value: Math.abs(value - other.value) },
      ]),
  );
}

/** What amounts that are known answer for. */
export const amountKeys = (known: readonly Amount[]): ReadonlySet<string> =>
  new Set(
    [...known, ...reckoned(known)].flatMap(({ currency, value }) => [
      `${currency} ${value}`,
      ...(dollars.has(currency) ? [inSomeDollar(value)] : []),
    ]),
  );

/** Whether the same value is known in the same currency, however it is written, or is what two known ones come to. */
export const isKnownAmount = ({ currency, value }: Amount, known: ReadonlySet<string>): boolean =>
  known.has(`${currency} ${value}`) ||
  (currency === '$' && known.has(inSomeDollar(value))) ||
  (dollars.has(currency) && known.has(`$ ${value}`));
