import type { Description } from '../../core/described/description';
import { DesksideFault } from '../../core/errors';
import { asNamed } from '../../core/text';
import type { Author, ReadMessage } from '../../core/ticket';
import { readEach } from '../shared/bounds';
import { asMessage, nothingWritten } from '../shared/mail/message';
import type { Layout, Written } from '../shared/mail/types';
import { heldAgainstNotes } from '../shared/notes-held';
import { withGaps } from './address';
import { answersNamedIn, type TicketAnswers } from './answers';
import type { Row } from './answer';
import { elementsOf, holds, textOf, textsOf, valuesOf, type Source } from './evaluate';
import { fewAtATime } from './few';
import { shownRows, type ShownRow } from './join';
import { judge, type Judgement } from './judge';
import { readOpening } from './opening';
import { lookUp, type People, type Person } from './people';
import { isoOf, msOf } from './time';
import { wordsOf, type Take } from './words';

type Messages = NonNullable<Description['messages']>;

/** Each costs a request of its own. The first public message and the newest ones. */
const MOST_ASKED_ONE_BY_ONE = 200;

export interface Conversation {
  /** Oldest first, private ones included, without their words. */
  readonly messages: readonly ReadMessage[];
  /** False where the desk has more than were read, or words that could not be. */
  readonly complete: boolean;
}

/** A row with its verdict. */
export interface Judged extends Judgement {
  readonly id: string;
  readonly source: Source;
  readonly ms: number | null;
  /** The page marks it as not public, whatever its row says. */
  readonly marked?: true;
}

interface Reading {
  readonly people: People;
  readonly layout?: Layout;
}

/**
 * The messages of a ticket, with why each is public or is not. Words of a row that is not proven public are neither asked for nor
 * handed on. Read anew each time: a message can become private later. Throws a `DesksideFault`.
 */
export async function readConversation(
  answers: TicketAnswers,
  { people, layout = {} }: Reading,
  signal: AbortSignal,
): Promise<Conversation> {
  const { messages } = answers.asking.description;
  if (messages === undefined) return { messages: [], complete: false };
  const { judged, ids, shown, complete } = await readJudged(answers, messages, signal);
  const opened = new Set(judged.filter(({ visibility }) => visibility === 'public'));
  const [authors, asked] = await Promise.all([
    authorsOf(answers, messages, [...opened], people, signal),
    askWords(answers, messages, judged, signal),
  ]);
  const placeOf = (one: Judged): 'opening' | 'later' =>
    one === judged[0] && messages.opening === undefined && authors.of(one).author !== 'agent' ? 'opening' : 'later';
  const written = (one: Judged): Written =>
    !opened.has(one)
      ? nothingWritten
      : wordsOf(takesOf(messages), asked === null ? [one.source] : (asked.get(one) ?? []), {
          ...layout,
          place: placeOf(one),
        });
  const read = readEach(judged, {
    judge: ({ visibility, evidence }) => ({ visibility, evidence }),
    read: (one) => asMessage(written(one)),
    rest: (one) => ({ id: one.id, ...authors.of(one), createdAt: isoOf(textOf(messages.at, one.source)) }),
    ...(asked === null ? {} : { most: MOST_ASKED_ONE_BY_ONE }),
  }).map((message, at): ReadMessage => withoutWords(message, judged[at], asked));
  const opening = readOpening(answers, { messages, read, layout, notes: notesIn(messages, judged, asked) });
  return {
    messages: heldAgainstNotes([...opening, ...once(read)], heldBy(read, ids, shown, messages.join)),
    complete: complete && (asked === null || [...asked.values()].every((parts) => parts !== null)),
  };
}

/** Every message of the rows with its verdict and nothing else: no row is asked for words, nobody is looked up. Oldest first. Throws a `DesksideFault`. */
export async function readVerdicts(answers: TicketAnswers, signal: AbortSignal): Promise<readonly ReadMessage[]> {
  const { messages } = answers.asking.description;
  if (messages === undefined) return [];
  const { judged, ids, shown } = await readJudged(answers, messages, signal);
  const bare = judged.map(({ id, visibility, evidence }): ReadMessage => {
    return { id, visibility, evidence, author: 'other', authorName: '', text: '', createdAt: '', unread: true };
  });
  return heldAgainstNotes(once(bare), heldBy(bare, ids, shown, messages.join));
}

