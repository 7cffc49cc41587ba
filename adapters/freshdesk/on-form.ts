import { allIn, visibleIn } from '../shared/deep';
import { choicesOf } from './choices';
import { ownTriggers } from './form';
import type { Pane } from './pane';
import { properties, tagField } from './selectors';
import type { FieldBody } from './shapes';

const kinds = {
  default_ticket_type: 'type',
  default_priority: 'priority',
  default_status: 'status',
  default_group: 'group',
  custom_dropdown: 'dropdown',
  nested_field: 'dropdown',
} as const;

/**
 * The fields that the form shows, by field id: from the panel as it stands, since a choice that is not saved may have
 * brought a section; from the JSON where the panel cannot be found.
 */
export function fieldsOnForm(
  pane: Pane,
  bodies: readonly FieldBody[],
  values: Readonly<Record<string, string | null>>,
): string[] {
  const known = bodies.filter((body): body is FieldBody & { readonly type: keyof typeof kinds } => body.type in kinds);
  const idOf = ({ type, name }: (typeof known)[number]): string => (kinds[type] === 'dropdown' ? name : kinds[type]);
  const tags = allIn(pane, tagField).length > 0 ? ['tags'] : [];
  const shown = known.filter(
    (body) => ownTriggers(pane, { id: idOf(body), title: body.label, kind: kinds[body.type] }).length > 0,
  );
  if (shown.length > 0 || visibleIn(pane, properties).length > 0) return [...shown.map(idOf), ...tags];
  const hidden = hiddenBySections(bodies, values);
  return [...known.filter((body) => !hidden.has(body.id)).map(idOf), ...tags];
}

/** Ids of the fields of sections whose choice is not the current one. */
function hiddenBySections(bodies: readonly FieldBody[], values: Readonly<Record<string, string | null>>): Set<number> {
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
