import type { DeskTicket } from '../../adapters/adapter';
import type { CarriedInsert } from '../../core/draft-state';
import { desksideError, toDesksideError } from '../../core/errors';
import type { DraftView } from '../../components/draft/view';
import { request } from '../lib/request';
import { copyText } from './clipboard';
import { insertInto } from './insert-into';
import type { Store } from './store';

interface Around {
  readonly ticket: DeskTicket;
  readonly view: Store<Pick<DraftView, 'busy' | 'done' | 'open' | 'pressAgain' | 'problem'>>;
  /** Ends with the ticket. */
  readonly signal: AbortSignal;
  /** Id of the message that is being answered. */
  readonly newestMessage: () => string;
}

/** From a press on Insert until the text is in the reply box, or it is said why it is not. */
export class DraftInsertion {
  /** Ends when the page is left. */
  private visit = new AbortController();
  /** Ends when nobody is to open a reply any more. */
  private awaited = new AbortController();

  constructor(private readonly around: Around) {}

  /** Insert was pressed on this ticket's page before, and waits; told once. */
  async carried(runId: string): Promise<CarriedInsert | null> {
    const told = await request('insert.take', { ref: this.around.ticket.ref }).catch(() => undefined);
    return told?.insert?.runId === runId ? told.insert : null;
  }

  /** `goesOn`: the desk has opened this page for a press on the one before. */
  async put(text: string, pressed: CarriedInsert, goesOn: boolean): Promise<void> {
    const { ticket, view, newestMessage } = this.around;
    view.set({ busy: 'inserting', problem: null, done: null });
    const visit = this.visit.signal;
    this.awaited = new AbortController();
    const awaited = this.awaited.signal;
    const signal = AbortSignal.any([this.around.signal, visit, awaited]);
    const wasClosed = ticket.composer().mode === 'missing';
    // The desk's own control may lead to another page, and this one is no more then.
    if (wasClosed) this.carry(pressed);
    const checks = {
      goesOn,
      answered: pressed.force ? null : newestMessage,
      onBusy: (busy: 'awaiting' | 'inserting') => view.set({ busy, open: true }),
    };
    const problem = await insertInto(ticket, text, checks, signal).catch(toDesksideError);
    if (wasClosed && !visit.aborted) this.carry(null);
    if (this.around.signal.aborted) return;
    if (visit.aborted) return view.set({ busy: null, problem: desksideError('page-left') });
    if (awaited.aborted) return view.set({ busy: null });
    const done = wasClosed ? 'opened' : 'inserted';
    if (problem === null) return view.set({ busy: null, done, open: false, problem: null, pressAgain: [] });
    if (problem.code !== 'insert-unsure') return view.set({ busy: null, problem, open: true });
    const copied = await copyText(text);
    view.set({ busy: null, problem: desksideError('insert-unsure', copied ? 'copied' : 'kept'), open: true });
  }

  /** Nobody opens a reply after all. */
  stopWaiting(): void {
    if (this.around.view.get().busy === 'awaiting') this.awaited.abort();
  }

  leave(): void {
    this.visit.abort();
    this.visit = new AbortController();
  }

  private carry(insert: CarriedInsert | null): void {
    void request('insert.carry', { ref: this.around.ticket.ref, insert }).catch(toDesksideError);
  }
}