async function rowsOf(
  answers: TicketAnswers,
  { from }: Messages,
  signal: AbortSignal,
): Promise<{ rows: readonly Row[]; complete: boolean }> {
  if (typeof from !== 'string')
    return {
      rows: elementsOf(from.rows, answers.source()).map((root) => ({ value: undefined, root })),
      complete: true,
    };
  await answers.load([from], signal);
  return answers.get(from) ?? { rows: [], complete: false };
}

/** The rows that are messages, oldest first, before they are held against what the page shows. Throws a `DesksideFault`. */
export async function readJudged(
  answers: TicketAnswers,
  messages: Messages,
  signal: AbortSignal,
): Promise<{
  judged: readonly Judged[];
  ids: ReadonlySet<string>;
  shown: readonly ShownRow[];
  complete: boolean;
}> {
  const [{ rows, complete }] = await Promise.all([
    rowsOf(answers, messages, signal),
    answers.load(answersNamedIn(messages, answers.asking), signal),
  ]);
  const base = answers.source();
  const shown = shownRows(messages.join, base);
  const contradicted = new Set(shown.flatMap(({ id, contradicts }) => (contradicts && id !== null ? [id] : [])));
  const all = rows.map(({ value, root }, at): Judged => {
    // An element is looked for in the row alone: what stands elsewhere in the page says nothing of it.
    const source: Source = { ...base, row: value, root };
    const id = textOf(messages.id, source) ?? `row-${at}`;
    const verdict = judge(messages, source);
    const ms = msOf(textOf(messages.at, source));
    if (!contradicted.has(id)) return { id, source, ms, ...verdict };
    return {
      id,
      source,
      ms,
      marked: true,
      visibility: 'private',
      evidence: `${verdict.evidence}, but the page marks it`,
    };
  });
  const kept = all.filter(({ source }) => (messages.keep ?? []).every((one) => holds(one, source)));
  const inOrder = kept.every(({ ms }) => ms !== null) ? kept.toSorted((a, b) => (a.ms ?? 0) - (b.ms ?? 0)) : kept;
  return { judged: inOrder, ids: new Set(all.map(({ id }) => id)), shown, complete };
}

type Words = ReadonlyMap<Judged, readonly Source[] | null>;

const takesOf = ({ text }: Messages): readonly Take[] => ('choose' in text ? text.choose : text);

/** The parts of each public message that is asked for; null for one that could not be had. Null where words stand in the rows themselves. */
async function askWords(
  answers: TicketAnswers,
  { text, from }: Messages,
  judged: readonly Judged[],
  signal: AbortSignal,
): Promise<Words | null> {
  if (!('choose' in text)) return null;
  const { from: name, drop, rows: rowsPath } = text;
  const { asking } = answers;
  if (asking.description.requests.get[name]?.perRow !== from) return new Map();
  const proven = judged.filter(({ visibility }) => visibility === 'public');
  const chosen = [...new Set([...proven.slice(0, 1), ...proven.slice(-MOST_ASKED_ONE_BY_ONE)])];
  const parts = await fewAtATime(chosen, async ({ id, source }): Promise<readonly Source[] | null> => {
    try {
      const answer = await asking.answer(name, withGaps({ row: id }, source.gaps), signal);
      if (answer === null) return null;
      const whole: Source = { ...source, row: answer.body, root: answer.root };
      const held = rowsPath === undefined ? [whole] : partsAt(rowsPath, whole);
      return held.filter((part) => drop === undefined || !holds(drop, part));
    } catch (thrown) {
      if (thrown instanceof DesksideFault && thrown.error.code === 'desk-refused') return null;
      throw thrown;
    }
  });
  return new Map(chosen.map((one, at) => [one, parts[at] ?? null]));
}

