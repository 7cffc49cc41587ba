import type { Browser } from 'wxt/browser';
import { desksideError, toDesksideError, type DesksideError } from '../../../core/errors';
import type { PageMessage, TriageState } from '../../../core/messages';
import { asksForStanding } from '../../../core/policy/access';
import { agreementTo, hasAgreed } from '../../../core/policy/consent';
import { pageMessageSchema } from '../../../core/schema/messages';
import type { Decision } from '../../../core/suggestion';
import { sameTicket, type TicketRef } from '../../../core/ticket';
import { isAtItsDesk } from '../desks/known';
import { noteRead } from '../desks/last-read';
import { catalogues, examples } from '../ledger/ledger';
import { logProblem } from '../log';
import { changeSettings, withDesk } from '../settings/store';
import { recordDecision } from './decisions';
import { DraftRunner } from './draft-runner';
import type { Hub, SessionLike } from './hub';
import { mayDraft } from './may-draft';
import { asked } from '../assist/select-provider';
import { draftsAllowed, findPermitted, nothingPermitted } from './permitted';
import { see, seeAgain } from './see';
import { makeSnapshot, type Seen } from './snapshot';
import { triagePlan, type TriagePlan } from './triage-plan';
import { TriageRunner } from './triage-runner';
import { knownState, stateOfDecision, stateOfOutcome } from './triage-state';

type MessageOf<T extends PageMessage['type']> = Extract<PageMessage, { type: T }>;

/** One shown ticket: the state machine behind one port. Everything that must outlive the worker is in the ledger or in the page. */
export class TicketSession implements SessionLike {
  private ref: TicketRef | null = null;
  private permitted = nothingPermitted;
  private seen: Seen | null = null;
  private plan: TriagePlan | null = null;
  private triage: TriageState = { is: 'reading', standing: false };
  private readonly draft: DraftRunner;
  private readonly runner: TriageRunner;
  private readonly leaveHub: () => void;
  /** The last decision that was told; the same one twice counts once. */
  private told = '';
  private open = true;
  private queue: Promise<void> = Promise.resolve();

  constructor(
    private readonly port: Browser.runtime.Port,
    private readonly hub: Hub,
  ) {
    this.draft = new DraftRunner(() => this.emit(), hub.lines);
    this.runner = new TriageRunner(hub.runs, hub.lines, {
      onWaiting: (cause, label) => this.show({ is: 'waiting', cause, label }),
      onEnd: (result) => (result.ok ? this.show(stateOfOutcome(result.value)) : this.fail(result.error)),
    });
    this.leaveHub = hub.add(this);
    port.onMessage.addListener((message: unknown) => this.receive(message));
    port.onDisconnect.addListener(() => this.close());
  }

  get stateKey(): string | null {
    return this.plan?.stateKey ?? null;
  }

  onDecided(decision: Decision): void {
    if ('suggestion' in this.triage) this.show(stateOfDecision(this.triage.suggestion, decision));
  }

  reload(): Promise<void> {
    return this.inOrder(() => this.lookAgain());
  }

  onAnswered(): void {
    if (this.triage.is === 'first-use' || this.triage.is === 'choose-field') void this.reload();
  }

  stopAll(): void {
    this.runner.leave();
    this.draft.abort();
  }

  /** Messages that still wait in the queue are dropped: nothing may begin for a page that has gone. */
  private close(): void {
    this.open = false;
    this.leaveHub();
    this.stopAll();
  }

  /** Messages and news are handled one after the other, so that no two of them decide on half-changed state. */
  private inOrder(work: () => Promise<void> | void): Promise<void> {
    const next = this.queue.then(() => (this.open ? work() : undefined));
    this.queue = next.catch((thrown: unknown) => {
      logProblem('session', thrown);
      this.fail(toDesksideError(thrown));
    });
    return this.queue;
  }

  private receive(message: unknown): void {
    const parsed = pageMessageSchema.safeParse(message);
    if (parsed.success) void this.inOrder(() => this.handle(parsed.data));
    else logProblem('session', new TypeError('a page message did not have a known shape'));
  }

  private handle(message: PageMessage): Promise<void> | void {
    switch (message.type) {
      case 'ping':
        return;
      case 'open':
        return this.start(message.ref);
      case 'ticket':
        return this.onTicket(message);
      case 'unreadable':
        return this.permitted.on ? this.fail(message.error) : this.emit();
      case 'agree':
        return this.agree(message.destination);
      case 'choose-category-field':
        return this.chooseField(message.fieldId);
      case 'retry':
        return this.retry();
      case 'stop':
        return message.what === 'draft' ? this.draft.stop() : this.stopByPerson();
      case 'decide':
        return this.decide(message.decision);
      case 'draft':
        return this.startDraft(message);
    }
  }

  private async start(ref: TicketRef): Promise<void> {
    const sender = this.port.sender?.url;
    if (!sender || new URL(sender).origin !== ref.origin || (this.ref && !sameTicket(this.ref, ref)) || !(await isAtItsDesk(ref))) {
      this.close();
      return this.port.disconnect();
    }
    this.ref = ref;
    await this.prepare(ref);
    this.emit();
  }

