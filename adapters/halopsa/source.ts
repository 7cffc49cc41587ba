import { fault } from '../../core/errors';
import type { Shape } from '../shared/shape';
import { ticketNumber } from '../shared/ticket-number';
import type { CategorySlot } from './names';
import {
  actionsShape,
  agentShape,
  categoriesShape,
  lookupShape,
  meShape,
  prioritiesShape,
  statusesShape,
  teamsShape,
  ticketShape,
  typeShape,
  typesShape,
  type ActionBody,
  type AgentBody,
  type CategoryBody,
  type Named,
  type PriorityBody,
  type TicketBody,
  type TypeBody,
} from './shapes';

export interface Actions {
  /** In no certain order. One action can be there more than once, and then with different flags. */
  readonly actions: readonly ActionBody[];
  /** False when the desk has more than these. */
  readonly complete: boolean;
}

/** Where Halo's JSON comes from: asked for with the page's own token, or heard while the page itself loaded it. Every method throws a `DesksideFault`. */
export interface HaloSource {
  readonly kind: 'json' | 'observed';
  ticket(id: string, signal: AbortSignal): Promise<TicketBody>;
  /** `public`: without those that the desk knows to be private, as far as it heeds the wish. */
  actions(id: string, which: 'public' | 'all', signal: AbortSignal): Promise<Actions>;
  me(signal: AbortSignal): Promise<{ readonly name: string }>;
  /** Who they are and in which teams: the signed-in agent as the desk names itself, or one by number with all details. */
  agent(which: 'me' | number, signal: AbortSignal): Promise<AgentBody>;
  type(id: number, signal: AbortSignal): Promise<TypeBody>;
  types(signal: AbortSignal): Promise<readonly Named[]>;
  /** Of one slot; of one ticket type only, where it is given. */
  categories(slot: CategorySlot, typeId: number | null, signal: AbortSignal): Promise<readonly CategoryBody[]>;
  /** Of one SLA only, where it is given. */
  priorities(slaId: number | null, signal: AbortSignal): Promise<readonly PriorityBody[]>;
  lookup(id: number, signal: AbortSignal): Promise<readonly Named[]>;
  /** `open`: without those that close a ticket. Of one ticket type only, where it is given, as far as the desk heeds that. */
  statuses(which: 'all' | 'open', typeId: number | null, signal: AbortSignal): Promise<readonly Named[]>;
  teams(signal: AbortSignal): Promise<readonly Named[]>;
}

export type Get = <T>(path: string, shape: Shape<T>, signal: AbortSignal) => Promise<T>;

const shownHtml = 'includehtmlnote=true&includehtmlemail=true';

/** Asks the desk itself. Filters that a version does not know are silently ignored, so every answer is filtered here once more. */
export const askingSource = (get: Get): HaloSource => ({
  kind: 'json',
  ticket: (id, signal) => get(`/api/Tickets/${ticketNumber(id)}?includedetails=true`, ticketShape, signal),
  actions: async (id, which, signal) => {
    const filter = which === 'public' ? '&excludeprivate=true&excludesys=true' : '';
    const { actions } = await get(
      `/api/Actions?ticket_id=${ticketNumber(id)}${filter}&${shownHtml}`,
      actionsShape,
      signal,
    );
    return { actions, complete: true };
  },
  me: (signal) => get('/api/Agent/me', meShape, signal),
  agent: (which, signal) =>
    get(`/api/Agent/${which}${which === 'me' ? '' : '?includedetails=true'}`, agentShape, signal),
  type: (id, signal) => get(`/api/TicketType/${id}?includedetails=true`, typeShape, signal),
  types: (signal) => get('/api/TicketType', typesShape, signal),
  categories: async (slot, typeId, signal) =>
    ofSlot(
      await get(
        `/api/Category?type_id=${slot}${typeId === null ? '' : `&tickettype_id=${typeId}`}`,
        categoriesShape,
        signal,
      ),
      slot,
    ),
  priorities: async (slaId, signal) =>
    ofSla(await get(`/api/Priority${slaId === null ? '' : `?slaid=${slaId}`}`, prioritiesShape, signal), slaId),
  lookup: (id, signal) => get(`/api/Lookup?lookupid=${id}`, lookupShape, signal),
  statuses: (which, typeId, signal) => {
    const ofType = typeId === null ? '' : `&tickettype_id=${typeId}`;
    return get(
      `/api/Status?type=ticket${ofType}${which === 'open' ? '&excludeclosed=true' : ''}`,
      statusesShape,
      signal,
    );
  },
  teams: (signal) => get('/api/Team', teamsShape, signal),
});

export const ofSlot = (rows: readonly CategoryBody[], slot: CategorySlot): CategoryBody[] =>
  rows.filter(({ type_id }) => type_id == null || type_id === slot);
export const ofSla = (rows: readonly PriorityBody[], slaId: number | null): PriorityBody[] =>
  rows.filter(({ slaid }) => slaId === null || slaid === slaId);

/** The desk must have said something about exactly this ticket. */
export async function ownTicket(source: HaloSource, ticketId: string, signal: AbortSignal): Promise<TicketBody> {
  const ticket = await source.ticket(ticketId, signal);
  if (String(ticket.id) !== ticketId) throw fault('desk-refused', 'another ticket');
  return ticket;
}
