import { randomBytes } from 'node:crypto';
import { buildAccount } from '../account/index';
import { canaryOf } from '../../shared/canary';
import { LiveAccountBase } from '../../shared/live-account';
import type {
  Account,
  Channel,
  Comment,
  CommentKind,
  FieldValue,
  Priority,
  Status,
  Ticket,
  TicketType,
  User,
} from '../account/types';

/** A public message that really left: by the page's own controls or by the JSON API. */
export interface SentMessage {
  readonly ticketId: number;
  readonly text: string;
  readonly by: 'page' | 'api';
}

export interface Save {
  readonly ticketId: number;
  readonly by: 'page' | 'other';
  readonly changes: TicketChange;
}

export interface TicketChange {
  subject?: string;
  priority?: Priority | null;
  type?: TicketType | null;
  status?: Status;
  customStatusId?: number | undefined;
  assigneeId?: number | null;
  groupId?: number | null;
  formId?: number;
  problemId?: number;
  followUpOf?: number;
  tags?: string[];
  values?: Record<number, FieldValue>;
}

export class LiveAccount extends LiveAccountBase<Ticket, Account, SentMessage, Save> {
  readonly madePrivate = new Set<number>();
  readonly csrfToken = randomBytes(24).toString('base64url');

  constructor() {
    super(buildAccount);
  }

  override reset(): void {
    super.reset();
    this.madePrivate.clear();
  }

  user(id: number): User | undefined {
    return this.account.users.find((user) => user.id === id);
  }

  person(key: string): User {
    const found = this.account.users.find((user) => user.key === key);
    if (!found) throw new Error(`The practice account has nobody called "${key}"`);
    return found;
  }

  change(ticketId: number, changes: TicketChange): void {
    const ticket = this.need(ticketId);
    const { values, ...rest } = changes;
    Object.assign(ticket, rest);
    // Without another word it is the status that every account has.
    if (rest.status !== undefined && rest.customStatusId === undefined) delete ticket.customStatusId;
    for (const [fieldId, value] of Object.entries(values ?? {})) this.#setValue(ticket, Number(fieldId), value);
    this.touch(ticket);
  }

  /** A ticket that is new; `build` is told when it came. */
  take(build: (at: string) => Ticket): void {
    const ticket = build(this.tick());
    this.account.tickets.push(ticket);
    this.touch(ticket);
  }

  /** Adds an entry at the end. A private one gets its canary. */
  addComment(
    ticketId: number,
    authorId: number,
    kind: CommentKind,
    text: string,
    channel: Channel,
    merge?: Comment['merge'],
  ): Comment {
    const ticket = this.need(ticketId);
    const at = this.tick();
    const id = 52_000_000_000_000 + ticketId * 100_000 + ticket.comments.length * 40;
    const isPublic = kind === 'message';
    const secrets = ticket.comments.filter((comment) => comment.kind !== 'message').length;
    const comment: Comment = {
      id,
      auditId: id - 7,
      authorId,
      kind,
      public: isPublic,
      channel,
      createdAt: at,
      attachments: [],
      ...(merge === undefined ? {} : { merge }),
      text: isPublic ? text : `${text}\n\n[${canaryOf(ticketId, secrets + 1)}]`,
    };
    ticket.comments.push(comment);
    this.touch(ticket);
    return comment;
  }

  /** The first ticket is closed and goes into the second; both are told of it by a note. */
  merge(sourceId: number, targetId: number, by: number): void {
    const source = this.need(sourceId);
    this.addComment(targetId, by, 'note', `Request #${sourceId} was closed and merged.`, 'web', { from: [sourceId] });
    this.addComment(sourceId, by, 'note', `This was merged into #${targetId}.`, 'web', { to: targetId });
    this.change(sourceId, { status: 'closed', tags: [...source.tags, 'closed_by_merge'] });
  }

  makePrivate(ticketId: number, commentId: number): void {
    const ticket = this.need(ticketId);
    const comment = ticket.comments.find((each) => each.id === commentId);
    if (!comment) throw new Error(`Ticket ${ticketId} has no comment ${commentId}`);
    comment.public = false;
    this.madePrivate.add(commentId);
    this.touch(ticket);
  }

  #setValue(ticket: Ticket, fieldId: number, value: FieldValue): void {
    const before = ticket.values[fieldId];
    ticket.values[fieldId] = value;
    const options = this.account.fields.find((field) => field.id === fieldId)?.options ?? [];
    if (options.length === 0) return;
    const gone = new Set([before].flat());
    const added = [value].flat().filter((tag): tag is string => typeof tag === 'string' && tag !== '');
    ticket.tags = [...ticket.tags.filter((tag) => !gone.has(tag)), ...added];
  }
}
