import * as z from 'zod/mini';
import { queueActionSchema } from '../../../core/schema/queue-panel';
import { ticketIdSchema, ticketRefSchema } from '../../../core/schema/ticket';
import type { QueueRequests } from '../../../core/queue-panel';
import { tellDetail } from '../queue/panel/detail';
import { writeNote } from '../queue/panel/note';
import { noteUnlike } from '../queue/panel/not-similar';
import { PanelSummaries, type SummaryWork } from '../queue/panel/summary';
import { openTicket } from '../queue/open';
import { planQueue, retryRun, runQueue, stopRun, undoRun } from '../queue/runs/requests';
import { keepViews, keptViews } from '../queue/saved';
import { showQueue } from '../queue/show';
import type { Handlers } from './handler';

/** As many as a list of one desk can hold, and more than anybody selects. */
const MOST_KEYS = 10_000;
const LONGEST_NOTE = 50_000;

const nothing = z.strictObject({});
const id = z.string().check(z.minLength(1), z.maxLength(500));
const ofTicket = z.strictObject({ ref: ticketRefSchema });
const ofRun = z.strictObject({ run: id });

/** What of it shares work with the shown tickets. */
export function summaryHandlers(work: SummaryWork): Handlers<'queue.summarise' | 'queue.summarise-stop'> {
  const summaries = new PanelSummaries(work);
  return {
    'queue.summarise': { shape: ofTicket, handle: summaries.make },
    'queue.summarise-stop': { shape: ofTicket, handle: summaries.stop },
  };
}

/** What the queue's page asks; of our own pages only, but for `queue.show`. */
export const queueHandlers: Handlers<Exclude<keyof QueueRequests, 'queue.summarise' | 'queue.summarise-stop'>> = {
  'queue.plan': {
    shape: z.strictObject({ keys: z.array(id).check(z.maxLength(MOST_KEYS)), action: queueActionSchema }),
    handle: planQueue,
  },
  'queue.run': { shape: z.strictObject({ plan: id }), handle: runQueue },
  'queue.stop': { shape: ofRun, handle: stopRun },
  'queue.retry': { shape: ofRun, handle: retryRun },
  'queue.undo': { shape: z.strictObject({ run: z.nullable(id) }), handle: undoRun },
  'queue.detail': { shape: ofTicket, handle: tellDetail },
  'queue.note': {
    shape: z.strictObject({ ref: ticketRefSchema, text: z.string().check(z.minLength(1), z.maxLength(LONGEST_NOTE)) }),
    handle: writeNote,
  },
  'queue.not-similar': {
    shape: z.strictObject({ ref: ticketRefSchema, ticketId: ticketIdSchema }),
    handle: noteUnlike,
  },
  'queue.open': { shape: ofTicket, handle: openTicket },
  'queue.saved': { shape: nothing, handle: async () => ({ views: await keptViews() }) },
  'queue.save': { shape: z.strictObject({ views: z.unknown() }), handle: ({ views }) => keepViews(views) },
  'queue.show': {
    shape: nothing,
    handle: (_payload, asker) => showQueue(asker.kind === 'desk-tab' ? asker.tabId : null),
  },
};
