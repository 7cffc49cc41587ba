import type { Catalogue } from '../../../core/fields';
import type { Moment } from '../../../core/freshness';
import type { PageMessage } from '../../../core/messages';
import type { Suspicion } from '../../../core/commands/suspicion';
import type { Note } from '../../../core/note';
import type { AdmissionFacts } from '../../../core/policy/access';
import type { PublicTicket } from '../../../core/ticket';
import type { Targets } from './fields-to-ask';

type TicketMessage = Extract<PageMessage, { type: 'ticket' }>;

/** A ticket as a tab has read it, after its check. */
export interface Seen {
  readonly ticket: PublicTicket;
  readonly readAt: Moment;
  /** With only what the ticket can take. */
  readonly catalogue: Catalogue;
  /** The desk's fields with every option. */
  readonly whole: Catalogue['fields'];
  readonly targets: Targets;
  readonly values: TicketMessage['values'];
  readonly fieldsOnForm: readonly string[];
  /** The desk lets nobody change it any more. */
  readonly closed: boolean;
  /** There is no public reply that the person could send. */
  readonly notesOnly: boolean;
  /** This one and the next are null until somebody has looked for them, too. */
  readonly note: Note | null;
  readonly suspicion: Suspicion | null;
  /** Null when it was not told; a page that told it once is not asked again. */
  readonly admissionFacts: AdmissionFacts | null;
}
