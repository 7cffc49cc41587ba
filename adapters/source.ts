import type { Article } from '../core/article';
import type { Catalogue, DeskField } from '../core/fields';
import type { AdmissionFacts, AdmissionPart } from '../core/policy/access';
import type { DeskView, LinkedTicket, TicketChanges, TicketList } from '../core/queue';
import type { Result } from '../core/result';
import type { TicketRead, TicketRef } from '../core/ticket';
import type { DeskEnv, FieldChoice, SolvedReader } from './adapter';

/** What a source may use of the world: any tab of its desk, whatever that shows. It writes through the desk's JSON only. */
export type SourceEnv = Omit<DeskEnv, 'writing'>;

/**
 * A help desk without its page: what can be had from any of its tabs with the agent's session. It comes in a script of its own
 * (`desk-source-…`) into the one tab that is asked; a ticket's page carries none of it.
 */
export interface DeskSource extends SolvedReader {
  /**
   * How many requests a minute may be made while nobody waits: a tenth of the least that the vendor allows an account. Where the
   * desk's answers say how many it allows, a tenth of that counts instead.
   */
  readonly quietPerMinute: number;
  /** Whoever asks opens it anew after an hour, so that it may keep what changes rarely. */
  open(origin: string, env: SourceEnv): OpenSource;
}

/**
 * One desk's data. Every list is asked for the fields of a `QueueTicket` and no others, since some desks put the newest comment or
 * internal note into a row; what arrives beyond them is dropped before anything else is done with it. Errors: `desk-signed-out`,
 * `desk-refused`, `desk-rate-limited`, `desk-unreachable`, `stopped`; for a ticket of another desk `not-the-same-ticket`.
 */
export interface OpenSource {
  /** The lists that the desk offers to this agent, in its own order. */
  views(signal: AbortSignal): Promise<Result<readonly DeskView[]>>;
  /**
   * The tickets of a view, those that were changed last first; at most `most` of them, 1,000 at the utmost. `asks`: what each row is to say
   * of who works on it and whose it is (`admissionFacts`), from the list itself and what few further answers name; a part that the desk
   * does not say is null. Nothing of that is looked up without it.
   */
  list(viewId: string, most: number, signal: AbortSignal, asks?: readonly AdmissionPart[]): Promise<Result<TicketList>>;
  /**
   * The tickets of these views that are new or were changed since `mark`, each once, with the next mark; with null, those that are
   * there now, newest change first. As few requests as the desk lets it be, and conditional ones where it can.
   */
  changes(
    viewIds: readonly string[],
    mark: string | null,
    signal: AbortSignal,
    asks?: readonly AdmissionPart[],
  ): Promise<Result<TicketChanges>>;
  /**
   * A ticket as it stands now, from the desk's JSON alone, with the evidence for each message as on its page: what the page would
   * have to prove is unknown here. Also `scrape-partial`.
   */
  read(ref: TicketRef, signal: AbortSignal): Promise<Result<TicketRead>>;
  /** As `DeskTicket.admissionFacts`. Rejects with the signal's reason, and with `not-the-same-ticket` for one of another desk. */
  admissionFacts(ref: TicketRef, signal: AbortSignal): Promise<AdmissionFacts>;
  /**
   * What the status and the assignee of a ticket of this scope may become: up to two fields of the kinds `status` and `assignee`, each with
   * the desk's own values, in the desk's own order; a status says what it `means`. A field that the desk lets nobody set here, or whose
   * values it does not tell, is left out. At most 1,000 assignees.
   */
  workflow(ref: TicketRef, scope: string | null, signal: AbortSignal): Promise<Result<readonly DeskField[]>>;
  /** The tickets that this one hangs together with, as the desk says it; at most 100. Empty where the desk has no such links. */
  linked(ref: TicketRef, signal: AbortSignal): Promise<Result<readonly LinkedTicket[]>>;
  /**
   * Saves the choices at once, those of `workflow` too. `stamp`: the `updatedStamp` or list stamp that the person saw; a ticket that was changed since is left
   * alone (`conflict`), and what was saved is read back (`field-not-set`: a rule of the desk set something else). Also `read-only`.
   * Answers the stamp that the ticket has from then on, as a list or a reading would tell it; null where it cannot be told.
   */
  write(
    ref: TicketRef,
    choices: readonly FieldChoice[],
    stamp: string,
    signal: AbortSignal,
  ): Promise<Result<{ readonly stamp: string | null }>>;
  /**
   * The articles of the desk's public knowledge base that its own search finds for these words, best first, `MOST_ARTICLES_FOUND` at most.
   * Each is proven open to everybody and published; what the desk does not say so of is left out. Null where there is no knowledge base
   * that this agent may search, or where nothing that the desk tells proves an article public.
   */
  articles(words: string, signal: AbortSignal): Promise<Result<readonly Article[] | null>>;
  /** Writes an internal note, plain text with paragraphs by empty lines, and reads back that nobody but agents can see it: `note-public` where the desk says that others can. Mails nobody. */
  addNote(ref: TicketRef, text: string, signal: AbortSignal): Promise<Result<void>>;
  /**
   * The desk's fields, without macros. `scope`: as rows and readings of a ticket tell it; then only the fields that such a ticket can
   * have, and of each the values that its scope lets it take. What a single ticket can take may be less (`TicketRead.offered`: its SLA).
   * With null, every field with every option. A scope that the desk does not have, or does not tell of, is `desk-refused`: every field
   * in its place would offer what such a ticket cannot have, and nobody could tell.
   */
  catalogue(scope: string | null, signal: AbortSignal): Promise<Result<Catalogue>>;
}
