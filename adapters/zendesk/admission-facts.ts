import type { AdmissionFacts, AdmissionPart, AgentFacts, TicketFacts } from '../../core/policy/access';
import { fault } from '../../core/errors';
import { namesOf, orNever, orUnknown, rememberedBy, type Lenient } from '../shared/admission-facts';
import type { Listed, ListFacts } from '../shared/solved';
import type { ZendeskApi } from './api';
import { formOf, readForms, ticketPath } from './forms';
import type { JsonContext } from './json-read';
import {
  groupsShape,
  organizationShape,
  signedInShape,
  ticketAdmissionShape,
  type FormBody,
  type TicketAdmission,
} from './shapes';

const mostPages = 10;

/**
 * Who is signed in and whose ticket it is, from the desk's JSON with the session alone. All four addresses are in Zendesk's API
 * reference, allowed for agents: `users/me`, `users/{id}/groups`, `tickets/{id}`, `organizations/{id}` (grade H). That an agent of a
 * restricted role may read them too is only believed (U); what is refused is null, or an id without its name. A type is the desk's own
 * word (`incident`), in English whatever the agent's language. Rejects with the signal's reason.
 */
export async function readAdmissionFacts(
  { ref, api, forms }: JsonContext,
  signal: AbortSignal,
): Promise<AdmissionFacts> {
  signal.throwIfAborted();
  const [agent, ticket] = await Promise.all([readAgent(api, signal), readOfTicket({ ref, api, forms }, signal)]);
  signal.throwIfAborted();
  return { ...agent, ...ticket };
}

async function readAgent(api: ZendeskApi, signal: AbortSignal, lenient: Lenient = orUnknown): Promise<AgentFacts> {
  const me = await lenient(api.get('/api/v2/users/me', signedInShape, signal), signal);
  if (me === null) return { user: null, groups: null };
  const { id, email } = me.user;
  return { user: namesOf([id, email]), groups: await lenient(groupsOf(api, id, signal), signal) };
}

async function groupsOf(api: ZendeskApi, userId: number, signal: AbortSignal): Promise<string[]> {
  const names: (string | number)[] = [];
  for await (const { groups } of api.pages(
    `/api/v2/users/${userId}/groups?page[size]=100`,
    groupsShape,
    mostPages,
    signal,
  )) {
    for (const { id, name, deleted } of groups) if (deleted !== true) names.push(id, name);
  }
  return namesOf(names);
}

async function readOfTicket({ ref, api, forms }: JsonContext, signal: AbortSignal): Promise<TicketFacts> {
  const read = async () => {
    const { ticket } = await api.get(ticketPath(ref), ticketAdmissionShape, signal);
    if (String(ticket.id) !== ref.ticketId) throw fault('desk-refused', 'another ticket');
    return ticket;
  };
  const ticket = await orUnknown(read(), signal);
  if (ticket === null) return { organisation: null, ticketType: null };
  const [organisation, ticketType] = await Promise.all([
    organisationOf(ticket, (id) => orUnknown(organisationName(api, id, signal), signal)),
    typeOf(ticket, async () => (await orUnknown(forms(signal), signal)) ?? []),
  ]);
  return { organisation, ticketType };
}

const nothingSaid: TicketFacts = { organisation: null, ticketType: null };

export interface SolvedRow extends Listed {
  /** Null where the row is of another shape, and then it says nothing. */
  readonly admission: TicketAdmission | null;
}

/** By id; null where the desk does not tell. */
export type OrganisationNames = Map<number, string | null>;

/**
 * The same of the rows of a list, of solved tickets or of open ones. They are whole tickets (`search` and `views`, grade H), so that
 * nothing of a ticket itself is asked for; an organisation's name and the forms are asked for once in a reading. `known`: names that are
 * not asked for.
 */
export function listFactsOf(
  api: ZendeskApi,
  asks: readonly AdmissionPart[],
  signal: AbortSignal,
  known: OrganisationNames = new Map(),
): ListFacts<SolvedRow> {
  const asked = rememberedBy((id: number) => orNever(organisationName(api, id, signal), signal));
  const nameOf = (id: number): Promise<string | null> => {
    const name = known.get(id);
    return name === undefined ? asked(id) : Promise.resolve(name);
  };
  const forms = rememberedBy((_all: 'forms') => readForms(api, signal));
  return {
    agent: () => readAgent(api, signal, orNever),
    of: async ({ admission }) =>
      admission === null
        ? nothingSaid
        : {
            organisation: asks.includes('organisation') ? await organisationOf(admission, nameOf) : null,
            ticketType: asks.includes('ticketType') ? await typeOf(admission, () => forms('forms')) : null,
          },
  };
}

/** Null where the desk does not say. */
async function typeOf(
  { type, ticket_form_id: formId }: TicketAdmission,
  forms: () => Promise<readonly FormBody[]>,
): Promise<string[] | null> {
  if (type === undefined && formId === undefined) return null;
  const known = formId == null ? [] : await forms();
  return namesOf([type, formId, formOf(known, { ticket_form_id: formId })?.name]);
}

/** An empty list where the ticket has none; null where the desk does not say. */
async function organisationOf(
  { organization_id: id }: TicketAdmission,
  nameOf: (id: number) => Promise<string | null>,
): Promise<string[] | null> {
  if (id == null) return id === null ? [] : null;
  return namesOf([id, await nameOf(id)]);
}

async function organisationName(api: ZendeskApi, id: number, signal: AbortSignal): Promise<string | null> {
  const { organization } = await api.get(`/api/v2/organizations/${id}`, organizationShape, signal);
  return organization.id === id ? organization.name : null;
}
