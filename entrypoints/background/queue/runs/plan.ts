import { calledBy } from '../../../../adapters/ticket-names';
import type { DesksideError } from '../../../../core/errors';
import type { DeskField } from '../../../../core/fields';
import { asksForAdmissionFacts, refusedBy } from '../../../../core/policy/access';
import { parsePublicTicket } from '../../../../core/schema/ticket';
import type { LeftOutReason, QueueAction } from '../../../../core/queue-panel';
import type { TicketRef } from '../../../../core/ticket';
import { deskAt } from '../../desks/known';
import { askSource } from '../../desks/source';
import { findDeskTab } from '../../desks/tabs';
import type { Loaded } from '../../rules/load';
import { catalogues, suggestions } from '../../store/ledger/ledger';
import { noted } from '../../store/ledger/noted';
import type { ChangedValue, ChangeRecord } from '../../store/ledger/run-record';
import { ticketRecords } from '../../store/ledger/runs';
import type { TicketRecord } from '../../store/ledger/ticket-record';
import { isAdmitted } from '../../tickets/listed-admission';
import { isInQueue, scopeNow, type QueueScope } from '../in-queue';
import { isLocal, rulesMark } from './may';
import { judge, type ListedRecord, type TicketFacts, type Verdict } from './judge';
import type { KeptPlan } from './plan-shelf';

/** So many tickets are read for one plan at most, and so many at once. */
const MOST_READS = 20;
const READS_AT_ONCE = 4;

/** Each of these once, however many tickets need it. */
function once<T>(make: (ref: TicketRef, scope: string | null) => Promise<T>) {
  const known = new Map<string, Promise<T>>();
  return (ref: TicketRef, scope: string | null): Promise<T> => {
    const key = `${ref.origin}|${scope ?? ''}`;
    const made = known.get(key) ?? make(ref, scope);
    known.set(key, made);
    return made;
  };
}

/** Does the work for each, a few at a time. */
async function fewAtOnce<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const left = all.values();
  const hand = async (): Promise<void> => {
    for (const one of left) await work(one);
  };
  await Promise.all(Array.from({ length: READS_AT_ONCE }, hand));
}

type LeftOut = KeptPlan['leftOut'][number];

/** One ticket on its way into a plan. */
interface Candidate {
  readonly key: string;
  facts: TicketFacts;
  verdict: Verdict;
  /** It was read, and is not admitted. */
  isRefused: boolean;
}

/** What desks are asked while a plan is made. */
class Asking {
  /** By their origins, the desks that did not say something. */
  readonly errors = new Map<string, DesksideError>();

  constructor(private readonly loaded: Loaded) {}

  /** Null where no tab of the desk is open, or Deskside may not work there. */
  readonly isHere = once(
    async ({ origin }) => (await deskAt(origin))?.desk != null && (await findDeskTab(origin)) !== null,
  );

  readonly workflow = once(async (ref, scope): Promise<readonly DeskField[]> => {
    const told = await askSource<'workflow'>(ref.origin, { what: 'workflow', ref, scope, quiet: false });
    if (!told.ok) this.failed(ref, told.error);
    return told.ok ? told.value : [];
  });

  /** What a ticket of this scope can take; what the desk's fields hold as a whole where it does not say. */
  readonly scoped = once(async ({ origin }, scope): Promise<readonly DeskField[] | null> => {
    if (scope === null) return null;
    const told = await askSource<'catalogue'>(origin, { what: 'catalogue', scope, quiet: false });
    return told.ok ? told.value.fields : null;
  });

  /** As the ledger knows it; a desk of which no ticket was ever read is asked. */
  readonly catalogue = once(async ({ origin }): Promise<TicketFacts['catalogue']> => {
    const known = await catalogues.get(origin);
    if (known !== undefined) return known;
    const told = await askSource<'catalogue'>(origin, { what: 'catalogue', scope: null, quiet: false });
    if (told.ok) await noted(catalogues.putFields(told.value));
    else this.failed({ origin }, told.error);
    return told.ok ? told.value : undefined;
  });

  /** The ticket as the desk has it now. */
  async read(facts: TicketFacts): Promise<TicketFacts | 'not-read' | 'refused'> {
    const { ref } = facts.record;
    const { rules } = this.loaded;
    const wantsFacts = asksForAdmissionFacts(rules);
    const told = await askSource<'read'>(ref.origin, { what: 'read', ref, admissionFacts: wantsFacts, quiet: false });
    if (!told.ok) {
      this.failed(ref, told.error);
      return 'not-read';
    }
    const { values, fieldsOnForm, closed, ticket, admissionFacts } = told.value;
    const parsed = parsePublicTicket(ticket);
    if (wantsFacts && refusedBy(rules, admissionFacts ?? null) !== null) return 'refused';
    return parsed.ok ? { ...facts, values, fieldsOnForm, closed, stamp: parsed.value.updatedStamp } : 'not-read';
  }

  private failed({ origin }: Pick<TicketRef, 'origin'>, error: DesksideError): void {
    if (!this.errors.has(origin)) this.errors.set(origin, error);
  }
}

const wantsWorkflow = (action: QueueAction, catalogue: TicketFacts['catalogue']): boolean => {
  if (action.what === 'complete' || action.what === 'reopen') return true;
  if (action.what !== 'set') return false;
  const known = catalogue?.fields.find(({ id }) => id === action.fieldId);
  return known === undefined || known.kind === 'status' || known.kind === 'assignee';
};

