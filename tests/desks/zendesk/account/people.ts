import { groupsOf, organisationOf, organisations, people } from '../../shared/story/people';
import { groupIds } from './fields';
import type { Organization, User } from './types';

export const organizations: readonly Organization[] = organisations.map((name, index) => ({
  id: 360_090_400_113 + index * 20,
  name,
}));

const agentId = (index: number): number => 370_100_200_018 + index * 20;
const requesterId = (index: number): number => 381_500_700_014 + index * 20;

const staff = people.filter(({ role }) => role !== 'end-user');
const requesters = people.filter(({ role }) => role === 'end-user');

export const users: readonly User[] = [
  ...staff.map(({ role, title, ...rest }, index): User => ({
    ...rest,
    title,
    id: agentId(index),
    role: role === 'admin' ? 'admin' : 'agent',
    privateCommentsOnly: role === 'light',
    signature: `${rest.name}\n${title}, Acme IT`,
    groupIds: (groupsOf[rest.key] ?? []).map((group) => groupIds[group]),
    organizationId: null,
  })),
  ...requesters.map((rest, index): User => ({
    ...rest,
    id: requesterId(index),
    role: 'end-user',
    privateCommentsOnly: false,
    signature: '',
    groupIds: [],
    organizationId: organizations.find(({ name }) => name === organisationOf(rest))?.id ?? null,
  })),
];

/** A person by the short name that the ticket files use. Throws for an unknown one. */
export function person(key: string): User {
  const found = users.find((user) => user.key === key);
  if (!found) throw new Error(`The practice account has nobody called "${key}"`);
  return found;
}
