import type { Catalogue, DeskField, FieldOption, Macro } from '../../core/fields';
import type { ReadMessage } from '../../core/ticket';

type Judgement = Pick<ReadMessage, 'visibility' | 'evidence'>;
type Words = Pick<ReadMessage, 'text' | 'only' | 'hidden'>;
type Rest = Omit<ReadMessage, keyof Judgement | keyof Words | 'unread'>;

/** Twice what is sent of a conversation, since the page may deny that some of it is public. */
const mostRead = 2_000;

const tooMany = 'not read, there are too many';

interface Reading<T> {
  readonly judge: (row: T) => Judgement;
  readonly read: (row: T, at: number) => Words;
  readonly rest: (row: T, at: number) => Rest;
  /** A longer conversation is read in part only. */
  readonly most?: number | undefined;
}

/**
 * Messages of a conversation, oldest first. Each is judged; of one that is longer than any that people write, only the first public
 * message and the newest ones are read, for the page would stand still otherwise. What was not read is marked and never sent.
 */
export function readEach<T>(rows: readonly T[], { judge, read, rest, most = mostRead }: Reading<T>): ReadMessage[] {
  const judged = rows.map((row, at) => ({ row, at, ...judge(row) }));
  const proven = judged.flatMap(({ at, visibility }) => (visibility === 'public' ? [at] : []));
  const few = rows.length <= most;
  const chosen = new Set([...proven.slice(0, 1), ...proven.slice(-most)]);
  return judged.map(({ row, at, visibility, evidence }): ReadMessage =>
    few || chosen.has(at)
      ? { ...rest(row, at), visibility, evidence, ...read(row, at) }
      : { ...rest(row, at), visibility, evidence: `${evidence}, ${tooMany}`, text: '', unread: true },
  );
}

const mostFields = 1_000;
/** Of one field, and of all fields together; the desks allow a few thousand. */
const mostOptions = 20_000;
const mostOptionsInAll = 60_000;
const mostLevels = 12;
/** An id is never cut: it would be another one. */
const longestId = 2_000;
const mostMacros = 2_000;
const longestMacro = 20_000;

const isUsable = ({ id, path }: FieldOption): boolean => id.length <= longestId && path.length <= mostLevels;

/** The desk's fields as far as anything is made of them, and how many values and macros were left out for it. */
export function boundedCatalogue(catalogue: Catalogue): Catalogue {
  let room = mostOptionsInAll;
  let leftOut = catalogue.fields.slice(mostFields).reduce((sum, { options }) => sum + options.length, 0);
  const fields = catalogue.fields.slice(0, mostFields).map((field): DeskField => {
    const options = field.options.filter(isUsable).slice(0, Math.min(mostOptions, room));
    room -= options.length;
    leftOut += field.options.length - options.length;
    return options.length === field.options.length ? field : { ...field, options };
  });
  const macros = catalogue.macros
    .filter(({ id, text }: Macro) => id.length <= longestId && text.length <= longestMacro)
    .slice(0, mostMacros);
  leftOut += catalogue.macros.length - macros.length;
  return leftOut === 0 ? catalogue : { ...catalogue, fields, macros, leftOut };
}
