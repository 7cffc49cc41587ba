import { fields, names, optionIdOf } from './fields';
import type { Field, FieldValue } from './types';

/** The part of a ticket that the form holds; the page's own copy of a ticket has it too. */
export interface FormValues {
  readonly type: string | null;
  readonly status: number;
  readonly priority: number;
  readonly groupId: number | null;
  readonly responderId: number | null;
  readonly tags: readonly string[];
  readonly values: Readonly<Record<string, FieldValue>>;
}

/** What a change of one field sets. */
export type FormChange = { -readonly [Key in keyof FormValues]?: FormValues[Key] };

export const levelNames = (field: Field): string[] => [field.name, ...field.levels.map((level) => level.name)];

const textOf = (value: FieldValue | undefined): string | null =>
  value === undefined || value === null || value === '' || value === false ? null : String(value);

/** Values by the ids that Deskside's adapter gives to fields and options: `priority` → `2`, `cf_category` → `Hardware::Printer::Paper jam`; of the tags the last one. */
export function byAdapterIds(form: FormValues): Record<string, string | null> {
  const custom = fields
    .filter((field) => field.name.startsWith('cf_'))
    .map((field) => {
      const path = levelNames(field)
        .map((name) => textOf(form.values[name]))
        .filter((level) => level !== null);
      return [field.name, path.length === 0 ? null : optionIdOf(path)] as const;
    });
  return {
    status: String(form.status),
    priority: String(form.priority),
    type: form.type,
    group: form.groupId === null ? null : String(form.groupId),
    assignee: form.responderId === null ? null : String(form.responderId),
    tags: form.tags.at(-1) ?? null,
    ...Object.fromEntries(custom),
  };
}

/** The change that chooses an option, by the adapter's ids. Throws for a field that the account does not have. */
export function changeByAdapterIds(fieldId: string, optionId: string | null): FormChange {
  switch (fieldId) {
    case 'status':
      return { status: Number(optionId ?? 2) };
    case 'priority':
      return { priority: Number(optionId ?? 1) };
    case 'type':
    case 'ticket_type':
      return { type: optionId };
    case 'group':
      return { groupId: optionId === null ? null : Number(optionId) };
    case 'assignee':
      return { responderId: optionId === null ? null : Number(optionId) };
  }
  const field = fields.find((each) => each.name === fieldId);
  if (!field) throw new Error(`The practice account has no field "${fieldId}"`);
  if (field.type === 'custom_checkbox') return { values: { [fieldId]: optionId === 'true' } };
  if (field.type !== 'nested_field') return { values: { [fieldId]: optionId } };
  const path = optionId?.split('::') ?? [];
  return { values: Object.fromEntries(levelNames(field).map((name, index) => [name, path[index] ?? null])) };
}

export const categoryFieldId = names.category;
