import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import type { Draft } from '../../../core/draft';
import { keptDraftSchema } from '../../../core/schema/draft';
import { parsePublicTicket } from '../../../core/schema/ticket';
import { refKey, type PublicTicket, type TicketRef } from '../../../core/ticket';
import { makeTurns } from '../in-turn';

/**
 * Finished drafts of tickets that are shown no more, for whoever comes back: after a page load, in another tab, with a worker that
 * was started anew. In the browser's memory only (`storage.session`), gone when it closes.
 */
const PREFIX = 'draft:';
const KEEP = 20;

export interface KeptDraft {
  readonly draft: Draft;
  /** What it may rest on, as it was read for it. */
  readonly ticket: PublicTicket;
  readonly instruction: string;
  /** Texts of the organisation that it may rest on. */
  readonly sources?: readonly string[] | undefined;
  /** Tag of the language that it was to be in. */
  readonly language?: string | undefined;
  /** ISO 8601. */
  readonly at: string;
}

const keyOf = (ref: TicketRef): string => `${PREFIX}${refKey(ref)}`;
const inTurn = makeTurns();

const ages = z.object({ at: z.string() });

async function kept(): Promise<{ readonly key: string; readonly at: string }[]> {
  const all = Object.entries(await browser.storage.session.get(null)).filter(([key]) => key.startsWith(PREFIX));
  return all.map(([key, value]) => ({ key, at: ages.safeParse(value).data?.at ?? '' }));
}

export const keepDraft = (ref: TicketRef, draft: KeptDraft): Promise<void> =>
  inTurn(async () => {
    const others = (await kept()).filter(({ key }) => key !== keyOf(ref));
    const out = others.toSorted((a, b) => b.at.localeCompare(a.at)).slice(KEEP - 1);
    if (out.length > 0) await browser.storage.session.remove(out.map(({ key }) => key));
    await browser.storage.session.set({ [keyOf(ref)]: draft });
  });

export const keptDraft = (ref: TicketRef): Promise<KeptDraft | null> =>
  inTurn(async () => {
    const parsed = keptDraftSchema.safeParse((await browser.storage.session.get(keyOf(ref)))[keyOf(ref)]);
    if (!parsed.success) return null;
    const ticket = parsePublicTicket(parsed.data.ticket);
    return ticket.ok ? { ...parsed.data, ticket: ticket.value } : null;
  });

export const forgetDraft = (ref: TicketRef): Promise<void> => inTurn(() => browser.storage.session.remove(keyOf(ref)));

export const forgetDrafts = (): Promise<void> =>
  inTurn(async () => browser.storage.session.remove((await kept()).map(({ key }) => key)));
