import type { DeskId } from '../../core/ticket-ref';
import type { SaveHooks } from './shared/save-hooks';

export type { SaveHooks } from './shared/save-hooks';

/**
 * What every practice desk offers, so that one conformance suite can drive them all. A desk has more of its own (knobs,
 * shapes, quirks); this is the part that concerns a person at a help desk.
 */
export interface PracticeDesk {
  readonly port: number;
  /** `http://127.0.0.1:<port>` or the same with https. */
  readonly origin: string;
  /** Every request, in order. `by: 'other'` are JSON requests that the practice page itself did not make. */
  readonly log: readonly LoggedRequest[];
  /** What really left for a requester: a practice desk's send button works. */
  readonly sentMessages: readonly { readonly ticketId: number; readonly text: string }[];
  /** Every save, by the page or through the JSON. */
  readonly saves: readonly { readonly ticketId: number; readonly by: 'page' | 'other' }[];
  readonly inject: {
    /** A message by the requester. */
    publicReply(ticketId: number, text: string): void;
    internalNote(ticketId: number, text: string): void;
    /** Another agent's save of a field, by the adapter's field id and option id. */
    change(ticketId: number, fieldId: string, optionId: string | null): void;
    /** A change of this ticket comes to light late: it has the time of the other one's last change. */
    sameTime(ticketId: number, as: number): void;
  };
  /** Tickets come in while somebody works; their ids, in the same order. Nobody has given them a category. */
  arrive(arrivals: readonly Arrival[]): number[];
  /**
   * What a test lets happen in the middle of a write through the JSON: somebody else's change, a rule that moves a value, an end of the
   * session. Absent where no such test runs on this desk.
   */
  duringSaves?(hooks: SaveHooks): void;
  /** The desk says from now on that it allows an account so many requests a minute, and one that counts by the minute answers no more. */
  allow(perMinute: number): void;
  /** How many JSON requests the desk's own page did not make in the busiest minute since the last reset. */
  busiestMinute(): number;
  /** A page of a list holds so many at most. */
  setPageSize(most: number): void;
  /** What is saved on the server now, by the adapter's field ids; `null` when empty. */
  stored(ticketId: number): Readonly<Record<string, string | null>>;
  /** Every string that only private texts hold (`CANARY-<ticket>-<n>-<12 hex>`), injected notes included. */
  canaries(): readonly { readonly canary: string; readonly ticketId: number; readonly where: string }[];
  readonly ticketIds: readonly number[];
  readonly notable: NotableTickets;
  /** Answers of this kind for the next `times` matching JSON requests that the page itself did not make (all of them without `times`). */
  fail(rule: FailRule): void;
  setLayout(layout: string): void;
  /** Language of the page's own words and of the localised labels; `ar` is written from right to left. */
  setLanguage(language: PracticeLanguage): void;
  /** Milliseconds between the change of the address and the new ticket's appearance; the old one stays in the document meanwhile. */
  setLate(ms: number): void;
  /** Parts of the page that are left out, by the names of `removable`. */
  remove(parts: readonly string[]): void;
  setTheme(theme: 'light' | 'dark'): void;
  /** From the next load on, the browser may keep a page that is left and show it again at "Back" as it was. It has no live channel then. */
  letPagesBeKept(): void;
  /** JSON is answered with `Last-Modified` alone, so that browsers think that it stays true for days. */
  leaveAgeOpen(): void;
  /** Which of `agents` is signed in, from the next request on; a page knows its agent when it loads. */
  signInAs(which: 'first' | 'second'): void;
  /** Of which organisation a ticket really is, whatever the JSON tells. */
  organisationOf(ticketId: number): string | null;
  /** What the JSON, its lists included, does not tell of who works on whose ticket: the agent's address, their groups, the ticket's organisation, its type. */
  omit(parts: readonly AdmissionPart[]): void;
  /** The account and every setting as at the start. Sessions stay. */
  reset(): void;
  signOutEverybody(): void;
  close(): Promise<void>;
}

