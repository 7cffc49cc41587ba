import { people, type Person } from '../../shared/story/people';
import { isAgent } from '../kit/company';

/** Customers of the portal have ids that begin so. */
export const accountIdOf = (person: Person): string =>
  isAgent(person) ? `5b10ac8d82e05b22cc7d${String(people.indexOf(person)).padStart(4, '0')}` : `qm:f1a2-${person.key}`;

/** As both of the desk’s interfaces write somebody. */
export const userShape = (person: Person): object => ({
  accountId: accountIdOf(person),
  displayName: person.name,
  emailAddress: person.email,
  active: true,
  timeZone: person.timeZone,
});

export function userCalled(accountId: string | null): object | null {
  const person = people.find((one) => accountIdOf(one) === accountId);
  return person === undefined
    ? null
    : { ...userShape(person), accountType: isAgent(person) ? 'atlassian' : 'customer', locale: person.locale };
}
