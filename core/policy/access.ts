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

export type AdmissionPart = keyof AdmissionFacts;
/** What the desk says of the signed-in agent, whatever the ticket. */
export type AgentFacts = Pick<AdmissionFacts, 'user' | 'groups'>;
/** What the desk says of a ticket, whoever looks at it; a list of tickets may say it of each row. */
export type TicketFacts = Pick<AdmissionFacts, 'organisation' | 'ticketType'>;

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

const scopesAsked = ({ access }: Pick<Rules, 'access'>): readonly AccessScope[] =>
  accessScopes.filter((scope) => access[listOf[scope]] !== null);

/** What has to be known before a ticket can be admitted; nothing where everybody and everything is. */
export const admissionPartsAsked = (rules: Pick<Rules, 'access'>): readonly AdmissionPart[] =>
  scopesAsked(rules).map((scope) => partOf[scope]);

/** Whether the page has to find out who works on which ticket. */
export const asksForAdmissionFacts = (rules: Pick<Rules, 'access'>): boolean => scopesAsked(rules).length > 0;

/** The first scope that counts and of which these facts say nothing at all; null where each is told. */
export const unsaidIn = (rules: Pick<Rules, 'access'>, facts: Partial<AdmissionFacts>): AccessScope | null =>
  scopesAsked(rules).find((scope) => facts[partOf[scope]] == null) ?? null;

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

/**
 * By which key an organisation admits only some tickets; null when it admits all. What was learnt does not say whose ticket it was, so
 * nothing of it may go along with a question then.
 */
export const ticketsLimited = ({ access = {} }: Policy): 'access.organisations' | 'access.ticketTypes' | null =>
  access.organisations !== undefined
    ? 'access.organisations'
    : access.ticketTypes !== undefined
      ? 'access.ticketTypes'
      : null;
