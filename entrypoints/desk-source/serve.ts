import { browser } from 'wxt/browser';
import type { DeskEnv, FieldChoice } from '../../adapters/adapter';
import type { DeskSource, OpenSource } from '../../adapters/source';
import { DesksideFault, desksideError, toDesksideError, type DesksideError } from '../../core/errors';
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

/**
 * Until then a page answers, whatever the desk does: a tab without an answer counts as asleep, and another one would be asked, with
 * a pace of its own. Shorter than the worker waits. Milliseconds.
 */
const ASKED_MS = 25_000;
const QUIET_MS = 150_000;

/** What a source remembers of its desk is not remembered for longer. Milliseconds. */
const OPEN_MS = 3_600_000;

type AskOf<W extends SourceAsk['what']> = Extract<SourceAsk, { what: W }>;

/** The desk's fields as the worker knows them, read anew after a day. */
async function catalogueFor(origin: string, source: OpenSource, signal: AbortSignal): Promise<Result<Catalogue>> {
  const { catalogue: cached } = await request('catalogue.get', { origin });
  if (cached && Date.now() - Date.parse(cached.fetchedAt) < FIELDS_MAX_AGE_MS) return ok(cached);
  const read = await source.catalogue(null, signal);
  return read.ok || cached === null ? read : ok(cached);
}

/** Everything private ends here: only what is proven public goes on. */
async function readTicket(
  { ref, admissionFacts: asksForAdmissionFacts }: AskOf<'read'>,
  source: OpenSource,
  signal: AbortSignal,
): Promise<Result<unknown>> {
  const begunAt = momentNow();
  const catalogue = await catalogueFor(ref.origin, source, signal);
  if (!catalogue.ok) return catalogue;
  const [read, admissionFacts] = await Promise.all([
    source.read(ref, signal),
    asksForAdmissionFacts ? source.admissionFacts(ref, signal) : null,
  ]);
  if (!read.ok) return read;
  const ticket = toPublicTicket(read.value);
  if (!ticket.ok) return ticket;
  const { fieldsOnForm, values, offered, scope, closed } = read.value;
  return ok({
    ticket: ticket.value,
    catalogue: catalogue.value,
    fieldsOnForm,
    values,
    scope,
    closed,
    ...(offered === undefined ? {} : { offered }),
    ...(admissionFacts === null ? {} : { admissionFacts }),
    age: ageOf(begunAt, momentNow()),
  });
}

async function write(
  { ref, choices, stamp, scope }: AskOf<'write'>,
  source: OpenSource,
  signal: AbortSignal,
): Promise<Result<unknown>> {
  const catalogue = await catalogueFor(ref.origin, source, signal);
  if (!catalogue.ok) return catalogue;
  const isElsewhere = choices.some(({ fieldId }) => !fieldById(catalogue.value, fieldId));
  const workflow = isElsewhere ? await source.workflow(ref, scope, signal) : ok([]);
  if (!workflow.ok) return workflow;
  const wanted: FieldChoice[] = [];
  for (const { fieldId, optionId } of choices) {
    const field = fieldById(catalogue.value, fieldId) ?? workflow.value.find(({ id }) => id === fieldId);
    // The desk's own values and no others.
    if (!field || (optionId !== null && !field.options.some(({ id }) => id === optionId)))
      return fail(desksideError('field-not-set', field?.title ?? fieldId));
    wanted.push({ field, optionId });
  }
  return source.write(ref, wanted, stamp, signal);
}

/** What is asked: the desk's data, and its macros, which few need. */
interface Asked {
  readonly source: () => OpenSource;
  readonly macros: (signal: AbortSignal) => Promise<Result<unknown>>;
}

async function answer(ask: SourceAsk, asked: Asked, signal: AbortSignal): Promise<Result<unknown>> {
  if (ask.what === 'macros') return asked.macros(signal);
  const source = asked.source();
  switch (ask.what) {
    case 'views':
      return source.views(signal);
    case 'catalogue':
      return source.catalogue(ask.scope, signal);
    case 'list':
      return source.list(ask.view, ask.most, signal, ask.asks);
    case 'changes':
      return source.changes(ask.views, ask.mark, signal, ask.asks);
    case 'read':
      return readTicket(ask, source, signal);
    case 'workflow':
      return source.workflow(ask.ref, ask.scope, signal);
    case 'articles':
      return source.articles(ask.words, signal);
    case 'linked':
      return source.linked(ask.ref, signal);
    case 'write':
      return write(ask, source, signal);
    case 'note': {
      const noted = await source.addNote(ask.ref, ask.text, signal);
      return noted.ok ? ok(null) : noted;
    }
  }
}