function partsAt(path: string, whole: Source): readonly Source[] {
  const found = valuesOf(path, whole);
  const [only] = found;
  const values: readonly unknown[] = found.length === 1 && Array.isArray(only) ? only : found;
  return values.map((row) => ({ ...whole, row }));
}

/** What was not read is marked, so that it is never sent as a message without words. */
function withoutWords(message: ReadMessage, one: Judged | undefined, asked: Words | null): ReadMessage {
  const isRead =
    message.visibility === 'public' && (asked === null || (one !== undefined && (asked.get(one) ?? null) !== null));
  if (isRead) return message;
  const { id, visibility, evidence, author, authorName, createdAt } = message;
  return { id, visibility, evidence, author, authorName, createdAt, text: '', unread: true };
}

/** The words of what is not public, to hold an opening against them; they go nowhere. */
const notesIn =
  (messages: Messages, judged: readonly Judged[], asked: Words | null): (() => readonly string[]) =>
  () =>
    asked !== null
      ? []
      : judged
          .filter(({ visibility }) => visibility !== 'public')
          .map(({ source }) => wordsOf(takesOf(messages), [source], { place: 'opening' }).text);

/** One row for each message; where one came more than once, the least that any of them proves counts. */
function once(messages: readonly ReadMessage[]): readonly ReadMessage[] {
  const byId = new Map<string, ReadMessage>();
  for (const message of messages) {
    const known = byId.get(message.id);
    if (known === undefined || (known.visibility === 'public' && message.visibility !== 'public'))
      byId.set(message.id, message);
  }
  return [...byId.values()];
}

/** Where the desk itself leaves out what is not public, the page rightly shows marked rows that the JSON does not have. */
function heldBy(
  messages: readonly ReadMessage[],
  ids: ReadonlySet<string>,
  shown: readonly ShownRow[],
  join: Messages['join'],
): { unfitting: number; unmarked: number } {
  const inPage = new Set(shown.map(({ id }) => id));
  // If none of them fits, they are not told by the same ids, and no mark finds its message.
  const mayMiss = join?.leavesOut === true && (ids.size === 0 || shown.some(({ id }) => id !== null && ids.has(id)));
  const isOdd = ({ id }: ShownRow): boolean => id === null || (!mayMiss && !ids.has(id));
  return {
    unfitting: shown.filter((row) => row.contradicts && isOdd(row)).length,
    unmarked: messages.filter(({ id, visibility }) => visibility !== 'public' && !inPage.has(id)).length,
  };
}

type Names = Pick<ReadMessage, 'author' | 'authorName'>;

/** Who wrote each, by what the desk says of the person. Nobody is looked up for a message that is not public. */
async function authorsOf(
  answers: TicketAnswers,
  { author, authorName, agent = [] }: Messages,
  opened: readonly Judged[],
  people: People,
  signal: AbortSignal,
): Promise<{ of: (one: Judged) => Names }> {
  const { ticket } = answers.asking.description;
  await answers.load(answersNamedIn(ticket, answers.asking), signal);
  const same = (id: string): string => id.toLowerCase();
  const requesters = new Set(textsOf(ticket.requester, answers.source()).map(same));
  const idOf = ({ source }: Judged): string | null => textOf(author, source);
  const found: ReadonlyMap<string, Person> = await lookUp(
    people,
    opened.toReversed().flatMap((one) => idOf(one) ?? []),
    signal,
  );
  const roleOf = (one: Judged, id: string | null): Author => {
    if (agent.length > 0 && agent.every((condition) => holds(condition, one.source))) return 'agent';
    if (id !== null && requesters.has(same(id))) return 'requester';
    return id !== null && found.get(id)?.agent === true ? 'agent' : 'other';
  };
  return {
    of: (one) => {
      const id = idOf(one);
      const name = textOf(authorName, one.source) ?? (id === null ? undefined : found.get(id)?.name) ?? '';
      return { author: roleOf(one, id), authorName: asNamed(name) };
    },
  };
}
