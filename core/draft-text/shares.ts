import { fold } from '../automatic-mail/fold';
import { asciiDigits } from './digits';
import { inOrder, type Mark } from './mark';
import { spokenShares } from './spoken-amounts';

const written =
  /(?<![\p{L}\d.,])\d{1,3}(?:[.,]\d{1,2})?[ \u00A0\u202F]?(?:[%％]|(?:percent|per cent|prozent|pour cent|por ciento|por cento)(?!\p{L}))|(?<![\d.,])\d割/giu;

/** What a share is of, or what is done with it, where it is money: of a battery or a disk nobody owes one. Folded. */
const money =
  /(?<![a-z])(?:off|discount|rebate|bill|fee|price|invoice|interest|credit|charge|surcharge|give you|nachlass|rabatt|skonto|preis|gebuhr|rechnung|zins|geben wir|wir geben|gewahr|remise|reduction|rabais|prix|facture|frais|accord|offr|descuento|rebaja|recargo|precio|factura|interes|hacemos|desconto|preco|fatura|juros|damos)|割引|値引|割|引き|料金|手数料|利息/u;

/** Characters on each side. */
const AROUND = 40;

const isOfMoney = (text: string, { start, end }: Mark): boolean =>
  money.test(fold(text.slice(Math.max(0, start - AROUND), end + AROUND)));

const sharesOf = (text: string): Mark[] => [
  ...[...asciiDigits(text).matchAll(written)].map(({ 0: piece, index }) => ({
    start: index,
    end: index + piece.length,
    text: text.slice(index, index + piece.length),
  })),
  ...spokenShares(text),
];

const keyOf = ({ text }: Mark): string => /^[\d.,]+/.exec(asciiDigits(text))?.[0].replace(',', '.') ?? fold(text);

/** Percentages of money in a draft that none of the known text tells: `15 % off`, `zehn Prozent Nachlass`, `一割引`. Linear in both. */
export function unknownShares(draft: string, known: string): Mark[] {
  const found = sharesOf(draft).filter((share) => isOfMoney(draft, share));
  if (found.length === 0) return [];
  const keys = new Set(sharesOf(known).map(keyOf));
  return inOrder(found.filter((share) => !keys.has(keyOf(share))));
}
