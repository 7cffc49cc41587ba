import { groupsOf, organisationOf, organisations, people } from '../../shared/story/people';
import type { Group, User } from './types';

export const groupIds = {
  desk: 82_000_650_101,
  onsite: 82_000_650_102,
  apps: 82_000_650_103,
  security: 82_000_650_104,
} as const;

export const companies = organisations.map((name, index) => ({ id: 82_000_410_001 + index, name }));

export const users: readonly User[] = people.map((someone, index) => {
  const { key, name, email, title, locale } = someone;
  const isAgent = someone.role !== 'end-user';
  const company = companies.find((each) => each.name === organisationOf(someone));
  return {
    id: (isAgent ? 82_011_300_100 : 82_044_700_200) + index * 7,
    key,
    name,
    email,
    isAgent,
    title,
    locale,
    companyId: company?.id ?? null,
    groupIds: (groupsOf[key] ?? []).map((group) => groupIds[group]),
  };
});

/** Somebody by short name. Throws for an unknown one, so that a typing error in a ticket is found at once. */
export function person(key: string): User {
  const found = users.find((user) => user.key === key);
  if (!found) throw new Error(`The practice account has nobody called "${key}"`);
  return found;
}

export const groups: readonly Group[] = [
  { id: groupIds.desk, name: 'Service desk', description: 'First line' },
  { id: groupIds.onsite, name: 'On-site support', description: 'Hands and cables' },
  { id: groupIds.apps, name: 'Business applications', description: 'Ledgerline and friends' },
  { id: groupIds.security, name: 'Security', description: 'Mail, devices, incidents' },
];

/** Outsiders by the name in the `To:` line of a story's side conversation. */
const outsiders: Readonly<Record<string, string>> = {
  'Copyline Service Team': 'service@copyline.example',
  'Mobile operator, business care': 'business.care@operator.example',
};

export function outsiderEmail(name: string): string {
  const email = outsiders[name];
  if (email === undefined) throw new Error(`Nobody outside is called "${name}"`);
  return email;
}

export const supportEmail = 'helpdesk@acme.freshdesk.example';
