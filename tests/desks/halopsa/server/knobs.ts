import type { FailAnswer, FailRule, AdmissionPart } from '../../contract';
import type { Language } from '../account/labels';

/** Which private actions (or all) lose their `hiddenfromuser` in the JSON. */
export type DropFlag = 'off' | 'unclear-only' | 'all-private' | 'all';

/** Knobs that the page reads when it loads. */
export interface PageKnobs {
  /** `in-list` sends `/ticket?id=` on to `/tickets?area=1&mainview=team&id=`, where the list stands beside the ticket. */
  layout: 'alone' | 'in-list';
  language: Language;
  /** `tenant`: labels that this tenant has renamed (the same in every language). */
  labels: 'stock' | 'tenant';
  theme: 'light' | 'dark';
  /** Between the change of the address and the ticket's appearance, in milliseconds. */
  lateMs: number;
  /** Parts that the page leaves out, by the names of `halopsaFacts.removable`. */
  removed: string[];
  /** Where the app keeps its Bearer token: a cookie that scripts can read, localStorage, or a variable of its own. */
  session: 'cookie' | 'localStorage' | 'memory';
  /** The app itself asks who is signed in when it starts. */
  asksForMe: boolean;
  /** How the app makes its requests. */
  transport: 'fetch' | 'xhr';
  /** `window.FroalaEditor` is there. */
  froalaGlobal: boolean;
  /** The widget of category_2. */
  category2: 'select' | 'tree';
  /** The priority follows impact × urgency; its row cannot be edited. */
  derivedPriority: boolean;
  /** A choice is saved at once, instead of by the Save button of the details bar. */
  inlineSaves: boolean;
  /** react-select's menus hang below `body` instead of inside the row. */
  menuPortal: boolean;
  /** The form that is open when a ticket appears. */
  composer: 'closed' | 'public' | 'internal';
  /** The form of `setComposer('public')`: an e-mail with a private note above it, or a note with a private note above it. */
  publicForm: 'email' | 'note';
  /** The form of `setComposer('internal')`: a private note alone, or the box "note" with "Hide from user" ticked. */
  internalForm: 'private-note' | 'hidden-note';
  /** While somebody types anywhere, cards, rows and title are replaced by new nodes. */
  rerender: boolean;
  /** `careful`: the capture listener looks at the composed target, the bubble listener at `event.target`. `naive`: both at `event.target`. */
  hotkeys: 'careful' | 'naive';
  /** The browser may keep this page when it is left: no `no-store` and no live channel. */
  mayBeKept: boolean;
}

export interface Knobs extends PageKnobs {
  /** Which actions lose `hiddenfromuser`, and whether it is then missing or null. */
  dropFlag: DropFlag;
  dropAs: 'missing' | 'null';
  /** Query parameters of `/api/Actions` and `/api/Tickets` that the server does not know, so silently ignores: `['excludeprivate']`. */
  ignoredFilters: string[];
  /** Child and related tickets' actions appear among a ticket's own. */
  relatives: boolean;
  /** `{actions:[…]}` or a bare array. */
  actionsAnswer: 'wrapped' | 'bare';
  categoryAnswer: 'wrapped' | 'bare';
  /** What `POST /api/Tickets` answers. */
  postAnswer: 'object' | 'array';
  /** Text of `_warning` in every answer to a write; null for none. */
  warning: string | null;
  /** Rows above other categories are listed too, and a ticket can take them. */
  parentCategories: boolean;
  /** Security categories carry the priority 1, and choosing one moves the ticket there. */
  categoryMovesPriority: boolean;
  signedInAs: 'first' | 'second';
  /** Where the JSON tells an agent's teams: in `Agent/me` already, or only in the agent's own record with details. */
  teamsIn: 'me' | 'record';
  /** Whether a row of an agent's teams says if they are in it (`in_section`); rows for every visible team say nothing without it. */
  rowsSayMembership: boolean;
  /** What the JSON leaves out: the agent's address, their teams, the ticket's client, its type. */
  omitted: AdmissionPart[];
  /** Largest page of tickets that the server gives. */
  maxPageSize: number;
  /** Rows of the ticket list hold the newest note, private or not, even where nobody asked for it. */
  rowsHoldNotes: boolean;
  /** Requests in any five minutes by others than the app, then 429; null for no limit. Halo's own is 300. */
  limit: number | null;
  /** Every answer says that so many requests a minute are allowed; null where none says anything, as Halo's own. */
  saysPerMinute: number | null;
  /** A 429 of that limit says when to come back. */
  limitSaysWhen: boolean;
  /** JSON is answered with `Last-Modified` and nothing else about its age. */
  ageless: boolean;
  /** Failures hit the app's own requests too: in `memory` there are no others. */
  failPage: boolean;
  latencyMs: { readonly path: RegExp; readonly ms: number }[];
  /** `times` is counted down by the server. */
  fail: (Omit<FailRule, 'times'> & { times?: number })[];
}

const pageDefaults = (): PageKnobs => ({
  layout: 'alone',
  language: 'en',
  labels: 'stock',
  theme: 'light',
  lateMs: 120,
  removed: [],
  session: 'cookie',
  asksForMe: false,
  transport: 'fetch',
  froalaGlobal: true,
  category2: 'select',
  derivedPriority: false,
  inlineSaves: false,
  menuPortal: false,
  composer: 'closed',
  publicForm: 'email',
  internalForm: 'private-note',
  rerender: false,
  hotkeys: 'careful',
  mayBeKept: false,
});

export const defaultKnobs = (): Knobs => ({
  ...pageDefaults(),
  dropFlag: 'unclear-only',
  dropAs: 'missing',
  ignoredFilters: [],
  relatives: true,
  actionsAnswer: 'wrapped',
  categoryAnswer: 'bare',
  postAnswer: 'object',
  warning: null,
  parentCategories: false,
  categoryMovesPriority: false,
  maxPageSize: 100,
  rowsHoldNotes: false,
  limit: null,
  saysPerMinute: null,
  limitSaysWhen: false,
  ageless: false,
  signedInAs: 'first',
  teamsIn: 'me',
  rowsSayMembership: true,
  omitted: [],
  failPage: false,
  latencyMs: [],
  fail: [],
});

export const pageKnobs = (knobs: Knobs): PageKnobs =>
  Object.fromEntries(
    Object.keys(pageDefaults()).map((name) => [name, knobs[name as keyof PageKnobs]]),
  ) as unknown as PageKnobs;

export const latencyOf = (knobs: Knobs, path: string): number =>
  knobs.latencyMs.find((rule) => rule.path.test(path))?.ms ?? 0;

/** The answer of the first failing rule, which is counted down. */
export function takeFailure(knobs: Knobs, method: string, path: string): FailAnswer | null {
  const rule = knobs.fail.find(
    (each) =>
      (each.method === undefined || each.method === method) &&
      each.path.test(path) &&
      (each.times === undefined || each.times > 0),
  );
  if (!rule) return null;
  if (rule.times !== undefined) rule.times -= 1;
  return rule.answer;
}
