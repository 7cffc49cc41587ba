import type { Condition } from '../../core/described/parts';
import { gapsOf } from '../../core/described/template';
import { DesksideFault, fault } from '../../core/errors';
import type { FieldChoice } from '../adapter';
import { answersAbout, answersNamedIn, type TicketAnswers } from './answers';
import { bodyOf, type Chosen, type Value } from './body';
import { holds, valuesOf } from './evaluate';
import { fieldsIn, valueOf, type Known } from './fields';
import { readOptions } from './options';
import { save } from './saving';
import { isStep, stepsIn } from './steps';
import { staysOpen } from './workflow';
import { csrfHeaders } from './session';
import { etagFor, isClosed, loadTicket, stampOf, type TicketContext } from './ticket';
import { sameStamp } from './time';

interface WriteContext extends Pick<TicketContext, 'asking' | 'ref' | 'page'> {
  readonly env: { readonly document: Document };
}

/**
 * Saves the choices at once: all in one request, or one after the other where the desk's address of a write names the field. The ticket is
 * read right before: it has to be the one that the person saw (`stamp`), and the desk is told so where it can be (`If-Match`). Only what is
 * chosen and has not that value yet is sent, and all of it is read back. Where a later one of several fails, what was saved before it
 * stays, and it is `field-not-set`. Answers the stamp that the ticket has then, null where none is known. Throws a `DesksideFault`: `conflict`, `read-only`, `field-not-set`, `desk-…`.
 */
export async function writeDirectly(
  context: WriteContext,
  choices: readonly FieldChoice[],
  stamp: string,
  signal: AbortSignal,
): Promise<string | null> {
  const { asking, ref, page } = context;
  const { direct, requests } = asking.description;
  if (direct === undefined) throw fault('desk-refused', 'nothing says how this desk is changed');
  const shown = page?.() ?? {};
  const answers = answersAbout(asking, ref, shown);
  const steps = choices.some(({ field }) => isStep(field)) ? answersNamedIn(asking.description.workflow, asking) : [];
  await Promise.all([loadTicket(answers, signal), answers.load(steps, signal)]);
  if (isClosed(answers) && !choices.every(({ field }) => staysOpen(field.id, answers))) throw fault('read-only');
  const now = stampOf(answers);
  // Without a stamp nothing would guard against overwriting somebody's change.
  if (stamp === '' || now === '' || !sameStamp(now, stamp)) throw fault('conflict');
  const changed = choices.filter(
    ({ field, optionId }) => valueOf(knownOf(answers, field.id, field.title)) !== optionId,
  );
  if (changed.length === 0) return now;
  const ofOne = gapsOf(direct.path).some((gap) => gap.includes('.'));
  const parts = ofOne ? changed.map((choice) => [choice]) : [changed];
  // All of it has its place before any of it is written.
  for (const part of parts) await bodyFor(answers, direct, part, signal);
  await answers.load(answersNamedIn(requests.csrf, asking), signal);
  let present = answers;
  for (const [index, part] of parts.entries()) {
    try {
      await savePart(context, present, direct, part, ofOne, signal);
      present = answersAbout(asking, ref, shown);
      await present.load([...steps, ...answersNamedIn(requests.csrf, asking)], signal);
      const isLast = index === parts.length - 1;
      await readBack(present, direct.readBack, isLast ? choices : parts.slice(0, index + 1).flat(), signal);
    } catch (thrown) {
      const isBegun = index > 0 && thrown instanceof DesksideFault;
      throw isBegun ? fault('field-not-set', part[0]?.field.title) : thrown;
    }
  }
  return stampOf(present) || null;
}

type Choices = readonly FieldChoice[];

