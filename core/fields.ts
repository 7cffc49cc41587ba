import type { Catalogue, DeskField, FieldOption } from './schema/fields';

export type { Catalogue, DeskField, FieldOption, Macro } from './schema/fields';

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
