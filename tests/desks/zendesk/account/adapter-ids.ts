import type { FieldValue } from './types';

/** The part of a ticket that the form holds. */
interface FormValues {
  readonly priority: string | null;
  readonly type: string | null;
  readonly groupId: number | null;
  readonly values: Readonly<Record<number, FieldValue>>;
}

const asText = (value: FieldValue): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** Values by the ids that Deskside's adapter gives to fields and options. */
export const valuesOf = ({ priority, type, groupId, values }: FormValues): Record<string, string | null> => ({
  priority,
  type,
  group: groupId === null ? null : String(groupId),
  ...Object.fromEntries(Object.entries(values).map(([id, value]) => [id, asText(value)])),
});
