import type { Catalogue, DeskField, Macro } from '../core/fields';
import type { HealthPart } from '../core/health';
import type { AdmissionFacts, AdmissionPart, AgentFacts, TicketFacts } from '../core/policy/access';
import type { Result } from '../core/result';
import type { DeskId, TicketRef, TicketRead } from '../core/ticket';
import type { Lesson } from './shared/example';

/** What an adapter may use of the world; tests give other ones. */
export interface DeskEnv {
  readonly document: Document;
  readonly location: () => URL;
  /** Same-origin requests with the agent's cookie. */
  readonly fetch: typeof fetch;
  /** Where requests wait for their turn, because nobody waits for them. */
  readonly pace?: Pace;
  /**
   * Asks the worker to put a helper into the page's own world. Resolves when it listens. `editor-bridge` writes through a rich
   * editor; `api-observer` hears what the desk itself loads, from now on and, after the next load of the page, from its start.
   */
  readonly help: (helper: PageHelper) => Promise<void>;
  /**
   * What writes into the desk: its form, its reply box, its JSON. It comes in a script of its own (`desk-writing-…`) at the first
   * press that needs it, so it is no part of what every ticket loads. `W` is the asking adapter's own. Throws `context-lost` where it
   * cannot come, `stopped` where Deskside is off by now. Rejects with the signal's reason.
   */
  readonly writing: <W>(signal: AbortSignal) => Promise<W>;
}

/**
 * Waits for a request's turn; whoever had it says what was answered, null where nothing was. The time that a request may take begins
 * with its turn. Rejects with the signal's reason.
 */
export type Pace = (signal: AbortSignal) => Promise<(response: Response | null) => void>;

type PageHelper = 'editor-bridge' | 'api-observer';

/** A help desk's page as a person has it before them. Its other half, which needs no page, is `DeskSource`. */
export interface DeskPage {
  /** Pure: is this one of the desk's agent pages, whatever it shows? `hosted` as in `DeskDetector`. */
  owns(url: URL, hosted?: boolean): boolean;
  /**
   * The ticket that the page shows where its address names none (`DeskDetector.mayShow`), by marks of the page that agree on it; null
   * while it shows none, or more than one. Asked again whenever the document has changed, so it has to be quick. Absent where every
   * ticket has an address of its own.
   */
  detect?(page: Pick<DeskEnv, 'document' | 'location'>): TicketRef | null;
  open(ref: TicketRef, env: DeskEnv): DeskTicket;
}

/** A help desk. Everything about its pages and its JSON stays behind this. */
export interface DeskAdapter extends DeskPage {
  readonly id: DeskId;
  /** Every field with every option, without macros: whoever needs those reads them through the desk's source. */
  readCatalogue(origin: string, env: DeskEnv, signal: AbortSignal): Promise<Result<Catalogue>>;
}

/**
 * The solved tickets and the macros of a help desk. They come in a script of their own (`desk-source-…`), into the one tab that reads them: a
 * ticket's page carries none of it.
 */
export interface SolvedReader extends Pick<DeskAdapter, 'id' | 'owns' | 'readCatalogue'> {
  /** The macros that write a reply, none where the desk or the role has none. Some desks want one request for each. */
  readMacros(origin: string, env: DeskEnv, signal: AbortSignal): Promise<Result<readonly Macro[]>>;
  /** Newest first, at most `limit` of them, public content only. Throws a `DesksideFault`. */
  solved(
    origin: string,
    catalogue: Catalogue,
    env: DeskEnv,
    limit: number,
    signal: AbortSignal,
    goOn?: GoOn,
  ): AsyncIterable<SolvedStep>;
}

/** Where reading solved tickets goes on. */
export interface GoOn {
  /** The `at` of an earlier step; null for the newest. */
  readonly from: string | null;
  /** Whether a ticket need not be read. `changedAt`: ISO 8601, null where the desk's list does not say. */
  readonly skips: (ticketId: string, changedAt: string | null) => boolean;
  /** Set where an organisation admits only some people or tickets: nothing beyond the list is read before it has said yes. */
  readonly admission?: ListAdmission | undefined;
}

/** A row of a list as far as it says whose ticket it is. */
export interface ListedTicket extends TicketFacts {
  readonly ticketId: string;
}

