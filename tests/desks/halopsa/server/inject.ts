import type { Arrival } from '../../contract';
import { outcomeIds } from '../account/outcomes';
import { unassignedId } from '../account/people';
import { priorityNumber, priorityOption } from '../account/priority-option';
import type { Ticket } from '../account/types';
import type { LiveAccount } from './live';
import type { Knobs } from './knobs';
import { priorityIdOf } from './shapes-ticket';

/** Field ids of the contract to the ticket's own columns. */
const columns = {
  category_1: 'category1',
  category_2: 'category2',
  priority: 'priorityId',
  impact: 'impact',
  urgency: 'urgency',
  status: 'statusId',
  group: 'teamId',
  type: 'typeId',
  assignee: 'agentId',
} as const;

type FieldId = keyof typeof columns;

const isFieldId = (id: string): id is FieldId => Object.hasOwn(columns, id);

/** By mail. */
export const arrive = (live: LiveAccount, { subject, text, from = 'mira' }: Arrival): number =>
  live.addTicket(from, subject, text).id;

/** What other people do meanwhile. */
export function injections(live: LiveAccount) {
  return {
    publicReply: (ticketId: number, text: string): void => {
      live.addAction(ticketId, {
        kind: 'message',
        by: live.need(ticketId).requester,
        outcomeId: outcomeIds.received,
        isEmail: true,
        text,
        privateNote: null,
      });
    },
    internalNote: (ticketId: number, text: string): void => {
      live.addAction(ticketId, {
        kind: 'note',
        by: 'tomas',
        outcomeId: outcomeIds.note,
        isEmail: false,
        text,
        privateNote: null,
      });
    },
    change: (ticketId: number, fieldId: string, optionId: string | null): void => {
      if (!isFieldId(fieldId)) throw new Error(`The practice desk has no field "${fieldId}"`);
      const none = fieldId === 'assignee' ? unassignedId : 0;
      live.change(ticketId, {
        [columns[fieldId]]: fieldId === 'priority' ? priorityNumber(optionId) : Number(optionId ?? none),
      });
    },
    sameTime: (ticketId: number, as: number): void => live.sameTime(ticketId, as),
  };
}

export function storedOf(ticket: Ticket, knobs: Knobs): Record<FieldId, string | null> {
  const value = (id: FieldId): string | null => {
    const number = id === 'priority' ? priorityIdOf(ticket, knobs.derivedPriority) : ticket[columns[id]];
    if (number === 0 || (id === 'assignee' && number === unassignedId)) return null;
    return id === 'priority' ? priorityOption(ticket.slaId, number) : String(number);
  };
  return Object.fromEntries(Object.keys(columns).map((id) => [id, value(id as FieldId)])) as Record<
    FieldId,
    string | null
  >;
}
