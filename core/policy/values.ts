import type { DeskField, FieldOption } from '../fields';
import { hostMatches } from './hosts';
import type { FieldPolicy } from './keys/field-policy';
import { plainName } from './plain-name';

/** What an organisation says about one field of a desk, in ids of its options. */
export interface FieldRules {
  /** Option id to what it means. */
  readonly meanings: Readonly<Record<string, string>>;
  /** Option id to what is asked for where a ticket has it. */
  readonly questions: Readonly<Record<string, readonly string[]>>;
  /** A ticket that has one of them keeps it. */
  readonly locked: ReadonlySet<string>;
  /** Never suggested. */
  readonly excluded: ReadonlySet<string>;
  /** Suggested, but never preselected. */
  readonly alwaysAsk: ReadonlySet<string>;
}

/** `Hardware > Printer`, `Hardware › Printer` and `Hardware::Printer` are the same levels. */
const levelsOf = (text: string): string[] =>
  text
    .split(/>|›|::/)
    .map(plainName)
    .filter((level) => level !== '');

/** A value as it is written, or an option, ready to be compared. */
interface Named {
  readonly id: string;
  readonly levels: readonly string[];
}

const written = (value: string): Named => ({ id: plainName(value), levels: levelsOf(value) });

const offered = ({ options }: DeskField): (Named & { readonly option: FieldOption })[] =>
  options.map((option) => ({ option, id: plainName(option.id), levels: option.path.flatMap(levelsOf) }));

/** How exactly a written value names an option: by its id, or by so many levels that it is or stands under; 0 when it does not. */
function exactness(value: Named, option: Named): number {
  if (value.id === option.id) return Infinity;
  return value.levels.every((level, index) => option.levels[index] === level) ? value.levels.length : 0;
}

const isAbout = ({ desk, field: name }: FieldPolicy, field: DeskField, url: URL): boolean =>
  (desk === undefined || hostMatches(desk, url)) &&
  (plainName(name) === plainName(field.id) || plainName(name) === plainName(field.title));

const entriesFor = (entries: readonly FieldPolicy[], field: DeskField, origin: string): readonly FieldPolicy[] => {
  const url = new URL(origin);
  return entries.filter((entry) => isAbout(entry, field, url));
};

/** What an entry says of a value, and how exactly it names it. */
interface Said {
  readonly meaning: string;
  readonly questions?: readonly string[] | undefined;
  readonly exact: number;
}
const nothingSaid: Said = { meaning: '', exact: 0 };

/** Of every entry that is about this field. A meaning that names an option more exactly goes before one for all that stands above it. */
export function fieldRules(entries: readonly FieldPolicy[], field: DeskField, origin: string): FieldRules {
  const about = entriesFor(entries, field, origin);
  const options = about.length > 0 ? offered(field) : [];
  const named = (list: 'locked' | 'excluded' | 'alwaysAsk'): ReadonlySet<string> => {
    const values = about.flatMap((entry) => entry[list] ?? []).map(written);
    return new Set(
      options.filter((option) => values.some((value) => exactness(value, option) > 0)).map(({ option }) => option.id),
    );
  };
  const told = about
    .flatMap(({ meanings = [] }) => meanings)
    .map(({ value, ...says }) => ({ value: written(value), ...says }));
  const saidOf = (option: Named): Said =>
    told
      .map(({ value, ...says }) => ({ ...says, exact: exactness(value, option) }))
      .reduce((a, b) => (b.exact > a.exact ? b : a), nothingSaid);
  const meanings = options
    .map((option) => [option.option.id, saidOf(option).meaning] as const)
    .filter(([, meaning]) => meaning !== '');
  const questions = options
    .map((option) => [option.option.id, saidOf(option).questions ?? []] as const)
    .filter(([, asked]) => asked.length > 0);
  return {
    meanings: Object.fromEntries(meanings),
    questions: Object.fromEntries(questions),
    locked: named('locked'),
    excluded: named('excluded'),
    alwaysAsk: named('alwaysAsk'),
  };
}

/** The field that an organisation calls the category; undefined where it does not say or the desk has none of that name. */
export const organisationsCategory = (
  entries: readonly FieldPolicy[],
  fields: readonly DeskField[],
  origin: string,
): DeskField | undefined =>
  fields.find((field) => entriesFor(entries, field, origin).some(({ category }) => category === true));

/** The field with only what may be suggested. */
export function withoutExcluded(entries: readonly FieldPolicy[], field: DeskField, origin: string): DeskField {
  const { excluded } = fieldRules(entries, field, origin);
  return excluded.size === 0 ? field : { ...field, options: field.options.filter(({ id }) => !excluded.has(id)) };
}
