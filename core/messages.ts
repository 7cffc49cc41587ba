import type { Thresholds } from './choosing';
import type { Vocabulary } from './words/speaker';
import type { NoteRequests, NotesView } from './analysis/analysis';
import type { CarriedInsert, CraftView, ToldDraft, WaitCause } from './draft-state';
import type { DraftWarning, GuardKind } from './draft-text/warning';
import type { DesksideError } from './errors';
import type { LimitView } from './limits';
import type { Note } from './note';
import type { Suspicion } from './commands/suspicion';
import type { Told } from './words/phrase';
import type { AccessScope } from './policy/access';
import type { Policy } from './policy/schema';
import type { StaysView } from './policy/stays';
import type { DeskView } from './queue';
import type { QueueRequests } from './queue-panel';
import type { Catalogue, DeskField } from './fields';
import type { DeskTabHealth } from './health';
import type { ProviderId } from './providers';
import type { SimilarTicket } from './similar';
import type { SummaryView } from './summary';
import type {
  DeskSummary,
  ErasedPart,
  ErasedState,
  ExampleView,
  FieldProblem,
  ListedModelView,
  PriceRow,
  ProviderDraft,
  SentRecord,
  SettingsView,
  UsageRow,
  WatchView,
} from './views';
import type { Addressed, DescribedDesk } from './described/addressed';
import type { Description } from './described/description';
import type { DescribedBy } from './settings';
import type { SettingsWish } from './settings-address';
import type { QuestionRequests } from './questions/questions';
import type { RequestLogRequests } from './request-log';
import type { HeldView, PreviewRequests } from './request-preview';
import type { StartRequests } from './start-requests';
import type { Decision, Suggestion } from './suggestion';
import type { DeskId, TicketRef } from './ticket';
import type { Command } from './to-page';
import type { KeyRequests } from './key-requests';

export type { PageMessage, SolvedAnswer, SolvedListed, SolvedMessage, SolvedWish } from './schema/messages';
export { asCommand, type Command, type SourceAsk, type ToPage } from './to-page';
export type {
  DeskSummary,
  ErasedPart,
  ErasedState,
  ExampleView,
  FieldProblem,
  KeyView,
  LearnProgress,
  ListedModelView,
  PriceRow,
  ProviderDraft,
  SentBody,
  SentRecord,
  SettingsView,
  TestProgress,
  TestStep,
  UsageRow,
  WatchedDesk,
  WatchView,
} from './views';

/** Names of the long-lived ports. */
export const PORTS = {
  /** Page to worker: one per shown ticket. */
  ticket: 'deskside:ticket',
  /** Options page to worker: "Learn from solved tickets" with progress; closing it stops nothing. */
  learn: 'deskside:learn',
  /** Options page to worker: "Test connection" with steps as they are known; closing it stops. */
  test: 'deskside:test',
  /** Worker to the desk's tab: asks it to read solved tickets; closing it stops. */
  solved: 'deskside:solved',
  /** Options page to the desk's tab: a description is tried there; closing it ends everything that runs for it. */
  trial: 'deskside:trial',
  /** The queue's page to worker: rows, desks and runs as they are now; closing it stops nothing but the looking. */
  queue: 'deskside:queue',
} as const;

/** The page side pings this often while it waits, since a silent 30 s request ends a Manifest V3 worker. */
export const PING_MS = 15_000;

/* ---- ticket port: worker → page; always a whole snapshot, never a delta ---- */

