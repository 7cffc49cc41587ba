import type { Rules } from './effective';
import { plainName } from './plain-name';
import type { Policy } from './schema';

/**
 * Who works on a ticket, and whose it is, as the desk reports it: every name under which an organisation may list it. `null`: the
 * desk did not say. An empty list: there is none (a ticket without an organisation).
 */
export interface AdmissionFacts {
  /** The signed-in agent: id and e-mail address. Not the name, which anybody may choose. */
  readonly user: readonly string[] | null;
  /** The agent's groups or teams: ids and names. */
  readonly groups: readonly string[] | null;
  /** The ticket's organisation, company or client: id and name. */
  readonly organisation: readonly string[] | null;
  /** The ticket's type, and its form where the desk has forms: id and name. */
  readonly ticketType: readonly string[] | null;
}

const accessScopes = ['user', 'group', 'organisation', 'ticket-type'] as const;
export type AccessScope = (typeof accessScopes)[number];

const listOf: Readonly<Record<AccessScope, keyof Rules['access']>> = {
  user: 'users',
  group: 'groups',
  organisation: 'organisations',
  'ticket-type': 'ticketTypes',
};
const partOf: Readonly<Record<AccessScope, keyof AdmissionFacts>> = {
  user: 'user',
  group: 'groups',
  organisation: 'organisation',
  'ticket-type': 'ticketType',
};

/** Whether the page has to find out who works on which ticket. */
export const asksForAdmissionFacts = ({ access }: Pick<Rules, 'access'>): boolean =>
  Object.values(access).some((list) => list !== null);

/** The first scope that does not admit this ticket; null when all do. Each is independent; what the desk did not say is not admitted. */
export function refusedBy(
  { access }: Pick<Rules, 'access'>,
  admissionFacts: AdmissionFacts | null,
): AccessScope | null {
  const refuses = (scope: AccessScope): boolean => {
    const admitted = access[listOf[scope]];
    if (admitted === null) return false;
    const known = admissionFacts?.[partOf[scope]] ?? [];
    const wanted = new Set(admitted.map(plainName));
    return !known.some((name) => wanted.has(plainName(name)));
  };
  return accessScopes.find(refuses) ?? null;
}

const accessKeys = {
  users: 'access.users',
  groups: 'access.groups',
  organisations: 'access.organisations',
  ticketTypes: 'access.ticketTypes',
} as const;
type AccessList = keyof typeof accessKeys;

/** The first of these lists that a policy has, by its key. */
function firstSet({ access = {} }: Policy, lists: readonly AccessList[]): (typeof accessKeys)[AccessList] | null {
  const set = lists.find((list) => access[list] !== undefined);
  return set === undefined ? null : accessKeys[set];
}

/** By which key an organisation limits people or tickets; null when it does not. Solved tickets do not say whose they are, so nothing is learned from them then. */
export const accessLimited = (policy: Policy): ReturnType<typeof firstSet> =>
  firstSet(policy, ['users', 'groups', 'organisations', 'ticketTypes']);

/**
 * By which key an organisation admits only some tickets; null when it admits all. What was learnt does not say whose ticket it was, so
 * nothing of it may go along with a question then.
 */
export const ticketsLimited = (policy: Policy): ReturnType<typeof firstSet> =>
  firstSet(policy, ['organisations', 'ticketTypes']);
