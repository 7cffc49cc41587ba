import { allIn, visibleIn } from '../shared/deep';
import { ownTriggers } from './form';
import { fieldIdOf, fieldsByJson, kindOf, knownFields } from './form-json';
import type { Pane } from './pane';
import { properties, tagField } from './selectors';
import type { FieldBody } from './shapes';

/**
 * The fields that the form shows, by field id: from the panel as it stands, since a choice that is not saved may have
 * brought a section; from the JSON where the panel cannot be found.
 */
export function fieldsOnForm(
  pane: Pane,
  bodies: readonly FieldBody[],
  values: Readonly<Record<string, string | null>>,
): string[] {
  const tags = allIn(pane, tagField).length > 0 ? ['tags'] : [];
  const shown = knownFields(bodies).filter(
    (body) => ownTriggers(pane, { id: fieldIdOf(body), title: body.label, kind: kindOf(body) }).length > 0,
  );
  if (shown.length > 0 || visibleIn(pane, properties).length > 0) return [...shown.map(fieldIdOf), ...tags];
  return [...fieldsByJson(bodies, values), ...tags];
}
