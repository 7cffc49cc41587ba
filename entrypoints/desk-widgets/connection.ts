import { browser, type Browser } from 'wxt/browser';
import { PING_MS, PORTS, type PageMessage, type Snapshot } from '../../core/messages';
import type { TicketRef } from '../../core/ticket';

type TicketMessage = Extract<PageMessage, { type: 'ticket' }>;

export interface ConnectionEvents {
  onSnapshot(snapshot: Snapshot): void;
  /** The worker ended while it was at work: a draft under way is gone; `willGoOn` says whether the suggestion is asked for again by itself. */
  onInterrupted(willGoOn: boolean): void;
  /** The extension was updated or removed under the page. */
  onDead(): void;
}

/** So often is interrupted work taken up again by itself before the person is asked. */
const PATIENCE = 3;

/**
 * One port for one shown ticket. A worker that sleeps because nothing is to do is left asleep; it is woken by the next
 * message and told again what the page knows. A worker that ends while it is at work is connected to again at once.
 */
export class Connection {
  private port: Browser.runtime.Port | null = null;
  private ticket: TicketMessage | null = null;
  private atWork = false;
  private interruptions = 0;
  private closed = false;
  private pinging: ReturnType<typeof setInterval> | null = null;

  constructor(
    private readonly ref: TicketRef,
    private readonly events: ConnectionEvents,
  ) {}

  /** True once the page has told what it read; it is told again by itself after a reconnect. */
  get hasTicket(): boolean {
    return this.ticket !== null;
  }

  /** True once the page has told who works on whose ticket. */
  get hasStanding(): boolean {
    return this.ticket?.standing !== undefined;
  }

  /** Connects when there is no connection; an open one is kept. */
  wake(): void {
    if (!this.port && !this.closed) this.connect();
  }

  send(message: PageMessage): void {
    if (this.closed) return;
    if (message.type === 'ticket') this.ticket = message;
    const { port } = this;
    if (port) return port.postMessage(message);
    const fresh = this.connect();
    if (message.type !== 'ticket') fresh?.postMessage(message);
  }

  /** Forgets what was read, so that a reconnect does not tell it. */
  forgetTicket(): void {
    this.ticket = null;
  }

  close(): void {
    this.closed = true;
    this.setAtWork(false);
    this.port?.disconnect();
    this.port = null;
  }

  /** A ticket that is known goes with the opening. */
  private connect(): Browser.runtime.Port | null {
    if (!browser.runtime?.id) {
      this.die();
      return null;
    }
    const port = browser.runtime.connect({ name: PORTS.ticket });
    this.port = port;
    port.onMessage.addListener((message: unknown) => {
      if (this.port === port) this.receive(message as Snapshot);
    });
    port.onDisconnect.addListener(() => {
      if (this.port === port) this.lost();
    });
    port.postMessage({ type: 'open', ref: this.ref, reconnected: this.ticket !== null });
    if (this.ticket) port.postMessage(this.ticket);
    return port;
  }

  private receive(snapshot: Snapshot): void {
    const { triage, draft } = snapshot;
    this.setAtWork(triage.is === 'waiting' || draft.is === 'waiting' || draft.is === 'streaming');
    if (triage.is === 'suggestion' || draft.is === 'done') this.interruptions = 0;
    this.events.onSnapshot(snapshot);
  }

  private lost(): void {
    const wasAtWork = this.atWork;
    this.port = null;
    this.setAtWork(false);
    if (this.closed) return;
    if (!browser.runtime?.id) return this.die();
    if (!wasAtWork) return;
    this.interruptions += 1;
    this.events.onInterrupted(this.interruptions <= PATIENCE);
    if (this.interruptions <= PATIENCE) this.connect();
  }

  private die(): void {
    this.close();
    this.events.onDead();
  }

  private setAtWork(atWork: boolean): void {
    this.atWork = atWork;
    if (!atWork && this.pinging !== null) {
      clearInterval(this.pinging);
      this.pinging = null;
    }
    if (atWork && this.pinging === null)
      this.pinging = setInterval(() => this.port?.postMessage({ type: 'ping' }), PING_MS);
  }
}
