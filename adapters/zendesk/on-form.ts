import { formOf, visibleOnForm } from './forms';
import type { FieldBody, FormBody, TicketBody } from './shapes';

/** The product's own fields that can hold a choice, by the names under which the catalogue has them. */
const ownNames: Readonly<Record<string, string>> = {
  priority: 'priority',
  basic_priority: 'priority',
  tickettype: 'type',
  group: 'group',
};

/**
 * The fields that the ticket's form shows, without its page: those of its form that are switched on and whose condition is met; all
 * that are switched on where the desk does not tell the form, as in a plan that has none.
 */
export function fieldsByJson(
  ticket: TicketBody,
  forms: readonly FormBody[],
  fields: readonly FieldBody[],
  values: Readonly<Record<string, string | null>>,
): string[] {
  const form = formOf(forms, ticket);
  const shown = form === undefined ? null : new Set(visibleOnForm(form, values));
  return fields
    .filter(({ id, active }) => active && shown?.has(String(id)) !== false)
    .map(({ id, type }) => (Object.hasOwn(ownNames, type) ? ownNames[type] : undefined) ?? String(id));
}
