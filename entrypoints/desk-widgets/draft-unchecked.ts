import type { DraftView } from '../../components/draft/view';
import type { DraftWarning } from '../../core/draft-text/warning';
import type { PublicTicket } from '../../core/ticket';
import { request } from '../lib/request';

/** The page had to end it, and nobody has looked it through. */
export const isUnchecked = ({ warnings }: Pick<DraftView, 'warnings'>): boolean =>
  warnings.some(({ kind }) => kind === 'unchecked');

/** What to look at in such a draft, which only the worker can say; null where it went away again, and the next one is to be asked. */
export async function lookedThrough(
  ticket: PublicTicket,
  instruction: string,
  text: string,
): Promise<readonly DraftWarning[] | null> {
  const found = await request('draft.check', { ticket, instruction, text }).catch(() => undefined);
  return found?.warnings ?? null;
}
