import { desksideError, type DesksideError } from '../../../../core/errors';
import type { SolvedListed } from '../../../../core/messages';
import {
  admissionPartsAsked,
  refusedBy,
  unsaidIn,
  type AccessScope,
  type AdmissionFacts,
} from '../../../../core/policy/access';
import type { Rules } from '../../../../core/policy/effective';
import { phrase } from '../../../../core/words/phrase';
import type { LearnRecord } from './book';

/** What is said of one page of a desk's list. */
export interface Judged {
  readonly admitted: readonly string[];
  readonly leftOut: readonly string[];
  /** Those of `leftOut` of which the desk does not say what would admit them. */
  readonly unsaid: readonly string[];
  /** Why it makes no sense to go on with the list; null where it does. */
  readonly barred: DesksideError | null;
}

const notAllowed = (cause: 'learning-unsaid' | 'learning-refused', scope: AccessScope): DesksideError =>
  desksideError('not-allowed', phrase(`error.denied.${cause}`, { scope }));

/**
 * Which solved tickets of one reading an organisation admits, by the rule for an open ticket and by what the desk's list says of each. What
 * is not said is not admitted, and so is what was never listed.
 */
export class Admitting {
  private readonly listed = new Map<string, AdmissionFacts>();
  /** Of which some row of this reading said something. */
  private readonly told = new Set<AccessScope | null>();

  judge({ agent, rows }: Pick<SolvedListed, 'agent' | 'rows'>, rules: Rules): Judged {
    const [admitted, leftOut, unsaid]: [string[], string[], string[]] = [[], [], []];
    const refusals = new Set<AccessScope>();
    const silences = new Set<AccessScope | null>();
    for (const { ticketId, ...ticket } of rows) {
      const facts = { ...agent, ...ticket };
      this.listed.set(ticketId, facts);
      const refused = refusedBy(rules, facts);
      const silent = refused === null ? null : unsaidIn(rules, facts);
      silences.add(silent);
      if (refused === null) admitted.push(ticketId);
      else {
        leftOut.push(ticketId);
        refusals.add(refused);
        if (silent !== null) unsaid.push(ticketId);
      }
    }
    const barred = this.barredBy(refusals, silences, agent);
    for (const silent of silences) this.told.add(silent);
    return { admitted, leftOut, unsaid, barred };
  }

  /** Whether it may be read under these rules, which may be others than when it was listed. */
  admits(ticketId: string, rules: Rules): boolean {
    return admissionPartsAsked(rules).length === 0 || refusedBy(rules, this.listed.get(ticketId) ?? null) === null;
  }

  private barredBy(
    refusals: ReadonlySet<AccessScope>,
    silences: ReadonlySet<AccessScope | null>,
    agent: SolvedListed['agent'],
  ): DesksideError | null {
    // The agent is the same for every ticket.
    if (refusals.has('user')) return notAllowed(agent.user === null ? 'learning-unsaid' : 'learning-refused', 'user');
    if (refusals.has('group'))
      return notAllowed(agent.groups === null ? 'learning-unsaid' : 'learning-refused', 'group');
    const [silent = null] = silences;
    return silent !== null && silences.size === 1 && this.told.size === 0
      ? notAllowed('learning-unsaid', silent)
      : null;
  }
}

/** The record after a page of the list was judged. A page that is listed again, because reading was taken up there, counts once. */
export function withListed(record: LearnRecord, at: string, { leftOut, unsaid }: Judged): LearnRecord {
  const before = record.leftAt?.at === at ? record.leftAt.ids : [];
  const known = new Set(before);
  const fresh = leftOut.filter((id) => !known.has(id));
  return {
    ...record,
    from: at,
    leftOut: record.leftOut + fresh.length,
    unsaid: record.unsaid + unsaid.filter((id) => !known.has(id)).length,
    leftAt: { at, ids: [...before, ...fresh] },
    failures: 0,
    notBefore: null,
  };
}
