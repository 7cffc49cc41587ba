import { browser, type Browser } from 'wxt/browser';
import type { DeskEnv, GoOn, ListAdmission, SolvedReader } from '../../adapters/adapter';
import { desksideError, toDesksideError } from '../../core/errors';
import { PORTS, type SolvedAnswer, type SolvedListed, type SolvedMessage, type SolvedWish } from '../../core/messages';
import { request } from '../lib/request';
import { gentlePace } from './gentle';
import { isHere } from './here';

/** What was learnt and not changed since is not read twice; an empty time means whenever it was. */
const skipsOf =
  (known: SolvedWish['known'] = {}): GoOn['skips'] =>
  (ticketId, changedAt) => {
    const learnt = Object.hasOwn(known, ticketId) ? known[ticketId] : undefined;
    if (learnt === undefined) return false;
    return learnt === '' || (changedAt !== null && Date.parse(changedAt) <= Date.parse(learnt));
  };

/** The worker decides what may be read: each page is told to it, and nothing of the page is read before it has answered. */
class AskedAdmission implements ListAdmission {
  private leftOut = 0;
  private answered: (answer: SolvedAnswer) => void = () => undefined;

  constructor(
    private readonly wish: NonNullable<SolvedWish['admission']>,
    private readonly tell: (message: SolvedMessage) => void,
    private readonly signal: AbortSignal,
  ) {}

  get asks(): ListAdmission['asks'] {
    return this.wish.asks;
  }

  readonly hear = (answer: SolvedAnswer): void => this.answered(answer);

  readonly isEnough = (): boolean => this.leftOut >= this.wish.leaveOut;

  async admitted(...[at, agent, rows]: Parameters<ListAdmission['admitted']>): Promise<ReadonlySet<string>> {
    const { admitted } = await new Promise<SolvedAnswer>((resolve, reject) => {
      this.answered = resolve;
      this.signal.addEventListener('abort', () => reject(this.signal.reason as Error), { once: true });
      this.signal.throwIfAborted();
      this.tell({ type: 'listed', at, agent, rows: [...rows] as SolvedListed['rows'] });
    });
    this.leftOut += rows.length - admitted.length;
    return new Set(admitted);
  }
}

interface Asked {
  readonly wish: SolvedWish;
  readonly tell: (message: SolvedMessage) => void;
  readonly admission: AskedAdmission | undefined;
}

async function readSolved(
  { wish: { limit, quiet = false, from = null, known }, tell, admission }: Asked,
  reader: SolvedReader,
  env: DeskEnv,
  signal: AbortSignal,
): Promise<void> {
  const here = env.location();
  const { origin } = here;
  try {
    if (!(await isHere(reader, here))) return tell({ type: 'failed', error: desksideError('desk-unreachable') });
    const cached = (await request('catalogue.get', { origin })).catalogue;
    const catalogue = cached ? { ok: true as const, value: cached } : await reader.readCatalogue(origin, env, signal);
    if (!catalogue.ok) return tell({ type: 'failed', error: catalogue.error });
    const asking = quiet ? { ...env, pace: gentlePace() } : env;
    const goOn: GoOn = { from, skips: skipsOf(known), admission };
    let read = 0;
    for await (const step of reader.solved(origin, catalogue.value, asking, limit, signal, goOn)) {
      const { example, seen, of, at, ticketId } = step;
      read += 1;
      if (example) tell({ type: 'example', example, of, at });
      else tell({ type: 'skipped', of, at, ticketId, ...(seen === undefined ? {} : { seen }) });
    }
    tell({ type: 'done', more: read >= limit || admission?.isEnough() === true });
  } catch (thrown) {
    tell({ type: 'failed', error: toDesksideError(thrown) });
  }
}

/** "Learn from solved tickets": the worker asks this tab to read them; closing the port stops it at once. */
export function serveSolved(reader: SolvedReader, env: DeskEnv, alive: AbortSignal): void {
  const onConnect = (port: Browser.runtime.Port): void => {
    if (port.name !== PORTS.solved) return;
    const stop = new AbortController();
    // A page that is kept for "Back" would go on for nobody when it is shown again.
    const leave = (): void => {
      stop.abort();
      port.disconnect();
    };
    addEventListener('pagehide', leave, { signal: AbortSignal.any([stop.signal, alive]) });
    port.onDisconnect.addListener(() => stop.abort());
    const signal = AbortSignal.any([stop.signal, alive]);
    const tell = (message: SolvedMessage): void => {
      if (!signal.aborted) port.postMessage(message);
    };
    let admission: AskedAdmission | undefined;
    port.onMessage.addListener((message: SolvedWish | SolvedAnswer) => {
      if ('admitted' in message) return admission?.hear(message);
      admission = message.admission && new AskedAdmission(message.admission, tell, signal);
      void readSolved({ wish: message, tell, admission }, reader, env, signal);
    });
  };
  browser.runtime.onConnect.addListener(onConnect);
  // The next bootstrap's script answers then; after an update there is no `runtime` any more to leave.
  alive.addEventListener('abort', () => browser.runtime.onConnect?.removeListener(onConnect));
}