  /** Finds out whether anything may happen at all. While it is off, nothing of the ticket is kept. */
  private async prepare(ref: TicketRef): Promise<void> {
    this.runner.leave();
    this.permitted = await findPermitted(ref);
    const { on, problem } = this.permitted;
    if (!on) this.seen = this.plan = null;
    if (!draftsAllowed(this.permitted)) this.draft.abort();
    this.triage = !on ? { is: 'off' } : problem ? { is: 'failed', error: problem } : { is: 'reading', standing: asksForStanding(this.permitted.rules) };
  }

  private async lookAgain(): Promise<void> {
    if (this.ref) await this.prepare(this.ref);
    if (!this.seen) return this.emit();
    this.seen = seeAgain(this.seen, this.permitted.settings);
    await this.consider(this.seen);
  }

  private async onTicket(message: MessageOf<'ticket'>): Promise<void> {
    if (!this.ref || !this.permitted.on) return this.emit();
    const seen = see(message, this.ref, this.permitted.settings);
    if (!seen.ok) return this.fail(seen.error);
    await Promise.all([catalogues.put(message.catalogue), noteRead(this.ref.origin)]);
    this.seen = seen.value;
    await this.consider(this.seen);
  }

  /**
   * Decides what to show for a ticket that has been read: consent, a question, what is known already, or a new run. Every way to
   * a run leads through here. `anew` does not look for an earlier answer.
   */
  private async consider(seen: Seen, anew = false): Promise<void> {
    const { settings, providers } = this.permitted;
    if (!providers) return this.emit();
    const { first } = providers;
    if (!hasAgreed(this.permitted, asked(first)) && first.kind === 'language-model' && first.destination !== null) {
      return this.show({ is: 'first-use', destination: first.destination, label: first.label, examples: settings.examplesInPrompt, chosenBy: this.permitted.rules.preset ? 'organisation' : 'you' });
    }
    if (!settings.capabilities.triage) return this.show({ is: 'off' });
    if (seen.targets.kind === 'ask') {
      return this.show({ is: 'choose-field', candidates: seen.targets.candidates.map(({ id, title }) => ({ id, title })) });
    }
    const plan = await triagePlan(seen.ticket, seen.targets, settings, providers);
    if (this.plan?.stateKey === plan.stateKey && this.runner.underWay) return;
    this.runner.leave();
    this.plan = plan;
    const known = await knownState(plan, anew);
    if (known) return this.show(known);
    // The page may have gone while the ledger was read.
    if (this.open) this.runner.join(plan, providers);
  }

  private stopByPerson(): void {
    if (!this.runner.underWay) return;
    this.runner.leave();
    this.fail(desksideError('stopped'));
  }

  private async retry(): Promise<void> {
    if (this.ref) await this.prepare(this.ref);
    if (this.seen) await this.consider(this.seen, true);
    else this.emit();
  }

  private async agree(destination: string): Promise<void> {
    const first = this.permitted.providers?.first;
    if (first?.kind !== 'language-model' || first.destination !== destination) return;
    await this.remember((settings) => ({ ...settings, agreed: [...new Set([...settings.agreed, ...agreementTo(this.permitted, asked(first))])] }));
  }

  private async chooseField(fieldId: string): Promise<void> {
    const { seen, ref } = this;
    if (!seen || !ref || !seen.catalogue.fields.some((field) => field.id === fieldId)) return;
    await this.remember((settings) => withDesk(settings, ref.origin, { categoryFieldId: fieldId }));
  }

  private async remember(change: Parameters<typeof changeSettings>[0]): Promise<void> {
    await changeSettings(change);
    await this.lookAgain();
    this.hub.answered(this);
  }

  private async decide(decision: Decision): Promise<void> {
    const { plan, seen, triage } = this;
    if (!plan || !seen || !('suggestion' in triage) || triage.suggestion.id !== decision.suggestionId) return this.emit();
    const told = `${decision.kind}|${decision.at}`;
    if (told === this.told) return this.emit();
    await recordDecision(plan, seen.ticket, decision, this.permitted.settings);
    this.told = told;
    this.show(stateOfDecision(triage.suggestion, decision));
    this.hub.decided(plan.stateKey, decision, this);
  }

  private async startDraft({ runId, ticket, instruction }: MessageOf<'draft'>): Promise<void> {
    const { ref, permitted, seen } = this;
    const ready = mayDraft(ticket, { ref, permitted, seen });
    if (!ready.ok) return this.draft.refuse(runId, ready.error);
    const { providers, ...task } = ready.value;
    const finds = [providers.first, providers.second].some((provider) => provider?.kind === 'classifier');
    const learnt = finds ? await examples.of(task.ticket.ref.origin) : [];
    if (this.open) this.draft.start(providers, { ...task, draftId: runId, instruction, examples: learnt });
  }

  private fail(error: DesksideError): void {
    this.show({ is: 'failed', error });
  }

  private show(triage: TriageState): void {
    this.triage = triage;
    this.emit();
  }

  private emit(): void {
    const { ref, permitted, seen, triage } = this;
    if (!this.open || !ref) return;
    const { settings, shortcuts } = permitted;
    this.port.postMessage(makeSnapshot({ ref, settings, usable: draftsAllowed(permitted), seen, triage, draft: this.draft.state, shortcuts }));
  }
}
