import type { Browser } from 'wxt/browser';
import { desksideError, type DesksideError } from '../../../core/errors';
import { isFresh, readMoment, type Moment } from '../../../core/freshness';
import type { LimitView } from '../../../core/limits';
import type { PageMessage, TriageState } from '../../../core/messages';
import type { Decision } from '../../../core/suggestion';
import { sameTicket, type TicketRef } from '../../../core/ticket';
import { isAtItsDesk } from '../desks/known';
import { onCrossed } from '../model/crossed';
import { inTheWay, refusalOf, unreadable } from '../tickets/admission';
import type { Situation } from './may-draft';
import { asPageMessage, comesFrom, type MessageOf } from './page-message';
import { keepAnswer, type Answer } from './answers';
import { BesideSeat } from './beside-seat';
import { DraftSeat } from './draft-seat';
import { DecisionSeat } from './decision-seat';
import type { Hub, SessionLike } from './hub';
import { withRules } from '../tickets/apply-rules';
import { InOrder } from './in-order';
import type { Learning } from './lessons';
import { limitCard, limitNow } from '../tickets/limit-now';
import { noteNothingPublic, noteReading } from '../tickets/note-reading';
import { nextStep } from '../tickets/next-step';
import { findPermitted, nothingPermitted } from '../tickets/permitted';
import { ReadWish } from './read-wish';
import { checkTicket, withNewSettings, withRemarks, withValues } from '../tickets/check-ticket';
import { makeSnapshot } from './snapshot';
import type { Seen } from '../tickets/seen';
import type { TriagePlan } from '../tickets/triage-plan';
import { TriageRunner } from './triage-runner';
import { stateOfDecision, stateOfOutcome } from '../tickets/triage-state';

/** One shown ticket: the state machine behind one port. Everything that must outlive the worker is in the ledger or in the page. */
export class TicketSession implements SessionLike, Situation {
  ref: TicketRef | null = null;
  permitted = nothingPermitted;
  seen: Seen | null = null;
  plan: TriagePlan | null = null;
  /** As it was answered; an organisation's rules are applied when it is shown. */
  triage: TriageState = { is: 'reading', admissionFacts: false };
  /** The month's limit when it was last looked at; null where there is none to mind. */
  limit: LimitView | null = null;
  /** The person wished this ticket to be answered on this device. */
  private onDevice = false;
  private readonly wish = new ReadWish();
  /** Another answer than the known one is wanted, once the ticket has been read again. */
  private anewThen = false;
  private readonly draft: DraftSeat;
  private readonly runner: TriageRunner;
  private readonly beside: BesideSeat;
  private readonly leaveNews: readonly (() => void)[];
  private readonly decided: DecisionSeat;
  private open = true;
  private readonly fail = (error: DesksideError): void => this.show({ is: 'failed', error });
  private readonly inOrder = new InOrder(() => this.open, this.fail);

  constructor(
    private readonly port: Browser.runtime.Port,
    private readonly hub: Hub,
    learning: Learning,
  ) {
    const { wish } = this;
    this.decided = new DecisionSeat(hub, wish, { show: (triage) => this.show(triage), changed: () => this.emit() });
    const news = { changed: () => this.emit(), learnt: () => void this.reload() };
    this.draft = new DraftSeat(hub, { ...news, onStale: () => this.readAgain('draft') }, port.sender?.tab?.id);
    this.beside = new BesideSeat(hub, this.draft, learning, { ...news, onStale: () => this.readAgain('summary') });
    this.runner = new TriageRunner(hub.runs, hub.lines, {
      onWaiting: (cause, label) => this.show({ is: 'waiting', cause, label }),
      onStale: () => this.readAgain('triage'),
      onEnd: (result) => (result.ok ? this.show(stateOfOutcome(result.value)) : this.fail(result.error)),
    });
    this.leaveNews = [hub.add(this), onCrossed(() => void this.inOrder.add(() => this.onLimit()))];
    port.onMessage.addListener((message: unknown) => this.receive(message));
    port.onDisconnect.addListener(() => this.close());
  }

  get stateKey(): string | null {
    return this.plan?.stateKey ?? null;
  }

  onDecided(decision: Decision): void {
    if ('suggestion' in this.triage) this.show(stateOfDecision(this.triage.suggestion, decision));
  }

  readonly reload = (): Promise<void> => this.inOrder.add(() => this.lookAgain());
  readonly shows = (ref: TicketRef): boolean => this.ref !== null && sameTicket(this.ref, ref);

