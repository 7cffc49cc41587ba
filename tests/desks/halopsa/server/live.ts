import { randomBytes } from 'node:crypto';
import { canaryOf } from '../../shared/canary';
import { stamp } from '../account/build-ticket';
import { buildAccount } from '../account/index';
import { outcome } from '../account/outcomes';
import type { Account, Action, Ticket } from '../account/types';

export type By = 'page' | 'other';

/** A public message that really left: by the page's own form or by the JSON. */
export interface SentMessage {
  readonly ticketId: number;
  readonly text: string;
  readonly by: By;
}

export interface Save {
  readonly ticketId: number;
  readonly by: By;
  /** The fields as they were posted. */
  readonly changes: Readonly<Record<string, unknown>>;
}

/** An outcome that ran because its button was clicked, without a form. */
export interface ExecutedOutcome {
  readonly ticketId: number;
  readonly outcomeId: number;
  readonly by: By;
}

type Draft = Pick<Action, 'kind' | 'by' | 'outcomeId' | 'isEmail' | 'text' | 'privateNote'>;

/** The account while the server runs: every change goes through here, so that listeners hear of it and time moves on. */
export class LiveAccount {
  account: Account = buildAccount();
  sentMessages: SentMessage[] = [];
  saves: Save[] = [];
  executed: ExecutedOutcome[] = [];
  /** Sessions of the practice page, and the Bearer tokens that were handed to them. */
  readonly sessions = new Set<string>();
  readonly tokens = new Set<string>();
  readonly #listeners = new Set<(ticketId: number) => void>();

  reset(): void {
    this.account = buildAccount();
    this.sentMessages = [];
    this.saves = [];
    this.executed = [];
  }

  newSession(): string {
    const session = randomBytes(18).toString('base64url');
    this.sessions.add(session);
    return session;
  }

  newToken(): string {
    const token = `practice.${randomBytes(24).toString('base64url')}.halopsa`;
    this.tokens.add(token);
    return token;
  }

  signOutEverybody(): void {
    this.sessions.clear();
    this.tokens.clear();
  }

  onChange(listener: (ticketId: number) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  ticket(id: number): Ticket | undefined {
    return this.account.tickets.find((ticket) => ticket.id === id);
  }

  /** Throws for a ticket that is not there: for callers that name one themselves. */
  need(id: number): Ticket {
    const found = this.ticket(id);
    if (!found) throw new Error(`The practice account has no ticket ${id}`);
    return found;
  }

  /** Changes fields and tells everybody. */
  change(ticketId: number, changes: Partial<Omit<Ticket, 'id' | 'actions'>>): void {
    const ticket = this.need(ticketId);
    Object.assign(ticket, changes);
    this.#touch(ticket);
  }

  /** Adds an action at the end. A private text gets its canary. */
  addAction(ticketId: number, draft: Draft): Action {
    const ticket = this.need(ticketId);
    const own = ticket.actions.filter((each) => each.ticketId === ticketId);
    const secrets = own.filter(({ kind }) => kind !== 'message').length;
    const marked = draft.kind === 'message' ? draft.text : `${draft.text}\n\n[${canaryOf(ticketId, secrets + 1)}]`;
    const action: Action = { ...draft, id: own.length + 1, ticketId, text: marked, at: this.#tick(), attachments: [] };
    ticket.actions.push(action);
    const { newStatus } = outcome(draft.outcomeId);
    if (newStatus !== 0) ticket.statusId = newStatus;
    this.#touch(ticket);
    return action;
  }

  /** Moves the account's clock on by a second, so that every change has its own time. */
  #tick(): string {
    this.account.now = stamp(Date.parse(this.account.now) + 1000);
    return this.account.now;
  }

  #touch(ticket: Ticket): void {
    ticket.updatedAt = this.#tick();
    for (const listener of this.#listeners) listener(ticket.id);
  }
}
