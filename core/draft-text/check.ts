import type { PublicTicket } from '../ticket';
import { amountKeys, amountsOf, isKnownAmount } from './amounts';
import { dateKeys, datesOf, isKnownDate } from './dates';
import { linkKey, linksOf } from './links';
import { inOrder, type Mark } from './mark';
import type { UnknownPiece } from './warning';

/** So much of what a draft may rest on is looked through, in characters: the newest texts first. */
const KNOWN_CHARS = 200_000;

/** The public conversation as it is sent to a model: subject, messages, and when they were written. Newest first. */
export const conversationTexts = (ticket: PublicTicket): string[] => [
  ticket.subject,
  ...ticket.messages.toReversed().flatMap(({ text, createdAt }) => [createdAt.slice(0, 10), text]),
];

/**
 * The links, amounts of money and dates of a draft that are in none of the `known` texts, however they are written there: links by
 * host and path, amounts by value and currency, dates by day. Places are those in `draft`.
 */
export function unknownPieces(draft: string, known: readonly string[]): UnknownPiece[] {
  const links = linksOf(draft);
  const amounts = amountsOf(draft);
  const dates = datesOf(draft);
  if (links.length + amounts.length + dates.length === 0) return [];
  const text = known.join('\n\n').slice(0, KNOWN_CHARS);
  const knownLinks = new Set(links.length > 0 ? linksOf(text).map((link) => linkKey(link.text)) : []);
  const knownAmounts = amountKeys(amounts.length > 0 ? amountsOf(text) : []);
  const knownDates = dateKeys(dates.length > 0 ? datesOf(text) : []);
  const pieces: UnknownPiece[] = [];
  const add = (kind: UnknownPiece['kind'], { start, end, text: piece }: Mark): void => {
    pieces.push({ kind, start, end, text: piece });
  };
  // Numbers inside of a link are the link's own, also where the link is known.
  const isApart = ({ start }: Mark): boolean => !links.some((link) => start >= link.start && start < link.end);
  for (const link of links) if (!knownLinks.has(linkKey(link.text))) add('link', link);
  for (const amount of amounts) if (isApart(amount) && !isKnownAmount(amount, knownAmounts)) add('amount', amount);
  for (const date of dates) if (isApart(date) && !isKnownDate(date, knownDates)) add('date', date);
  return inOrder(pieces);
}
