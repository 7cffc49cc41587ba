import * as z from 'zod/mini';
import { LONGEST_NOTE, type NoteRequests } from '../../../core/analysis/analysis';
import { desksideError, errorCodes, type DesksideError } from '../../../core/errors';
import { ticketRefSchema } from '../../../core/schema/ticket';
import type { TicketRef } from '../../../core/ticket-ref';
import { queuePower } from '../queue/power';
import { loadEffective, type Loaded } from '../rules/load';
import { lookAtNote, writeAnalysisNote } from '../tickets/notes';
import type { Handlers } from './handler';
import type { Asker } from './sender';

const about = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('suggestion'), id: z.string().check(z.minLength(1), z.maxLength(500)) }),
  z.strictObject({ is: z.literal('error'), code: z.enum(errorCodes) }),
]);

/** A desk's tab asks about its own tickets, and a page of ours while there is a queue. */
function whyNotHere(ref: TicketRef, asker: Asker, counts: Loaded): DesksideError | null {
  if (asker.kind === 'extension-page') return queuePower(counts).error;
  return asker.kind === 'desk-tab' && asker.origin === ref.origin && asker.desk === ref.desk
    ? null
    : desksideError('not-the-same-ticket', ref.ticketId);
}

/** Internal notes with what Deskside suggested: shown first, and written by a press of their own. */
export const noteHandlers: Handlers<keyof NoteRequests> = {
  'note.look': {
    shape: z.strictObject({ ref: ticketRefSchema, about }),
    handle: async (payload, asker) => {
      const counts = await loadEffective();
      const refused = whyNotHere(payload.ref, asker, counts);
      if (refused !== null) return { error: refused };
      const look = await lookAtNote(payload, counts);
      return look.ok ? { look: look.value } : { error: look.error };
    },
  },
  'note.write': {
    shape: z.strictObject({
      ref: ticketRefSchema,
      about,
      text: z.string().check(z.minLength(1), z.maxLength(LONGEST_NOTE)),
      seen: z.nullable(z.string().check(z.maxLength(50))),
    }),
    handle: async (payload, asker) => {
      const refused = whyNotHere(payload.ref, asker, await loadEffective());
      return refused === null ? writeAnalysisNote(payload, loadEffective) : { is: 'failed', error: refused };
    },
  },
};
