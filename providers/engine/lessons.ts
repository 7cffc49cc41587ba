import type { StructuredKind } from '../../core/providers';
import type { ModelRequest } from '../provider';
import type { Connection } from './connection';
import { FORM, type Manner, type Wire } from './wire';

/**
 * What a server refused. One ticket must not change how others are asked, since its words may come back in a refusal: what was seen
 * on one ticket counts for that ticket, what was seen on two counts for all, and what is taken after all is forgotten.
 */
export interface Lessons {
  seen: Map<string, string | true>;
  /** Whether what was kept has been looked up. */
  recalled: boolean;
}

export const noLessons = (): Lessons => ({ seen: new Map(), recalled: false });

/** The questions of a connection test are our own words, so one refusal is enough. */
export const OWN_WORDS = 'connection test';

const MOST_NOTES = 32;

/** One of so many requests asks as if nothing were known, so that a server that was mended is found out about. */
const LOOK_AGAIN = 1 / 50;

const memoryKey = ({ address, model }: Connection): string => `${address.baseUrl} ${model}`;

/** A short mark of a text (FNV-1a): what is kept names no ticket. */
function markOf({ about, user }: ModelRequest): string {
  let hash = 0x811c9dc5;
  for (const character of about ?? user) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash.toString(36);
}

/** A memory that fails costs one refused request, never an answer. */
export async function recall(connection: Connection): Promise<void> {
  const { lessons, memory } = connection;
  if (lessons.recalled) return;
  lessons.recalled = true;
  const [kept] = await Promise.allSettled([memory.get(memoryKey(connection))]);
  const learnt = kept.status === 'fulfilled' ? kept.value : undefined;
  lessons.seen = new Map([...Object.entries(learnt?.seen ?? {}), ...lessons.seen]);
}

async function keep(connection: Connection): Promise<void> {
  const { lessons, memory } = connection;
  await Promise.allSettled([memory.set(memoryKey(connection), { seen: Object.fromEntries(lessons.seen) })]);
}

const formName = (kind: StructuredKind): string => `${FORM}:${kind}`;
const fieldName = (field: string): string => `without:${field}`;
const TRACE = 'starts-inside-trace';

const counts = ({ lessons }: Connection, name: string, mark: string): boolean => {
  const seen = lessons.seen.get(name);
  return seen === true || seen === mark;
};

async function note(connection: Connection, name: string, request: ModelRequest): Promise<void> {
  const { seen } = connection.lessons;
  const [before, mark] = [seen.get(name), markOf(request)];
  const now = request.about === OWN_WORDS || (before !== undefined && before !== mark) ? true : mark;
  if (before === true || before === now) return;
  seen.set(name, now);
  for (const oldest of [...seen.keys()].slice(0, -MOST_NOTES)) seen.delete(oldest);
  await keep(connection);
}

async function drop(connection: Connection, names: readonly string[]): Promise<void> {
  const gone = names.filter((name) => connection.lessons.seen.delete(name));
  if (gone.length > 0) await keep(connection);
}

/** What a request about this ticket leaves out from its beginning. */
export interface Avoided {
  readonly forms: ReadonlySet<StructuredKind>;
  readonly fields: ReadonlySet<string>;
}

/** `mayLookAgain`: now and then nothing is left out, see {@link LOOK_AGAIN}. */
export function avoided(connection: Connection, wire: Wire, request: ModelRequest, mayLookAgain = true): Avoided {
  const { seen } = connection.lessons;
  const again = mayLookAgain && request.about !== OWN_WORDS && connection.random() < LOOK_AGAIN;
  if (seen.size === 0 || again) return { forms: new Set(), fields: new Set() };
  const mark = markOf(request);
  const fields = [...seen.keys()].flatMap((name) =>
    name.startsWith(fieldName('')) && counts(connection, name, mark) ? [name.slice(fieldName('').length)] : [],
  );
  return {
    forms: new Set(wire.kinds.filter((kind) => counts(connection, formName(kind), mark))),
    fields: new Set(fields),
  };
}

/** Notes that the server refused the form of the answer or a field. */
export const noteRefused = (
  connection: Connection,
  request: ModelRequest,
  what: { readonly form: StructuredKind } | { readonly field: string },
): Promise<void> => note(connection, 'form' in what ? formName(what.form) : fieldName(what.field), request);

/** Forgets what the server took after all. */
export async function noteTaken(connection: Connection, wire: Wire, manner: Manner): Promise<void> {
  const taken = [...connection.lessons.seen.keys()].filter((name) => {
    if (name.startsWith(fieldName(''))) return wire.carries(name.slice(fieldName('').length), manner);
    return manner.request.schema !== undefined && name === formName(manner.kind);
  });
  await drop(connection, taken);
}

/** Is this model known to begin inside of a trace that it only closes? It changes what is shown meanwhile, not what is asked. */
export const startsInsideTrace = (connection: Connection, request: ModelRequest): boolean =>
  counts(connection, TRACE, markOf(request));

export const noteTrace = (connection: Connection, request: ModelRequest, startsInside: boolean): Promise<void> =>
  startsInside ? note(connection, TRACE, request) : drop(connection, [TRACE]);

/** Forgets all that was noted of this server and model. */
export async function forget(connection: Connection): Promise<void> {
  connection.lessons.seen.clear();
  connection.lessons.recalled = true;
  await keep(connection);
}

/** The best kind of answer that is not avoided; the last one always works. */
export const kindToTry = (wire: Wire, forms: ReadonlySet<StructuredKind>): StructuredKind =>
  wire.kinds.find((kind, at) => !forms.has(kind) || at === wire.kinds.length - 1) ?? 'text';
