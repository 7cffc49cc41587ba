import type { Browser } from 'wxt/browser';
import type { PageMessage } from '../../../core/messages';
import { pageMessageSchema } from '../../../core/schema/messages';
import type { TicketRef } from '../../../core/ticket';
import { parseUrl } from '../../../core/url';
import { logProblem } from '../log';

export type MessageOf<T extends PageMessage['type']> = Extract<PageMessage, { type: T }>;

/** The page that speaks is one of the ticket's own desk. */
export const comesFrom = ({ sender }: Pick<Browser.runtime.Port, 'sender'>, { origin }: TicketRef): boolean =>
  parseUrl(sender?.url ?? '')?.origin === origin;

/** What a page says, parsed; null for what no page of ours says. */
export function asPageMessage(message: unknown): PageMessage | null {
  const parsed = pageMessageSchema.safeParse(message);
  if (!parsed.success) logProblem('session', new TypeError('a page message did not have a known shape'));
  return parsed.data ?? null;
}
