import { fault } from '../../core/errors';
import type { TicketRef } from '../../core/ticket';
import { orRefused } from '../shared/http';
import type { ZendeskApi } from './api';
import { all, isVisible, nearest } from '../shared/dom';
import { ticketNumber } from '../shared/ticket-number';
import { customField, propertiesColumn, requester, systemField } from './selectors';
import { formsShape, type FormBody, type TicketBody } from './shapes';

const mostPages = 10;

/** Empty where the plan has no forms. */
export function readForms(api: ZendeskApi, signal: AbortSignal): Promise<FormBody[]> {
  const read = async (): Promise<FormBody[]> => {
    const forms: FormBody[] = [];
    for await (const page of api.pages('/api/v2/ticket_forms?page[size]=100', formsShape, mostPages, signal))
      for (const form of page.ticket_forms) forms.push(form);
    return forms;
  };
  return orRefused(read(), []);
}

/** Throws `desk-refused` where the desk does not tell of such a form. */
export async function readForm(api: ZendeskApi, formId: string, signal: AbortSignal): Promise<FormBody> {
  const form = (await readForms(api, signal)).find(({ id }) => String(id) === formId);
  if (form === undefined) throw fault('desk-refused', 'no such ticket form');
  return form;
}

/** As `TicketRead.scope`. */
export const scopeOf = ({ ticket_form_id: formId }: Pick<TicketBody, 'ticket_form_id'>): string | null =>
  formId == null ? null : String(formId);

/** The ticket's own form, and what the pane shows: the agent may have chosen another form that is not saved yet. */
export function fieldsOnForm(
  pane: HTMLElement,
  form: FormBody | undefined,
  values: Readonly<Record<string, string | null>>,
): string[] {
  const shown = shownFields(pane);
  const known = form === undefined ? [] : visibleOnForm(form, values);
  return [...new Set([...shown.system, ...known, ...shown.custom])];
}

export const formOf = (forms: readonly FormBody[], ticket: Pick<TicketBody, 'ticket_form_id'>): FormBody | undefined =>
  forms.find((form) => form.id === ticket.ticket_form_id);

/** The form's fields without those whose condition is not met. A condition on a field whose value is unknown hides nothing. */
export function visibleOnForm(form: FormBody, values: Readonly<Record<string, string | null>>): string[] {
  const conditions = (form.agent_conditions ?? []).filter(({ parent_field_id }) => String(parent_field_id) in values);
  const met = new Set<number>();
  const conditional = new Set<number>();
  for (const { parent_field_id, value, child_fields } of conditions) {
    const holds = values[String(parent_field_id)] === value;
    for (const { id } of child_fields) (holds ? met : conditional).add(id);
  }
  return form.ticket_field_ids.filter((id) => met.has(id) || !conditional.has(id)).map(String);
}

/** What the properties column shows right now. */
export function shownFields(pane: HTMLElement): { readonly system: string[]; readonly custom: string[] } {
  const system = Object.entries(systemField).filter(([, selectors]) => all(pane, selectors).some(isVisible));
  const custom = all(pane, customField)
    .filter(isVisible)
    .flatMap((element) => customFieldId(element) ?? []);
  return { system: system.map(([id]) => id), custom: [...new Set(custom)] };
}

/** `ticket-form-field-{kind}-field-{id}`; one build joins the id with an underscore. */
export const customFieldId = (element: HTMLElement): string | undefined =>
  /field[-_](\d+)$/.exec(element.dataset['testId'] ?? '')?.[1];

export const ticketPath = ({ ticketId }: Pick<TicketRef, 'ticketId'>): string =>
  `/api/v2/tickets/${ticketNumber(ticketId)}`;

/** The column that holds the ticket's properties; found by what it holds, since the order of the columns is configurable. */
export function propertiesAnchor(pane: HTMLElement): HTMLElement | null {
  const property = [systemField.priority, systemField.type, requester, systemField.group, customField]
    .flatMap((selectors) => all(pane, selectors))
    .find(isVisible);
  const column = property === undefined ? null : nearest(property, propertiesColumn);
  return column !== null && column !== pane && pane.contains(column) && isVisible(column) ? column : null;
}
