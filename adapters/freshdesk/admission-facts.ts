import type { AdmissionFacts, AdmissionPart, AgentFacts, TicketFacts } from '../../core/policy/access';
import { fault } from '../../core/errors';
import { namesOf, orNever, orUnknown, rememberedBy, type Lenient } from '../shared/admission-facts';
import type { Listed, ListFacts } from '../shared/solved';
import type { FreshdeskApi } from './api';
import { documentedTicket, internalTicket } from './conversation';
import type { JsonContext } from './read-json';
import {
  agentShape,
  companyShape,
  internalAgentShape,
  internalTicketAdmissionShape,
  membersShape,
  ticketAdmissionShape,
  type AgentBody,
  type CompanyBody,
  type Members,
  type TicketAdmission,
} from './shapes';

const documentedMe = '/api/v2/agents/me';

/**
 * Who is signed in and whose ticket it is, from the desk's JSON with the session alone. `bootstrap/me` and `agents_groups` are seen in
 * several working scripts (grade A); that the former's agent, or the latter's rows, tell the groups (`group_ids`, `agent_ids`) rests on one
 * source (C), so the documented `agents/me`, which has `group_ids` (A), is asked where they do not. `company_id` and `include=company` are
 * documented (A); that the internal API knows the latter too is only believed (U), and the documented company is asked where it does not.
 * A type's value is its name; it has no other number. Rejects with the signal's reason.
 */
export async function readAdmissionFacts(
  { ref, api }: Pick<JsonContext, 'ref' | 'api'>,
  signal: AbortSignal,
): Promise<AdmissionFacts> {
  signal.throwIfAborted();
  const [agent, ticket] = await Promise.all([readAgent(api, signal), readOfTicket(api, ref.ticketId, signal)]);
  signal.throwIfAborted();
  return { ...agent, ...ticket };
}

async function readAgent(api: FreshdeskApi, signal: AbortSignal, lenient: Lenient = orUnknown): Promise<AgentFacts> {
  const read = api.either(
    async () => (await api.get('/api/_/bootstrap/me', internalAgentShape, signal)).agent,
    () => api.get(documentedMe, agentShape, signal),
  );
  const me = await lenient(read, signal);
  if (me === null) return { user: null, groups: null };
  return { user: namesOf([me.id, me.contact?.email]), groups: await groupsOf(api, me, signal, lenient) };
}

async function groupsOf(
  api: FreshdeskApi,
  me: AgentBody,
  signal: AbortSignal,
  lenient: Lenient,
): Promise<string[] | null> {
  const members = (await lenient(api.get('/api/_/bootstrap/agents_groups', membersShape, signal), signal))?.data ?? {};
  const ids = me.group_ids ?? listedGroups(members, me.id) ?? (await documentedGroups(api, me.id, signal, lenient));
  return ids === null
    ? null
    : namesOf(ids.flatMap((id) => [id, members.groups?.find((group) => group.id === id)?.name]));
}

/** By the agent's own row, or by the members of every group; null where neither is told. */
function listedGroups({ agents, groups }: Members, agentId: number): readonly number[] | null {
  const own = agents?.find(({ id }) => id === agentId)?.group_ids;
  if (own != null) return own;
  const told = groups?.every(({ agent_ids: ids }) => ids != null) === true && groups.length > 0;
  return told ? groups.flatMap(({ id, agent_ids: ids }) => (ids?.includes(agentId) === true ? [id] : [])) : null;
}

async function documentedGroups(
  api: FreshdeskApi,
  agentId: number,
  signal: AbortSignal,
  lenient: Lenient,
): Promise<readonly number[] | null> {
  const me = await lenient(api.get(documentedMe, agentShape, signal), signal);
  return me?.id === agentId ? (me.group_ids ?? null) : null;
}

async function readOfTicket(api: FreshdeskApi, ticketId: string, signal: AbortSignal): Promise<TicketFacts> {
  const query = '?include=company';
  const read = async () => {
    const ticket = await api.either(
      async () => (await api.get(internalTicket(ticketId) + query, internalTicketAdmissionShape, signal)).ticket,
      () => api.get(documentedTicket(ticketId) + query, ticketAdmissionShape, signal),
    );
    if (String(ticket.id) !== ticketId) throw fault('desk-refused', 'another ticket');
    return ticket;
  };
  const ticket = await orUnknown(read(), signal);
  if (ticket === null) return { organisation: null, ticketType: null };
  const organisation = await organisationOf(ticket, (id) => orUnknown(companyOf(api, id, signal), signal));
  return { organisation, ticketType: typeOf(ticket) };
}

const nothingSaid: TicketFacts = { organisation: null, ticketType: null };

export interface SolvedRow extends Listed {
  /** Null where the row is of another shape, and then it says nothing. */
  readonly admission: TicketAdmission | null;
}

/**
 * The same of the rows of a list: both lists have the ticket's own `company_id` and `type` (A). `include=company` would cost more of the
 * account's requests, so a company's name is asked for once in a reading.
 */
export function listFactsOf(
  api: FreshdeskApi,
  asks: readonly AdmissionPart[],
  signal: AbortSignal,
  company = rememberedBy((id: number) => orNever(companyOf(api, id, signal), signal)),
): ListFacts<SolvedRow> {
  return {
    agent: () => readAgent(api, signal, orNever),
    of: async ({ admission }) =>
      admission === null
        ? nothingSaid
        : {
            organisation: asks.includes('organisation') ? await organisationOf(admission, company) : null,
            ticketType: typeOf(admission),
          },
  };
}

const typeOf = ({ type }: TicketAdmission): string[] | null => (type === undefined ? null : namesOf([type]));

export const companyOf = (api: FreshdeskApi, id: number, signal: AbortSignal): Promise<CompanyBody> =>
  api.get(`/api/v2/companies/${id}`, companyShape, signal);

/** An empty list where the ticket has none; null where the desk does not say. */
async function organisationOf(
  { company_id: id, company }: TicketAdmission,
  askedFor: (id: number) => Promise<CompanyBody | null>,
): Promise<string[] | null> {
  if (id == null) return id === null ? [] : null;
  const named = company?.name ? company : await askedFor(id);
  return namesOf([id, named?.id === id ? named.name : null]);
}
