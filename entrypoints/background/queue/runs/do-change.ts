import { desksideError, type DesksideError, type ErrorCode } from '../../../../core/errors';
import { pathText } from '../../../../core/fields';
import type { Result } from '../../../../core/result';
import { askSource } from '../../desks/source';
import { loadEffective, type Loaded } from '../../rules/load';
import type { ActivityRecord } from '../../store/ledger/db';
import { catalogues } from '../../store/ledger/ledger';
import type { ChangeRecord, RunRecord } from '../../store/ledger/run-record';
import { runs, ticketRecords, type Aftermath } from '../../store/ledger/runs';
import { asWritten } from '../../store/ledger/ticket-after';
import { isAdmitted, listedAdmission } from '../../tickets/listed-admission';
import { logProblem } from '../../log';
import { decide } from './decide';
import { followed } from './follow-stamp';
import { whyNotWritten, whyOff } from './may';
import { holds, holdsHalf, readBack, type ReadBack } from './read-back';
import { runBook } from './run-book';

/** So long a tab may still be at a write, also one that nobody waits for any more. Milliseconds. */
export const IN_FLIGHT_MS = 30_000;
/** A desk that does not say how long it wants to rest gets this, and twice as long each time. Milliseconds. */
const REST_MS = 15_000;
const LONGEST_REST_MS = 300_000;
/** So often the desk is asked for one change by itself. */
const MOST_ATTEMPTS = 4;
/** So often a change is taken back against a newer stamp. */
const MOST_STAMPS = 3;

/** The desk has done nothing of it. */
const isSure = ({ code }: DesksideError, attempts: number): boolean =>
  sure.includes(code) || (attempts === 1 && (code === 'conflict' || code === 'read-only'));
const sure: readonly ErrorCode[] = ['not-the-same-ticket', 'not-allowed'];

/** Nothing was said about this ticket: it may be tried again by itself. */
const isPassing = (error: DesksideError | null): boolean =>
  error === null || error.code === 'desk-unreachable' || error.code === 'stopped' || error.code === 'unexpected';

/** What is said of the desk as a whole: whatever waits for it has failed with it. */
const isOfDesk = ({ code }: DesksideError): boolean => code === 'desk-signed-out' || code === 'desk-unreachable';

const later = (ms: number): string => new Date(Date.now() + ms).toISOString();

type Settled = Partial<Pick<ChangeRecord, 'error' | 'notBefore' | 'stampAfter' | 'stamp'>> & { readonly unsure?: true };

/** Written and told; answers how it stands from then on. */
async function settle(
  { unsure: _unsure, ...change }: ChangeRecord,
  state: ChangeRecord['state'],
  more: Settled,
  aftermath: Aftermath = {},
  whenStopped?: ChangeRecord,
): Promise<void> {
  const changes = await runs.settle({ ...change, error: null, state, ...more }, aftermath, whenStopped);
  await runBook.heard({ changes }, [change.ticket]);
}

const failedAs = (change: ChangeRecord, { code }: DesksideError): ActivityRecord => ({
  at: new Date().toISOString(),
  what: 'failed',
  ref: change.ref,
  provider: '',
  code,
});

const failed = (change: ChangeRecord, error: DesksideError, aftermath: Aftermath = {}, unsure = false): Promise<void> =>
  settle(
    change,
    'failed',
    { error, ...(unsure ? { unsure: true } : {}) },
    { ...aftermath, did: change.unsure ? [] : [failedAs(change, error)] },
  );

/** Whatever waits for this desk, in whatever run; for every desk without `origin`. */
async function failWaiting(error: DesksideError, origin?: string): Promise<void> {
  for (const { run } of await runBook.all()) {
    if (run.state !== 'running') continue;
    const news = await runs.failWaiting(run.id, ({ ref }) => origin === undefined || ref.origin === origin, error);
    await runBook.heard(
      news,
      news.changes.map(({ ticket }) => ticket),
    );
  }
}

const isDecision = ({ what }: RunRecord['action']): boolean => what === 'accept' || what === 'choose';

