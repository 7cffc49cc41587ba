import type { FailAnswer, FailRule, PracticeLanguage, AdmissionPart } from '../../contract';

/** What the page reads when it loads. */
export interface PageKnobs {
  /** `classic`: everything in the document. `mfe`: requester card, subject and properties in open shadow roots; the conversation is not. */
  layout: 'classic' | 'mfe';
  language: PracticeLanguage;
  theme: 'light' | 'dark';
  /** Between the change of the address and the new ticket's appearance, in milliseconds. */
  lateMs: number;
  /** Parts that the page leaves out, by the names of `removable`. */
  removed: string[];
  /** What opens a dropdown. Components may override the library's `mousedown`. */
  opensOn: 'mousedown' | 'click';
  /** Old versions drop a choice whose mouseup is less than 2 px below or above the event that opened the list, when neither is at 0. */
  twoPixelTrap: boolean;
  /** A chosen level unlocks the next one after so many milliseconds. */
  dependentMs: number;
  /** Fields that take no choice from scripted events, by name (`priority`, `cf_category`, …). */
  stubborn: string[];
  /** Fields that cannot be changed at all. */
  disabled: string[];
  /** Whether the levels of a nested field sit in one container, or each in its own with its own name. */
  levels: 'together' | 'apart';
  /** Whether `FroalaEditor` is a global of the page. */
  froalaGlobal: boolean;
  /** Every key typed anywhere replaces conversation, bars and header by new nodes. */
  rerender: boolean;
  /** Entries below the description that show before "load more". */
  visibleConversations: number;
  /** `freshdesk`: the capture listener looks at the composed target, the bubble listener at `event.target`. `naive`: both at `event.target`. */
  hotkeys: 'freshdesk' | 'naive';
  /** The browser may keep this page when it is left: no `no-store` and no live channel. */
  mayBeKept: boolean;
}

export interface Knobs extends PageKnobs {
  fail: (FailRule & { left?: number })[];
  /** Delay of matching JSON requests. */
  latencyMs: { readonly path: RegExp; readonly ms: number }[];
  /** Requests to `/api/v2/` per minute of the whole account, as in its headers. `0` refuses all of them, as the free plan may. */
  v2Limit: number;
  /** Answers of `/api/_/` say so too; null where they say nothing, as they are not counted. */
  internalSays: number | null;
  signedInAs: 'first' | 'second';
  /** Where the JSON tells an agent's groups: in the rows of `agents_groups`, in its groups, or in the documented `agents/me` alone, which always does. */
  membersIn: 'agents' | 'groups' | 'documented';
  /** `include=company` is only known to the documented API. */
  companyInternally: boolean;
  /** What the JSON leaves out: the agent's address, their groups, the ticket's company, its type. */
  omitted: AdmissionPart[];
  /** Whether `GET /api/v2/agents` is allowed. */
  mayListAgents: boolean;
  /** One status is kept for the tickets of one group, as its choice says. The server itself does not mind. */
  groupStatuses: boolean;
  /** Whether `GET /api/_/ticket_filters` lists the views. */
  listsViews: boolean;
  /** A list comes in the order that was asked for, else as the tickets were created. */
  keepsOrder: boolean;
  /** `meta` of a list says how many tickets it holds. */
  countsTickets: boolean;
  /** What a page of a list holds at most, whatever was asked for. */
  largestPage: number;
  /** So many canned responses beside those of the account. */
  moreCanned: number;
  /** The canned responses of a folder come with their texts. */
  cannedWhole: boolean;
  /** A note that is written through the JSON becomes public, whatever the request says. */
  publicNotes: boolean;
  /** JSON is answered with `Last-Modified` and nothing else about its age. */
  ageless: boolean;
}

export const defaultKnobs = (): Knobs => ({
  layout: 'classic',
  language: 'en',
  theme: 'light',
  lateMs: 600,
  removed: [],
  opensOn: 'mousedown',
  twoPixelTrap: true,
  dependentMs: 400,
  stubborn: [],
  disabled: [],
  levels: 'together',
  froalaGlobal: true,
  rerender: false,
  visibleConversations: 12,
  hotkeys: 'freshdesk',
  mayBeKept: false,
  fail: [],
  latencyMs: [],
  v2Limit: 400,
  internalSays: null,
  mayListAgents: false,
  signedInAs: 'first',
  membersIn: 'agents',
  companyInternally: true,
  omitted: [],
  ageless: false,
  groupStatuses: false,
  listsViews: true,
  keepsOrder: true,
  countsTickets: true,
  largestPage: 100,
  moreCanned: 0,
  cannedWhole: true,
  publicNotes: false,
});

export function pageKnobs(knobs: Knobs): PageKnobs {
  const { layout, language, theme, lateMs, removed, opensOn, twoPixelTrap, dependentMs, stubborn, disabled } = knobs;
  const { levels, froalaGlobal, rerender, visibleConversations, hotkeys, mayBeKept } = knobs;
  return {
    layout,
    language,
    theme,
    lateMs,
    removed,
    opensOn,
    twoPixelTrap,
    dependentMs,
    stubborn,
    disabled,
    levels,
    froalaGlobal,
    rerender,
    visibleConversations,
    hotkeys,
    mayBeKept,
  };
}

export const latencyOf = (knobs: Knobs, path: string): number =>
  knobs.latencyMs.find((rule) => rule.path.test(path))?.ms ?? 0;

/** The answer of the first failing rule, which is counted down. */
export function takeFailure(knobs: Knobs, method: string, path: string): FailAnswer | null {
  const rule = knobs.fail.find(
    (each) => (each.method === undefined || each.method === method) && each.path.test(path) && (each.left ?? 1) > 0,
  );
  if (!rule) return null;
  if (rule.left !== undefined) rule.left -= 1;
  return rule.answer;
}