  onAnswered(): void {
    if (this.triage.is === 'first-use' || this.triage.is === 'choose-field') void this.reload();
  }

  stopAll(): void {
    this.runner.leave('stopped');
    this.beside.stopAll();
  }

  /** Messages that still wait in the queue are dropped: nothing may begin for a page that has gone. */
  private close(): void {
    this.open = false;
    for (const leave of this.leaveNews) leave();
    this.beside.leave();
    this.runner.leave('left');
  }

  private receive(message: unknown): void {
    // What waits for its turn gets older meanwhile.
    const arrived = this.hub.clock();
    const known = asPageMessage(message);
    // A person who stops something waits for nothing that was said before, which may wait for a ledger that hangs.
    if (known?.type === 'stop') return known.what === 'triage' ? this.stopByPerson() : this.beside.stop(known.what);
    if (known?.type === 'draft') this.draft.asked(known);
    if (known) void this.inOrder.add(() => this.handle(known, arrived));
  }

  private handle(message: Exclude<PageMessage, { type: 'stop' }>, arrived: Moment): Promise<void> | void {
    switch (message.type) {
      case 'ping':
        return;
      case 'open':
        return this.start(message);
      case 'ticket':
        return this.onTicket(message, arrived);
      case 'unreadable':
        return this.onUnreadable(message.error);
      case 'agree':
      case 'choose-category-field':
        return this.remember(message);
      case 'retry':
      case 'answer-on-device':
        this.onDevice = message.type === 'answer-on-device';
        return this.lookAgain(!this.onDevice);
      case 'decide':
        return this.decided.take(message.decision, this, this);
      case 'draft':
      case 'translate':
        return this.write(message, readMoment(arrived, message.age, false));
      case 'values':
        this.seen &&= withValues(this.seen, message.values);
        return this.emit();
      case 'not-similar':
      case 'summarise':
      case 'learn':
        return this.beside.hear(message, { seen: this.seen, permitted: this.permitted, plan: this.plan });
      default:
        return this.draft.hear(message, this);
    }
  }

  private async start({ ref, reconnected }: MessageOf<'open'>): Promise<void> {
    this.wish.open(reconnected);
    if (comesFrom(this.port, ref) && (!this.ref || sameTicket(this.ref, ref))) {
      this.ref = ref;
      await this.draft.take(ref);
      if (await isAtItsDesk(ref)) return this.lookAgain();
      // It may have been a desk when the page showed something of ours.
      this.drop({ is: 'off' });
    }
    this.close();
    this.port.disconnect();
  }

  /**
   * Finds out whether anything may happen at all, and goes on from there; what is under way and would be begun in the same way goes
   * on, unless the person wants it `anew`.
   */
  private async lookAgain(anew = false): Promise<void> {
    const { ref, permitted: before } = this;
    if (!ref) return;
    if (anew) this.runner.leave('stopped');
    this.permitted = await findPermitted(ref);
    this.draft.allow(before, this.permitted);
    const stop = inTheWay(this.permitted, this.seen);
    if (stop) return stop.keepTicket ? this.halt(stop.triage) : this.drop(stop.triage);
    if (!this.seen) return;
    this.seen = withNewSettings(this.seen, this.permitted);
    this.beside.look(this.seen, this.permitted);
    await this.consider(this.seen, anew || this.anewThen);
  }

  private async onTicket(message: MessageOf<'ticket'>, arrived: Moment): Promise<void> {
    const { ref, permitted } = this;
    if (!ref || !permitted.on) return this.emit();
    const refused = refusalOf(message, permitted);
    if (refused) return this.drop(refused);
    const { readAt, isFor } = this.wish.heard(message, arrived);
    const seen = checkTicket(message, ref, permitted, readAt);
    if (!seen.ok) return this.cannotRead({ is: 'failed', error: seen.error }, seen.error);
    const { ticket } = seen.value;
    await noteReading(ticket, message.catalogue, readAt);
    this.seen = await withRemarks(seen.value);
    this.draft.readAgain(ticket, readAt);
    this.beside.look(this.seen, permitted);
    // What was read for a draft, or to learn from it, begins no suggestion by itself.
    if (isFor && !isFor.has('triage') && !this.runner.underWay) this.emit();
    else await this.consider(this.seen);
    this.hub.opened(ref);
  }

  private async onUnreadable(error: DesksideError): Promise<void> {
    const { ref, permitted } = this;
    if (!ref || !permitted.on) return this.emit();
    if (error.code === 'nothing-public') await noteNothingPublic(ref, this.hub.clock());
    this.cannotRead(unreadable(error, permitted, this.seen), error);
  }