/** What is sent for these choices. Throws `desk-refused` where one of them has no place in it. */
async function bodyFor(answers: TicketAnswers, direct: Direct, choices: Choices, signal: AbortSignal) {
  const chosen = await Promise.all(
    choices.map(async ({ field, optionId }): Promise<Chosen> => {
      const known = knownOf(answers, field.id, field.title);
      return { known, value: await rawValue(known, optionId, answers, signal) };
    }),
  );
  const { fields, workflow = {} } = answers.asking.description;
  const fieldIds = new Set([
    ...fields.flatMap(({ id, each }) => (each === undefined ? [id] : [])),
    ...Object.keys(workflow),
  ]);
  const body = bodyOf(direct, { chosen, fieldIds, gaps: answers.source().gaps });
  if (body === null) throw fault('desk-refused', 'nothing says how this field is changed');
  return { body, chosen };
}

async function savePart(
  { asking, env, page }: WriteContext,
  answers: TicketAnswers,
  direct: Direct,
  choices: Choices,
  ofOne: boolean,
  signal: AbortSignal,
): Promise<void> {
  const { body, chosen } = await bodyFor(answers, direct, choices, signal);
  const headers = { ...guardOf(answers, direct.guard), ...csrfHeaders(asking.description, env, answers.source()) };
  // The last look: the page may show another ticket by now.
  page?.();
  const { gaps } = (ofOne ? chosen[0]?.known.source : undefined) ?? answers.source();
  const saved = await save(asking, { method: direct.method, path: direct.path, gaps }, body, headers, signal);
  if (isCondition(direct.conflict) && holds(direct.conflict, answers.source({ row: saved.body, root: null })))
    throw fault('conflict');
}

type Direct = NonNullable<TicketContext['asking']['description']['direct']>;

const knownIn = (answers: TicketAnswers): readonly Known[] => [...fieldsIn(answers), ...stepsIn(answers)];

/** Its place is looked at before anything is written: what cannot be read back is not written. */
function knownOf(answers: TicketAnswers, id: string, title: string): Known {
  const known = knownIn(answers).find((field) => field.id === id);
  if (known === undefined) throw fault('field-not-set', title);
  if (known.field.value === undefined) throw fault('desk-refused', 'this field cannot be read back');
  return known;
}

/** An id as the desk itself writes it: some take a number for a value, and its text for nothing. */
async function rawValue(
  { field, source }: Known,
  optionId: string | null,
  answers: TicketAnswers,
  signal: AbortSignal,
): Promise<Value> {
  if (optionId === null) return field.none ?? null;
  const current = typeof field.value === 'string' ? valuesOf(field.value, source) : [];
  const isNumber = /^-?\d{1,15}$/.test(optionId);
  if (isNumber && current.length === 1 && typeof current[0] === 'number') return Number(optionId);
  if (isNumber && current.every((value) => value === null)) {
    const known = await readOptions(field, answers, source, signal);
    if (typeof known.find(({ id }) => id === optionId)?.raw === 'number') return Number(optionId);
  }
  return optionId;
}

function guardOf(answers: TicketAnswers, guard: Direct['guard']): Readonly<Record<string, string>> {
  if (!('header' in guard)) return {};
  const etag = etagFor(answers, guard.from);
  if (etag === null || !/^[\x20-\x7E]{1,500}$/.test(etag))
    throw fault('desk-refused', 'the desk gives no version to hold on to');
  return { [guard.header]: etag };
}

const isCondition = (conflict: Direct['conflict']): conflict is Condition =>
  typeof conflict === 'object' && !Array.isArray(conflict);

/** A desk that answers “200” may have changed nothing, or something else by its own rules. */
async function readBack(
  answers: TicketAnswers,
  name: string,
  choices: readonly FieldChoice[],
  signal: AbortSignal,
): Promise<void> {
  await answers.load([name], signal);
  await loadTicket(answers, signal);
  const fields = knownIn(answers);
  const missed = choices.find(({ field, optionId }) => {
    const known = fields.find(({ id }) => id === field.id);
    return known === undefined || valueOf(known) !== optionId;
  });
  if (missed !== undefined) throw fault('field-not-set', missed.field.title);
}