export type TriageState =
  | { readonly is: 'off' }
  /** The organisation does not admit this person or this ticket: nothing is shown, and desk health says why. */
  | { readonly is: 'not-allowed'; readonly scope: AccessScope }
  /** `admissionFacts`: the page is to find out who works on the ticket too. */
  | { readonly is: 'reading'; readonly admissionFacts: boolean }
  /** Shown once per destination: says what will be sent to whom (`examples`: public texts of similar tickets too), and one button. */
  | {
      readonly is: 'first-use';
      readonly destination: string;
      readonly label: Told;
      readonly examples: boolean;
      readonly chosenBy: 'you' | 'organisation';
    }
  | { readonly is: 'choose-field'; readonly candidates: readonly Pick<DeskField, 'id' | 'title'>[] }
  | { readonly is: 'waiting'; readonly cause: WaitCause; readonly label: Told }
  /** `asks`: fields whose suggested value a person must choose, because the organisation wants it so; never chosen beforehand. */
  | { readonly is: 'suggestion'; readonly suggestion: Suggestion; readonly asks: readonly string[] }
  /** The desk lets nobody change this ticket any more, so nobody is asked about it. */
  | { readonly is: 'closed' }
  /** The model or the classifier found no value that fits; nothing is proposed. */
  | { readonly is: 'no-fit'; readonly reason: Told; readonly suggestionId: string }
  | { readonly is: 'accepted' | 'dismissed'; readonly suggestion: Suggestion; readonly decision: Decision }
  | { readonly is: 'failed'; readonly error: DesksideError };

/** A field that is asked about. */
export interface AskedField extends Pick<DeskField, 'id' | 'title' | 'kind'> {
  /** Why the organisation keeps the value that the ticket has; null where it may be changed. */
  readonly locked: Told | null;
}

/** Px from the right and bottom edges of the window. */
interface Position {
  readonly right: number;
  readonly bottom: number;
}

/** What the card says of learning from solved tickets. */
export type LessonsView =
  /** Nothing was learnt here yet. `browserModel`: the browser brings a model of its own, which is offered beside it, once. */
  | { readonly is: 'offer'; readonly browserModel: boolean }
  | { readonly is: 'running'; readonly read: number; readonly of: number }
  /** `got`: how many of the learnt tickets it would have got right, held out in turn. */
  | { readonly is: 'learnt'; readonly learnt: number; readonly got?: { readonly right: number; readonly of: number } }
  | { readonly is: 'failed'; readonly error: DesksideError };

export interface Snapshot {
  readonly ref: TicketRef;
  readonly triage: TriageState;
  readonly draft: ToldDraft;
  /** A draft in which one of these was found is inserted by a second press; absent where one press is enough. */
  readonly secondPress?: readonly GuardKind[] | undefined;
  /** Absent where no model writes, so that nothing can be put in other words. */
  readonly craft?: CraftView | undefined;
  /** Requests about this ticket that wait for a person's press; absent where there is none. */
  readonly held?: readonly HeldView[] | undefined;
  /** When the last decision was made that has been written down, or refused: it is shown before. Absent until there is one. */
  readonly decided?: string;
  /** The fields that are asked about on this ticket, in their order. Empty while that is not known. */
  readonly fields: readonly AskedField[];
  /** The keys that the browser has for our commands, as it writes them (`Alt+A`); empty where none is set. */
  readonly shortcuts: Readonly<Record<Command, string>>;
  /** How sure a suggested value must be to be chosen, or offered in place of another one. */
  readonly thresholds: Thresholds;
  /** The second way, saving through the desk's JSON, is offered. */
  readonly updateDirectly: boolean;
  /** How far what is asked can go now; absent where nobody has set a limit to it. */
  readonly stays?: StaysView | undefined;
  /** There is a queue to go on in; absent where the organisation has switched it off. */
  readonly queue?: true | undefined;
  /** The classifier on this device may answer in place of a provider that cannot. */
  readonly onDevice: boolean;
  /** The worker waits for the ticket to be read again. Each name is a wish of its own, however many snapshots repeat it. */
  readonly readAgain?: string;
  /** What is to be known of the ticket beside its suggestion; absent where there is nothing. */
  readonly note?: Note | undefined;
  /** Text in the ticket that commands a machine, or that nobody sees; absent where there is none. */
  readonly suspicion?: Suspicion | undefined;
  /** Solved tickets like this one, likest first; absent where there is none that is similar enough. `open`: they are shown unfolded. */
  readonly similar?: { readonly tickets: readonly SimilarTicket[]; readonly open: boolean } | undefined;
  /** What may be written into the ticket as an internal note; absent where nothing may. */
  readonly notes?: NotesView | undefined;
  /** Absent where no summary can be asked for: the person has not switched it on, no model answers, or there is nothing to sum up. */
  readonly summary?: SummaryView | undefined;
  /** Absent where nothing is to be said of learning. */
  readonly lessons?: LessonsView | undefined;
  /** Most of the month's limit is used: the share, 0 to 1, and when counting starts anew. */
  readonly limit: { readonly share: number; readonly resetsOn: string } | null;
  /** Remembered place of the floating card on this desk. */
  readonly position: Position | null;
  /** Where the person has moved the open draft to; absent while it stands where it belongs. */
  readonly draftPosition?: Position;
}

