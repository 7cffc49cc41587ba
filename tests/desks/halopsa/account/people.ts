import { people } from '../../shared/story/people';
import type { HaloPerson } from './types';

const agents = people.filter(({ role }) => role !== 'end-user');
const users = people.filter(({ role }) => role === 'end-user');

export const haloPeople: readonly HaloPerson[] = [
  ...agents.map((each, index): HaloPerson => ({ ...each, id: 21 + index, isAgent: true })),
  ...users.map((each, index): HaloPerson => ({ ...each, id: 301 + index, isAgent: false })),
];

/** A person by the short name that the ticket files use. Throws for an unknown one. */
export function person(key: string): HaloPerson {
  const found = haloPeople.find((each) => each.key === key);
  if (!found) throw new Error(`The practice account has nobody called "${key}"`);
  return found;
}

/** Halo's agent for "nobody yet". */
export const unassignedId = 1;

export const agentName = (id: number): string =>
  id === unassignedId ? 'Unassigned' : (haloPeople.find((each) => each.isAgent && each.id === id)?.name ?? '');
