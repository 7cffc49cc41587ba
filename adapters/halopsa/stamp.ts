import { clip } from '../../core/text';
import { valuesOf } from './fields';
import type { TicketBody } from './shapes';

type Times = Pick<TicketBody, 'last_update' | 'lastactiondate'>;

const timesOf = ({ last_update: updated, lastactiondate: acted }: Times): string[] => [updated ?? '', acted ?? ''];

/**
 * Halo has no version of a ticket that a write could be bound to. The times of its last change stand for one, with every value
 * that Deskside could overwrite beside them; '' where the desk says no such time.
 */
export function stampOf(ticket: TicketBody): string {
  const times = timesOf(ticket);
  return times.every((time) => time === '') ? '' : JSON.stringify([...times, ...Object.values(valuesOf(ticket))]);
}

/** As a list tells it: the two times alone, since not every row holds every value; '' where it says neither. */
const listStampOf = (ticket: Times): string => timesOf(ticket).join(' ').trim();

/** What the worker takes of one (`core/schema/queue`). */
const longestStamp = 100;

/** {@link listStampOf} as it is told; null for none. */
export const toldStamp = (ticket: Times): string | null => clip(listStampOf(ticket), longestStamp) || null;

/** Whether the ticket stands as it did when somebody saw this stamp, on its page or in a list. */
export const isSeenAs = (ticket: TicketBody, stamp: string): boolean =>
  stamp !== '' && (stampOf(ticket) === stamp || listStampOf(ticket) === stamp);
