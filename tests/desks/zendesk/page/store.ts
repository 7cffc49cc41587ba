import { useSyncExternalStore } from 'react';
import { newestOnly } from '../../shared/page/newest';
import type { Bootstrap, PageTicket, SubmitBody } from '../server/page-routes';
import type { FieldValue } from '../account/types';
import { getJson, postJson } from './http';
import { routeOf, ticketPath, type Route } from './route';

export type Channel = 'web' | 'internal' | 'native_messaging';

/** What the person changed on the form and has not saved. */
export interface Edits {
  subject?: string;
  priority?: SubmitBody['priority'];
  type?: SubmitBody['type'];
  formId?: number;
  assigneeId?: number | null;
  values: Record<number, FieldValue>;
}

export interface OpenTicket {
  ticket: PageTicket;
  edits: Edits;
  channel: Channel;
  /** The composer's HTML per channel, as the editor last gave it. */
  drafts: Partial<Record<Channel, string>>;
  /** How many of the newest entries the log shows. */
  visible: number;
}

export interface State {
  readonly boot: Bootstrap;
  now: string;
  /** Open tabs in order. */
  tabs: number[];
  open: Map<number, OpenTicket>;
  /** The pane on screen; it follows the address a little later. */
  shown: Route;
  theme: 'light' | 'dark';
  /** Grows while somebody types with the knob `rerender`; keys made of it replace nodes. */
  round: number;
  toasts: readonly { id: number; text: string }[];
  /** Tickets whose reply box a test has closed. */
  composers: Map<number, 'closed'>;
}

const nothing: Route = { kind: 'view', viewId: '' };

let state: State | undefined;
let version = 0;
const listeners = new Set<() => void>();

export function start(boot: Bootstrap): void {
  state = {
    boot,
    now: boot.now,
    tabs: [],
    open: new Map(),
    shown: nothing,
    theme: boot.knobs.theme,
    round: 0,
    toasts: [],
    composers: new Map(),
  };
}

export function current(): State {
  if (!state) throw new Error('The practice page has not started');
  return state;
}

export function changed(): void {
  version += 1;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The state; the component renders again after every change. */
export function useDesk(): State {
  useSyncExternalStore(subscribe, () => version);
  return current();
}

export function toast(text: string): void {
  const id = version + 1;
  const s = current();
  s.toasts = [...s.toasts.slice(-2), { id, text }];
  changed();
  setTimeout(() => {
    s.toasts = s.toasts.filter((each) => each.id !== id);
    changed();
  }, 4000);
}

const collapsed = 20;

function firstChannel(ticket: PageTicket): Channel {
  const { boot } = current();
  const me = boot.people.find((each) => each.id === boot.meId);
  if (me?.privateCommentsOnly === true || boot.knobs.composerMode === 'internal') return 'internal';
  return publicChannel(ticket);
}

export const publicChannel = (ticket: PageTicket): Channel => (ticket.fromMessaging ? 'native_messaging' : 'web');

/** Lists show what was last heard of a ticket. */
function refreshRow(ticket: PageTicket): void {
  const { id, subject, status, priority, requesterId, assigneeId, groupId, updatedAt } = ticket;
  const row = current().boot.tickets.find((each) => each.id === id);
  if (row) Object.assign(row, { subject, status, priority, requesterId, assigneeId, groupId, updatedAt });
}

const newest = newestOnly();

/** Reads a ticket anew; edits, drafts and the log's length stay. */
export async function load(id: number): Promise<void> {
  const isNews = newest(id);
  const answer = await getJson<{ ticket: PageTicket; now: string }>(`/practice/tickets/${id}`);
  if (!isNews()) return;
  const s = current();
  s.now = answer.now;
  refreshRow(answer.ticket);
  const before = s.open.get(id);
  if (before) before.ticket = answer.ticket;
  else
    s.open.set(id, {
      ticket: answer.ticket,
      edits: { values: {} },
      channel: firstChannel(answer.ticket),
      drafts: {},
      visible: collapsed,
    });
  changed();
}

let pending: ReturnType<typeof setTimeout> | undefined;
/** What the address says now; the pane on screen may still be another. */
let wanted: Route = nothing;

/** Shows what the address says, `lateMs` after it changed. */
export function follow(path: string): void {
  const route = routeOf(path);
  wanted = route;
  clearTimeout(pending);
  pending = setTimeout(() => void show(route), current().boot.knobs.lateMs);
}

async function show(route: Route): Promise<void> {
  const s = current();
  if (route.kind === 'ticket') {
    await load(route.id);
    // Somebody went on meanwhile: a slow answer must not take the screen back.
    if (route !== wanted) return;
    if (!s.tabs.includes(route.id)) s.tabs = [...s.tabs, route.id];
  }
  s.shown = route;
  changed();
}

export function go(path: string): void {
  history.pushState(null, '', path);
  follow(path);
}

export const openTicket = (id: number): void => go(ticketPath(id));

export function closeTab(id: number): void {
  const s = current();
  s.tabs = s.tabs.filter((each) => each !== id);
  s.open.delete(id);
  const next = s.tabs.at(-1);
  changed();
  if (s.shown.kind === 'ticket' && s.shown.id === id) go(next === undefined ? '/agent/filters/mine' : ticketPath(next));
}

export function edit(id: number, patch: Partial<Omit<Edits, 'values'>>): void {
  const open = current().open.get(id);
  if (open) Object.assign(open.edits, patch);
  changed();
}

export function editValue(id: number, fieldId: number, value: FieldValue): void {
  const open = current().open.get(id);
  if (open) open.edits.values = { ...open.edits.values, [fieldId]: value };
  changed();
}

export function setChannel(id: number, channel: Channel): void {
  const open = current().open.get(id);
  if (open) open.channel = channel;
  changed();
}

/** What a test asks for; Zendesk itself always has a reply box. */
export function setComposer(id: number, mode: 'public' | 'internal' | 'closed'): void {
  const s = current();
  const open = s.open.get(id);
  if (mode === 'closed') s.composers.set(id, 'closed');
  else s.composers.delete(id);
  if (open && mode !== 'closed') open.channel = mode === 'internal' ? 'internal' : publicChannel(open.ticket);
  changed();
}

/** The form as it stands: the server's values under the person's edits. */
export function formOf(open: OpenTicket) {
  const { ticket, edits } = open;
  return {
    subject: edits.subject ?? ticket.subject,
    priority: edits.priority === undefined ? ticket.priority : edits.priority,
    type: edits.type === undefined ? ticket.type : edits.type,
    formId: edits.formId ?? ticket.formId,
    assigneeId: edits.assigneeId === undefined ? ticket.assigneeId : edits.assigneeId,
    values: { ...ticket.values, ...edits.values },
  };
}

/** Saves the form, and sends the comment when there is one. */
export async function submit(id: number, status: SubmitBody['status'], comment: SubmitBody['comment']): Promise<void> {
  const open = current().open.get(id);
  if (!open) return;
  const body: SubmitBody = { ...formOf(open), status, comment };
  const { ticket } = await postJson<{ ticket: PageTicket }>(`/practice/tickets/${id}/submit`, body);
  open.ticket = ticket;
  open.edits = { values: {} };
  refreshRow(ticket);
  changed();
  toast(`Ticket #${id} saved as ${status}`);
}
