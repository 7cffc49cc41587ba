import type { AccessScope } from './policy/access';
import type { DesksideError } from './errors';
import type { Feature } from './features';
import type { Catalogue } from './fields';
import type { ProviderId } from './providers';
import type { LimitView } from './limits';
import type { EffectiveKey, EffectiveSettings, Gate, Provenance, Rules } from './policy/effective';
import type { NamedViews } from './policy/named-views';
import type { PolicyProblem } from './policy/parse';
import type { Replaced } from './redaction';
import type { DescribedBy, Settings } from './settings';
import type { DeskId } from './ticket';
import type { Phrase, Told } from './words/phrase';

/* What the worker shows to the extension's own pages (and, of `SentRecord`, to a desk's page): read only, without schemas. */

export interface SettingsView {
  /** What the person stored; forms edit this. */
  readonly settings: Settings;
  /** What counts, and what an organisation has to do with it. */
  readonly effective: EffectiveSettings;
  readonly managed: ManagedView;
  /** The saved key of each provider, for the address that is saved with it; the key itself never leaves the worker. */
  readonly keys: Readonly<Partial<Record<ProviderId, KeyView>>>;
  /** Those that were saved without being asked, and were not asked since. */
  readonly untried?: readonly ProviderId[];
  readonly vault: 'open' | 'locked' | 'lost' | 'no-passphrase';
  /** Set when the stored settings could not be parsed; they are kept in quarantine. */
  readonly problem: DesksideError | null;
  readonly extensionOrigin: string;
}

interface ManagedView {
  readonly gate: Gate;
  readonly rules: Rules;
  /** Each setting as it counts, where it came from, and whether the person can change it. */
  readonly keys: Readonly<Record<EffectiveKey, Provenance>>;
  /** Values of the policy that were ignored. */
  readonly problems: readonly PolicyProblem[];
  /** Why the chosen provider is not allowed; null when it is. */
  readonly providerProblem: DesksideError | null;
  readonly limit: LimitView;
}

export interface KeyView {
  /** Its last four characters, empty for a short key. */
  readonly last4: string;
  /** The provider did not accept it when it was used last. */
  readonly refused: boolean;
}

/** One line of the connection test, in words. `first-word` is the time to the first token. */
export interface TestStep {
  readonly name: 'address' | 'reachable' | 'key' | 'model' | 'first-word' | 'structured' | 'streaming' | 'context';
  /** `waiting`: not known yet, and the text says what is waited for. */
  readonly state: 'ok' | 'failed' | 'skipped' | 'waiting';
  readonly text: Told;
  readonly error?: DesksideError;
  /** Of an answered `first-word`: how long it took, in milliseconds. */
  readonly ms?: number;
}

/** Where and how to ask, as it stands in the form, saved or not. Without a typed key the one that is saved for this server is used. */
export interface ProviderDraft {
  readonly provider: ProviderId;
  readonly address: string;
  readonly model: string;
  readonly key?: string | undefined;
}

/** Port `test`: page → worker once, then worker → page whole snapshots; closing it stops the requests. */
export interface TestProgress {
  readonly running: boolean;
  readonly steps: readonly TestStep[];
}

export interface ListedModelView {
  readonly id: string;
  readonly contextTokens?: number | undefined;
}

/** What was used in one calendar month (of the person's clock) for one feature with one model. */
export interface UsageRow {
  /** e.g. `2026-11` */
  readonly month: string;
  readonly provider: ProviderId;
  readonly model: string;
  readonly feature: Feature | 'test';
  readonly requests: number;
  /** Requests whose answer did not say what it used; the sums know nothing of them. */
  readonly unknown: number;
  readonly tokensIn: number;
  readonly tokensOut: number;
  /** Part of `tokensIn`. */
  readonly tokensCached: number;
  /** US dollars, from the person's prices or the dated ones; null when a price is unknown. */
  readonly cost: number | null;
}

/** The price of a model that was used, for a million tokens in US dollars; null where it is unknown. */
export interface PriceRow {
  readonly provider: ProviderId;
  readonly model: string;
  readonly in: number | null;
  readonly out: number | null;
  readonly cached: number | null;
  /** `yours`: corrected in the settings. `list`: shipped, as of `asOf`. `free`: runs on the person's own computers. */
  readonly from: 'yours' | 'list' | 'free' | 'unknown';
  /** ISO date of the shipped price. */
  readonly asOf: string | null;
}

/** A decided ticket that was learnt from, as the options list it. */
export interface ExampleView {
  /** Names it in `example.delete`. */
  readonly key: string;
  readonly ticketId: string;
  /** The first line of its public text. */
  readonly title: string;
  readonly text: string;
  /** What was chosen, as the desk calls it: `Category: Hardware › Printer`. */
  readonly values: readonly string[];
  readonly from: 'decision' | 'solved';
  readonly learnedAt: string;
}

