import * as z from 'zod/mini';

/** One value that the desk itself offers. `path` holds the levels, outermost first (Zendesk writes `A::B::C`). */
export const fieldOptionSchema = z.strictObject({
  id: z.string(),
  path: z.array(z.string()).check(z.minLength(1)),
});
export type FieldOption = z.infer<typeof fieldOptionSchema>;

export const fieldKinds = ['priority', 'type', 'group', 'dropdown'] as const;

/** A field of the desk with every option it has. */
export const deskFieldSchema = z.strictObject({
  /** `priority`, `type`, `group` for system fields, else the desk's numeric id as a string. */
  id: z.string(),
  title: z.string(),
  kind: z.enum(fieldKinds),
  options: z.array(fieldOptionSchema),
});
export type DeskField = z.infer<typeof deskFieldSchema>;

export const formSchema = z.strictObject({ id: z.string(), fieldIds: z.array(z.string()) });

export const macroSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  /** Plain text of the reply that the macro writes; macros without one are not listed. */
  text: z.string(),
});
export type Macro = z.infer<typeof macroSchema>;

/** Everything a desk can be set to. Cached per origin; `fetchedAt` is shown as "last updated". */
export const catalogueSchema = z.strictObject({
  desk: z.enum(['zendesk', 'freshdesk', 'halopsa']),
  origin: z.string(),
  fields: z.array(deskFieldSchema),
  macros: z.array(macroSchema),
  /** ISO 8601. */
  fetchedAt: z.string(),
});
export type Catalogue = z.infer<typeof catalogueSchema>;

export const optionOf = (field: DeskField | undefined, optionId: string | null | undefined): FieldOption | undefined =>
  optionId == null ? undefined : field?.options.find((option) => option.id === optionId);

export const fieldById = (catalogue: Catalogue, id: string | undefined): DeskField | undefined =>
  id === undefined ? undefined : catalogue.fields.find((field) => field.id === id);

/** `Hardware › Printer › Paper jam` */
export const pathText = (path: readonly string[]): string => path.join(' › ');

const likeCategory = /categor|kategor|catégor|categor[ií]a|\btype\b|topic|thema|anliegen|tipo|motivo|subject area|issue|カテゴリ|種別/i;

/**
 * The dropdown fields that may be "the category", best first: those whose title reads like one, then the rest.
 * `sure` is true when exactly the first one qualifies without a rival, so that nobody needs to be asked.
 */
export function categoryCandidates(catalogue: Catalogue, onForm: readonly string[] = []): { fields: DeskField[]; sure: boolean } {
  const shown = catalogue.fields.filter(
    (field) => field.kind === 'dropdown' && field.options.length >= 2 && (onForm.length === 0 || onForm.includes(field.id)),
  );
  const named = shown.filter((field) => likeCategory.test(field.title));
  const rest = shown.filter((field) => !named.includes(field));
  return { fields: [...named, ...rest], sure: named.length === 1 || (named.length === 0 && shown.length === 1) };
}
