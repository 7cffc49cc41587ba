import { fault } from '../../core/errors';
import { asNamed } from '../../core/text';
import { sameName } from '../shared/labels';
import { orRefused } from '../shared/http';
import { categoryId, categorySlots, fieldOfTypeName, priorityOption, type CategorySlot } from './names';
import { isOffered, levels, pathOf } from './options';
import type { CategoryBody, FieldBody, TicketBody, TypeBody } from './shapes';
import type { HaloSource } from './source';

/** As `TicketRead.scope`. */
export const scopeOf = ({ tickettype_id: typeId }: Pick<TicketBody, 'tickettype_id'>): string | null =>
  typeId == null || typeId <= 0 ? null : String(typeId);

/** Throws `desk-refused` where the desk does not tell of such a type. */
export async function readType(source: HaloSource, scope: string, signal: AbortSignal): Promise<TypeBody> {
  if (!/^[1-9]\d{0,14}$/.test(scope)) throw fault('desk-refused', 'no such ticket type');
  const type = await source.type(Number(scope), signal);
  if (String(type.id) !== scope) throw fault('desk-refused', 'another ticket type');
  return type;
}

/** By field id. */
export type Labels = Readonly<Record<string, string>>;

/** What a ticket type does with a field on the agent's page. */
export type Shown = 'hidden' | 'editable' | 'read-only';

const hidden = 0;
const readOnly = 4;

/** Fields stand alone or in groups. */
const fieldsOf = (type: TypeBody): FieldBody[] =>
  (type.fields ?? []).flatMap((field) => [field, ...(field.group?.fields ?? [])]);

function* knownFields(type: TypeBody): Generator<readonly [string, FieldBody]> {
  for (const field of fieldsOf(type)) {
    const id = fieldOfTypeName(field.fieldinfo?.name ?? '');
    if (id !== undefined) yield [id, field];
  }
}

export const labelsOf = (type: TypeBody): Labels =>
  Object.fromEntries(
    [...knownFields(type)]
      .map(([id, field]) => [id, asNamed(field.fieldinfo?.label ?? '')] as const)
      .filter(([, label]) => label !== ''),
  );

/** A number that is not known counts as shown: the page itself decides what can be clicked. */
export const shownOf = (type: TypeBody): Map<string, Shown> =>
  new Map(
    [...knownFields(type)].map(([id, { techdetail }]) => [
      id,
      techdetail === hidden ? 'hidden' : techdetail === readOnly ? 'read-only' : 'editable',
    ]),
  );

/**
 * The fields that can be set on this ticket's page: by the page's own rows where the type says nothing. A priority that only
 * follows impact and urgency can be set through these. A ticket's type is never changed.
 */
export function fieldsOnForm(type: TypeBody | null, rowsShown: readonly string[]): string[] {
  const shown = type === null ? new Map<string, Shown>() : shownOf(type);
  const listed = [...shown].filter(([, how]) => how === 'editable').map(([id]) => id);
  const onPage = rowsShown.filter((id) => !shown.has(id));
  const derived =
    shown.get('priority') === 'read-only' && shown.get('impact') === 'editable' && shown.get('urgency') === 'editable'
      ? ['priority']
      : [];
  return [...new Set([...listed, ...onPage, ...derived])].filter((id) => id !== 'type');
}

/** The options that this ticket can take, by field id; a field that is not restricted is left out. */
export async function offeredOf(
  source: HaloSource,
  ticket: TicketBody,
  type: TypeBody | null,
  signal: AbortSignal,
): Promise<Record<string, string[]>> {
  const [priorities, ...categories] = await Promise.all([
    offeredPriorities(source, ticket, signal),
    ...categorySlots.map((slot) => offeredCategories(source, type, slot, signal)),
  ]);
  const entries = [
    ['priority', priorities] as const,
    ...categories.map((ids, index) => [categoryId((index + 1) as CategorySlot), ids] as const),
  ];
  return Object.fromEntries(entries.flatMap(([id, ids]) => (ids === null ? [] : [[id, ids] as const])));
}

/** Those of the ticket's own SLA. Where they cannot be read, only what is set: a number of another SLA would be another priority. */
async function offeredPriorities(
  source: HaloSource,
  { sla_id: slaId, priority_id: current }: TicketBody,
  signal: AbortSignal,
): Promise<string[]> {
  if (slaId == null) return [];
  const rows = await orRefused(source.priorities(slaId, signal), null);
  if (rows === null) return current ? [priorityOption(slaId, current)] : [];
  return rows.filter(isOffered).map(({ slaid, priorityid }) => priorityOption(slaid, priorityid));
}

/** Null for no restriction. What the type lists and what the desk offers for the type must both have it. */
async function offeredCategories(
  source: HaloSource,
  type: TypeBody | null,
  slot: CategorySlot,
  signal: AbortSignal,
): Promise<string[] | null> {
  if (type === null || !isRestricted(type, slot)) return null;
  const rows = await orRefused(allowedCategories(source, type, slot, signal), null);
  if (rows === null) return listedOf(type, slot).flatMap(({ category_id: id }) => (id == null ? [] : [String(id)]));
  return rows.map(({ id }) => String(id));
}

const isRestricted = (type: TypeBody, slot: CategorySlot): boolean => type[`allowall_category${slot}`] === false;
const listedOf = (type: TypeBody, slot: CategorySlot) => type[`allowed_category${slot}`] ?? [];

/** Those that tickets of this type can take. */
export async function allowedCategories(
  source: HaloSource,
  type: TypeBody,
  slot: CategorySlot,
  signal: AbortSignal,
): Promise<readonly CategoryBody[]> {
  if (!isRestricted(type, slot)) return source.categories(slot, null, signal);
  const listed = listedOf(type, slot);
  const rows = await source.categories(slot, type.id, signal);
  return rows.filter((row) => listed.length === 0 || listed.some((allowed) => isSameCategory(allowed, row)));
}

const isSameCategory = (
  allowed: { category_id?: number | null | undefined; category_name?: string | null | undefined },
  row: CategoryBody,
): boolean =>
  allowed.category_id == null
    ? sameName(levels(allowed.category_name ?? '').join('>'), pathOf(row).join('>'))
    : allowed.category_id === row.id;
