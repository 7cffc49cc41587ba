import { amountKeys, amountsOf, isKnownAmount } from './amounts';
import { dateKeys, datesOf, isKnownDate } from './dates';
import { isKnownPhone, phoneKeys, phonesOf } from './guards/phones';
import { toldDayKeys, toldDays } from './guards/told-days';
import { isKnownTime, timeKeys, timesOf } from './guards/times';
import { linkKey, linksOf } from './links';
import { inOrder, type Mark } from './mark';
import { unknownShares } from './shares';
import { spokenAmounts, spokenKey } from './spoken-amounts';
import type { UnknownPiece } from './warning';

/** So much of what a draft may rest on is looked through, in characters: the newest texts first. */
const KNOWN_CHARS = 200_000;

const isMailAddress = ({ text }: Mark): boolean => linkKey(text).includes('@') && !text.includes('/');

/**
 * The links, mail addresses, numbers of telephones, amounts of money, dates and times of a draft that are in none of the `known`
 * texts, however they are written there: links by host and path, telephones by their last digits, amounts by value and currency, dates
 * by day, times by the minute. Places are those in `draft`.
 */
export function unknownPieces(draft: string, known: readonly string[]): UnknownPiece[] {
  const links = linksOf(draft);
  // Numbers inside of a link are the link's own, also where the link is known.
  const isApart = ({ start }: Mark): boolean => !links.some((link) => start >= link.start && start < link.end);
  const amounts = amountsOf(draft).filter(isApart);
  const spoken = spokenAmounts(draft);
  const dates = datesOf(draft).filter(isApart);
  const told = toldDays(draft, dates).filter(isApart);
  const times = timesOf(draft).filter(isApart);
  const taken = [...amounts, ...dates, ...times];
  const phones = phonesOf(draft).filter(
    (phone) => isApart(phone) && !taken.some(({ start, end }) => phone.start < end && phone.end > start),
  );
  const text = known.join('\n\n').slice(0, KNOWN_CHARS);
  const shares = unknownShares(draft, text);
  if (links.length + taken.length + phones.length + spoken.length + told.length + shares.length === 0) return [];
  const pieces: UnknownPiece[] = [];
  const add = (kind: UnknownPiece['kind'], { start, end, text: piece }: Mark): void => {
    pieces.push({ kind, start, end, text: piece });
  };
  if (links.length > 0) {
    const keys = new Set(linksOf(text).map((link) => linkKey(link.text)));
    for (const link of links) if (!keys.has(linkKey(link.text))) add(isMailAddress(link) ? 'address' : 'link', link);
  }
  if (amounts.length > 0) {
    const keys = amountKeys(amountsOf(text));
    for (const amount of amounts) if (!isKnownAmount(amount, keys)) add('amount', amount);
  }
  if (spoken.length > 0) {
    const keys = new Set(spokenAmounts(text).map((one) => spokenKey(one.text)));
    for (const one of spoken) if (!keys.has(spokenKey(one.text))) add('amount', one);
  }
  for (const share of shares) add('amount', share);
  if (dates.length + told.length > 0) {
    const knownDates = datesOf(text, true);
    const keys = dateKeys(knownDates);
    for (const date of dates) if (!isKnownDate(date, keys)) add('date', date);
    const words = toldDayKeys(text, knownDates);
    for (const day of told) if (!words.has(day.key)) add('date', day);
  }
  if (times.length > 0) {
    const keys = timeKeys(timesOf(text, true));
    for (const time of times) if (!isKnownTime(time, keys)) add('time', time);
  }
  if (phones.length > 0) {
    const keys = phoneKeys(text);
    for (const phone of phones) if (!isKnownPhone(phone, keys)) add('phone', phone);
  }
  return inOrder(pieces);
}
