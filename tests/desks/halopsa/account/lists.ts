import { organisationOf, organisations } from '../../shared/story/people';

/** The small lists of the account: statuses, SLAs with their priorities, impact and urgency, teams, ticket types, sites. */

interface Named {
  readonly id: number;
  readonly name: string;
}

export const statuses: readonly (Named & {
  readonly story: string;
  readonly colour: string;
  /** What the status does to the agreed times. */
  readonly slaAction: 'none' | 'hold' | 'removehold';
})[] = [
  { id: 1, name: 'New', story: 'new', colour: '#f0a63a', slaAction: 'removehold' },
  { id: 2, name: 'In Progress', story: 'open', colour: '#d9534a', slaAction: 'none' },
  { id: 4, name: 'With User', story: 'pending', colour: '#3a7fd0', slaAction: 'hold' },
  { id: 5, name: 'On Hold', story: 'hold', colour: '#6b7680', slaAction: 'hold' },
  { id: 8, name: 'Resolved', story: 'solved', colour: '#4c9a6a', slaAction: 'none' },
  { id: 9, name: 'Closed', story: 'closed', colour: '#9aa5ad', slaAction: 'none' },
];

/** Tickets of these statuses are what `closed_only` lists. */
export const closedStatuses: readonly number[] = [8, 9];
export const closedForGood = 9;

export const slas: readonly Named[] = [
  { id: 1, name: 'Standard' },
  { id: 2, name: 'Key sites' },
];

/** The ids count anew in every SLA and the names differ. */
export const priorities: readonly (Named & {
  readonly slaId: number;
  readonly colour: string;
  readonly isHidden: boolean;
})[] = slas.flatMap(({ id: slaId }) =>
  [
    ['Critical', '#c0392b'],
    ['High', '#e08e3c'],
    ['Medium', '#e3c84e'],
    ['Low', '#5fa777'],
    ['Planned', '#8d99a3'],
  ].map(([name = '', colour = ''], index) => ({
    id: index + 1,
    slaId,
    colour,
    name: slaId === 1 ? name : `P${index + 1} ${name} (key site)`,
    isHidden: name === 'Planned',
  })),
);

export const priorityOf: Readonly<Record<string, number>> = { urgent: 1, high: 2, normal: 3, low: 4 };

export const impacts: readonly Named[] = [
  { id: 1, name: 'Company wide' },
  { id: 2, name: 'Several people' },
  { id: 3, name: 'One person' },
];
export const urgencies: readonly Named[] = [
  { id: 1, name: 'Work has stopped' },
  { id: 2, name: 'Work is slowed down' },
  { id: 3, name: 'Can wait' },
];

/** Impact × urgency to a priority; 0 while one of them is missing. */
export function derivedPriority(impact: number, urgency: number): number {
  if (impact === 0 || urgency === 0) return 0;
  return [1, 2, 3, 3, 4][impact + urgency - 2] ?? 0;
}

/** Impact and urgency that lead to a priority. */
export const impactOf: Readonly<Record<number, readonly [impact: number, urgency: number]>> = {
  0: [0, 0],
  1: [1, 1],
  2: [1, 2],
  3: [2, 2],
  4: [3, 3],
};

export const teams: readonly (Named & { readonly story: string })[] = [
  { id: 1, name: 'Service Desk', story: 'desk' },
  { id: 2, name: 'On-site', story: 'onsite' },
  { id: 3, name: 'Applications', story: 'apps' },
  { id: 4, name: 'Security', story: 'security' },
];

interface TicketType extends Named {
  readonly hasCategories: boolean;
  /** First levels of category_1 that the type allows; null for all. */
  readonly onlyAreas: readonly string[] | null;
  /** Statuses that a ticket of the type can have; null for all. */
  readonly onlyStatuses: readonly number[] | null;
}

export const ticketTypes: readonly TicketType[] = [
  { id: 1, name: 'Incident', hasCategories: true, onlyAreas: null, onlyStatuses: null },
  { id: 3, name: 'Service Request', hasCategories: true, onlyAreas: null, onlyStatuses: null },
  { id: 4, name: 'Problem', hasCategories: true, onlyAreas: ['Hardware', 'Software', 'Access'], onlyStatuses: null },
  { id: 30, name: 'New Starter', hasCategories: false, onlyAreas: null, onlyStatuses: [1, 2, 8, 9] },
];

export const typeOf: Readonly<Record<string, number>> = { incident: 1, question: 3, task: 3, problem: 4 };

export const sites: readonly Named[] = [
  'Leeds HQ',
  'Leeds warehouse',
  'Bristol',
  'Hamburg',
  'Valencia',
  'Osaka',
  'Home office',
  'Main',
].map((name, index) => ({ id: 41 + index, name }));

/** Tickets of these sites are measured by the second SLA. */
export const keySites: readonly string[] = ['Osaka'];

/** The end users' clients; nobody's are Halo's own "Unknown". */
export const clients: readonly (Named & { readonly topLevel: string })[] = [
  ...organisations.map((name, index) => ({
    id: 12 + index,
    name,
    topLevel: name.startsWith('Acme') ? 'Acme Group' : 'Suppliers',
  })),
  { id: 1, name: 'Unknown', topLevel: 'Unknown' },
];

export const clientOf = (someone: Parameters<typeof organisationOf>[0]): (typeof clients)[number] | undefined =>
  clients.find(({ name }) => name === (organisationOf(someone) ?? 'Unknown'));
export const copyline = { id: 77, name: 'Copyline Service Team' } as const;
