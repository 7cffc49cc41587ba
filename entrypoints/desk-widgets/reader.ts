import type { DeskAdapter, DeskEnv, DeskTicket } from '../../adapters/adapter';
import type { Catalogue } from '../../core/fields';
import { ok, type Result } from '../../core/result';
import { toPublicTicket, type PublicTicket, type TicketRead } from '../../core/ticket';
import { request } from '../lib/request';

/** After a day the desk's fields are read anew by themselves; the person can do it at any time. */
const FIELDS_MAX_AGE_MS = 24 * 3_600_000;

export interface Reading {
  readonly read: TicketRead;
  readonly ticket: PublicTicket;
}

/** Reads one ticket and the desk's fields. Everything private ends here: only `PublicTicket` goes on. */
export class Reader {
  constructor(
    private readonly adapter: DeskAdapter,
    private readonly ticket: DeskTicket,
    private readonly env: DeskEnv,
  ) {}

  async readTicket(signal: AbortSignal): Promise<Result<Reading>> {
    const read = await this.ticket.read(signal);
    if (!read.ok) return read;
    const ticket = toPublicTicket(read.value);
    return ticket.ok ? ok({ read: read.value, ticket: ticket.value }) : ticket;
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
