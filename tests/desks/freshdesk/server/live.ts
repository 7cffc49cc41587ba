import { randomBytes } from 'node:crypto';
import type { Arrival } from '../../contract';
import { canaryOf } from '../../shared/canary';
import { LiveAccountBase } from '../../shared/live-account';
import type { FormChange } from '../account/adapter-ids';
import { buildTicket, conversationId } from '../account/build-ticket';
import { buildAccount } from '../account/index';
import { supportEmail, users } from '../account/people';
import type { Account, Conversation, Ticket } from '../account/types';

/** A message that really left. A forward goes to outsiders. */
export interface SentMessage {
  readonly ticketId: number;
  readonly text: string;
  readonly kind: 'reply' | 'forward';
  readonly to: readonly string[];
}

export interface Save {
  readonly ticketId: number;
  readonly by: 'page' | 'other';
  readonly changes: TicketChange;
}

export type TicketChange = FormChange & { subject?: string };

export interface NewEntry {
  readonly userId: number;
  readonly kind: 'reply' | 'note' | 'forward';
  readonly text: string;
  readonly to?: readonly string[];
  /** Of a note: the requester sees it. */
  readonly isPublic?: boolean;
  /** Who gets a note by mail. */
  readonly notified?: readonly string[];
}

/** A ticket that comes in while somebody works. */
export class LiveAccount extends LiveAccountBase<Ticket, Account, SentMessage, Save> {
  /** Once everybody was signed out, a visit no longer signs in by itself. */
  signInByVisit = true;
  readonly csrfToken = randomBytes(24).toString('base64url');

  constructor() {
    super(buildAccount);
  }

  override reset(): void {
    super.reset();
    this.signInByVisit = true;
  }

  signOutEverybody(): void {
    this.sessions.clear();
    this.signInByVisit = false;
  }

  change(ticketId: number, changes: TicketChange, by: Save['by'] | null): void {
    const ticket = this.need(ticketId);
    const { values, ...rest } = changes;
    Object.assign(ticket, rest);
    ticket.values = { ...ticket.values, ...values };
    if (by !== null) this.saves.push({ ticketId, by, changes });
    this.touch(ticket);
  }

  /** The ids of the new tickets, the first one first. */
  arrive(arrivals: readonly Arrival[]): number[] {
    return arrivals.map(({ subject, text, from = 'oliver' }) => {
      const id = Math.max(...this.account.tickets.map((ticket) => ticket.id)) + 1;
      const at = this.tick();
      const opening = { by: from, after: 0, text, kind: 'message', public: true } as const;
      const made = buildTicket({ id, subject, seed: { from, at: at.slice(0, 16), status: 'new' }, turns: [opening] });
      const ticket = { ...made, createdAt: at, updatedAt: at };
      this.account.tickets.push(ticket);
      this.touch(ticket);
      return id;
    });
  }

  /** Adds an entry at the end. A note or a forward that was injected gets its canary; what somebody types stays as it is. */
  add(ticketId: number, entry: NewEntry, withCanary: boolean): Conversation {
    const ticket = this.need(ticketId);
    const author = users.find((user) => user.id === entry.userId);
    if (!author) throw new Error(`Nobody has the id ${entry.userId}`);
    const made: Conversation = {
      id: conversationId(ticketId, ticket.conversations.length),
      kind: entry.kind,
      userId: author.id,
      private: entry.kind === 'note' && entry.isPublic !== true,
      incoming: !author.isAgent,
      source: entry.kind === 'reply' ? 0 : entry.kind === 'note' ? 2 : 8,
      marked: entry.kind === 'note' && entry.isPublic !== true,
      text: withCanary ? `${entry.text}\n\n[${canaryOf(ticketId, (ticket.secrets += 1))}]` : entry.text,
      quote: null,
      to: entry.to ?? (author.isAgent ? [] : [supportEmail]),
      notified: entry.notified ?? [],
      createdAt: this.tick(),
      attachments: [],
    };
    ticket.conversations.push(made);
    if (entry.kind === 'forward') ticket.forwardedTo = [...new Set([...ticket.forwardedTo, ...made.to])];
    if (author.isAgent && entry.kind !== 'note')
      this.sentMessages.push({ ticketId, text: entry.text, kind: entry.kind, to: made.to });
    this.touch(ticket);
    return made;
  }
}
