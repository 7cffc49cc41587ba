import type { Browser } from 'wxt/browser';
import { desksideError, toDesksideError, type DesksideError } from '../../../core/errors';
import type { PageMessage, Snapshot, TriageState } from '../../../core/messages';
import { pageMessageSchema } from '../../../core/schema/messages';
import { parsePublicTicket } from '../../../core/schema/ticket';
import type { Settings } from '../../../core/settings';
import type { Decision } from '../../../core/suggestion';
import { sameTicket, type TicketRef } from '../../../core/ticket';
import type { Provider } from '../../../providers/provider';
import { isOn, selectProvider } from '../assist/select-provider';
import { catalogues, examples, suggestions } from '../ledger/ledger';
import { readShortcuts } from '../commands';
import { logProblem } from '../log';
import { changeSettings, loadSettings, withDesk } from '../settings/store';
import { DraftRunner } from './draft-runner';
import type { Hub, SessionLike } from './hub';
import { recordDecision } from './decisions';
import { startTriage, triagePlan, type TriagePlan } from './triage-plan';
import { mayDraft } from './may-draft';
import { makeSnapshot, type Seen } from './snapshot';
import { chooseTargets } from './targets';

type TicketMessage = Extract<PageMessage, { type: 'ticket' }>;

/** One shown ticket: the state machine behind one port. Everything that must outlive the worker is in the ledger or in the page. */
export class TicketSession implements SessionLike {
  private ref: TicketRef | null = null;
  private settings: Settings | null = null;
  private provider: Provider | null = null;
  private shortcuts: Snapshot['shortcuts'] = { accept: '', dismiss: '', draft: '', insert: '' };
  private seen: Seen | null = null;
  private plan: TriagePlan | null = null;
  private triage: TriageState = { is: 'reading' };
  private readonly draft = new DraftRunner(() => this.emit());
  private leaveRun: (() => void) | null = null;
  private open = true;
  private queue: Promise<void> = Promise.resolve();

  constructor(
    private readonly port: Browser.runtime.Port,
    private readonly hub: Hub,
  ) {
    const leaveHub = hub.add(this);
    port.onMessage.addListener((message: unknown) => this.receive(message));
    port.onDisconnect.addListener(() => {
      this.open = false;
      leaveHub();
      this.leaveRun?.();
      this.draft.abort();
    });
  }

  get stateKey(): string | null {
    return this.plan?.stateKey ?? null;
  }

  onDecided(decision: Decision): void {
    if (this.triage.is === 'suggestion' || this.triage.is === 'accepted' || this.triage.is === 'dismissed') this.showDecision(this.triage.suggestion, decision);
  }

  reload(): Promise<void> {
    return this.inOrder(() => this.lookAgain());
  }

  /** Messages and news are handled one after the other, so that no two of them decide on half-changed state. */
  private inOrder(work: () => Promise<void> | void): Promise<void> {
    this.queue = this.queue.then(work).catch((thrown: unknown) => {
      logProblem('session', thrown);
      this.fail(toDesksideError(thrown));
    });
    return this.queue;
  }

