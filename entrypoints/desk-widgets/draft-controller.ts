import type { DeskTicket } from '../../adapters/adapter';
import type { DraftView } from '../../components/draft/view';
import { textOf } from '../../components/draft/words';
import { desksideError, DesksideFault, toDesksideError, type DesksideError } from '../../core/errors';
import { ageOf, momentNow } from '../../core/freshness';
import type { CraftView, ToldDraft } from '../../core/draft-state';
import type { Rework } from '../../core/rework';
import { filledText } from '../../core/draft-text/gaps';
import type { DraftSource } from '../../core/similar';
import { newestMessageId, type PublicTicket } from '../../core/ticket';
import type { GuardKind } from '../../core/draft-text/warning';
import { askTranslation } from './ask-translation';
import { copyText } from './clipboard';
import type { Connection } from './connection';
import { giveUp, isAwaited, newRun, type DraftRun } from './draft-run';
import { noWarnings, type DraftShelf } from './draft-shelf';
import { isUnchecked, lookedThrough } from './draft-unchecked';
import { afterDraft, withOne, without } from './draft-wishes';
import { DraftInsertion } from './draft-insertion';
import { ready, whatIsLeft } from './draft-ready';
import type { Reader } from './reader';
import { askedAgain } from './second-press';
import { Store } from './store';

type DraftViewState = Omit<DraftView, 'floating' | 'moved' | 'stays' | 'held'>;

/** The draft control of one ticket. What has arrived stays in the page, whatever happens to the worker. */
export class DraftController {
  readonly view: Store<DraftViewState>;
  private readonly insertion: DraftInsertion;
  private run: DraftRun | null = null;
  /** As it was read last. */
  lastRead: PublicTicket | null = null;
  /** The person has seen that gaps are open and inserts the text all the same. Not true any more once something is filled in. */
  private gapsAccepted = false;
  /** Kinds of findings for which the organisation asks for a second press. */
  private secondPress: readonly GuardKind[] = [];
  /** What the worker looks through now, of those that the page has ended. */
  private asking: DraftRun | null = null;

  constructor(
    private readonly ticket: DeskTicket,
    private readonly reader: Reader,
    private readonly connection: Connection,
    private readonly shelf: DraftShelf,
    private readonly signal: AbortSignal,
  ) {
    this.view = new Store<DraftViewState>({
      draft: { is: 'off' },
      ...noWarnings,
      open: false,
      busy: null,
      problem: null,
      done: null,
    });
    const newestMessage = (): string => this.newestMessage;
    this.insertion = new DraftInsertion({ ticket, view: this.view, signal, newestMessage });
  }

  /** Id of the message that is being answered; empty while nothing was read. */
  get newestMessage(): string {
    const { draft } = this.view.get();
    if (draft.is === 'done') return draft.draft.newestMessageId;
    // A panel that was opened for a source stands beside the conversation before anything is asked for.
    return this.run?.newestMessageId || (this.lastRead === null ? '' : newestMessageId(this.lastRead));
  }

  onSnapshot(draft: ToldDraft, secondPress: readonly GuardKind[] = [], craft?: CraftView): void {
    this.secondPress = secondPress;
    const shown = this.view.get().draft;
    this.view.set({ craft });
    if (draft.is === 'off') {
      this.run?.abort.abort();
      return this.view.set({ draft, ...noWarnings, open: false, busy: null, problem: null });
    }
    void this.lookThrough();
    if (draft.is === 'idle') {
      if (shown.is === 'off') this.view.set(this.shelf.shown(this.ticket.ref));
      return;
    }
    const isOwn = this.run?.id === draft.runId;
    if (!isOwn && !this.takesOver(draft.runId)) return;
    // Words that were on their way when the person stopped it.
    if (this.run?.isOver && (draft.is === 'waiting' || draft.is === 'streaming')) return;
    if (this.run) this.run.isHeard = true;
    const shownNow = ready(draft, this.ticket.ref.desk);
    // The worker tells all it knows whenever anything changes; what was written into the gaps of this draft stays.
    const again = shown.is === 'done' && draft.is === 'done' && shown.runId === draft.runId;
    const { fills, pressAgain } = again ? this.view.get() : { fills: this.fillsOf(draft.runId), pressAgain: [] };
    if (draft.is === 'done' && !again)
      this.view.set({ sources: afterDraft(this.sources, this.run, draft.draft.sources ?? []) });
    if (shownNow.draft.is === 'done') this.shelf.put(this.ticket.ref, shownNow.draft.draft, shownNow.warnings, fills);
    const unchanged = draft.is === 'done' ? draft.unchanged : undefined;
    const isOther = draft.is === 'done' && draft.draft.id === this.run?.id;
    this.view.set({
      ...shownNow,
      fills,
      pressAgain,
      before: isOther ? this.run?.rework?.text : undefined,
      ...(draft.is === 'done' && !again && { done: null }),
      ...(unchanged && !again && { problem: unchanged }),
    });
    if (!isOwn && draft.is === 'done') void this.goOn(draft.runId);
  }

