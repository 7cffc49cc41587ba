import { browser } from 'wxt/browser';
import type { DeskEnv, FieldChoice } from '../../adapters/adapter';
import type { DeskSource, OpenSource } from '../../adapters/source';
import { desksideError, toDesksideError } from '../../core/errors';
import { fieldById, type Catalogue } from '../../core/fields';
import { ageOf, momentNow } from '../../core/freshness';
import type { SourceAsk, ToPage } from '../../core/messages';
import { fail, ok, type Result } from '../../core/result';
import { toPublicTicket } from '../../core/ticket';
import { request } from '../lib/request';
import { isHere } from './here';
import { quietPace } from './quiet-pace';

/** After a day the desk's fields are read anew. */
const FIELDS_MAX_AGE_MS = 24 * 3_600_000;

/** What a ticket, a page of a list takes at most. */
const REQUESTS_OF_ONE_ASK = 4;

type AskOf<W extends SourceAsk['what']> = Extract<SourceAsk, { what: W }>;

/** The desk's fields as the worker knows them, read anew after a day. */
async function catalogueFor(origin: string, source: OpenSource, signal: AbortSignal): Promise<Result<Catalogue>> {
  const { catalogue: cached } = await request('catalogue.get', { origin });
  if (cached && Date.now() - Date.parse(cached.fetchedAt) < FIELDS_MAX_AGE_MS) return ok(cached);
  const read = await source.catalogue(signal);
  return read.ok || cached === null ? read : ok(cached);
}

/** Everything private ends here: only what is proven public goes on. */
async function readTicket(
  { ref, standing: asksForStanding }: AskOf<'read'>,
  source: OpenSource,
  signal: AbortSignal,
): Promise<Result<unknown>> {
  const begunAt = momentNow();
  const catalogue = await catalogueFor(ref.origin, source, signal);
  if (!catalogue.ok) return catalogue;
  const [read, standing] = await Promise.all([
    source.read(ref, signal),
    asksForStanding ? source.standing(ref, signal) : null,
  ]);
  if (!read.ok) return read;
  const ticket = toPublicTicket(read.value);
  if (!ticket.ok) return ticket;
  const { fieldsOnForm, values, offered, closed } = read.value;
  return ok({
    ticket: ticket.value,
    catalogue: catalogue.value,
    fieldsOnForm,
    values,
    closed,
    ...(offered === undefined ? {} : { offered }),
    ...(standing === null ? {} : { standing }),
    age: ageOf(begunAt, momentNow()),
  });
}

async function write(
  { ref, choices, stamp }: AskOf<'write'>,
  source: OpenSource,
  signal: AbortSignal,
): Promise<Result<unknown>> {
  const catalogue = await catalogueFor(ref.origin, source, signal);
  if (!catalogue.ok) return catalogue;
  const wanted: FieldChoice[] = [];
  for (const { fieldId, optionId } of choices) {
    const field = fieldById(catalogue.value, fieldId);
    // The desk's own values and no others.
    if (!field || (optionId !== null && !field.options.some(({ id }) => id === optionId)))
      return fail(desksideError('field-not-set', field?.title ?? fieldId));
    wanted.push({ field, optionId });
  }
  const written = await source.write(ref, wanted, stamp, signal);
  return written.ok ? ok(null) : written;
}

async function answer(ask: SourceAsk, desk: DeskSource, env: DeskEnv, signal: AbortSignal): Promise<Result<unknown>> {
  const { origin } = env.location();
  if (ask.what === 'macros') return desk.readMacros(origin, env, signal);
  const source = desk.open(origin, env);
  switch (ask.what) {
    case 'views':
      return source.views(signal);
    case 'list':
      return source.list(ask.view, ask.most, signal);
    case 'changes':
      return source.changes(ask.views, ask.mark, signal);
    case 'read':
      return readTicket(ask, source, signal);
    case 'write':
      return write(ask, source, signal);
    case 'note': {
      const noted = await source.addNote(ask.ref, ask.text, signal);
      return noted.ok ? ok(null) : noted;
    }
  }
}

/** Answers the worker about this tab's desk, whatever the tab shows. */
export function serveSource(desk: DeskSource, env: DeskEnv, alive: AbortSignal): void {
  const { origin } = env.location();
  // One for all questions that nobody waits for: the limit is the account's.
  const { pace, roomFor } = quietPace(desk.quietPerMinute);
  const quietEnv: DeskEnv = { ...env, pace };
  let turn: Promise<unknown> = Promise.resolve();
  const answerQuietly = async (ask: SourceAsk): Promise<Result<unknown>> => {
    await turn;
    await roomFor(REQUESTS_OF_ONE_ASK, alive);
    return answer(ask, desk, quietEnv, alive);
  };
  const answered = async (ask: SourceAsk): Promise<Result<unknown>> => {
    try {
      if (!(await isHere(desk, env.location()))) return fail(desksideError('desk-unreachable'));
      if ('ref' in ask && (ask.ref.origin !== origin || ask.ref.desk !== desk.id))
        return fail(desksideError('not-the-same-ticket', ask.ref.ticketId));
      if (!ask.quiet) return await answer(ask, desk, env, alive);
      const mine = answerQuietly(ask);
      turn = mine.catch(() => undefined);
      return await mine;
    } catch (thrown) {
      return fail(toDesksideError(thrown));
    }
  };
  const onMessage = (message: ToPage, _sender: unknown, respond: (answer: Result<unknown>) => void): boolean => {
    if (message.type !== 'source') return false;
    void answered(message.ask).then(respond);
    return true;
  };
  browser.runtime.onMessage.addListener(onMessage);
  alive.addEventListener('abort', () => browser.runtime?.onMessage?.removeListener(onMessage));
}
