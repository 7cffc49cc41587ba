import { browser } from 'wxt/browser';
import { desksideError } from '../../../core/errors';
import type { SourceAsk, ToPage } from '../../../core/messages';
import { fail, type Result } from '../../../core/result';
import { sourceAnswerSchemas, type SourceAnswers } from '../../../core/schema/queue';
import { inTime } from '../in-time';
import { logProblem } from '../log';
import { deskAt } from './known';
import { deskTabsOf, injectSourceOf } from './tabs';

/** Somebody waits. Milliseconds. */
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

/** A tab tells about the tickets of its own desk only. */
const isOwn = (answer: SourceAnswers[keyof SourceAnswers], origin: string): boolean =>
  !answer.ok ||
  answer.value === null ||
  !('tickets' in answer.value) ||
  answer.value.tickets.every(({ ref }) => ref.origin === origin);

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
  const message: ToPage = { type: 'source', ask };
  for (const tabId of await tabsThatLead(origin)) {
    try {
      await injectSourceOf(here.desk, tabId);
      const answer: unknown = await inTime(
        browser.tabs.sendMessage(tabId, message, { frameId: 0 }),
        ask.quiet ? QUIET_MS : ASKED_MS,
      );
      // A tab without an answer has no script of ours; the next one may have. What may have been written is not written twice.
      if (answer === 'late' && writes(ask)) return unreachable;
      if (answer === undefined || answer === 'late') continue;
      const parsed = sourceAnswerSchemas[ask.what].safeParse(answer);
      if (parsed.success && isOwn(parsed.data, origin)) return parsed.data as Result<AnswerTo<W>>;
      logProblem('source', new TypeError(`an answer about ${ask.what} did not have the wanted shape`));
      return fail(desksideError('desk-refused', 'an answer of an unknown shape'));
    } catch (thrown) {
      logProblem('a desk tab could not be asked', thrown);
    }
  }
  return unreachable;
}