  /** What was changed is seen. */
  keep(): void {
    if (this.run) this.run.rework = undefined;
    this.view.set({ before: undefined });
  }

  /** Asks what the draft says, or the reply that stands there (null), with the ticket as it is now. */
  async translate(runId: string, text: string | null): Promise<boolean> {
    const { ticket, reader, connection, signal } = this;
    const problem = await askTranslation({ ticket, reader, connection }, runId, text, signal).catch(toDesksideError);
    if (problem !== null) this.view.set({ problem });
    return problem === null;
  }

  onInterrupted(goesOn: boolean): void {
    // While the ticket is read, no worker is asked yet.
    if (!goesOn && this.view.get().busy !== 'reading') this.cutOff('worker-restarted');
  }

  /** The page is left, and may be shown again as it is on another day. Nobody waits for what was under way, and what was checked for an insertion may not be true any more. */
  leave(): void {
    this.insertion.leave();
    this.run?.abort.abort();
    this.cutOff('page-left');
  }

  onDead(): void {
    const { draft } = this.view.get();
    if (draft.is === 'off') return;
    this.cutOff('context-lost');
    this.view.set({ busy: null, problem: desksideError('context-lost') });
  }

  open(): void {
    const { draft } = this.view.get();
    if (draft.is === 'off') return;
    this.view.set({ open: true, done: null });
    if (draft.is === 'idle') void this.start('');
  }

  close(): void {
    this.stopWaiting();
    this.view.set({ open: false, problem: null, done: null });
  }

  /** Reads the ticket anew, so that the draft knows its newest message, then asks for it, or for the one that is there in other words. */
  async start(instruction: string, rework?: Rework): Promise<void> {
    const { draft: shown, warnings, fills } = this.view.get();
    if (shown.is === 'off') return;
    this.run?.abort.abort();
    this.gapsAccepted = false;
    this.stopWaiting();
    const former = rework ? { draft: shown, warnings, fills } : null;
    const run = newRun(crypto.randomUUID(), { instruction, former, rework });
    this.run = run;
    this.view.set({
      open: true,
      busy: 'reading',
      problem: null,
      done: null,
      draft: { is: 'waiting', runId: run.id, cause: 'queued', label: '' },
      before: undefined,
      ...noWarnings,
    });
    const signal = AbortSignal.any([this.signal, run.abort.signal]);
    try {
      const read = await this.reader.readTicket(signal);
      if (signal.aborted || this.run !== run) return;
      this.view.set({ busy: null });
      if (!read.ok) throw new DesksideFault(read.error);
      const { ticket, begunAt } = read.value;
      run.newestMessageId = newestMessageId(ticket);
      run.ticket = ticket;
      this.shelf.drop(this.ticket.ref);
      const age = ageOf(begunAt, momentNow());
      if (!rework) run.wished = this.sources.map(({ ref }) => ref.ticketId);
      const along = run.wished.length === 0 ? {} : { sources: [...run.wished] };
      this.connection.send({ type: 'draft', runId: run.id, ticket, age, instruction, rework, ...along });
    } catch (thrown) {
      if (this.run !== run || signal.aborted) return;
      giveUp(run);
      this.fail(toDesksideError(thrown), '');
    }
  }

  /** The public reply of a similar ticket goes along with the next draft, which the person asks for. */
  useSource(source: DraftSource): void {
    if (this.view.get().draft.is === 'off') return;
    this.view.set({ open: true, done: null, sources: withOne(this.sources, source) });
  }

  dropSource(source: DraftSource): void {
    this.view.set({ sources: without(this.sources, source) });
  }

  private get sources(): readonly DraftSource[] {
    return this.view.get().sources ?? [];
  }

  /** The ticket was read again: a draft may rest on what it says now. Which message it answers is for the worker to say. */
  readAgain(ticket: PublicTicket): void {
    this.lastRead = ticket;
    if (this.run) this.run.ticket = ticket;
  }

  stop(): void {
    const { draft, busy } = this.view.get();
    giveUp(this.run);
    const asked = draft.is === 'waiting' || draft.is === 'streaming';
    if (asked && busy !== 'reading') this.connection.send({ type: 'stop', what: 'draft' });
    // What was to be put in other words is there at once; how much has arrived of a new draft, the worker knows best.
    if (busy === 'reading' || (asked && this.run?.former)) this.fail(desksideError('stopped'), '');
  }

  /** Into the gap at this position of the text. */
  fill(position: number, fill: string): void {
    const fills = [...this.view.get().fills];
    while (fills.length <= position) fills.push('');
    fills[position] = fill;
    this.gapsAccepted = false;
    if (this.view.get().draft.is === 'done') this.shelf.fill(this.ticket.ref, fills);
    this.view.set({ fills, done: null });
  }