const deedsOf = (run: RunRecord, { ref, values }: ChangeRecord): ActivityRecord[] =>
  values.map(({ title, from, to }) => ({
    at: new Date().toISOString(),
    // That a decision was taken back is written down with the decision.
    what: run.undoes !== null && !isDecision(run.action) ? 'undone' : 'changed',
    ref,
    provider: '',
    title,
    from: pathText(from),
    to: pathText(to),
  }));

/** The desk has it. Whoever ends in between finds it written there, and does the rest then. */
async function done(change: ChangeRecord, run: RunRecord, stamp: string | null, loaded: Loaded): Promise<void> {
  await decide(run, change, loaded, null);
  const read = stamp === null ? await readBack(change, loaded) : null;
  const stampAfter = stamp ?? (read?.ok ? read.value.stamp : null);
  const at = new Date().toISOString();
  const did = deedsOf(run, change);
  await settle(
    change,
    'done',
    { stampAfter },
    { did, ticket: (known) => asWritten(known, change.values, stampAfter, at) },
  );
  await learn(run, change, loaded);
}

/**
 * One that was accepted by itself teaches: its ticket is read for it, once. Of many at once nothing is learnt: each would have to be
 * read, which takes the desk's limit from whoever works there, and they only repeat what was thought very likely anyway.
 */
async function learn(run: RunRecord, change: ChangeRecord, loaded: Loaded): Promise<void> {
  const isOne = (await runBook.get(run.id))?.changes.size === 1;
  if (!isOne || !isDecision(run.action) || run.undoes !== null || !loaded.settings.learning.fromDecisions) return;
  try {
    const read = await readBack(change, loaded);
    if (read.ok && read.value.seen !== null) await decide(run, change, loaded, read.value.seen);
  } catch (thrown) {
    logProblem('learning from the queue', thrown);
  }
}

/** The ticket is read, and says what has become of a change: `error` is what the desk said, null where nobody heard it. */
export async function lookBack(
  change: ChangeRecord,
  run: RunRecord,
  error: DesksideError | null,
): Promise<'settled' | 'later'> {
  const loaded = await loadEffective();
  if (whyOff(loaded) !== null) return 'later';
  const read = await readBack(change, loaded);
  if (!read.ok) {
    const said = error ?? read.error;
    await failed(change, said, {}, error === null || !isSure(error, change.attempts));
    if (isOfDesk(read.error)) await failWaiting(read.error, change.ref.origin);
    return 'settled';
  }
  return judgeRead(change, run, error, read.value, loaded);
}

/** What a reading makes of an error. Of a write that nobody heard of, a conflict may come from its own first half. */
function whyFailed(
  change: ChangeRecord,
  error: DesksideError | null,
  read: ReadBack,
  isAsBefore: boolean,
): DesksideError {
  const said = change.error ?? error;
  const isSaid = said !== null && !(said.code === 'conflict' && !isSure(said, change.attempts));
  if (!isSaid && holdsHalf(read, change)) return desksideError('field-not-set');
  return said ?? desksideError(isAsBefore ? 'desk-unreachable' : 'conflict');
}

async function judgeRead(
  change: ChangeRecord,
  run: RunRecord,
  error: DesksideError | null,
  read: ReadBack,
  loaded: Loaded,
): Promise<'settled' | 'later'> {
  const isOurs = holds(read, change, 'optionId') === true && (error === null || !isSure(error, change.attempts));
  if (isOurs) {
    await done(change, run, read.stamp, loaded);
    return 'settled';
  }
  const isAsBefore = holds(read, change, 'fromOptionId') !== false;
  const again = isPassing(error) && change.attempts < MOST_ATTEMPTS && !change.unsure;
  const isStopped = (await runBook.get(run.id))?.run.state !== 'running';
  const mayComeYet = Date.parse(change.notBefore) > Date.now() && isPassing(error);
  if (again && !isStopped) {
    // Its stamp guards it: what is still on the way and arrives first makes the next one a conflict, and is found by that.
    const notBefore = error === null ? new Date().toISOString() : later(1_000 * 2 ** change.attempts);
    await settle(change, 'waiting', { notBefore }, read.aftermath, { ...change, state: 'writing' });
    return 'settled';
  }
  if (isStopped && mayComeYet) return 'later';
  if (isStopped && isAsBefore && isPassing(error) && !change.unsure)
    await settle(change, 'stopped', {}, read.aftermath);
  else await failed(change, whyFailed(change, error, read, isAsBefore), read.aftermath);
  return 'settled';
}

