import { choicesOf } from './choices';
import type { FieldBody } from './shapes';

const kinds = {
  default_ticket_type: 'type',
  default_priority: 'priority',
  default_status: 'status',
  default_group: 'group',
  custom_dropdown: 'dropdown',
  nested_field: 'dropdown',
} as const;

type Values = Readonly<Record<string, string | null>>;

/** A field that a suggestion can be about. */
type KnownField = FieldBody & { readonly type: keyof typeof kinds };

export const knownFields = (bodies: readonly FieldBody[]): KnownField[] =>
  bodies.filter((body): body is KnownField => body.type in kinds);

export const kindOf = ({ type }: KnownField): (typeof kinds)[keyof typeof kinds] => kinds[type];

export const fieldIdOf = (body: KnownField): string => (kindOf(body) === 'dropdown' ? body.name : kindOf(body));

/** The fields that the form of a ticket with these values shows, by field id and as far as the JSON tells, which has no word on tags. */
export function fieldsByJson(bodies: readonly FieldBody[], values: Values): string[] {
  const hidden = hiddenBySections(bodies, values);
  return knownFields(bodies)
    .filter((body) => !hidden.has(body.id))
    .map(fieldIdOf);
}

/** Ids of the fields of sections whose choice is not the current one. */
function hiddenBySections(bodies: readonly FieldBody[], values: Values): Set<number> {
  const met = new Set<number>();
  const hidden = new Set<number>();
  for (const { sections, type, name, choices } of bodies) {
    const value =
      values[
        type in kinds && kinds[type as keyof typeof kinds] !== 'dropdown' ? kinds[type as keyof typeof kinds] : name
      ];
    const current = choicesOf(type, choices).find((choice) => choice.value === value)?.choiceId;
    for (const { section_fields: fields, picklist_mapping_ids: choiceIds } of sections ?? []) {
      const holds = current != null && (choiceIds ?? []).includes(current);
      for (const { ticket_field_id: id } of fields) if (id != null) (holds ? met : hidden).add(id);
    }
  }
  return new Set([...hidden].filter((id) => !met.has(id)));
}