  private async lookAgain(): Promise<void> {
    if (!this.ref) return;
    this.stopTriage();
    await this.prepare();
    if (this.seen && this.triage.is === 'reading') await this.consider(this.seen);
    else this.emit();
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
        return this.fail(message.error);
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
      case 'close-draft':
        this.draft.abort();
        return this.emit();
    }
  }

  private async start(ref: TicketRef): Promise<void> {
    const sender = this.port.sender?.url;
    if (!sender || new URL(sender).origin !== ref.origin) return this.port.disconnect();
    this.ref = ref;
    await this.prepare();
    this.emit();
  }

  /** Reads the settings and finds out whether anything may happen at all. */
  private async prepare(): Promise<void> {
    const { settings, problem } = await loadSettings();
    this.settings = settings;
    this.provider = null;
    if (problem || !isOn(settings)) {
      this.draft.abort();
      this.triage = { is: 'off' };
      return;
    }
    this.shortcuts = await readShortcuts();
    this.triage = { is: 'reading' };
    const selected = await selectProvider(settings);
    if (selected.ok) this.provider = selected.value;
    else this.triage = { is: 'failed', error: selected.error };
  }

  private async onTicket(message: TicketMessage): Promise<void> {
    const parsed = parsePublicTicket(message.ticket);
    if (!parsed.ok) return this.fail(parsed.error);
    if (!this.ref || !sameTicket(parsed.value.ref, this.ref)) return this.fail(desksideError('not-the-same-ticket'));
    await catalogues.put(message.catalogue);
    const targets = chooseTargets(message.catalogue, message.fieldsOnForm, this.settings?.desks[this.ref.origin]);
    this.seen = { ticket: parsed.value, catalogue: message.catalogue, targets, values: message.values, fieldsOnForm: message.fieldsOnForm };
    if (this.triage.is !== 'off') await this.consider(this.seen);
  }

  /** Decides what to show for a ticket that has been read: consent, a question, what is known already, or a new run. */
  private async consider(seen: Seen): Promise<void> {
    const { settings, provider } = this;
    if (!settings || !provider) return this.emit();
    if (provider.kind === 'language-model' && !settings.agreed.includes(provider.destination)) {
      return this.show({ is: 'first-use', destination: provider.destination, label: provider.label });
    }
    if (!settings.capabilities.triage) return this.show({ is: 'off' });
    if (seen.targets.kind === 'ask') {
      return this.show({ is: 'choose-field', candidates: seen.targets.candidates.map(({ id, title }) => ({ id, title })) });
    }
    const plan = await triagePlan(seen.ticket, seen.targets, settings, provider);
    if (this.plan?.stateKey === plan.stateKey && this.leaveRun) return;
    this.stopTriage();
    this.plan = plan;
    const known = await suggestions.get(plan.stateKey);
    if (known?.decision && known.outcome.kind === 'suggestion') return this.showDecision(known.outcome.suggestion, known.decision);
    if (known && known.generation === plan.generation) return this.showOutcome(known.outcome);
    this.run(plan, provider);
  }

  private run(plan: TriagePlan, provider: Provider): void {
    this.stopTriage();
    this.triage = { is: 'waiting', cause: 'thinking', label: provider.label };
    this.leaveRun = this.hub.runs.join(plan.stateKey, (signal, onCause) => startTriage(plan, provider, signal, onCause), {
      onCause: (cause) => this.show({ is: 'waiting', cause, label: provider.label }),
      onEnd: (result) => {
        this.leaveRun = null;
        if (result.ok) this.showOutcome(result.value);
        else this.fail(result.error);
      },
    });
  }

  private stopTriage(): void {
    this.leaveRun?.();
    this.leaveRun = null;
  }

  private stopByPerson(): void {
    if (!this.leaveRun) return;
    this.stopTriage();
    this.fail(desksideError('stopped'));
  }

  private async retry(): Promise<void> {
    await this.prepare();
    const { seen, plan, provider } = this;
    if (!seen || !provider) return this.emit();
    if (plan && this.settings?.capabilities.triage && seen.targets.kind === 'ready') {
      this.plan = await triagePlan(seen.ticket, seen.targets, this.settings, provider);
      this.run(this.plan, provider);
    } else await this.consider(seen);
  }

  private async agree(destination: string): Promise<void> {
    if (this.provider?.kind !== 'language-model' || this.provider.destination !== destination) return;
    await changeSettings((settings) => ({ ...settings, agreed: [...new Set([...settings.agreed, destination])] }));
    await this.lookAgain();
  }

  private async chooseField(fieldId: string): Promise<void> {
    const { seen, ref } = this;
    if (!seen || !ref || !seen.catalogue.fields.some((field) => field.id === fieldId)) return;
    await changeSettings((settings) => withDesk(settings, ref.origin, { categoryFieldId: fieldId }));
    await this.prepare();
    this.seen = { ...seen, targets: chooseTargets(seen.catalogue, seen.fieldsOnForm, this.settings?.desks[ref.origin]) };
    await this.consider(this.seen);
  }

  private async decide(decision: Decision): Promise<void> {
    const { plan, seen, settings, triage } = this;
    if (!plan || !seen || !settings) return;
    if (!('suggestion' in triage) || triage.suggestion.id !== decision.suggestionId) return this.emit();
    await recordDecision(plan, seen.ticket, decision, settings);
    this.showDecision(triage.suggestion, decision);
    this.hub.decided(plan.stateKey, decision, this);
  }

  private async startDraft(message: Extract<PageMessage, { type: 'draft' }>): Promise<void> {
    const { provider, settings, seen, ref, triage } = this;
    const ready = mayDraft(message.ticket, { provider, settings, seen, ref, triage });
    if (!ready.ok) {
      this.draft.state = { is: 'failed', runId: message.runId, error: ready.error, text: '' };
      return this.emit();
    }
    this.draft.start(ready.value.provider, {
      draftId: message.runId,
      ticket: ready.value.ticket,
      instruction: message.instruction,
      macros: ready.value.macros,
      examples: ready.value.provider.kind === 'classifier' ? await examples.of(ready.value.ticket.ref.origin) : [],
      contextChars: ready.value.contextChars,
    });
  }

  private showOutcome(outcome: Awaited<ReturnType<typeof startTriage>>): void {
    this.show(outcome.kind === 'suggestion' ? { is: 'suggestion', suggestion: outcome.suggestion } : { is: 'no-fit', reason: outcome.reason, suggestionId: outcome.suggestionId });
  }

  private showDecision(suggestion: Extract<TriageState, { suggestion: unknown }>['suggestion'], decision: Decision): void {
    this.show(decision.kind === 'undone' ? { is: 'suggestion', suggestion } : { is: decision.kind, suggestion, decision });
  }

  private fail(error: DesksideError): void {
    this.show({ is: 'failed', error });
  }

  private show(triage: TriageState): void {
    this.triage = triage;
    this.emit();
  }

  private emit(): void {
    const { ref, settings, provider, seen, triage, shortcuts } = this;
    if (!this.open || !ref) return;
    this.port.postMessage(makeSnapshot({ ref, settings, usable: provider !== null, seen, triage, draft: this.draft.state, shortcuts }));
  }
}