/** A change that takes back goes on where the ticket is another one by now and still has our value. Null: it does not. */
async function withNewStamp(change: ChangeRecord, loaded: Loaded): Promise<ChangeRecord | null> {
  const read = await readBack(change, loaded);
  if (!read.ok || holds(read.value, change, 'fromOptionId') !== true) return null;
  const next = { ...change, stamp: read.value.stamp };
  await settle(change, 'writing', { stamp: next.stamp }, read.value.aftermath);
  return next;
}

async function ask(
  change: ChangeRecord,
  isUndo: boolean,
  loaded: Loaded,
): Promise<[ChangeRecord, Result<{ readonly stamp: string | null }>]> {
  let present = change;
  for (let stamps = 0; ; stamps += 1) {
    const { ref, values, stamp, scope } = present;
    const isKnown = stamp !== '';
    const told: Result<{ readonly stamp: string | null }> = isKnown
      ? await askSource<'write'>(ref.origin, {
          what: 'write',
          ref,
          choices: values.map(({ fieldId, optionId }) => ({ fieldId, optionId })),
          stamp,
          scope,
          quiet: false,
        })
      : { ok: false, error: desksideError('conflict') };
    if (told.ok || told.error.code !== 'conflict' || !isUndo || stamps === MOST_STAMPS) return [present, told];
    const next = await withNewStamp(present, loaded);
    if (next === null) return [present, told];
    present = next;
  }
}

/** The organisation does not admit the ticket any more. */
async function isRefused({ ticket }: ChangeRecord, { rules }: Loaded): Promise<boolean> {
  const admission = await listedAdmission(rules);
  if (admission.key === null) return false;
  const record = (await ticketRecords([ticket])).get(ticket);
  return record === undefined || !isAdmitted(record, admission);
}

/** A change whose turn has come. `later`: nothing may be asked now, and nothing was. */
export async function doChange(change: ChangeRecord, run: RunRecord): Promise<'settled' | 'later'> {
  const loaded = await loadEffective();
  if (loaded.rules.gate === 'waiting') return 'later';
  const off = whyOff(loaded);
  if (off !== null) {
    await failWaiting(off);
    return 'settled';
  }
  const isUndo = run.undoes !== null;
  const catalogue = loaded.rules.fields.length === 0 ? undefined : await catalogues.get(change.ref.origin);
  const refused =
    whyNotWritten(loaded, change.values, catalogue, isUndo) ??
    ((await isRefused(change, loaded)) ? desksideError('not-allowed') : null);
  if (refused !== null) {
    await failed(change, refused, {}, change.attempts > 0);
    return 'settled';
  }
  const runsNow = new Map((await runBook.all()).map((held) => [held.run.id, held.run.at]));
  const isLater = (id: string): boolean => (runsNow.get(id) ?? '') > run.at;
  const taken = await runs.take(change, (present, ofTicket) => ({
    ...followed(present, ofTicket, isUndo, isLater),
    state: 'writing',
    attempts: present.attempts + 1,
    notBefore: later(IN_FLIGHT_MS),
  }));
  if (taken === undefined) {
    runBook.readAnew();
    return 'settled';
  }
  await runBook.heard({ changes: [taken] }, [taken.ticket]);
  const [asked, told] = await ask(taken, isUndo, loaded);
  if (told.ok) {
    await done(asked, run, told.value.stamp, loaded);
    return 'settled';
  }
  const { error } = told;
  if (error.code === 'desk-rate-limited') {
    const rest = error.retryAfterMs ?? Math.min(LONGEST_REST_MS, REST_MS * 2 ** (asked.attempts - 1));
    const unheard: ChangeRecord = { ...asked, state: 'failed', error, unsure: true };
    await settle(asked, 'waiting', { notBefore: later(rest) }, {}, unheard);
    return 'settled';
  }
  if (error.code === 'desk-signed-out') {
    await failed(asked, error, {}, true);
    await failWaiting(error, asked.ref.origin);
    return 'settled';
  }
  return lookBack(asked, run, error);
}
