import type { AdmissionFacts } from '../../core/policy/access';
import { fault } from '../../core/errors';
import { namesOf, orUnknown } from '../shared/admission-facts';
import type { ZendeskApi } from './api';
import { formOf, ticketPath } from './forms';
import type { JsonContext } from './json-read';
import { groupsShape, organizationShape, signedInShape, ticketAdmissionShape } from './shapes';

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

async function readAgent(api: ZendeskApi, signal: AbortSignal): Promise<Pick<AdmissionFacts, 'user' | 'groups'>> {
  const me = await orUnknown(api.get('/api/v2/users/me', signedInShape, signal), signal);
  if (me === null) return { user: null, groups: null };
  const { id, email } = me.user;
  return { user: namesOf([id, email]), groups: await orUnknown(groupsOf(api, id, signal), signal) };
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

async function readOfTicket(
  { ref, api, forms }: JsonContext,
  signal: AbortSignal,
): Promise<Pick<AdmissionFacts, 'organisation' | 'ticketType'>> {
  const read = async () => {
    const { ticket } = await api.get(ticketPath(ref), ticketAdmissionShape, signal);
    if (String(ticket.id) !== ref.ticketId) throw fault('desk-refused', 'another ticket');
    return ticket;
  };
  const ticket = await orUnknown(read(), signal);
  if (ticket === null) return { organisation: null, ticketType: null };
  const { organization_id: organisationId, type, ticket_form_id: formId } = ticket;
  const [organisation, known] = await Promise.all([
    organisationOf(api, organisationId, signal),
    formId == null ? null : orUnknown(forms(signal), signal),
  ]);
  if (type === undefined && formId === undefined) return { organisation, ticketType: null };
  return { organisation, ticketType: namesOf([type, formId, formOf(known ?? [], { ticket_form_id: formId })?.name]) };
}

/** An empty list where the ticket has none; null where the desk does not say. */
async function organisationOf(
  api: ZendeskApi,
  id: number | null | undefined,
  signal: AbortSignal,
): Promise<string[] | null> {
  if (id == null) return id === null ? [] : null;
  const answer = await orUnknown(api.get(`/api/v2/organizations/${id}`, organizationShape, signal), signal);
  return namesOf([id, answer?.organization.id === id ? answer.organization.name : null]);
}
