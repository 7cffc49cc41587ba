import type { GuardKind } from '../draft-text/warning';
import type { Feature } from '../features';
import type { ProviderId } from '../providers';
import type { RedactionDemand } from '../redaction';
import type { Settings } from '../settings';
import type { FieldPolicy } from './keys/field-policy';
import type { Policy } from './schema';
import type { PolicyKey } from './table';

/** What is known of an organisation's policy. Until it is known whether there is one, nothing is allowed. */
export type PolicyState =
  | { readonly is: 'none' }
  | { readonly is: 'known'; readonly policy: Policy }
  | { readonly is: 'waiting' }
  | { readonly is: 'unreadable' };

/**
 * Whether Deskside may do anything at all. `unlicensed` and `paused`: the organisation says no. `waiting`: it is not known yet
 * whether there is a policy. `unreadable`: there is one and the browser does not hand it over.
 */
export type Gate = 'open' | 'unlicensed' | 'paused' | 'waiting' | 'unreadable';

/** `policy`: the organisation. `you`: the person. */
type Source = 'policy' | 'you' | 'default';

export const effectiveKeys = [
  'organisation',
  'licensed',
  'enabled',
  'capabilities.triage',
  'capabilities.draft',
  'capabilities.watch',
  'capabilities.summary',
  'provider',
  'provider.address',
  'provider.model',
  'provider.modelForTriage',
  'provider.modelForDraft',
  'provider.modelForSummary',
  'provider.providedKey',
  'provider.ownKeys',
  'allowed.providers',
  'allowed.servers',
  'allowed.localOnly',
  'allowed.ownServers',
  'localOnly',
  'allowed.desks',
  'access.users',
  'access.groups',
  'access.organisations',
  'access.ticketTypes',
  'watchedViews',
  'queue.panel',
  'queue.bulk',
  'queue.statuses',
  'fallback',
  'examplesInPrompt',
  'articlesInDrafts',
  'macrosInDrafts',
  'redaction',
  'learning.fromDecisions',
  'learning.fromSolved',
  'learning.retentionDays',
  'requestTexts',
  'eachRequestAsked',
  'askEachRequest',
  'keepRequestTexts',
  'analysisNotes',
  'analysisNote',
  'errorNote',
  'limits.tokensPerRequest',
  'limits.tokensPerMonth',
  'limits.resetDay',
  'confidence.toSet',
  'confidence.toChange',
  'fields',
  'writing.rules',
  'writing.tone',
  'writing.language',
  'writing.secondPress',
  'writing.terms',
  'language',
  'customDesks',
  'deskDescriptions',
  'updateDirectly',
  'support.link',
  'support.text',
] as const;
export type EffectiveKey = (typeof effectiveKeys)[number];

/** The value of one setting as it counts, where it came from, and whether the person can change it. Never a key's text. */
export interface Provenance {
  readonly value: unknown;
  readonly source: Source;
  readonly locked: boolean;
  /** The key of the policy that decided; null where the policy had no say. */
  readonly policyKey: PolicyKey | null;
  /** The highest number that a person may set, where the policy names one. */
  readonly cap?: number;
}

/** The settings as they count. What the person stored stays as it is beside them. */
export type EffectiveSettings = Omit<Settings, 'enabled'> & { readonly enabled: boolean };

/** What an organisation sets, and where the person narrows it by themselves. `null` in a list's place: everything is allowed; an empty list allows nothing. */
export interface Rules {
  readonly gate: Gate;
  /** There is a policy, whatever it says. */
  readonly managed: boolean;
  readonly organisation: string | null;
  readonly support: { readonly link: string | null; readonly text: string | null };
  /** The organisation switched Deskside on for its people, with the provider that it names, and has told them. */
  readonly provisioned: boolean;
  /** The provider, its address and its model are the organisation's. */
  readonly preset: boolean;
  /** The organisation provides a key for the preset provider. */
  readonly providedKey: boolean;
  /** Whether a person may use a key of their own. */
  readonly ownKeys: boolean;
  /** Of the preset provider, where it differs by what is asked. */
  readonly modelFor: Readonly<Record<Feature, string | null>>;
  readonly allowed: {
    readonly providers: readonly ProviderId[] | null;
    readonly servers: readonly string[] | null;
    readonly localOnly: boolean;
    /** Names that count as the organisation's own computers; they matter only where answers must come from those. */
    readonly ownServers: readonly string[];
    /** The person's own wish: nothing leaves this computer, but to the organisation's own servers. */
    readonly nothingLeaves: boolean;
    readonly desks: readonly string[] | null;
  };
  readonly access: {
    readonly users: readonly string[] | null;
    readonly groups: readonly string[] | null;
    readonly organisations: readonly string[] | null;
    readonly ticketTypes: readonly string[] | null;
  };
  /** Names or ids of the views that are watched on every desk; null where each person chooses. */
  readonly watchedViews: readonly string[] | null;
  /** The queue: whether there is one, whether many tickets are changed at once there, and whether a status or an assignee is. */
  readonly queue: { readonly panel: boolean; readonly bulk: boolean; readonly statuses: boolean };
  /** What is replaced at least before a ticket goes to a server. */
  readonly redaction: RedactionDemand | null;
  /** A person may keep the texts of requests in the log. */
  readonly requestTexts: boolean;
  /** Every request waits for a person's press. */
  readonly eachRequestAsked: boolean;
  /** A person may write internal notes with what Deskside suggested, and with why it could not. */
  readonly analysisNotes: boolean;
  readonly tokensPerRequest: number | null;
  /** 0 to 1: a suggestion below is not made. `toChange` where the ticket has another value already; never below `toSet`. */
  readonly confidence: { readonly toSet: number; readonly toChange: number };
  readonly fields: readonly FieldPolicy[];
  /** A draft in which one of these was found is inserted by a second press. */
  readonly secondPress: readonly GuardKind[];
  readonly learnFromSolved: boolean;
  readonly ownDomains: boolean;
  /** Texts of descriptions that the organisation brings for desks without an adapter; empty without any. */
  readonly deskDescriptions: readonly string[];
  /** A person may bring descriptions of desks. */
  readonly ownDescriptions: boolean;
  readonly updateDirectly: boolean;
}

type RuleGroup = 'support' | 'allowed' | 'access' | 'confidence' | 'queue';
/** Where a rule stands: `allowed.desks`, `fields`. */
export type RulePath =
  | Exclude<keyof Rules, RuleGroup>
  | { [Group in RuleGroup]: `${Group}.${keyof Rules[Group] & string}` }[RuleGroup];

type RuleAt<Path extends string> = Path extends `${infer Group extends RuleGroup}.${infer Name}`
  ? Name extends keyof Rules[Group]
    ? Rules[Group][Name]
    : never
  : Path extends keyof Rules
    ? Rules[Path]
    : never;

/** Every rule by where it stands. */
export type RulesByPath = { readonly [Path in RulePath]: RuleAt<Path> };

/** Rules that are a switch. */
export type SwitchRule = { [Path in RulePath]: RuleAt<Path> extends boolean ? Path : never }[RulePath];

export interface Effective {
  readonly settings: EffectiveSettings;
  readonly rules: Rules;
  readonly keys: Readonly<Record<EffectiveKey, Provenance>>;
}
