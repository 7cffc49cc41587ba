import { randomBytes } from 'node:crypto';
import { canaryOf } from '../../shared/canary';
import { LiveAccountBase } from '../../shared/live-account';
import { buildAccount } from '../account/index';
import { outcome, outcomeIds } from '../account/outcomes';
import { unassignedId } from '../account/people';
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

export class LiveAccount extends LiveAccountBase<Ticket, Account, SentMessage, Save> {
  executed: ExecutedOutcome[] = [];
  /** Bearer tokens that were handed to the practice page's sessions. */
  readonly tokens = new Set<string>();

  constructor() {
    super(buildAccount);
  }

  override reset(): void {
    super.reset();
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

  /** Changes fields and tells everybody. */
  change(ticketId: number, changes: Partial<Omit<Ticket, 'id' | 'actions'>>): void {
    const ticket = this.need(ticketId);
    Object.assign(ticket, changes);
    this.touch(ticket);
  }

  /** A new ticket, opened by its requester. */
  addTicket(requester: string, summary: string, text: string): Ticket {
    const id = Math.max(...this.account.tickets.map((ticket) => ticket.id)) + 1;
    const at = this.tick();
    const opened: Action = {
      id: 1,
      ticketId: id,
      kind: 'message',
      by: requester,
      outcomeId: outcomeIds.opened,
      isEmail: false,
      text,
      privateNote: null,
      at,
      attachments: [],
    };
    const ticket: Ticket = {
      id,
      summary,
      typeId: 1,
      statusId: 1,
      slaId: 1,
      priorityId: 0,
      impact: 0,
      urgency: 0,
      teamId: 1,
      agentId: unassignedId,
      requester,
      site: 'Main',
      category1: 0,
      category2: 0,
      parentId: 0,
      relatedIds: [],
      mergedInto: 0,
      createdAt: at,
      updatedAt: at,
      actions: [opened],
    };
    this.account.tickets.push(ticket);
    this.touch(ticket);
    return ticket;
  }

  /** Adds an action at the end. A private text gets its canary. */
  addAction(ticketId: number, draft: Draft): Action {
    const ticket = this.need(ticketId);
    const own = ticket.actions.filter((each) => each.ticketId === ticketId);
    const secrets = own.filter(({ kind }) => kind !== 'message').length;
    const marked = draft.kind === 'message' ? draft.text : `${draft.text}\n\n[${canaryOf(ticketId, secrets + 1)}]`;
    const action: Action = { ...draft, id: own.length + 1, ticketId, text: marked, at: this.tick(), attachments: [] };
    ticket.actions.push(action);
    const { newStatus } = outcome(draft.outcomeId);
    if (newStatus !== 0) ticket.statusId = newStatus;
    this.touch(ticket);
    return action;
  }
}
