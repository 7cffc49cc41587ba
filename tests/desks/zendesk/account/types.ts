import type { Channel, TurnKind } from '../../shared/story/story';

export type { Channel };
export type CommentKind = TurnKind;

/** The account as it lives on the server. JSON shapes are made from it in `server/shapes.ts`. */

export type Status = 'new' | 'open' | 'pending' | 'hold' | 'solved' | 'closed';
export type Priority = 'low' | 'normal' | 'high' | 'urgent';
export type TicketType = 'question' | 'incident' | 'problem' | 'task';

export interface User {
  readonly id: number;
  readonly key: string;
  readonly name: string;
  readonly email: string;
  readonly role: 'end-user' | 'agent' | 'admin';
  /** BCP 47. */
  readonly locale: string;
  readonly timeZone: string;
  /** True for a light agent. */
  readonly privateCommentsOnly: boolean;
  readonly signature: string;
  readonly title: string;
  /** Ids of the groups that an agent is in. */
  readonly groupIds: readonly number[];
  readonly organizationId: number | null;
}

export interface Group {
  readonly id: number;
  readonly name: string;
  readonly description: string;
  readonly isDefault: boolean;
}

export interface Organization {
  readonly id: number;
  readonly name: string;
}

export interface Comment {
  readonly id: number;
  /** Differs from `id`; the page's element ids use this one. */
  readonly auditId: number;
  readonly authorId: number;
  readonly kind: CommentKind;
  /** The truth about it, whatever a knob lets the JSON say. */
  public: boolean;
  readonly channel: Channel;
  /** Plain text, paragraphs parted by empty lines, quoted lines begin with `> `. */
  text: string;
  /** Whole seconds, `2026-03-02T08:14:00Z`. */
  readonly createdAt: string;
  /** Of the note that a merge leaves: what came in, or where it went. */
  readonly merge?: { readonly from?: readonly number[]; readonly to?: number };
  readonly attachments: readonly string[];
}

export type FieldValue = string | string[] | boolean | null;

export interface Ticket {
  readonly id: number;
  subject: string;
  type: TicketType | null;
  priority: Priority | null;
  status: Status;
  /** One of the account's own; left out, the one that every account has for `status`. */
  customStatusId?: number;
  requesterId: number;
  assigneeId: number | null;
  groupId: number | null;
  readonly organizationId: number | null;
  formId: number;
  channel: Channel;
  readonly fromMessaging: boolean;
  tags: string[];
  /** The problem that this is an incident of. */
  problemId?: number;
  /** The closed ticket that this one follows up. */
  followUpOf?: number;
  /** By field id. */
  values: Record<number, FieldValue>;
  comments: Comment[];
  readonly createdAt: string;
  updatedAt: string;
}

export interface FieldOption {
  readonly id: number;
  /** Levels joined by `::`. */
  readonly name: string;
  /** The tag that stands for it. */
  readonly value: string;
}

export type FieldType =
  | 'subject'
  | 'description'
  | 'status'
  | 'tickettype'
  | 'priority'
  | 'group'
  | 'assignee'
  | 'tagger'
  | 'multiselect'
  | 'text'
  | 'textarea'
  | 'checkbox';

export interface Field {
  readonly id: number;
  readonly type: FieldType;
  readonly title: string;
  readonly description: string;
  readonly active: boolean;
  readonly required: boolean;
  readonly position: number;
  readonly options: readonly FieldOption[];
}

export interface Form {
  readonly id: number;
  readonly name: string;
  readonly isDefault: boolean;
  readonly active: boolean;
  readonly fieldIds: readonly number[];
}

export interface Macro {
  readonly id: number;
  readonly title: string;
  readonly description: string;
  readonly active: boolean;
  readonly actions: readonly { readonly field: string; readonly value: string | readonly string[] }[];
}

export interface Article {
  readonly id: number;
  readonly title: string;
  readonly body: string;
  readonly locale: string;
  /** Null for everybody, where no list of several stands beside it. */
  readonly userSegmentId: number | null;
  readonly userSegmentIds?: readonly number[];
  readonly draft: boolean;
}

export interface Account {
  readonly name: string;
  /** The account's idea of now; moves on by a second with every change. */
  now: string;
  readonly users: readonly User[];
  readonly groups: readonly Group[];
  readonly organizations: readonly Organization[];
  readonly fields: readonly Field[];
  readonly forms: readonly Form[];
  readonly macros: readonly Macro[];
  readonly articles: readonly Article[];
  readonly tickets: Ticket[];
}