/** Settles as the work does; rejects with the signal's reason where that comes first. */
const unlessOver = <T>(work: Promise<T>, signal: AbortSignal): Promise<T> =>
  new Promise((resolve, reject) => {
    const over = (): void => reject(new DesksideFault(toDesksideError(signal.reason)));
    if (signal.aborted) over();
    else signal.addEventListener('abort', over, { once: true });
    work.then(resolve, reject);
  });

/** The same source for an hour. */
function keptOpen(open: () => OpenSource): () => OpenSource {
  let kept: { readonly source: OpenSource; readonly at: number } | undefined;
  return () => {
    const now = performance.now();
    if (kept === undefined || now - kept.at > OPEN_MS) kept = { source: open(), at: now };
    return kept.source;
  };
}

/** Answers the worker about this tab's desk, whatever the tab shows. */
export function serveSource(desk: DeskSource, env: DeskEnv, alive: AbortSignal): void {
  const { origin } = env.location();
  // One for all questions that nobody waits for: the limit is the account's.
  const { pace, roomFor, restMs } = quietPace(desk.quietPerMinute);
  const askedIn = (world: DeskEnv): Asked => ({
    source: keptOpen(() => desk.open(origin, world)),
    macros: (signal) => desk.readMacros(origin, world, signal),
  });
  const [watched, quiet] = [askedIn(env), askedIn({ ...env, pace })];
  let turn: Promise<unknown> = Promise.resolve();

  const answerQuietly = (ask: SourceAsk, signal: AbortSignal): Promise<Result<unknown>> => {
    const before = turn;
    const work = async (): Promise<Result<unknown>> => {
      await unlessOver(before, signal);
      // Whoever asked comes again; waiting here would only make them look for another tab.
      if (restMs() > QUIET_MS / 2) return fail(desksideError('desk-rate-limited', undefined, restMs()));
      await roomFor(REQUESTS_OF_ONE_ASK, signal);
      return answer(ask, quiet, signal);
    };
    const mine = work();
    turn = Promise.allSettled([before, mine]);
    return mine;
  };
  const answered = async (ask: SourceAsk, signal: AbortSignal): Promise<Result<unknown>> => {
    if (!(await isHere(desk, env.location()))) return fail(desksideError('desk-unreachable'));
    if ('ref' in ask && (ask.ref.origin !== origin || ask.ref.desk !== desk.id))
      return fail(desksideError('not-the-same-ticket', ask.ref.ticketId));
    return ask.quiet ? answerQuietly(ask, signal) : answer(ask, watched, signal);
  };
  const inTime = async (ask: SourceAsk): Promise<Result<unknown>> => {
    const late = new AbortController();
    const over = new AbortController();
    const signal = AbortSignal.any([alive, late.signal, over.signal]);
    // A page that is kept for "Back" would go on for nobody when it is shown again, and write what nobody waits for any more.
    const leave = (): void => over.abort();
    addEventListener('pagehide', leave);
    const timer = setTimeout(() => late.abort(), ask.quiet ? QUIET_MS : ASKED_MS);
    try {
      const given = await unlessOver(answered(ask, signal), signal);
      return late.signal.aborted && !given.ok ? fail(lateError(ask, restMs())) : given;
    } catch (thrown) {
      return fail(late.signal.aborted ? lateError(ask, restMs()) : toDesksideError(thrown));
    } finally {
      clearTimeout(timer);
      removeEventListener('pagehide', leave);
    }
  };
  const onMessage = (message: ToPage, _sender: unknown, respond: (answer: Result<unknown>) => void): boolean => {
    if (message.type !== 'source') return false;
    void inTime(message.ask).then(respond);
    return true;
  };
  browser.runtime.onMessage.addListener(onMessage);
  alive.addEventListener('abort', () => browser.runtime?.onMessage?.removeListener(onMessage));
}

/** Who waited for nothing was held up by the desk's limit; for a person the desk took too long. */
const lateError = ({ quiet }: SourceAsk, restMs: number): DesksideError =>
  quiet ? desksideError('desk-rate-limited', undefined, Math.max(restMs, 60_000)) : desksideError('desk-unreachable');
