import { browser, type Browser } from 'wxt/browser';
import { desksideError, toDesksideError, type DesksideError } from '../../../../core/errors';
import { PORTS, type SolvedAnswer, type SolvedMessage, type SolvedWish } from '../../../../core/messages';
import { admissionPartsAsked } from '../../../../core/policy/access';
import type { Example, SeenAgain } from '../../../../core/learning';
import { solvedMessageSchema } from '../../../../core/schema/messages';
import type { TicketRef } from '../../../../core/ticket';
import { deskAt } from '../known';
import { renewExamples } from '../../store/ledger/example-renewal';
import { examples } from '../../store/ledger/ledger';
import { makeTurns } from '../../in-turn';
import { logProblem } from '../../log';
import { loadEffective, whyStopped } from '../../rules/load';
import { findDeskTab, injectSourceOf } from '../tabs';
import { Admitting, withListed } from './admitting';
import { book, MOST, MOST_LEFT_OUT, type LearnRecord } from './book';
import { whyNot } from './may-learn';

/** How a reading ended; `error` where it did not come to its end. */
export type Ended =
  | { readonly how: 'all' }
  | { readonly how: 'enough' }
  /** The record is gone or says that it was stopped. */
  | { readonly how: 'given-up' }
  | { readonly how: 'failed'; readonly error: DesksideError; readonly by: 'desk' | 'us' };

export interface ReadingWatch {
  /** Told after each ticket. */
  readonly onStep: (record: LearnRecord) => void;
  /** Ends it: the person's press, and all that ends work in the worker. */
  readonly stop: AbortSignal;
  readonly work: AbortSignal;
}

type Step = Extract<SolvedMessage, { type: 'example' | 'skipped' }>;

/** What a decision about the same ticket taught is renewed with it. */
const seenIn = ({ ref, text, reply, requesterName, agentName }: Example): SeenAgain => ({
  ref,
  words: { text, byRequester: true, reply, requesterName, agentName },
});

/** What need not be read again, by ticket id: when it was learnt, or nothing where it could not teach. */
async function knownOf(origin: string, { barren, since, from }: LearnRecord): Promise<Record<string, string>> {
  if (from === null) return {};
  const learnt = (await examples.of(origin)).filter(({ from: source }) => source === 'solved');
  return Object.fromEntries([
    ...learnt.map(({ ref, learnedAt }) => [ref.ticketId, learnedAt >= since ? '' : learnedAt]),
    ...barren.map((id) => [id, '']),
  ]);
}

/** `base`: how many had been read when this reading began. */
function stepped(
  { error: _error, ...record }: LearnRecord,
  { of, at, ...step }: Step,
  example: Example | null,
  base: number,
): LearnRecord {
  const ticketId = 'ticketId' in step ? step.ticketId : undefined;
  return {
    ...record,
    read: record.read + 1,
    kept: record.kept + (example === null ? 0 : 1),
    of: Math.max(record.read + 1, Math.min(MOST, base + of)),
    from: at ?? record.from,
    barren: example !== null || ticketId === undefined ? record.barren : [...record.barren, ticketId],
    failures: 0,
    notBefore: null,
  };
}

/** The page that was listed last is listed again, and what was left out of it then counts for the tab, which does not know it. */
const leftToLeaveOut = ({ leftOut, leftAt }: LearnRecord): number =>
  MOST_LEFT_OUT - leftOut + (leftAt?.ids.length ?? 0);

/** Why nothing may be read now, or the tab that reads: any of the desk's, whatever it shows. */
async function tabFor(origin: string): Promise<Browser.runtime.Port | DesksideError> {
  const [tabId, here] = await Promise.all([findDeskTab(origin), deskAt(origin)]);
  if (tabId === null || here?.desk == null) return desksideError('desk-unreachable');
  await injectSourceOf(here.desk, tabId);
  return browser.tabs.connect(tabId, { name: PORTS.solved, frameId: 0 });
}

/**
 * Has an open tab of the desk read up to `limit` solved tickets, and keeps what teaches. What was read is in the book with each ticket:
 * wherever this ends, it can be gone on with.
 */
