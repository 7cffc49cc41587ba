import type { DeskField } from '../../core/fields';

export const categorySlots = [1, 2, 3, 4] as const;
export type CategorySlot = (typeof categorySlots)[number];
export type CategoryId = `category_${CategorySlot}`;

export const categoryId = (slot: CategorySlot): CategoryId => `category_${slot}`;
export const slotOf = (fieldId: string): CategorySlot | undefined =>
  categorySlots.find((slot) => categoryId(slot) === fieldId);

/** Parts the levels of a category. */
export const levelMark = '>';

/** Halo's agent for "nobody yet" is 1, and 0 is none. */
export const lastNobody = 1;

/** Priority numbers count anew in every SLA. */
export const priorityOption = (slaId: number, priorityId: number): string => `${slaId}-${priorityId}`;
export function priorityOf(optionId: string): { readonly slaId: number; readonly priorityId: number } | null {
  const [, slaId, priorityId] = /^(-?\d+)-(\d+)$/.exec(optionId) ?? [];
  return slaId === undefined || priorityId === undefined
    ? null
    : { slaId: Number(slaId), priorityId: Number(priorityId) };
}

/** The names by which the page's rows know a field, the certain one first. */
const rowNames: Readonly<Record<string, readonly string[]>> = {
  priority: ['priority_id', 'priority'],
  impact: ['impact'],
  urgency: ['urgency'],
  status: ['status_id', 'status'],
  group: ['team', 'team_id'],
  type: ['tickettype_id'],
};
export const rowNamesOf = ({ id }: Pick<DeskField, 'id'>): readonly string[] => rowNames[id] ?? [id];

/** The names by which a ticket type knows a field, which are not those of the rest of the API. */
const typeNames: Readonly<Record<string, string>> = {
  seriousness: 'priority',
  priority_id: 'priority',
  impact: 'impact',
  urgency: 'urgency',
  status: 'status',
  status_id: 'status',
  sectio_: 'group',
  team: 'group',
  requesttype: 'type',
  tickettype_id: 'type',
};

/** `category2` is the API's `category_1`: the database counts from one further on. */
export function fieldOfTypeName(name: string): string | undefined {
  const shifted = /^category([2-5])$/.exec(name)?.[1];
  if (shifted !== undefined) return `category_${Number(shifted) - 1}`;
  return /^category_[1-4]$/.test(name) ? name : typeNames[name];
}

/** Impact and urgency are lookups of fixed numbers. */
export const lookups = { impact: 12, urgency: 27 } as const;
