import type { Field } from '../../core/described/fields';
import type { DeskField, FieldOption } from '../../core/fields';
import { asNamed } from '../../core/text';
import { answersNamedIn, type Answers } from './answers';
import { filledText, holds, textOf, textsOf, valuesOf, type Gaps, type Source } from './evaluate';
import { fewAtATime } from './few';
import { areOfTicket, jsonOf, ranked, readOptions, type RawOption } from './options';

/** Of one list of fields. */
const MOST_FIELDS = 200;
const LONGEST_ID = 200;

/** A field as it is read; what a ticket may become is one too. `none`: the desk's own word for nothing. */
type ReadField = Omit<Field, 'kind'> & { readonly kind: DeskField['kind']; readonly none?: string | undefined };

/** A field of the description, or one of the many that it says how to read. */
export interface Known {
  readonly id: string;
  readonly field: ReadField;
  /** Holds its row, and fills `{field.id}`. */
  readonly source: Source;
}

/** In English, for what neither the desk nor the description names. */
const plainTitles: Readonly<Record<string, string>> = {
  priority: 'Priority',
  status: 'Status',
  assignee: 'Assignee',
  group: 'Group',
  type: 'Type',
  tags: 'Tags',
};

/** `{field.id}` is a member of the row that is called `field`, `{field}` the row itself. */
const gapsOfRow =
  (name: string, row: unknown, others: Gaps): Gaps =>
  (gap) => {
    if (gap !== name && !gap.startsWith(`${name}.`)) return others(gap);
    const source: Source = { answers: new Map(), row, root: null, gaps: others };
    return textOf(gap === name ? '$' : `$${gap.slice(name.length)}`, source);
  };

/** The answers that the fields stand in are loaded. */
export const answersOfFields = (answers: Answers): ReadonlySet<string> =>
  answersNamedIn(
    answers.asking.description.fields.map(({ each, value, title }) => [each, value, title]),
    answers.asking,
  );

/** Every field that the desk's answers so far tell of. */
export function fieldsIn(answers: Answers): readonly Known[] {
  const base = answers.source();
  const seen = new Set<string>();
  return answers.asking.description.fields.flatMap((field): Known[] => {
    const { each, as = '', keep = [] } = field;
    const rows =
      each === undefined
        ? [undefined]
        : valuesOf(each, base)
            .filter((row) => keep.every((one) => holds(one, { ...base, row, root: null })))
            .slice(0, MOST_FIELDS);
    return rows.flatMap((row): Known[] => {
      const source: Source =
        each === undefined ? base : { ...base, lists: new Map([[as, row]]), gaps: gapsOfRow(as, row, base.gaps) };
      const id = filledText(field.id, source.gaps);
      if (id === null || id === '' || id.length > LONGEST_ID || seen.has(id)) return [];
      seen.add(id);
      return [{ id, field, source }];
    });
  });
}

function titleOf({ id, field: { title }, source }: Known): string {
  if (title !== undefined && typeof title === 'object' && 'is' in title) return title.is;
  const read = title === undefined ? null : textOf(title, source);
  // A form writes a colon behind its labels, and a star.
  return asNamed(read ?? '').replace(/[\s:*]{1,10}$/, '') || (plainTitles[id] ?? id);
}

/** What the ticket has now; of several values the last one, null where there is none. */
export function valueOf({ field: { value, kind, none }, source }: Known): string | null {
  const found = (kind === 'tags' ? textsOf(value, source).at(-1) : textOf(value, source)) ?? null;
  return found === none ? null : found;
}

/** Whether the ticket's own answers name the field, be it empty; a field without a place for its value is believed to be there. */
export function isOnForm({ field: { value, each }, source }: Known): boolean {
  if (each !== undefined || value === undefined) return true;
  const places = Array.isArray(value) ? value : [value];
  const paths = places.filter((place) => typeof place === 'string');
  return paths.length < places.length || paths.some((path) => valuesOf(path, source).length > 0);
}

export function deskField(known: Known, options: readonly FieldOption[]): DeskField {
  const { kind, category } = known.field;
  return {
    id: known.id,
    title: titleOf(known),
    kind,
    ...(category === undefined ? {} : { category }),
    options: options.map(({ id, path, rank }) => ({ id, path: [...path], ...(rank === undefined ? {} : { rank }) })),
  };
}

interface Reading {
  /** Those that are known already. */
  readonly skip?: (known: Known) => boolean;
  /** The values that only a control in the page has, in its own order. None where no page is looked at. */
  readonly fromControl?: (known: Known) => readonly FieldOption[];
}

/** Fields with their values, without those that have none here. Throws a `DesksideFault`. */
export async function readFields(
  answers: Answers,
  signal: AbortSignal,
  { skip = () => false, fromControl = () => [] }: Reading = {},
): Promise<readonly DeskField[]> {
  await answers.load(answersOfFields(answers), signal);
  const fields = fieldsIn(answers).filter((known) => !skip(known));
  const read = await fewAtATime(fields, async (known) =>
    deskField(
      known,
      known.field.options === 'control'
        ? ranked(fromControl(known), known.field.ranked)
        : await withParents(known, fields, answers, signal),
    ),
  );
  return read.filter(({ options }) => options.length > 0);
}

/** Of one field that depends on another, whose values are asked for by each of the other's. */
const MOST_PARENTS = 60;

async function withParents(
  known: Known,
  fields: readonly Known[],
  answers: Answers,
  signal: AbortSignal,
): Promise<readonly RawOption[]> {
  const { field, source } = known;
  const { get } = answers.asking.description.requests;
  const path = get[jsonOf(field)?.json ?? '']?.path ?? '';
  const parent = fields.find(({ id }) => field.dependsOn?.includes(id) === true && path.includes(`{${id}}`));
  if (parent === undefined) return readOptions(field, answers, source, signal);
  const above = (await readOptions(parent.field, answers, parent.source, signal)).slice(0, MOST_PARENTS);
  const below = await fewAtATime(above, async ({ id, path: levels }) => {
    const gaps: Gaps = (gap) => (gap === parent.id ? id : source.gaps(gap));
    const own = await readOptions(field, answers, { ...source, gaps }, signal);
    return own.map((option) => ({ ...option, path: [...levels, ...option.path] }));
  });
  return [...new Map(below.flat().map((option) => [option.id, option])).values()];
}

/** The values that this ticket can take, of the fields whose values are not those of every ticket. Throws a `DesksideFault`. */
export async function readOffered(
  answers: Answers,
  signal: AbortSignal,
): Promise<Readonly<Record<string, readonly string[]>>> {
  const own = fieldsIn(answers).filter(({ field }) => areOfTicket(field, answers));
  const read = await fewAtATime(own, ({ field, source }) => readOptions(field, answers, source, signal));
  return Object.fromEntries(
    own.flatMap(({ id }, at) => {
      const ids = (read[at] ?? []).map((option) => option.id);
      return ids.length === 0 ? [] : [[id, ids] as const];
    }),
  );
}
