import type { AdmissionFacts, AdmissionPart, AgentFacts, TicketFacts } from '../../core/policy/access';
import { namesOf, orNever, orUnknown, rememberedBy, type Lenient } from '../shared/admission-facts';
import type { Listed, ListFacts } from '../shared/solved';
import type { ReadContext } from './read';
import type { AgentBody, TicketBody } from './shapes';
import { ownTicket, type HaloSource } from './source';

/**
 * Who is signed in and whose ticket it is. `Agent/me`, the ticket's client and its type are in Halo's own Swagger (grade H), and so are an
 * agent's `email`, `team` and `teams` with `team_id`, `team_name`, `in_section`; that `Agent/me` already has `teams`, and that `in_section`
 * says whether one belongs to the team, is only believed (U): the rows may be every team that the agent can see, so only a plain yes is membership.
 * The agent's own record is asked where `Agent/me` leaves them out or says neither yes nor no, and the one `team` that every record names
 * stands alone where there are no rows. A list of teams with a filter for one's own exists
 * too, but a version that does not know the filter would silently list all, so it is not used. Where the page keeps its session to
 * itself, this knows only what the page itself has loaded so far, and the rest is null. Rejects with the signal's reason.
 */
export async function readAdmissionFacts(
  { ref, source: sourceNow }: Pick<ReadContext, 'ref' | 'source'>,
  signal: AbortSignal,
): Promise<AdmissionFacts> {
  signal.throwIfAborted();
  const source = sourceNow();
  const [agent, ticket] = await Promise.all([readAgent(source, signal), readOfTicket(source, ref.ticketId, signal)]);
  signal.throwIfAborted();
  return { ...agent, ...ticket };
}

async function readAgent(source: HaloSource, signal: AbortSignal, lenient: Lenient = orUnknown): Promise<AgentFacts> {
  const me = await lenient(source.agent('me', signal), signal);
  if (me === null) return { user: null, groups: null };
  return { user: namesOf([me.id, me.email]), groups: await teamsOf(source, me, signal, lenient) };
}

/** From `Agent/me`, or else from the agent's own record; null where neither tells. */
async function teamsOf(
  source: HaloSource,
  me: AgentBody,
  signal: AbortSignal,
  lenient: Lenient,
): Promise<string[] | null> {
  const told = teamsIn(me);
  if (told !== null) return told;
  const found = await lenient(source.agent(me.id, signal), signal);
  const record = found?.id === me.id ? found : null;
  const listed = record && teamsIn(record);
  if (listed) return listed;
  const hasRows = Boolean(me.teams ?? record?.teams);
  return me.team && !hasRows ? namesOf([me.team]) : null;
}

/** Null without rows, and where not one of them says yes or no. */
function teamsIn({ id, teams }: AgentBody): string[] | null {
  if (teams == null) return null;
  const telling = teams.filter(
    ({ agent_id: agentId, in_section: member }) => typeof member === 'boolean' && (!agentId || agentId === id),
  );
  if (telling.length === 0 && teams.length > 0) return null;
  return namesOf(
    telling
      .filter(({ in_section: member }) => member === true)
      .flatMap(({ team_id: teamId, team_name: name }) => [teamId, name]),
  );
}

async function readOfTicket(source: HaloSource, ticketId: string, signal: AbortSignal): Promise<TicketFacts> {
  const ticket = await orUnknown(ownTicket(source, ticketId, signal), signal);
  if (ticket === null) return { organisation: null, ticketType: null };
  return {
    organisation: organisationOf(ticket),
    ticketType: await typeOf(ticket, (typeId) => typeName(source, typeId, signal, orUnknown)),
  };
}

export interface SolvedRow extends Listed {
  readonly ticket: Pick<TicketBody, 'client_id' | 'client_name' | 'tickettype_id'>;
}

/**
 * The same of the rows of a list, which hold the ticket's client and type as the ticket itself does (`client_name` and the type's id are
 * among the fields of a list in Halo's own Swagger, grade H). A type's name is asked for once in a reading.
 */
export function listFactsOf(
  source: HaloSource,
  asks: readonly AdmissionPart[],
  signal: AbortSignal,
): ListFacts<SolvedRow> {
  const nameOf = rememberedBy((typeId: number) => typeName(source, typeId, signal, orNever));
  return {
    agent: () => readAgent(source, signal, orNever),
    of: async ({ ticket }) => ({
      organisation: organisationOf(ticket),
      ticketType: asks.includes('ticketType') ? await typeOf(ticket, nameOf) : null,
    }),
  };
}

const organisationOf = ({ client_id: id, client_name: name }: SolvedRow['ticket']): string[] | null =>
  id === undefined && name === undefined ? null : namesOf([id, name]);

/** An empty list where the ticket has none; null where the desk does not say. */
async function typeOf(
  { tickettype_id: typeId }: SolvedRow['ticket'],
  nameOf: (typeId: number) => Promise<string | undefined>,
): Promise<string[] | null> {
  if (typeId == null) return typeId === null ? [] : null;
  return namesOf([typeId, await nameOf(typeId)]);
}

async function typeName(
  source: HaloSource,
  typeId: number,
  signal: AbortSignal,
  lenient: Lenient,
): Promise<string | undefined> {
  const type = await lenient(source.type(typeId, signal), signal);
  if (type?.id === typeId && type.name) return type.name;
  const types = await lenient(source.types(signal), signal);
  return types?.find(({ id }) => id === typeId)?.name;
}
