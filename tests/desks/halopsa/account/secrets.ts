import { canaryOf, canaryPattern } from '../../shared/canary';
import type { Account, Ticket } from './types';

/** Text fields of a ticket that may hold internal words. Each holds a canary of its own. */
export const secretFields = [
  'notepad',
  'amemo',
  'smemo',
  'unotes',
  'lastnote',
  'action_note',
  'closure_note',
  'ai_summary',
  'ai_conversation_summary',
  'ai_generated_summary',
  'faigeneratedsummary_list',
] as const;

export type SecretField = (typeof secretFields)[number];

export const fieldSecret = (ticketId: number, field: SecretField): string =>
  `Internal ${field}. [${canaryOf(ticketId, 9001 + secretFields.indexOf(field))}]`;

export const privateNote = (ticketId: number, actionId: number): string =>
  `For colleagues only. [${canaryOf(ticketId, 2000 + actionId)}]`;

export const relativeNote = (ticketId: number, kind: 'child' | 'related', n: number): string =>
  `${kind === 'child' ? 'Child' : 'Related'} ticket: passed on. [${canaryOf(ticketId, (kind === 'child' ? 3000 : 4000) + n)}]`;

export interface Canary {
  readonly canary: string;
  readonly ticketId: number;
  readonly where: string;
}

const within = (text: string | null, ticketId: number, where: string): Canary[] =>
  [...(text ?? '').matchAll(canaryPattern)].map(([canary]) => ({ canary, ticketId, where }));

const ofTicket = (ticket: Ticket): Canary[] => [
  ...ticket.actions.flatMap((action) => [
    ...within(action.text, ticket.id, action.kind),
    ...within(action.privateNote, ticket.id, 'private_note'),
  ]),
  ...secretFields.flatMap((field) => within(fieldSecret(ticket.id, field), ticket.id, field)),
];

/** Every string that must never leave the page, with the kind of private text that holds it. */
export const canariesOf = (account: Account): Canary[] => account.tickets.flatMap(ofTicket);
