import type { Catalogue, DeskField, FieldOption } from './schema/fields';

export type { Catalogue, DeskField, FieldOption, Macro } from './schema/fields';

export const optionOf = (field: DeskField | undefined, optionId: string | null | undefined): FieldOption | undefined =>
  optionId == null ? undefined : field?.options.find((option) => option.id === optionId);

export const fieldById = (catalogue: Catalogue, id: string | undefined): DeskField | undefined =>
  id === undefined ? undefined : catalogue.fields.find((field) => field.id === id);

/** The options by the desk's own order, most urgent first; null where the desk did not rank all of them. */
export function byRank({ options }: DeskField): FieldOption[] | null {
  const rankOf = ({ rank = NaN }: FieldOption): number => rank;
  return options.length === 0 || options.some((option) => Number.isNaN(rankOf(option)))
    ? null
    : options.toSorted((a, b) => rankOf(a) - rankOf(b));
}

export type Urgency = 'urgent' | 'high' | 'normal' | 'low';

/**
 * How urgent a priority is by its place in the desk's own order, whatever it is called; null where the desk did not rank it. The first
 * of four or more is urgent and the second high; what stands below the middle of many is low.
 */
export function urgencyOf(field: DeskField, optionId: string): Urgency | null {
  // Agreements have options of their own, with the same ranks.
  const ranks = [...new Set((byRank(field) ?? []).map(({ rank }) => rank))];
  const place = ranks.indexOf(optionOf(field, optionId)?.rank);
  if (place === -1) return null;
  const fromTop = ranks.length < 4 ? place + 1 : place;
  if (fromTop < 2) return fromTop === 0 ? 'urgent' : 'high';
  return place >= ranks.length - (ranks.length < 5 ? 1 : 2) && ranks.length > 2 ? 'low' : 'normal';
}

/** `Hardware › Printer › Paper jam` */
export const pathText = (path: readonly string[]): string => path.join(' › ');

const likeCategory =
  /categor|kategor|catégor|categor[ií]a|\btype\b|topic|thema|anliegen|tipo|motivo|subject area|issue|カテゴリ|種別/i;

/**
 * The desk's fields that may stand for "the category", best first: what the product itself calls so, those whose title reads like
 * one, then the rest. `sure` when exactly one stands out, so that nobody needs to be asked.
 */
export function categoryCandidates(catalogue: Catalogue): { fields: DeskField[]; sure: boolean } {
  const possible = catalogue.fields.filter(
    (field) => (field.kind === 'dropdown' || field.category !== undefined) && field.options.length >= 2,
  );
  const own = possible.filter((field) => field.category === 'yes');
  const named = possible.filter(
    (field) => field.kind === 'dropdown' && !own.includes(field) && likeCategory.test(field.title),
  );
  const rest = possible.filter((field) => !own.includes(field) && !named.includes(field));
  const best = own.length > 0 ? own : named.length > 0 ? named : rest.filter((field) => field.category === 'maybe');
  return { fields: [...own, ...named, ...rest], sure: best.length === 1 };
}

/** The fields with only the options that one ticket can take. */
export const offeredOnly = (
  catalogue: Catalogue,
  offered: Readonly<Record<string, readonly string[]>> | undefined,
): Catalogue =>
  offered === undefined
    ? catalogue
    : {
        ...catalogue,
        fields: catalogue.fields.map((field) => {
          const only = offered[field.id];
          return only === undefined
            ? field
            : { ...field, options: field.options.filter(({ id }) => only.includes(id)) };
        }),
      };
