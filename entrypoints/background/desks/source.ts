import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { desksideError } from '../../../core/errors';
import type { SourceAsk, ToPage } from '../../../core/messages';
import { fail, type Result } from '../../../core/result';
import { sourceAnswerSchemas, type SourceAnswers } from '../../../core/schema/queue';
import { ticketRefSchema } from '../../../core/schema/ticket';
import { sameTicket, type DeskId, type TicketRef } from '../../../core/ticket-ref';
import { inTime } from '../in-time';
import { logProblem } from '../log';
import { deskAt, type KnownDesk } from './known';
import { deskTabsOf, injectSourceOf } from './tabs';

/** Somebody waits. A tab that is awake has answered before (`entrypoints/desk-source/serve.ts`). Milliseconds. */
const ASKED_MS = 30_000;
/** Nobody waits, and the tab takes its turn at the desk. */
const QUIET_MS = 180_000;

type AnswerTo<W extends SourceAsk['what']> = SourceAnswers[W] extends infer A
  ? A extends { readonly ok: true; readonly value: infer V }
    ? V
    : never
  : never;

/** The tabs that can answer for a desk. The first one leads: it is asked as long as it is there, so that one pace holds for all. */
async function tabsThatLead(origin: string): Promise<number[]> {
  const tabs = await deskTabsOf(origin);
  return tabs
    .filter(({ discarded }) => discarded !== true)
    .flatMap(({ id }) => id ?? [])
    .toSorted((a, b) => a - b);
}

const writes = ({ what }: SourceAsk): boolean => what === 'write' || what === 'note';

const withRef = z.object({ ref: ticketRefSchema });

/** A tab tells about its own desk only, and about the ticket that it was asked about. */
function isOwn(ask: SourceAsk, answer: SourceAnswers[SourceAsk['what']], { origin, desk }: KnownDesk): boolean {
  if (!answer.ok || answer.value === null) return true;
  const isHere = ({ ref }: { readonly ref: TicketRef }): boolean => ref.origin === origin && ref.desk === desk;
  if (Array.isArray(answer.value)) return answer.value.every((each) => !('ref' in each) || isHere(each));
  if ('tickets' in answer.value) return answer.value.tickets.every(isHere);
  if ('fields' in answer.value) return answer.value.origin === origin && answer.value.desk === desk;
  if (ask.what !== 'read' || !('ticket' in answer.value)) return true;
  const { catalogue, ticket } = answer.value;
  const told = withRef.safeParse(ticket);
  return catalogue.origin === origin && catalogue.desk === desk && told.success && sameTicket(told.data.ref, ask.ref);
}

/** Whether this tab has what answers. One that the browser has frozen is told by that it takes no script. */
async function canAnswer(desk: DeskId, tabId: number): Promise<boolean> {
  try {
    return (await inTime(injectSourceOf(desk, tabId))) === true;
  } catch (thrown) {
    logProblem('a desk tab could not be asked', thrown);
    return false;
  }
}

/** What a tab says; undefined where it says nothing. */
async function answerOf(tabId: number, ask: SourceAsk): Promise<unknown> {
  const message: ToPage = { type: 'source', ask };
  try {
    const answer: unknown = await inTime(
      browser.tabs.sendMessage(tabId, message, { frameId: 0 }),
      ask.quiet ? QUIET_MS : ASKED_MS,
    );
    return answer === 'late' ? undefined : answer;
  } catch (thrown) {
    logProblem('a desk tab could not be asked', thrown);
    return undefined;
  }
}

/**
 * Asks a desk for its data through one of its open tabs. Errors: `desk-unreachable` where no tab is open or none answers, and those
 * of `OpenSource`. What a tab answers is parsed; a list or a ticket of another desk than its own is refused.
 */
export async function askSource<W extends SourceAsk['what']>(
  origin: string,
  ask: Extract<SourceAsk, { what: W }>,
): Promise<Result<AnswerTo<W>>> {
  const unreachable: Result<AnswerTo<W>> = fail(desksideError('desk-unreachable'));
  const here = await deskAt(origin);
  if (here?.desk == null) return unreachable;
  for (const tabId of await tabsThatLead(origin)) {
    if (!(await canAnswer(here.desk, tabId))) continue;
    const answer = await answerOf(tabId, ask);
    if (answer === undefined) {
      // It may have been written before the tab went away; that is not written twice.
      if (writes(ask)) return unreachable;
      continue;
    }
    const parsed = sourceAnswerSchemas[ask.what].safeParse(answer);
    if (parsed.success && isOwn(ask, parsed.data, here)) return parsed.data as Result<AnswerTo<W>>;
    logProblem('source', new TypeError(`an answer about ${ask.what} did not have the wanted shape`));
    return fail(desksideError('desk-refused', 'an answer of an unknown shape'));
  }
  return unreachable;
}
