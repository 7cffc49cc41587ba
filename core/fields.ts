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
 * The desk's dropdown fields that may stand for "the category", best first: those whose title reads like one, then the rest.
 * `sure` when exactly one reads like it, so that nobody needs to be asked.
 */
export function categoryCandidates(catalogue: Catalogue): { fields: DeskField[]; sure: boolean } {
  const dropdowns = catalogue.fields.filter((field) => field.kind === 'dropdown' && field.options.length >= 2);
  const named = dropdowns.filter((field) => likeCategory.test(field.title));
  return { fields: [...named, ...dropdowns.filter((field) => !named.includes(field))], sure: named.length === 1 };
}
