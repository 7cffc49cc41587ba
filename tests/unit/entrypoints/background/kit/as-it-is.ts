import type { SentText, SentTicket } from '../../../../../core/sent-ticket';
import type { PublicTicket } from '../../../../../core/ticket';
import * as draft from '../../../../../entrypoints/background/features/draft/draft-prompt';
import * as rework from '../../../../../entrypoints/background/features/draft/rework-prompt';
import { noWishes } from '../../../../../entrypoints/background/features/draft/writing';
import type { Fence } from '../../../../../entrypoints/background/features/prompt/fence';
import type { PromptExample, SentExample } from '../../../../../entrypoints/background/features/examples/choose';
import * as conversation from '../../../../../entrypoints/background/features/prompt/conversation';
import * as summary from '../../../../../entrypoints/background/features/summary/summary-prompt';
import * as triage from '../../../../../entrypoints/background/features/triage/triage-prompt';
import { redact } from '../../../../../entrypoints/background/redaction/redact';

/** The prompts of a ticket in which nothing is replaced, as it goes to a server on this computer. */
const asItIs = (ticket: PublicTicket) => redact({ ticket, texts: [], maxChars: 0 }, 'off');
const ticketAsItIs = (ticket: PublicTicket): SentTicket => asItIs(ticket).ticket;

type Rest<F extends (ticket: SentTicket, ...rest: never[]) => unknown> =
  Parameters<F> extends [SentTicket, ...infer R] ? R : never;

type Triage = Rest<typeof triage.triageRequest>;
type Draft = Rest<typeof draft.draftRequest>;

export const triageRequest = (
  ticket: PublicTicket,
  menu: Triage[0],
  meanings: Triage[1],
  fence: Triage[2],
  maxChars: number,
  examples: readonly PromptExample[] = [],
  reader?: Triage[5],
): ReturnType<typeof triage.triageRequest> => {
  const { ticket: sent, textOf } = asItIs(ticket);
  const told = examples.map(({ names: _names, text, ...one }): SentExample => ({ ...one, text: textOf(text) }));
  return triage.triageRequest(sent, menu, meanings, fence, maxChars, told, reader);
};

export const draftRequest = (
  ticket: PublicTicket,
  instruction: string,
  fence: Draft[1],
  maxChars: number,
  writing?: Draft[3],
  wishes?: Draft[4],
): ReturnType<typeof draft.draftRequest> => {
  const { ticket: sent, textOf } = asItIs(ticket);
  const asked: SentText = textOf(instruction);
  return draft.draftRequest(sent, asked, fence, maxChars, writing, wishes);
};

/** `meant`: of a whole reply, or of what stands between `before` and `after`. */
export const reworkRequest = (
  ticket: PublicTicket,
  [before, meant, after]: readonly [string, string, string],
  fence: Fence,
  maxChars: number,
): ReturnType<typeof rework.reworkRequest> => {
  const { ticket: sent, textOf } = asItIs(ticket);
  const reply = { before: textOf(before), meant: textOf(meant), after: textOf(after) };
  return rework.reworkRequest(sent, reply, 'shorter', fence, maxChars, noWishes);
};

export const conversationText = (ticket: PublicTicket, maxChars: number): string =>
  conversation.conversationText(ticketAsItIs(ticket), maxChars);

export const summaryRequest = (
  ticket: PublicTicket,
  ...rest: Rest<typeof summary.summaryRequest>
): ReturnType<typeof summary.summaryRequest> => summary.summaryRequest(ticketAsItIs(ticket), ...rest);