/** The fields that the action is about, as far as a ticket of this scope has them. */
async function fieldsFor(
  { ref, listed: { scope } }: ListedRecord,
  action: QueueAction,
  asking: Asking,
): Promise<Pick<TicketFacts, 'catalogue' | 'workflow'>> {
  if (isLocal(action)) return { catalogue: undefined, workflow: [] };
  const whole = await asking.catalogue(ref, null);
  if (wantsWorkflow(action, whole)) return { catalogue: whole, workflow: await asking.workflow(ref, scope) };
  const scoped = action.what === 'set' ? await asking.scoped(ref, scope) : null;
  return { catalogue: scoped === null ? whole : { fields: scoped }, workflow: [] };
}

async function factsOf(record: ListedRecord, action: QueueAction, asking: Asking): Promise<TicketFacts> {
  const { listed, stamp, suggestionId } = record;
  const isChosen = action.what === 'choose' && suggestionId !== null;
  return {
    record,
    ...(await fieldsFor(record, action, asking)),
    values: listed.values,
    stamp: stamp ?? '',
    fieldsOnForm: [],
    closed: false,
    suggestion: isChosen ? await suggestions.named(suggestionId) : undefined,
  };
}

const changeOf = (run: string, at: number, { facts }: Candidate, values: readonly ChangedValue[]): ChangeRecord => ({
  run,
  at,
  ticket: facts.record.key,
  ref: facts.record.ref,
  number: calledBy(facts.record.ref),
  subject: facts.record.subject,
  scope: facts.record.listed.scope,
  stamp: facts.stamp,
  suggestionId: facts.record.suggestionId,
  values: [...values],
  state: 'waiting',
  error: null,
  stampAfter: null,
  attempts: 0,
  notBefore: new Date(0).toISOString(),
});

/** Of a ticket of which nothing is known only its id can be told. */
const leftOutOf = (key: string, why: LeftOutReason, record: TicketRecord | undefined): LeftOut => ({
  key,
  number: record === undefined ? key.slice(key.lastIndexOf('|') + 1) : calledBy(record.ref),
  subject: record?.subject ?? '',
  why,
});

/** Nothing of it may be told: neither that there is such a ticket nor what it is about. */
const isHidden = (record: TicketRecord, { admission }: QueueScope): boolean =>
  !isAdmitted(record, admission) || (record.forgotten !== undefined && record.forgotten === record.stamp);

/** Why nothing is planned for it; null where something is. */
function leftOutFor({ facts, verdict, isRefused }: Candidate, { errors }: Asking): LeftOutReason | null {
  if (verdict.is === 'change') return null;
  if (isRefused) return 'not-known';
  if (verdict.is === 'read') return 'not-asked';
  // What a desk does not have and what it did not say are two things.
  return verdict.why === 'no-such-value' && errors.has(facts.record.ref.origin) ? 'not-asked' : verdict.why;
}

/**
 * What an action would do to these tickets, exactly: from what the lists of the desks told, their fields, and what the desks say that a
 * status may become. A ticket is read where no list told what stands. Nothing is written. `problem`: no desk could be asked.
 */
export async function makePlan(
  keys: readonly string[],
  action: QueueAction,
  loaded: Loaded,
): Promise<{ readonly plan: KeptPlan; readonly problem: DesksideError | null }> {
  const id = crypto.randomUUID();
  const asking = new Asking(loaded);
  const [records, scope] = await Promise.all([ticketRecords([...new Set(keys)]), scopeNow(loaded)]);
  const candidates: Candidate[] = [];
  const leftOut: LeftOut[] = [];
  for (const [key, record] of records) {
    if (record?.listed === undefined || isHidden(record, scope)) {
      leftOut.push(leftOutOf(key, 'not-known', undefined));
      continue;
    }
    const listed: ListedRecord = { ...record, listed: record.listed };
    const hasRow = isInQueue(record, scope);
    if (!hasRow || (!isLocal(action) && !(await asking.isHere(record.ref, null)))) {
      leftOut.push(leftOutOf(key, hasRow ? 'desk-closed' : 'gone', record));
      continue;
    }
    const facts = await factsOf(listed, action, asking);
    candidates.push({ key, facts, verdict: judge(action, facts, loaded.rules), isRefused: false });
  }
  const toRead = candidates.filter(({ verdict }) => verdict.is === 'read').slice(0, MOST_READS);
  await fewAtOnce(toRead, async (candidate) => {
    const facts = await asking.read(candidate.facts);
    candidate.isRefused = facts === 'refused';
    if (typeof facts === 'string') return;
    candidate.facts = facts;
    candidate.verdict = judge(action, facts, loaded.rules);
  });
  const changes: ChangeRecord[] = [];
  for (const candidate of candidates) {
    const { key, facts, verdict } = candidate;
    const why = leftOutFor(candidate, asking);
    if (why !== null) leftOut.push(leftOutOf(key, why, facts.record));
    else if (verdict.is === 'change') changes.push(changeOf(id, changes.length, candidate, verdict.values));
  }
  const plan: KeptPlan = { id, at: Date.now(), action, rules: await rulesMark(loaded), changes, leftOut };
  const [error = null] = asking.errors.values();
  const isForThat = changes.length === 0 && leftOut.every(({ why }) => why === 'not-asked');
  return { plan, problem: isForThat ? error : null };
}