/** A body as it was posted; of an answer that was made on this device what decided, line by line. */
export type SentBody = string | readonly Phrase[];

export interface SentRecord {
  readonly id: string;
  readonly what: Feature;
  /** Where it went; `null` when nothing left the browser. */
  readonly destination: string | null;
  readonly label: Told;
  /** The very bodies that were posted, in order (two after a repair), or the explanation of an on-device answer. */
  readonly bodies: readonly SentBody[];
  /** What was replaced in these bodies before they were posted; absent where nothing was. */
  readonly replaced?: Replaced;
  /** The provider that was asked before and did not answer, with what was posted to it. */
  readonly before?: Pick<SentRecord, 'destination' | 'label' | 'bodies' | 'replaced'>;
  /** Pieces of text in the ticket that nobody could see, and that were left out. Absent where there were none. */
  readonly hidden?: number;
  readonly at: string;
}

export interface DeskSummary {
  readonly origin: string;
  /** Null while a person's own domain was not recognised yet. */
  readonly desk: DeskId | null;
  /** What the product is called; null while it is not known. */
  readonly name: Told | null;
  /** Set where a description tells of it, one that waits for the person's word too. */
  readonly describedBy: DescribedBy | null;
  /** `not-read`: nothing was read there yet. `not-agreed`: the person has to see first what its description reads. `no-access`: the browser's grant is missing. */
  readonly state: 'ready' | 'not-read' | 'not-agreed' | 'not-recognised' | 'no-access';
  /** Added by the person; it can be removed. */
  readonly custom: boolean;
  /** Null before the fields were read. */
  readonly catalogue: Catalogue | null;
  /** When a ticket was last read there, ISO 8601. */
  readonly lastReadAt: string | null;
  readonly examples: number;
  /** True when a tab with this desk is open, so that it can be read. */
  readonly open: boolean;
  /** What the organisation admits tickets by, and this desk's description cannot say of solved ones: nothing can be learnt from them then. */
  readonly unsaid?: AccessScope;
}

/** The desk in the tab that the person looks at, whether they have paused it or not. */
export interface ActiveDesk {
  readonly origin: string;
  /** What the product is called; null while it is not known. */
  readonly name: Told | null;
  readonly examples: number;
}

/** One desk whose new tickets are triaged before anybody opens them. */
export interface WatchedDesk {
  readonly origin: string;
  /** `closed`: no tab of it is open. `resting`: it is asked again later, `error` says why. */
  readonly state: 'watching' | 'closed' | 'resting';
  readonly error: DesksideError | null;
  /** When it was looked at last, ISO 8601; null before the first time. */
  readonly lookedAt: string | null;
  /** Tickets that are still to be triaged. */
  readonly toDo: number;
  /** Suggestions that wait for somebody to open their ticket. */
  readonly ready: number;
  /** What the organisation's views are on this desk; absent where the person chooses, and until the desk has told its views. */
  readonly named?: NamedViews;
}

export interface WatchView {
  /** Where such tickets would go and nobody has agreed to yet, with the name of who answers there. */
  readonly asks: readonly { readonly destination: string; readonly label: Told }[];
  /** Why none is triaged anywhere although it is switched on; null where nothing is in the way but what `asks` says. */
  readonly problem: DesksideError | null;
  /** Those with chosen views; every known desk where the organisation names the views. */
  readonly desks: readonly WatchedDesk[];
}

export interface LearnProgress {
  /**
   * `running`: the person looks on; `quiet`: it goes on in the background; `waiting`: it goes on by itself when it can, and `error` says
   * what it waits for.
   */
  readonly state: 'running' | 'quiet' | 'waiting' | 'done' | 'stopped' | 'failed';
  readonly read: number;
  readonly kept: number;
  /** Upper bound that is known so far. */
  readonly of: number;
  /** All examples of this desk, where it goes on or rests. */
  readonly learnt?: number;
  /** Solved tickets that were listed and not read, because the organisation does not admit them; absent where there are none. */
  readonly leftOut?: number;
  /** Those of `leftOut` of which the desk does not say what would admit them. */
  readonly unsaid?: number;
  readonly error?: DesksideError;
}

export interface FieldProblem {
  /** Dotted path of the setting, e.g. `providers.azure.address`, `fallback`. */
  readonly path: string;
  readonly message: Told;
}

/** `records` is the ledger: what was learned, activity, use and the desks' fields. `sent` lies in memory: what was sent, and answers that wait to be written. */
export type ErasedPart = 'settings' | 'keys' | 'records' | 'sent';

/** `later`: something still holds it, so that it goes when it is let go, at the browser's next start at the latest. `failed`: it is still there. */
export type ErasedState = 'erased' | 'later' | 'failed';