  /** Nothing is sent of what was read before. What is shown stays where no suggestion waits for the reading. */
  private cannotRead(triage: TriageState, error: DesksideError): void {
    const [isWish, isForTriage] = [this.wish.name !== undefined, this.wish.has('triage')];
    this.wish.drop();
    if (isForTriage) this.runner.leave('stopped');
    this.beside.couldNotRead(error);
    if (isWish && !isForTriage) this.emit();
    else this.show(triage);
  }

  /** Every way to a run leads through here. `anew` does not look for an earlier answer. */
  private async consider(seen: Seen, anew = this.anewThen): Promise<void> {
    if (this.permitted.problem) return this.emit();
    this.limit = await limitNow(this.permitted);
    const step = await nextStep(seen, this.permitted, this.limit, this.onDevice);
    if (step.is === 'halt') return this.halt(step.triage);
    if (this.plan?.runKey === step.plan.runKey && this.runner.underWay) {
      this.plan = step.plan;
      this.runner.readAgain(seen.readAt);
      return this.emit();
    }
    this.runner.leave('stopped');
    const instead = await step.instead(anew);
    if (!instead && this.inOrder.isStopped) return this.fail(desksideError('stopped'));
    // What is shown stays as it is until then, and so does what it rests on.
    if (!instead && !isFresh(seen.readAt, this.hub.clock())) {
      this.anewThen = anew;
      const { label } = step.providers.first;
      if (this.triage.is === 'waiting') this.triage = { is: 'waiting', cause: 'reading', label };
      return this.readAgain('triage');
    }
    this.anewThen = false;
    this.plan = step.plan;
    await this.beside.planned(step.plan);
    if (instead) return this.show(instead);
    // The page may have gone, or the person may have stopped it, while the ledger was read.
    if (this.open && !this.inOrder.isStopped) this.runner.join(step.plan, step.providers, seen.readAt, anew);
  }

  private readAgain(isFor: 'triage' | 'draft' | 'summary'): void {
    this.wish.make(isFor);
    this.emit();
  }

  /** Somebody’s answer crossed the limit, or came near it. What is shown of a suggestion stays, and so does what is under way. */
  private async onLimit(): Promise<void> {
    if (!this.seen) return;
    this.limit = await limitNow(this.permitted);
    const usedUp = limitCard(this.limit);
    const nothingShown = !this.runner.underWay && !('suggestion' in this.triage) && this.triage.is !== 'no-fit';
    if (usedUp && nothingShown) this.halt(usedUp);
    else this.emit();
  }

  private stopByPerson(): void {
    this.inOrder.stop();
    if (!this.runner.underWay && this.triage.is !== 'waiting' && !this.wish.has('triage')) return;
    this.wish.release('triage');
    this.anewThen = false;
    this.runner.leave('stopped');
    this.fail(desksideError('stopped'));
  }

  private async remember(answer: Answer): Promise<void> {
    if (!(await keepAnswer(answer, this.permitted, this.seen))) return;
    await this.draft.previews.agreed(answer, this.ref);
    await this.lookAgain();
    this.hub.answered(this);
  }

  private async write(message: MessageOf<'draft' | 'translate'>, readAt: Moment): Promise<void> {
    this.limit = await limitNow(this.permitted);
    await this.draft.begin(message, this, readAt);
  }

  private show(triage: TriageState): void {
    this.triage = triage;
    this.emit();
  }

  /** Shows what stands before any run; none goes on. */
  private halt(triage: TriageState): void {
    this.runner.leave('stopped');
    this.plan = null;
    this.wish.release('triage');
    this.anewThen = false;
    this.show(triage);
  }

  /** Nothing is kept of a ticket that may not be looked at, and nothing that was begun with it goes on. */
  private drop(triage: TriageState): void {
    // A page that has just come has not told its ticket yet; what goes on for it, perhaps from before, is nobody's to end.
    if (this.seen || triage.is !== 'reading') this.draft.abort();
    this.seen = null;
    this.beside.forget();
    this.wish.drop();
    this.halt(triage);
  }

  private emit(): void {
    const { ref, permitted, seen, limit, beside, wish, decided } = this;
    if (!this.open || !ref) return;
    const triage = withRules(this.triage, seen, permitted.rules);
    const own = { ref, permitted, seen, triage, limit, readAgain: wish.name, decided: decided.written };
    this.port.postMessage(makeSnapshot({ ...own, ...beside.shown(permitted) }));
  }
}