/** Who decides which of the listed tickets may be read. */
export interface ListAdmission {
  /** What has to be known; the rest may stay null, so that nothing is looked up for nothing. */
  readonly asks: readonly AdmissionPart[];
  /** The ids of those that may be read. `at`: as `SolvedStep.at`. Rejects when reading was stopped. */
  admitted(at: string, agent: AgentFacts, rows: readonly ListedTicket[]): Promise<ReadonlySet<string>>;
  /** Too many were left out: no further page is asked for. */
  isEnough(): boolean;
}

/** What came of one solved ticket. */
export interface SolvedStep extends Lesson {
  readonly ticketId: string;
  /** How many there are to read at most, as far as is known yet. */
  readonly of: number;
  /** The place in the desk's list, for `GoOn`. */
  readonly at: string;
}

export interface FieldChoice {
  readonly field: DeskField;
  /** `null` empties the field. */
  readonly optionId: string | null;
}

export type ComposerMode = 'public' | 'internal' | 'unknown' | 'missing';

export interface ComposerState {
  readonly mode: ComposerMode;
  /** Messaging composers take plain text only. */
  readonly kind: 'rich' | 'plain';
  readonly empty: boolean;
}

/** The messages on the screen. */
export interface Conversation {
  /** What scrolls them; null where it was not found. */
  readonly scroller: HTMLElement | null;
  /** The wanted message; null where the page does not show it or does not name it. */
  readonly message: HTMLElement | null;
}

/** One open ticket. Every member re-checks that the page still shows this ticket and answers `not-the-same-ticket` otherwise. */
export interface DeskTicket {
  readonly ref: TicketRef;
  /** The address (or the page, by `DeskPage.detect`), the visible pane and (where there is one) the selected tab agree on this ticket. */
  isShown(): boolean;
  /** Resolves once `isShown()`; rejects with the signal's reason. */
  whenShown(signal: AbortSignal): Promise<void>;
  read(signal: AbortSignal): Promise<Result<TicketRead>>;
  /** Who is signed in, and whose ticket it is, for an organisation that admits only some. Asked for only then. What cannot be read is null; it never fails as a whole. */
  admissionFacts(signal: AbortSignal): Promise<AdmissionFacts>;
  /** Id of the newest public message right now, for the check before an insert. */
  newestPublicMessage(signal: AbortSignal): Promise<Result<string>>;
  /** What the form shows for a field now: the option's id, `null` when empty, `undefined` when it cannot be read. */
  currentValue(field: DeskField): string | null | undefined;
  /** Whether a press on this element may save or send the ticket: one of the controls that an adapter itself never presses. */
  saves(target: Element): boolean;
  /** Brings what writes (`DeskEnv.writing`), so that nothing passes between a look at the form and `apply`. Absent where nothing has to come. */
  readonly prepare?: (signal: AbortSignal) => Promise<Result<void>>;
  /** Chooses through the desk's own control, level by level, and reads it back. Saves nothing. Errors: `field-not-on-form`, `field-not-set`, `not-the-same-ticket`. */
  apply(choice: FieldChoice, signal: AbortSignal): Promise<Result<void>>;
  /** The second way, only at the person's wish: the desk's JSON with its collision guard. Saves at once. Errors: `conflict`, `read-only`, `desk-…`. */
  updateDirectly(choices: readonly FieldChoice[], updatedStamp: string, signal: AbortSignal): Promise<Result<void>>;
  composer(): ComposerState;
  /**
   * Presses the desk's own control that opens a public reply, because the person wished it. Absent where no such control is known.
   * Resolves when the box is there. Errors: `composer-missing`, `composer-not-public`, `not-the-same-ticket`.
   */
  readonly openReply?: (signal: AbortSignal) => Promise<Result<void>>;
  /** Puts plain text (paragraphs by empty lines) at the caret of the public reply box, undoable, and reads it back. Never emits anything Enter-like. */
  insert(text: string, signal: AbortSignal): Promise<Result<void>>;
  /**
   * What the person has written into the public reply and not sent, as plain text without what is quoted in it; read at their press
   * alone. Errors: `reply-empty` (also where no public reply is open), `not-the-same-ticket`.
   */
  replyText(signal: AbortSignal): Promise<Result<string>>;
  /** Where the widgets belong; null when not found, then they float. Elements of this ticket's visible pane only. */
  anchors(): { readonly card: HTMLElement | null; readonly draft: HTMLElement | null };
  /** Where the conversation is, so that a draft can stand beside it. `messageId` as in what was read. */
  conversation(messageId: string): Conversation;
  /** What of the page can be found right now, and which selectors failed; none where what looks could not come. Never any content of the ticket. */
  health(): readonly HealthPart[] | Promise<readonly HealthPart[]>;
}
