import { withoutTemplateMarks } from '../../core/draft-text/template-marks';
import { fault } from '../../core/errors';
import type { Visibility } from '../../core/ticket';
import { phrase } from '../../core/words/phrase';
import { answersAbout, answersNamedIn, type TicketAnswers } from './answers';
import { filledText, holds, textOf, type Gaps } from './evaluate';
import { withGaps } from './address';
import { judge } from './judge';
import { save } from './saving';
import { csrfHeaders } from './session';
import { isClosed, loadTicket, type TicketContext } from './ticket';

interface NoteContext extends Pick<TicketContext, 'asking' | 'ref'> {
  readonly env: { readonly document: Document };
}

type Json = string | number | boolean | null | { readonly [name: string]: Json };

/** The whole body is needed: a desk's own default for what is left out might be a public reply. */
function filledName(part: string, gaps: Gaps): string {
  const text = filledText(part, gaps);
  if (text === null) throw fault('desk-refused', phrase('error.note.no-way'));
  return text;
}

function filledBody(part: unknown, gaps: Gaps): Json {
  if (typeof part === 'string') return filledName(part, gaps);
  if (typeof part !== 'object' || part === null) return part as Json;
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => [filledName(key, gaps), filledBody(value, gaps)]),
  );
}

/** The rows of the list that a note is found in again, by their ids, with what is proven of each. */
async function rowsIn(answers: TicketAnswers, signal: AbortSignal): Promise<ReadonlyMap<string, Visibility>> {
  const { note, messages } = answers.asking.description;
  if (note === undefined) return new Map();
  await answers.load([note.readBack.get], signal);
  const answer = answers.get(note.readBack.get);
  if (answer?.complete !== true) throw fault('desk-refused', phrase('error.note.list-cut'));
  const base = answers.source();
  return new Map(
    answer.rows.flatMap(({ value, root }, at): [string, Visibility][] => {
      const row = { ...base, row: value, root };
      if (!(messages?.keep ?? []).every((one) => holds(one, row))) return [];
      const id = textOf(messages?.id ?? '$.id', row) ?? `row-${at}`;
      if (note.readBack.private.every((one) => holds(one, row))) return [[id, 'private']];
      const isPublic = messages !== undefined && judge(messages, row).visibility === 'public';
      return [[id, isPublic ? 'public' : 'unknown']];
    }),
  );
}

/**
 * Writes an internal note and reads back that a row came of it that is proven private; its words are not asked for again. Throws a
 * `DesksideFault`: `read-only`, `note-public` (the desk shows a public message in its place), `desk-refused` (also where the desk does not say afterwards that the note is hidden), `desk-…`.
 */
export async function addNote({ asking, ref, env }: NoteContext, text: string, signal: AbortSignal): Promise<void> {
  const { note, requests } = asking.description;
  if (note === undefined) throw fault('desk-refused', phrase('error.note.no-way'));
  const answers = answersAbout(asking, ref);
  await loadTicket(answers, signal);
  if (isClosed(answers)) throw fault('read-only');
  const before = await rowsIn(answers, signal);
  await answers.load(answersNamedIn(requests.csrf, asking), signal);
  const { gaps } = answers.source();
  const said = withGaps({ text: withoutTemplateMarks(text.replaceAll('\r\n', '\n'), 'described') }, gaps);
  const body = { text: JSON.stringify(filledBody(note.json, said)), type: 'application/json', data: true };
  const headers = csrfHeaders(asking.description, env, answers.source());
  await save(asking, { method: note.method, path: note.path, gaps }, body, headers, signal);
  const after = await rowsIn(answersAbout(asking, ref), signal);
  const added = [...after].flatMap(([id, visibility]) => (before.has(id) ? [] : [visibility]));
  if (added.length === 0) throw fault('desk-refused', phrase('error.note.not-read-back'));
  if (added.includes('private')) return;
  if (added.includes('public')) throw fault('note-public');
  throw fault('desk-refused', phrase('error.note.not-hidden'));
}
