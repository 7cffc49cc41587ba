import type { Catalogue } from '../../../core/fields';
import type { Moment } from '../../../core/freshness';
import { nothingSaid, publicWords } from '../../../core/learning';
import type { PublicTicket, TicketRef } from '../../../core/ticket';
import { noteRead } from '../store/last-read';
import { renewExamples } from '../store/ledger/example-renewal';
import { catalogues } from '../store/ledger/ledger';
import { noted } from '../store/ledger/noted';

/** What a reading leaves behind, whatever is done with it: the desk's fields, when it was, and newer words for what was learnt from this ticket. */
export const noteReading = (ticket: PublicTicket, catalogue: Catalogue, readAt: Moment): Promise<void> =>
  noted(
    Promise.all([
      catalogues.putFields(catalogue),
      noteRead(ticket.ref.origin),
      renewExamples(ticket.ref, publicWords(ticket), readAt.wall),
    ]),
  );

/** Nothing of it is public any more, so nothing that was learnt from it stays. */
export const noteNothingPublic = (ref: TicketRef, at: Moment): Promise<void> =>
  noted(renewExamples(ref, nothingSaid, at.wall));
