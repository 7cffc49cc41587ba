import type { PracticeLanguage } from '../../contract';

/** The account as it lives on the server. JSON shapes are made from it in `server/`. */

export interface User {
  readonly id: number;
  /** The short name that the ticket files use. */
  readonly key: string;
  readonly name: string;
  readonly email: string;
  readonly isAgent: boolean;
  readonly title: string;
  /** BCP 47. */
  readonly locale: string;
  readonly companyId: number | null;
  /** Ids of the groups that an agent is in. */
  readonly groupIds: readonly number[];
}

export interface Group {
  readonly id: number;
  readonly name: string;
  readonly description: string;
}

/**
 * `outside` is everything by, or to, a third party that a forward went to: its answers and an agent's answers to it.
 * The JSON has no such word; it shows a reply.
 */
export type ConversationKind = 'reply' | 'note' | 'unclear' | 'forward' | 'outside';

type QuoteStyle = 'gmail_quote' | 'x_freshdesk_quote' | 'blockquote';

export interface Conversation {
  readonly id: number;
  readonly kind: ConversationKind;
  readonly userId: number;
  /** What the JSON says; null leaves the key out. Not the truth: a forward may say false. */
  readonly private: boolean | null;
  readonly incoming: boolean;
  /** 0 reply, 2 note, 8 forward. */
  readonly source: number;
  /** The page gives the item the class of a private note. */
  readonly marked: boolean;
  /** Plain text, paragraphs parted by empty lines, quoted lines begin with `> `. */
  readonly text: string;
  /** Earlier entry that the author left below the own text. */
  readonly quote: { readonly style: QuoteStyle; readonly text: string } | null;
  readonly to: readonly string[];
  readonly notified: readonly string[];
  /** `2026-03-02T08:14:00Z`. */
  readonly createdAt: string;
  readonly attachments: readonly string[];
}

/** Empty is null for choices and texts. */
export type FieldValue = string | boolean | null;

export interface Ticket {
  readonly id: number;
  subject: string;
  /** Empty for a ticket whose story begins with a note. */
  readonly description: string;
  readonly descriptionAttachments: readonly string[];
  readonly requesterId: number;
  responderId: number | null;
  groupId: number | null;
  type: string | null;
  status: number;
  priority: number;
  /** 1 e-mail, 2 portal, 3 phone, 7 chat. */
  readonly source: number;
  tags: readonly string[];
  /** By `cf_…` name; the three levels of a nested field under their own names. */
  values: Readonly<Record<string, FieldValue>>;
  /** What this ticket is in a group of tickets (1 parent, 2 child, 3 tracker, 4 related), and the others that it is associated with. */
  association: { readonly type: 1 | 2 | 3 | 4; readonly ids: readonly number[] } | null;
  /** Third parties that a forward went to. */
  forwardedTo: string[];
  conversations: Conversation[];
  /** Text of the summary block above the conversation, for agents' eyes only. */
  readonly aiSummary: string | null;
  /** Private texts so far: canaries are counted on from here. */
  secrets: number;
  readonly createdAt: string;
  updatedAt: string;
}

export interface Choice {
  readonly label: string;
  readonly deleted?: boolean;
  readonly choices?: readonly Choice[];
}

export type FieldType =
  | 'default_requester'
  | 'default_company'
  | 'default_subject'
  | 'default_ticket_type'
  | 'default_source'
  | 'default_status'
  | 'default_priority'
  | 'default_group'
  | 'default_agent'
  | 'default_product'
  | 'default_description'
  | 'custom_text'
  | 'custom_paragraph'
  | 'custom_checkbox'
  | 'custom_number'
  | 'custom_date'
  | 'custom_dropdown'
  | 'nested_field';

/** A part of the form that shows for one choice of its parent only. */
export interface Section {
  readonly id: number;
  readonly label: string;
  readonly choice: string;
  readonly fields: readonly string[];
}

export interface Field {
  readonly id: number;
  readonly name: string;
  readonly label: string;
  readonly type: FieldType;
  readonly requiredForClosure: boolean;
  readonly choices: readonly Choice[];
  /** Levels two and three of a nested field. */
  readonly levels: readonly {
    readonly id: number;
    readonly name: string;
    readonly label: string;
    readonly level: 2 | 3;
  }[];
  readonly sections: readonly Section[];
}

export interface CodedChoice {
  readonly value: number;
  readonly label: Readonly<Record<PracticeLanguage, string>>;
  /** What the requester sees; English only. */
  readonly customerLabel?: string;
  readonly deleted?: boolean;
}

export interface CannedResponse {
  readonly id: number;
  readonly folderId: number;
  readonly title: string;
  readonly html: string;
}

export interface Article {
  readonly id: number;
  readonly title: string;
  readonly html: string;
  /** 1 everybody, 2 who is signed in, 3 agents only, 4 some companies. */
  readonly visibility: number;
  readonly draft: boolean;
}

export interface Account {
  /** The account's idea of now; moves on by a second with every change. */
  now: string;
  readonly tickets: Ticket[];
}