export async function readSolvedOnce(
  origin: string,
  limit: number,
  quiet: boolean,
  { onStep, stop, work }: ReadingWatch,
): Promise<Ended> {
  const failed = (error: DesksideError, by: 'desk' | 'us'): Ended => ({ how: 'failed', error, by });
  const effective = await loadEffective();
  const refused = whyNot(effective, origin);
  if (refused !== null) return failed(refused, 'us');
  const asks = admissionPartsAsked(effective.rules);
  const admitting = new Admitting();
  const record = await book.get(origin);
  if (record?.state !== 'going') return { how: 'given-up' };
  const known = await knownOf(origin, record);
  const desk = await tabFor(origin);
  if ('code' in desk) return failed(desk, 'us');
  if (stop.aborted || work.aborted) {
    desk.disconnect();
    return stop.aborted ? { how: 'given-up' } : failed(await whyStopped(), 'us');
  }
  return await new Promise<Ended>((resolve) => {
    let [ended, left] = [false, false];
    const leave = (): void => {
      if (!left) desk.disconnect();
      left = true;
    };
    const end = (how: Ended): void => {
      if (ended) return;
      ended = true;
      leave();
      resolve(how);
    };
    stop.addEventListener('abort', () => end({ how: 'given-up' }));
    work.addEventListener('abort', () => {
      leave();
      void whyStopped().then((error) => end(failed(error, 'us')), noted);
    });
    const noted = (thrown: unknown): void => {
      logProblem('learning', thrown);
      end(failed(toDesksideError(thrown), 'us'));
    };
    const over = (): boolean => ended || stop.aborted || work.aborted;

    const onSolved = async (message: unknown): Promise<void> => {
      if (over()) return;
      const parsed = solvedMessageSchema.safeParse(message);
      if (!parsed.success) logProblem('learning', new TypeError('a solved ticket did not have the wanted shape'));
      // It was read all the same, and is not asked for again.
      const solved: SolvedMessage = parsed.data ?? { type: 'skipped', of: 0 };
      if (solved.type === 'failed') return end(failed(solved.error, 'desk'));
      if (solved.type === 'done') return end({ how: solved.more === true ? 'enough' : 'all' });
      const current = await loadEffective();
      const now = whyNot(current, origin);
      // Everything may have been stopped while this was read.
      if (over()) return;
      if (now !== null) return end(failed(now, 'us'));
      const { rules } = current;
      // The organisation wants to know more than this reading tells: another one tells it.
      if (admissionPartsAsked(rules).some((part) => !asks.includes(part))) return end({ how: 'enough' });
      if (solved.type === 'listed') {
        const judged = admitting.judge(solved, rules);
        if (judged.barred !== null) return end(failed(judged.barred, 'desk'));
        const listed = await book.change(origin, (before) => withListed(before, solved.at, judged));
        if (listed?.state !== 'going') return end({ how: 'given-up' });
        if (over()) return;
        desk.postMessage({ admitted: judged.admitted } satisfies SolvedAnswer);
        return onStep(listed);
      }
      // A tab teaches about its own desk only, and only from what was admitted, whatever it says.
      const may = (of: TicketRef): boolean => of.origin === origin && admitting.admits(of.ticketId, rules);
      const example = solved.type === 'example' && may(solved.example.ref) ? solved.example : null;
      // Before the example: where what was learnt is erased meanwhile, there is no record, and nothing is kept.
      const next = await book.change(origin, (before) => stepped(before, solved, example, record.read));
      if (next?.state !== 'going') return end({ how: 'given-up' });
      if (over()) return;
      const seen = solved.type === 'example' ? example && seenIn(example) : solved.seen;
      const readAt = Date.now();
      if (seen != null && may(seen.ref)) await renewExamples(seen.ref, seen.words, readAt);
      if (example !== null) await examples.put({ ...example, seenAt: new Date(readAt).toISOString() });
      onStep(next);
    };
    const inTurn = makeTurns();
    desk.onMessage.addListener((message: unknown) => {
      void inTurn(() => onSolved(message)).catch((thrown: unknown) => {
        logProblem('learning', thrown);
        end(failed(desksideError('storage-full'), 'us'));
      });
    });
    desk.onDisconnect.addListener(
      () => void inTurn(async () => end(failed(desksideError('desk-unreachable'), 'desk'))),
    );
    desk.postMessage({
      limit,
      quiet,
      from: record.from,
      known,
      ...(asks.length === 0 ? {} : { admission: { asks, leaveOut: leftToLeaveOut(record) } }),
    } satisfies SolvedWish);
  });
}
