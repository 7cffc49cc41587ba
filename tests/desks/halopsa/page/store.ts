import { useSyncExternalStore } from 'react';
import type { CategoryJson } from '../server/api-lists';
import type { Bootstrap } from '../server/bootstrap';
import type { ActionJson } from '../server/shapes-action';
import type { PriorityJson, TicketJson, TicketRow } from '../server/shapes-ticket';
import type { TypeField } from '../server/ticket-type';
import type { EditId } from './fields';
import type { Route } from './route';

export type EditorName = 'private_note' | 'note' | 'emailbody';

/** An open action form. */
export interface Form {
  readonly outcomeId: number;
  readonly editors: readonly EditorName[];
  /** HTML per editor, as Froala's events last gave it. */
  readonly model: Partial<Record<EditorName, string>>;
  /** "Hide from user". */
  hidden: boolean;
  readonly to: string[];
}

export interface OpenTicket {
  ticket: TicketJson;
  /** Newest first. */
  actions: readonly ActionJson[];
  actionCount: number;
  fields: readonly TypeField[];
  priorities: readonly PriorityJson[];
  categories: Readonly<Record<'category_1' | 'category_2', readonly CategoryJson[]>>;
  /** What the person changed and has not saved. */
  edits: Partial<Record<EditId, string | null>>;
  /** Rows that show their editor. */
  editing: ReadonlySet<EditId>;
  form: Form | null;
}

interface Named {
  readonly id: number;
  readonly name: string;
}

export interface OutcomeRow {
  readonly id: number;
  readonly buttonname: string;
  readonly hidefromuser: boolean;
  readonly showhidecheckbox: boolean;
  readonly sendemail: boolean;
  readonly dontshowscreen: boolean;
  readonly _more: boolean;
}

export interface Lists {
  statuses: readonly (Named & { readonly colour: string })[];
  teams: readonly Named[];
  agents: readonly Named[];
  impacts: readonly Named[];
  urgencies: readonly Named[];
  outcomes: readonly OutcomeRow[];
  rows: readonly TicketRow[];
}

export interface State {
  readonly boot: Bootstrap;
  readonly lists: Lists;
  readonly open: Map<number, OpenTicket>;
  /** Two panels take turns: the one that is not shown keeps the ticket before, hidden. */
  readonly slots: [number | null, number | null];
  shownSlot: 0 | 1;
  /** What is on screen; it follows the address a little later. */
  shown: Route | null;
  theme: 'light' | 'dark';
  /** Grows while somebody types with the knob `rerender`; keys made of it replace nodes. */
  round: number;
  /** Grows with every change; class names made of it are written anew, so that foreign classes go. */
  beat: number;
  toasts: readonly { readonly id: number; readonly text: string }[];
}

let state: State | undefined;
const listeners = new Set<() => void>();

export function start(boot: Bootstrap): void {
  state = {
    boot,
    open: new Map(),
    slots: [null, null],
    shownSlot: 0,
    shown: null,
    theme: boot.knobs.theme,
    round: 0,
    beat: 0,
    toasts: [],
    lists: { statuses: [], teams: [], agents: [], impacts: [], urgencies: [], outcomes: [], rows: [] },
  };
}

export function current(): State {
  if (!state) throw new Error('The practice page has not started');
  return state;
}

export function changed(): void {
  current().beat += 1;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The state; the component renders again after every change. */
export function useDesk(): State {
  useSyncExternalStore(subscribe, () => current().beat);
  return current();
}

/** A class name that differs from one change to the next. */
export const beatClass = (): string => (current().beat % 2 === 0 ? 'even' : 'odd');

export const isOut = (part: string): boolean => current().boot.knobs.removed.includes(part);

export function toast(text: string): void {
  const s = current();
  const id = s.beat + 1;
  s.toasts = [...s.toasts.slice(-2), { id, text }];
  changed();
  setTimeout(() => {
    s.toasts = s.toasts.filter((each) => each.id !== id);
    changed();
  }, 4000);
}