/* ---- one-shot messages ---- */

/** Requests by name, with what they carry and what they answer. `page` ones are also accepted from a desk's tab. */
export interface Requests
  extends
    StartRequests,
    KeyRequests,
    QueueRequests,
    RequestLogRequests,
    NoteRequests,
    QuestionRequests,
    PreviewRequests {
  'settings.get': { in: Record<string, never>; out: SettingsView };
  'settings.save': { in: { settings: unknown }; out: { problems: FieldProblem[] } };
  /** `origin` has scheme and host without the port, as permissions know them (`http://localhost`). */
  'provider.address': {
    in: { provider: ProviderId; address: string; model: string };
    out: { final: string | null; problem: Told | null; origin: string | null };
  };
  'provider.models': { in: ProviderDraft; out: { models: ListedModelView[]; error: DesksideError | null } };
  'usage.get': { in: Record<string, never>; out: { rows: UsageRow[]; prices: PriceRow[]; limit: LimitView } };
  'policy.get': { in: Record<string, never>; out: { policy: Policy | null } };
  /** Newest first. `query` looks through texts and values. */
  'examples.list': {
    in: { origin: string; query?: string | undefined; from?: number | undefined };
    out: { examples: ExampleView[]; total: number };
  };
  'example.delete': { in: { key: string }; out: Record<string, never> };
  'desks.list': { in: Record<string, never>; out: { desks: DeskSummary[] } };
  'desks.refresh': { in: { origin: string }; out: { error: DesksideError | null } };
  /** `address` as typed. The browser's grant must have been given before; recognises the desk in an open tab, or on its first visit. `name`: what the product is called; a desk that is described has one before it is used. */
  'desk.add': {
    in: { address: string };
    out: { origin: string | null; desk: DeskId | null; name: Told | null; error: DesksideError | null };
  };
  /** `examples`: forgets what was learned there too. */
  'desk.remove': { in: { origin: string; examples?: boolean | undefined }; out: Record<string, never> };
  /** Tickets that nobody opened: what is watched, and what stands in the way. */
  'watch.get': { in: Record<string, never>; out: WatchView };
  /** The views of a desk, as its open tab tells them now. */
  'watch.views': { in: { origin: string }; out: { views: readonly DeskView[]; error: DesksideError | null } };
  /** The person lets tickets that they did not open go to this destination, one of those that `watch.get` asks about. */
  'watch.agree': { in: { destination: string }; out: Record<string, never> };
  /** Which desk the asking tab's own domain is. `pages`: where a described one shows its tickets. */
  'desk.here': { in: Record<string, never>; out: { desk: DeskId | null; pages?: Addressed | undefined } };
  /** The description of the asking tab's own desk; null where it has none any more. */
  'desk.described': { in: Record<string, never>; out: { desk: DescribedDesk | null } };
  /** Everything that an added address may be, told to a tab whose desk is not recognised yet. Texts of the organisation are not parsed. */
  'desk.candidates': {
    in: Record<string, never>;
    out: { own: Description | null; policy: readonly string[]; shipped: readonly Description[] };
  };
  /**
   * What tells of an added desk, or would, be it their own that no page was found to fit yet: for the person to look at. `text`: as it
   * was written, where it did not come with the extension.
   */
  'described.get': {
    in: { origin: string };
    out: { described: (DescribedBy & { readonly description: Description; readonly text: string | null }) | null };
  };
  /**
   * The person brings a description for an address that they added, as they wrote it and as our own page has parsed it. To have pressed this
   * under its words is to agree. Recognised at once in an open tab, else at the next visit; null while it is not.
   */
  'described.save': {
    in: { origin: string; text: string; description: unknown };
    out: { desk: DeskId | null; error: DesksideError | null };
  };
  /** The person has read what the description that was found reads and writes, and lets it. */
  'described.agree': { in: { origin: string }; out: Record<string, never> };
  /** The address is not this desk any more, and is not taken for it again. A description that the person brought goes with it. */
  'described.drop': { in: { origin: string }; out: Record<string, never> };
  /** Of every open desk tab. While Deskside is not `on`, no tab is asked. `again` has tickets that could not be read tried once more. */
  'health.list': { in: { again?: boolean | undefined }; out: { on: boolean; tabs: DeskTabHealth[] } };
  /** The asking tab's widgets hide because the page could not be read, or no longer do; the toolbar's icon shows it. */
  'health.tell': { in: { bad: boolean }; out: Record<string, never> };
  'data.export': { in: Record<string, never>; out: { json: string } };
  /** Always answered, with what became of each part; a part that was not meant is left out. */
  'data.erase': {
    in: { what: 'learned' | 'activity' | 'everything' };
    out: { parts: Partial<Record<ErasedPart, ErasedState>> };
  };
  'sent.get': { in: { id: string }; out: { record: SentRecord | null } };
  'catalogue.get': { in: { origin: string }; out: { catalogue: Catalogue | null } };
  /**
   * What only the worker knows of a field's values, by option id: what they mean (settings and policies hold 600 characters each), which were decided last
   * (five at most, newest first), and which the organisation never has suggested. Told to a tab about its own desk only.
   */
  'values.get': {
    in: { origin: string; fieldId: string };
    out: { meanings: Record<string, string>; recent: string[]; excluded: string[] };
  };
  /**
   * What a person should look at in a draft that the page itself has ended, since the worker went away while it was written. `text`
   * is ready, 20,000 characters at most, and places are those in it; `instruction` has 2,000 at most. Null where it cannot be told:
   * for another desk than the asking tab's, or a ticket whose messages are not proven public.
   */
  'draft.check': {
    in: { ticket: unknown; instruction: string; text: string };
    out: { warnings: readonly DraftWarning[] | null };
  };
  /** The asking tab's press on Insert waits for a reply box, or no longer: null. The ticket's next page in that tab goes on with it. */
  'insert.carry': { in: { ref: TicketRef; insert: CarriedInsert | null }; out: Record<string, never> };
  /** What waits for this ticket in the asking tab; told once. */
  'insert.take': { in: { ref: TicketRef }; out: { insert: CarriedInsert | null } };
  /** Shows another ticket of the asking tab's desk, in another of its tabs: in this one work may be left unsaved. */
  'ticket.show': { in: { ref: TicketRef }; out: { error: DesksideError | null } };
  /** Puts the widgets into the asking tab, unless Deskside is off or has no usable provider. */
  'widgets.inject': { in: Record<string, never>; out: { on: boolean } };
  /** Brings a script that is no part of what every ticket loads, at a press or when it is needed, on the same terms. */
  'late.inject': {
    in: { name: 'writing' | 'seldom' | 'later' | 'craft' | 'more' | 'summary' | 'preview' };
    out: { on: boolean };
  };
  'helper.inject': { in: { helper: 'editor-bridge' | 'api-observer' }; out: Record<string, never> };
  /** `null`: where it belongs by itself. */
  'position.save': {
    in: { origin: string; widget: 'card' | 'draft'; position: Position | null };
    out: Record<string, never>;
  };
  /** `at`: the error that is to be mended there, or what of the settings is meant; the start without it. */
  'options.open': { in: { at?: SettingsWish | undefined }; out: Record<string, never> };
  /** The words of the language that counts: those of a desk's tab, or all of them. `null`: it is the one that the asker speaks already. */
  'words.get': { in: { of: 'page' | 'all'; unless?: string | undefined }; out: Vocabulary | null };
}
export type RequestName = keyof Requests;
