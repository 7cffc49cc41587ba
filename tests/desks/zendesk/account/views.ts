import { formIds } from './fields';
import type { Status, Ticket, User } from './types';

export interface View {
  readonly id: number;
  readonly title: string;
  readonly active: boolean;
  /** Of one agent only; null for everybody's. */
  readonly ownerKey: string | null;
  readonly shows: (ticket: Ticket, me: User) => boolean;
}

const isOpen = ({ status }: Ticket): boolean => ['new', 'open', 'pending', 'hold'].includes(status);

const viewId = (index: number): number => 360_040_600_214 + index * 20;

const seeds: readonly Omit<View, 'id'>[] = [
  {
    title: 'Your unsolved tickets',
    active: true,
    ownerKey: null,
    shows: (ticket, me) => isOpen(ticket) && ticket.assigneeId === me.id,
  },
  {
    title: 'Unassigned tickets',
    active: true,
    ownerKey: null,
    shows: (ticket) => isOpen(ticket) && ticket.assigneeId === null,
  },
  { title: 'All unsolved tickets', active: true, ownerKey: null, shows: isOpen },
  { title: 'Old escalations', active: false, ownerKey: null, shows: () => false },
  { title: 'Everything', active: true, ownerKey: null, shows: () => true },
  { title: 'Recently solved', active: true, ownerKey: null, shows: ({ status }) => status === 'solved' },
  { title: 'My suppliers', active: true, ownerKey: 'dana', shows: ({ status }) => status === 'hold' },
  { title: 'Not yours', active: true, ownerKey: 'jonas', shows: isOpen },
];

/** In the order of their positions. */
export const views: readonly View[] = seeds.map((seed, index) => ({ ...seed, id: viewId(index) }));

export const viewsOf = (me: User): View[] => views.filter(({ ownerKey }) => ownerKey === null || ownerKey === me.key);

export interface CustomStatus {
  readonly id: number;
  readonly category: Exclude<Status, 'closed'>;
  readonly label: string;
  readonly isDefault: boolean;
}

const status = (id: number, category: CustomStatus['category'], label: string, isDefault = true): CustomStatus => ({
  id,
  category,
  label,
  isDefault,
});

export const customStatuses: readonly CustomStatus[] = [
  status(4_800_101, 'new', 'New'),
  status(4_800_121, 'open', 'Open'),
  status(4_800_141, 'pending', 'Pending'),
  status(4_800_161, 'hold', 'On-hold'),
  status(4_800_181, 'solved', 'Solved'),
  status(4_800_201, 'hold', 'Waiting for supplier', false),
];

/** Which of the account's own can be chosen on which form: `ticket_form_statuses`. A form that is not named takes all. */
export const statusesOnForms: Readonly<Record<number, readonly number[]>> = {
  [formIds.starter]: [4_800_101, 4_800_121, 4_800_141, 4_800_181],
};

/** A closed ticket keeps the status that it was solved with. */
export const customStatusOf = ({ status: category, customStatusId }: Ticket): number =>
  customStatusId ??
  customStatuses.find((each) => each.isDefault && each.category === (category === 'closed' ? 'solved' : category))
    ?.id ??
  0;
