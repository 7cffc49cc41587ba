import type { DeskAdapter, DeskEnv, DeskTicket } from '../../adapters/adapter';
import type { Catalogue } from '../../core/fields';
import type { DesksideError } from '../../core/errors';
import type { AdmissionFacts } from '../../core/policy/access';
import { momentNow, type Moment } from '../../core/freshness';
import type { LastRead, ReadSummary } from '../../core/health';
import { ok, type Result } from '../../core/result';
import { toPublicTicket, type PublicTicket, type TicketRead } from '../../core/ticket';
import { request } from '../lib/request';

/** After a day the desk's fields are read anew by themselves; the person can do it at any time. */
const FIELDS_MAX_AGE_MS = 24 * 3_600_000;

export interface Reading {
  readonly read: TicketRead;
  readonly ticket: PublicTicket;
  /** Its beginning: nothing in it is older. */
  readonly begunAt: Moment;
}

const neverRead: LastRead = { summary: null, error: null, at: null };

/** Evidence is in the adapter's own words. */
export const summarise = ({ source, parts, messages, fieldsOnForm, canReplyPublicly }: TicketRead): ReadSummary => ({
  source,
  read: parts,
  messages: messages.map(({ visibility, evidence }) => ({ visibility, evidence })),
  onForm: fieldsOnForm.length,
  notesOnly: !canReplyPublicly,
});

/** Reads one ticket and the desk's fields. Everything private ends here: only `PublicTicket` goes on. */
export class Reader {
  /** For the health report. */
  last: LastRead = neverRead;
  private known: AdmissionFacts | null = null;

  constructor(
    private readonly adapter: DeskAdapter,
    private readonly ticket: DeskTicket,
    private readonly env: DeskEnv,
    private readonly onRead: (error: DesksideError | null) => void,
  ) {}

  async readTicket(signal: AbortSignal): Promise<Result<Reading>> {
    const begunAt = momentNow();
    const read = await this.ticket.read(signal);
    const reading = read.ok ? this.toReading(read.value, begunAt) : read;
    if (!signal.aborted) this.note(reading.ok ? null : reading.error, read.ok ? summarise(read.value) : null);
    return reading;
  }

  /** How a read ended. Without a summary the ticket itself gave nothing. */
  note(error: DesksideError | null, summary: LastRead['summary']): void {
    this.last = { summary, error, at: new Date().toISOString() };
    this.onRead(error);
  }

  /** Who works on whose ticket. Read once, until it is forgotten. Rejects with the signal's reason. */
  async admissionFacts(signal: AbortSignal): Promise<AdmissionFacts> {
    return (this.known ??= await this.ticket.admissionFacts(signal));
  }

  forget(): void {
    this.last = neverRead;
    this.known = null;
  }

  private toReading(read: TicketRead, begunAt: Moment): Result<Reading> {
    const ticket = toPublicTicket(read);
    return ticket.ok ? ok({ read, ticket: ticket.value, begunAt }) : ticket;
  }

  async catalogue(fresh: boolean, signal: AbortSignal): Promise<Result<Catalogue>> {
    const { origin } = this.ticket.ref;
    const cached = fresh ? null : (await request('catalogue.get', { origin })).catalogue;
    if (cached && Date.now() - Date.parse(cached.fetchedAt) < FIELDS_MAX_AGE_MS) return ok(cached);
    const read = await this.adapter.readCatalogue(origin, this.env, signal);
    // A desk that does not answer now is no reason to forget what it said yesterday.
    return read.ok || cached === null ? read : ok(cached);
  }
}
