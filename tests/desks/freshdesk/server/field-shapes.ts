import type { PracticeLanguage } from '../../contract';
import { onSiteVisit, priorities, sources, statuses } from '../account/choices';
import { fields } from '../account/fields';
import { fieldLabels } from '../account/labels';
import { groupIds, groups, users } from '../account/people';
import type { Choice, Field } from '../account/types';
import type { Json } from './shapes';

export const labelOf = (field: Pick<Field, 'name' | 'label'>, language: PracticeLanguage): string =>
  fieldLabels[field.name]?.[language] ?? field.label;

const choiceId = (field: Field, index: number): number => 82_001_000_000 + (field.id % 1000) * 1000 + index;

const common = (field: Field, position: number, language: PracticeLanguage): Json => ({
  id: field.id,
  name: field.name,
  label: labelOf(field, language),
  label_for_customers: field.label,
  description: field.label,
  position: position + 1,
  type: field.type,
  default: field.type.startsWith('default_'),
  required_for_closure: field.requiredForClosure,
  required_for_agents: false,
  required_for_customers: false,
  customers_can_edit: false,
  displayed_to_customers: true,
  customers_can_filter: false,
  portal_cc: false,
  portal_cc_to: null,
  created_at: '2024-01-08T08:00:00Z',
  updated_at: '2024-01-08T08:00:00Z',
});

const levels = (field: Field): Json =>
  field.levels.length === 0
    ? {}
    : {
        nested_ticket_fields: field.levels.map(({ id, name, label, level }) => ({
          id,
          name,
          label,
          label_in_portal: label,
          level,
          ticket_field_id: field.id,
          description: '',
        })),
      };

/** A counter runs through the tree, so that every choice has its own id. */
function nestedChoices(field: Field, choices: readonly Choice[], next: { id: number }, depth = 1): Json[] {
  return choices.map((choice) => ({
    label: choice.label,
    value: choice.label,
    choice_id: choiceId(field, (next.id += 1)),
    ...(depth === 1 ? { deleted: choice.deleted === true } : {}),
    choices: nestedChoices(field, choice.choices ?? [], next, depth + 1),
  }));
}

const plainChoices = (field: Field): Json[] =>
  field.choices.map((choice, index) => ({
    label: choice.label,
    value: choice.label,
    id: choiceId(field, index),
    choice_id: choiceId(field, index),
    deleted: choice.deleted === true,
  }));

function internalChoices(field: Field, language: PracticeLanguage): Json {
  switch (field.type) {
    case 'default_ticket_type':
      return { choices: plainChoices(field) };
    case 'default_priority':
      return { choices: priorities.map(({ value, label }) => ({ label: label[language], value })) };
    case 'default_status':
      return {
        choices: statuses.map(({ value, label, customerLabel, deleted }, index) => ({
          label: label[language],
          value,
          choice_id: choiceId(field, index),
          customer_display_name: customerLabel,
          default: value <= 5,
          deleted: deleted === true,
          stop_sla_timer: value !== 2,
        })),
      };
    case 'default_source':
      return {
        choices: sources.map(({ value, label, deleted }, index) => ({
          label: label[language],
          value,
          id: choiceId(field, index),
          position: index + 1,
          icon_id: index + 1,
          default: value < 100,
          deleted: deleted === true,
        })),
      };
    case 'custom_dropdown':
      return { choices: plainChoices(field).map((choice, index) => ({ ...choice, position: index + 1 })) };
    case 'nested_field':
      return { choices: nestedChoices(field, field.choices, { id: -1 }) };
    default:
      return {};
  }
}

const sectionsOf = (field: Field): Json =>
  field.sections.length === 0
    ? {}
    : {
        sections: field.sections.map(({ id, label, choice, fields: names }) => ({
          id,
          label,
          section_fields: names.map((name, index) => ({
            ticket_field_id: fields.find((each) => each.name === name)?.id,
            position: index + 1,
          })),
          picklist_mapping_ids: [
            choiceId(
              field,
              field.choices.findIndex((each) => each.label === choice),
            ),
          ],
        })),
      };

/** `GET /api/_/ticket_fields`. */
export const internalField = (field: Field, position: number, language: PracticeLanguage): Json => ({
  ...common(field, position, language),
  ...internalChoices(field, language),
  ...levels(field),
  ...sectionsOf(field),
});

/** A status that is kept for tickets of one group names it. */
export const withGroups = (field: Json): Json =>
  field.type === 'default_status' && Array.isArray(field.choices)
    ? {
        ...field,
        choices: (field.choices as Json[]).map((choice) =>
          choice.value === onSiteVisit ? { ...choice, group_ids: [groupIds.onsite] } : { ...choice, group_ids: [] },
        ),
      }
    : field;

const living = (choices: readonly Choice[]): readonly Choice[] => choices.filter((choice) => choice.deleted !== true);

function publicChoices(field: Field): Json {
  switch (field.type) {
    case 'default_ticket_type':
    case 'custom_dropdown':
      return { choices: living(field.choices).map(({ label }) => label) };
    case 'default_priority':
      return { choices: Object.fromEntries(priorities.map(({ label, value }) => [label.en, value])) };
    case 'default_status':
      return {
        choices: Object.fromEntries(
          statuses
            .filter(({ deleted }) => deleted !== true)
            .map(({ value, label, customerLabel }) => [String(value), [label.en, customerLabel]]),
        ),
      };
    case 'default_source':
      return {
        choices: Object.fromEntries(
          sources.filter(({ deleted }) => deleted !== true).map(({ label, value }) => [label.en, value]),
        ),
      };
    case 'default_group':
      return { choices: Object.fromEntries(groups.map(({ name, id }) => [name, id])) };
    case 'default_agent':
      return { choices: Object.fromEntries(users.filter(({ isAgent }) => isAgent).map(({ name, id }) => [name, id])) };
    case 'nested_field':
      return {
        choices: Object.fromEntries(
          living(field.choices).map((first) => [
            first.label,
            Object.fromEntries(
              living(first.choices ?? []).map((second) => [
                second.label,
                living(second.choices ?? []).map(({ label }) => label),
              ]),
            ),
          ]),
        ),
      };
    default:
      return {};
  }
}

/** `GET /api/v2/ticket_fields`: English, no deleted choices, no sections. */
export const publicField = (field: Field, position: number): Json => ({
  ...common(field, position, 'en'),
  ...publicChoices(field),
  ...levels(field),
});
