import { browser, type Browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { desksideError, type DesksideError } from '../../../core/errors';
import type { Example, SeenAgain } from '../../../core/learning';
import { PORTS, type LearnProgress } from '../../../core/messages';
import { asksForStanding } from '../../../core/policy/access';
import { solvedMessageSchema } from '../../../core/schema/messages';
import { isOn } from '../assist/select-provider';
import { renewExamples } from '../ledger/example-renewal';
import { activity, examples } from '../ledger/ledger';
import { logProblem } from '../log';
import { findDeskTab } from '../requests/desk-requests';
import { deskAllowed, deskAt } from '../desks/known';
import { gateProblem, loadEffective, whyStopped, type Loaded } from '../policy/load';
import type { Hub } from '../session/hub';
import { injectWidgetsOf } from '../tabs';

/** How many solved tickets are read at most. */
export const LEARN_LIMIT = 500;

/** What a decision about the same ticket taught is renewed with it. */
const seenIn = ({ ref, text, reply, requesterName, agentName }: Example): SeenAgain => ({
  ref,
  words: { text, byRequester: true, reply, requesterName, agentName },
});

const startSchema = z.strictObject({ type: z.literal('start'), origin: z.string() });

/** Asked before anything is read, and anew for each ticket that arrives. */
function whyNot(effective: Loaded, origin: string): DesksideError | null {
  const { rules, problem } = effective;
  if (!isOn(effective)) return problem ?? gateProblem(effective) ?? desksideError('off');
  if (!rules.learnFromSolved) return desksideError('not-allowed', 'learning from solved tickets');
  // They would go along with questions later, and nothing says whose they are.
  if (asksForStanding(rules))
    return desksideError(
      'not-allowed',
      'learning from solved tickets while it limits who may use Deskside, or on which tickets',
    );
  return deskAllowed(rules, origin) ? null : desksideError('not-allowed', 'this help desk');
}

/** "Learn from solved tickets": the desk's own tab reads them, the worker keeps what teaches; closing either side stops it, and so do switching Deskside off and rules that forbid it meanwhile. */
export function serveLearning(port: Browser.runtime.Port, hub: Pick<Hub, 'signal'>): void {
  let progress: LearnProgress = { state: 'running', read: 0, kept: 0, of: 0 };
  let desk: Browser.runtime.Port | null = null;
  let started = false;
  let queue: Promise<void> = Promise.resolve();

  const tell = (change: Partial<LearnProgress>): void => {
    if (progress.state !== 'running') return;
    progress = { ...progress, ...change };
    port.postMessage(progress);
  };

  const onSolved = async (message: unknown, origin: string, stopped: AbortSignal): Promise<void> => {
    if (progress.state !== 'running' || stopped.aborted) return;
    const parsed = solvedMessageSchema.safeParse(message);
    if (!parsed.success) return logProblem('learning', new TypeError('a solved ticket did not have the wanted shape'));
    const solved = parsed.data;
    if (solved.type === 'failed') return tell({ state: 'failed', error: solved.error });
    if (solved.type === 'done') {
      tell({ state: 'done' });
      return activity.add({ at: new Date().toISOString(), what: 'learned', ref: null, provider: 'on-device' });
    }
    const refused = whyNot(await loadEffective(), origin);
    // Everything may have been stopped while this was read.
    if (progress.state !== 'running' || stopped.aborted) return;
    if (refused !== null) {
      desk?.disconnect();
      return tell({ state: 'failed', error: refused });
    }
    // A tab teaches about its own desk only.
    const teaches = solved.type === 'example' && solved.example.ref.origin === origin;
    const seen = solved.type === 'example' ? seenIn(solved.example) : solved.seen;
    const readAt = Date.now();
    if (seen?.ref.origin === origin) await renewExamples(seen.ref, seen.words, readAt);
    if (teaches) await examples.put({ ...solved.example, seenAt: new Date(readAt).toISOString() });
    tell({ read: progress.read + 1, kept: progress.kept + (teaches ? 1 : 0), of: solved.of });
  };

  const stop = async (): Promise<void> => {
    desk?.disconnect();
    tell({ state: 'failed', error: await whyStopped() });
  };

  const start = async (origin: string, stopped: AbortSignal): Promise<void> => {
    const refused = whyNot(await loadEffective(), origin);
    if (refused !== null) return tell({ state: 'failed', error: refused });
    const [tabId, here] = await Promise.all([findDeskTab(origin), deskAt(origin)]);
    if (tabId === null || here?.desk == null)
      return tell({ state: 'failed', error: desksideError('desk-unreachable') });
    await injectWidgetsOf(here.desk, tabId);
    // The options page may have been closed meanwhile, which stops it.
    if (progress.state !== 'running' || stopped.aborted) return;
    desk = browser.tabs.connect(tabId, { name: PORTS.solved, frameId: 0 });
    desk.onMessage.addListener((message: unknown) => {
      queue = queue
        .then(() => onSolved(message, origin, stopped))
        .catch((thrown: unknown) => {
          logProblem('learning', thrown);
          tell({ state: 'failed', error: desksideError('storage-full') });
        });
    });
    desk.onDisconnect.addListener(() => {
      queue = queue.then(() => tell({ state: 'failed', error: desksideError('desk-unreachable') }));
    });
    desk.postMessage({ limit: LEARN_LIMIT });
  };

  port.onMessage.addListener((message: unknown) => {
    const parsed = startSchema.safeParse(message);
    if (!parsed.success || started) return;
    started = true;
    const { signal } = hub;
    signal.addEventListener('abort', () => void stop().catch((thrown: unknown) => logProblem('learning', thrown)));
    start(parsed.data.origin, signal).catch((thrown: unknown) => {
      logProblem('learning', thrown);
      tell({ state: 'failed', error: desksideError('desk-unreachable') });
    });
  });
  port.onDisconnect.addListener(() => {
    progress = { ...progress, state: 'stopped' };
    desk?.disconnect();
  });
}
