import * as z from 'zod/mini';
import type { TicketRef } from '../../../core/ticket';
import { carriedInsertSchema } from '../../../core/schema/messages';
import { ticketRefSchema } from '../../../core/schema/ticket';
import { carryInsert, takeInsert } from '../store/carried-insert';
import type { Handlers } from './handler';
import type { Asker } from './sender';

/** The tab that asks about a ticket of its own desk; null for everybody else. */
const ownTab = (asker: Asker, { origin }: TicketRef): number | null =>
  asker.kind === 'desk-tab' && asker.origin === origin ? asker.tabId : null;

export const insertHandlers: Pick<Handlers, 'insert.carry' | 'insert.take'> = {
  'insert.carry': {
    shape: z.strictObject({ ref: ticketRefSchema, insert: z.nullable(carriedInsertSchema) }),
    handle: async ({ ref, insert }, asker) => {
      const tab = ownTab(asker, ref);
      if (tab !== null) await carryInsert(tab, ref, insert);
      return {};
    },
  },
  'insert.take': {
    shape: z.strictObject({ ref: ticketRefSchema }),
    handle: async ({ ref }, asker) => {
      const tab = ownTab(asker, ref);
      return { insert: tab === null ? null : await takeInsert(tab, ref) };
    },
  },
};