  /**
   * Into the reply box at the caret, after everything has been checked again; else onto the clipboard, and it says so. Where no box
   * is open, the desk's own control opens it, or the person does: their press on Insert stands until then. While gaps are open it
   * only says so: that they go in is a press of its own, `withGaps`.
   */
  async insert(force: boolean, withGaps = false): Promise<void> {
    const { draft, fills, busy } = this.view.get();
    if (draft.is === 'off' || busy === 'inserting' || busy === 'awaiting') return;
    const text = filledText(textOf(draft), fills);
    if (busy !== null || draft.is === 'waiting' || draft.is === 'streaming')
      return this.view.set({ done: 'not-yet', problem: null });
    if (!text) return this.view.set({ done: 'none-yet' });
    const again = askedAgain(this.view.get(), this.secondPress);
    if (again !== null) return this.view.set({ open: true, pressAgain: again, problem: null, done: null });
    this.gapsAccepted ||= withGaps;
    const left = whatIsLeft(textOf(draft), fills, this.gapsAccepted);
    if (left !== null) return this.view.set({ open: true, problem: left, done: null });
    await this.insertion.put(text, { runId: this.run?.id ?? '', text: textOf(draft), fills, force }, false);
  }

  /** The desk's own page for a reply came instead of the one on which Insert was pressed, for this draft. */
  private async goOn(runId: string): Promise<void> {
    const pressed = await this.insertion.carried(runId);
    const { draft, busy } = this.view.get();
    if (pressed === null || this.run?.id !== runId || draft.is !== 'done' || busy !== null) return;
    const { fills } = pressed;
    this.view.set({ fills });
    // Another tab may have changed it meanwhile, and the press was on what stood there before.
    if (draft.draft.text !== pressed.text) return this.view.set({ open: true });
    // Open gaps were accepted by that press, a lost mark never is.
    const left = whatIsLeft(draft.draft.text, fills, true);
    if (left !== null) return this.view.set({ open: true, problem: left });
    await this.insertion.put(filledText(draft.draft.text, fills), pressed, true);
  }

  /** Nobody opens a reply after all. */
  stopWaiting(): void {
    this.insertion.stopWaiting();
  }

  async copy(): Promise<void> {
    const { draft, fills } = this.view.get();
    const copied = await copyText(filledText(textOf(draft), fills));
    this.view.set(copied ? { done: 'copied', problem: null } : { done: null, problem: desksideError('not-copied') });
  }

  /**
   * A draft that this page did not ask for: it went on while the ticket was not shown, was kept, or another tab has asked for it. What
   * the person has just asked for here goes first.
   */
  private takesOver(id: string): boolean {
    if (this.view.get().busy === 'reading' || isAwaited(this.run)) return false;
    this.run?.abort.abort();
    this.gapsAccepted = false;
    this.run = newRun(id, { ticket: this.lastRead, isHeard: true });
    return true;
  }

  /** What was written into the gaps of this draft before the ticket was left. */
  private fillsOf(runId: string): readonly string[] {
    const kept = this.shelf.take(this.ticket.ref);
    return kept?.draft.id === runId ? kept.fills : [];
  }

  /** What has arrived of a draft under way stays. */
  private cutOff(code: 'worker-restarted' | 'page-left' | 'context-lost'): void {
    const { draft } = this.view.get();
    if (draft.is === 'waiting' || draft.is === 'streaming') this.fail(desksideError(code), textOf(draft));
  }

  /** `text` was shown already, so it is ready. */
  private fail(error: DesksideError, text: string): void {
    const { former } = this.run ?? {};
    const problem = error.code === 'stopped' ? null : error;
    if (former) return this.view.set({ busy: null, done: null, ...former, problem });
    const failed = { is: 'failed', runId: this.run?.id ?? '', error, text } as const;
    const unchecked = text === '' ? [] : [{ kind: 'unchecked' } as const];
    this.view.set({ busy: null, draft: failed, warnings: [...this.view.get().warnings, ...unchecked], fills: [] });
  }

  /** The worker is asked whenever one is there, until it has answered, and nothing is claimed before. */
  private async lookThrough(): Promise<void> {
    const { run } = this;
    const { draft } = this.view.get();
    if (!run?.ticket || this.asking === run || draft.is !== 'failed' || !isUnchecked(this.view.get())) return;
    this.asking = run;
    const found = await lookedThrough(run.ticket, run.instruction, draft.text);
    if (this.asking === run) this.asking = null;
    if (found === null || this.run !== run || !isUnchecked(this.view.get())) return;
    const before = this.view.get().warnings.filter(({ kind }) => kind !== 'unchecked');
    this.view.set({ warnings: [...before, ...found] });
  }
}
