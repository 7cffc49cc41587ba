import type { FailAnswer, PracticeLanguage, AdmissionPart, SaveHooks } from '../../contract';

export type { FailAnswer } from '../../contract';

export interface FailRule {
  readonly method?: string;
  /** Matched against path and query; a string matches as a part. */
  readonly path: RegExp | string;
  readonly answer: FailAnswer;
  /** How many requests it still hits; left out, all. Counted down by the server. */
  times?: number;
}

export interface LatencyRule {
  readonly path: RegExp | string;
  readonly ms: number;
}

/** Which comments lose their `public` flag in the JSON and their marks on the page. */
export type DropFlag = 'off' | 'unclear-only' | 'all-private' | 'all';

export type ComposerMode = 'public' | 'internal' | 'missing-attribute';

/** Knobs that the page reads when it loads. */
export interface PageKnobs {
  layout: 'standard' | 'custom';
  /** Generation of the custom dropdown fields; priority and type are always v9. */
  dropdowns: 'legacy' | 'v9';
  /** What a closed dropdown shows of `A::B::C`. */
  closedField: 'full' | 'leaf';
  /** Menus hang below `body` instead of inside the field. */
  fieldMenuPortal: boolean;
  timestamps: 'relative' | 'absolute';
  theme: 'light' | 'dark';
  /** Of the agent: the page's own words, the product's fields and values. `ar` is written from right to left. */
  language: PracticeLanguage;
  composerMode: ComposerMode;
  /** While somebody types anywhere, rows, header and toolbar are replaced by new nodes. */
  rerender: boolean;
  /** Parts that the page leaves out, by `data-test-id` (a trailing `*` matches the rest), `main_panes` or `comment-id`. */
  removeSelector: string[];
  /** Between the change of the address and the pane's appearance, in milliseconds. */
  lateMs: number;
  /** `zendesk`: the capture listener looks at the composed target, the bubble listener at `event.target`. `naive`: both at `event.target`. */
  hotkeys: 'zendesk' | 'naive';
  /** The browser may keep this page when it is left: no `no-store` and no live channel. */
  mayBeKept: boolean;
}

export interface Knobs extends PageKnobs {
  /** `second`: another ordinary agent, in other groups. */
  signedInAs: 'agent' | 'second' | 'light';
  /** What the JSON leaves out: addresses of users, the groups of a user (403), the organisation of a ticket, its type and form. */
  omitted: AdmissionPart[];
  /** `cursor`: as asked (`page[size]` gives cursors). `offset`: never cursors. */
  paging: 'cursor' | 'offset';
  /** Largest page that the JSON API gives. */
  maxPageSize: number;
  latencyMs: LatencyRule[];
  fail: FailRule[];
  dropFlag: DropFlag;
  /** The word by which a view's tickets can be sorted by their last change. */
  sortsViewsBy: 'updated_at' | 'updated' | 'nothing';
  /** Any other word is a 400; otherwise it changes nothing. */
  refusesUnknownSort: boolean;
  /** A view's tickets come with their people where these are asked for. */
  sideloadsPeople: boolean;
  /** Requests a minute that the account is said to be allowed. */
  perMinute: number;
  /** What goes beyond that is answered with 429. */
  limits: boolean;
  /** What an answer to a write says of the comment in it: its entry as it is, as if it were public, or no entry at all. */
  auditOfWrite: 'true' | 'public' | 'none';
  /** When a write arrives through the JSON, before it is looked at. */
  beforeSave: SaveHooks['before'] | null;
  /** When it is saved and not answered yet: what a rule of the account sets then stands in the answer. */
  afterSave: SaveHooks['after'] | null;
  /** JSON is answered with `Last-Modified` and nothing else about its age. */
  ageless: boolean;
}

export const defaultKnobs = (): Knobs => ({
  layout: 'standard',
  dropdowns: 'legacy',
  closedField: 'full',
  fieldMenuPortal: false,
  timestamps: 'relative',
  theme: 'light',
  language: 'en',
  composerMode: 'public',
  rerender: false,
  removeSelector: [],
  lateMs: 120,
  hotkeys: 'zendesk',
  mayBeKept: false,
  signedInAs: 'agent',
  omitted: [],
  paging: 'cursor',
  maxPageSize: 100,
  latencyMs: [],
  fail: [],
  dropFlag: 'off',
  sortsViewsBy: 'updated_at',
  refusesUnknownSort: false,
  sideloadsPeople: true,
  perMinute: 700,
  limits: false,
  auditOfWrite: 'true',
  beforeSave: null,
  afterSave: null,
  ageless: false,
});

export function pageKnobs(knobs: Knobs): PageKnobs {
  const {
    layout,
    dropdowns,
    closedField,
    fieldMenuPortal,
    timestamps,
    theme,
    language,
    composerMode,
    rerender,
    removeSelector,
    lateMs,
    hotkeys,
    mayBeKept,
  } = knobs;
  return {
    layout,
    dropdowns,
    closedField,
    fieldMenuPortal,
    timestamps,
    theme,
    language,
    composerMode,
    rerender,
    removeSelector,
    lateMs,
    hotkeys,
    mayBeKept,
  };
}

const matches = (pattern: RegExp | string, path: string): boolean =>
  typeof pattern === 'string' ? path.includes(pattern) : pattern.test(path);

export const latencyOf = (knobs: Knobs, path: string): number =>
  knobs.latencyMs.find((rule) => matches(rule.path, path))?.ms ?? 0;

/** The answer of the first failing rule, which is counted down. */
export function takeFailure(knobs: Knobs, method: string, path: string): FailAnswer | null {
  const rule = knobs.fail.find(
    (each) =>
      (each.method === undefined || each.method === method) &&
      matches(each.path, path) &&
      (each.times === undefined || each.times > 0),
  );
  if (!rule) return null;
  if (rule.times !== undefined) rule.times -= 1;
  return rule.answer;
}