/** The fixed facts about a practice desk. */
export interface PracticeFacts {
  readonly desk: DeskId;
  /** `https://acme.zendesk.com`: where tests open it, with the name mapped to the loopback port. */
  readonly origin: string;
  /** `*.zendesk.com`, for the browser's resolver rules. */
  readonly hostPattern: string;
  /** Path and query of a ticket's page. */
  ticketPath(ticketId: number): string;
  /** Names for `setLayout`, the first one is the default. */
  readonly layouts: readonly string[];
  readonly languages: readonly PracticeLanguage[];
  /** Names for `remove`, each with what Deskside can no longer find without it. `essential` ones make the ticket unreadable or unsure, so that nothing may be sent or the widgets hide. */
  readonly removable: readonly {
    readonly name: string;
    readonly part: 'ticket' | 'subject' | 'requester' | 'conversation' | 'fields' | 'composer';
    readonly essential: boolean;
  }[];
  /** JSON requests that the adapter makes: each is answered badly in turn. */
  readonly endpoints: readonly {
    readonly name: string;
    readonly method: 'GET' | 'PUT' | 'POST';
    readonly path: RegExp;
    readonly for: 'ticket' | 'conversation' | 'fields' | 'me' | 'write';
  }[];
  /** The category field, by the adapter's id, and three of its options by path, for tests that choose. */
  readonly category: { readonly fieldId: string; readonly paths: readonly (readonly string[])[] };
  /** Titles of a view that holds all tickets, closed ones too, and of one that new ones come into. */
  readonly views: { readonly everything: string; readonly incoming: string };
  /** The adapter's ids of the priority field's options, lowest first. */
  readonly priorities: readonly string[];
  /** Two agents who are in no group together; the first is signed in unless `signInAs` says otherwise. */
  readonly agents: { readonly first: PracticeAgent; readonly second: PracticeAgent };
  /** Whose two tickets are, under names that an organisation can list. */
  readonly admissionFacts: { readonly showcase: TicketAdmissionFacts; readonly german: TicketAdmissionFacts };
  /** JSON requests by which the adapter finds out who works on whose ticket; `part` is what is not known when it fails. */
  readonly admissionEndpoints: readonly { readonly part: AdmissionPart; readonly path: RegExp }[];
}

export interface Arrival {
  readonly subject: string;
  readonly text: string;
  /** The requester's short name in the stories. */
  readonly from?: string;
}

export type AdmissionPart = 'user' | 'groups' | 'organisation' | 'ticket-type';

export interface PracticeAgent {
  readonly id: string;
  readonly email: string;
  /** The name of the only group that they are in. */
  readonly group: string;
}

export interface TicketAdmissionFacts {
  readonly organisation: string;
  /** A name of the ticket's type as the desk's JSON writes it. */
  readonly type: string;
}

export type PracticeLanguage = 'en' | 'de' | 'ar';

export interface LoggedRequest {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly by: 'page' | 'other';
  readonly body: unknown;
  readonly status: number;
}

export type FailAnswer =
  | { readonly status: number; readonly retryAfterSeconds?: number }
  | 'html'
  | 'broken-json'
  | 'wrong-shape'
  | 'drop'
  | 'redirect-to-sign-in';

export interface FailRule {
  readonly path: RegExp;
  readonly method?: string;
  readonly answer: FailAnswer;
  readonly times?: number;
}

/** Tickets to reach for in a test, by what is special about them. All but the special ones are open, have a category field on their form and at least two public messages. */
export interface NotableTickets {
  /** A good one to show: no category yet, an English problem about hardware or access. */
  readonly showcase: number;
  /** Further ordinary open ones, at least six. */
  readonly ordinary: readonly number[];
  /** Public messages and internal notes mixed; the newest message of all is a note. */
  readonly withNotes: number;
  /** The first message of all is internal. */
  readonly firstPrivate: number;
  readonly nothingPublic: number;
  /** The JSON leaves the visibility of its messages out. */
  readonly unclearVisibility: number;
  readonly closed: number;
  /** Text that tries to command a model. */
  readonly hostile: number;
  readonly german: number;
  /** Arabic or Hebrew text. */
  readonly rightToLeft: number;
  /** At least five hundred messages. */
  readonly long: number;
  readonly longName: number;
}

/** What every practice page offers as `window.__practice`. */
export interface PracticePage {
  /** Goes to a ticket as a click in a list would, without loading the page anew. */
  open(ticketId: number): void;
  /** The form as it stands, unsaved edits included, by the adapter's field ids; undefined for a ticket that is not shown. */
  values(ticketId: number): Readonly<Record<string, string | null>> | undefined;
  /** The public reply box's HTML as the desk's own code knows it (through its editor's events, not from the DOM); undefined without one. */
  editorText(ticketId: number): string | undefined;
  setEditorText(ticketId: number, html: string): void;
  /** `closed`: no reply box is open. */
  setComposer(ticketId: number, mode: 'public' | 'internal' | 'closed'): void;
  setTheme(theme: 'light' | 'dark'): void;
  /** As a person's choice in the desk's own control, by the adapter's ids; saved only by a desk that saves every choice at once. */
  choose(ticketId: number, fieldId: 'priority', optionId: string): void;
}
