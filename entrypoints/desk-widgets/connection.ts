import { browser, type Browser } from 'wxt/browser';
import { momentNow, type Moment } from '../../core/freshness';
import { PING_MS, PORTS, type PageMessage, type Snapshot } from '../../core/messages';
import type { TicketRef } from '../../core/ticket';
import { asOfNow, isAnswered, isDeed, Unheard } from './unheard';

type TicketMessage = Extract<PageMessage, { type: 'ticket' }>;

export interface ConnectionEvents {
  onSnapshot(snapshot: Snapshot): void;
  /**
   * The worker ended while it was at work. `willGoOn`: the suggestion is asked for again by itself; `draftToo`: so is the draft, of
   * which nothing had been heard. Otherwise a draft under way is gone.
   */
  onInterrupted(willGoOn: boolean, draftToo: boolean): void;
  /** The extension was updated or removed under the page. */
  onDead(): void;
}

/** So often is interrupted work taken up again by itself before the person is asked. */
const PATIENCE = 3;

/**
 * One port for one shown ticket. A worker that sleeps because nothing is to do is left asleep; it is woken by the next
 * message and told again what the page knows. A worker that ends while it is at work, or before it has answered, is connected to
 * again at once. While the page itself is away (the browser keeps it, for "Back") there is no port.
 */
export class Connection {
  private port: Browser.runtime.Port | null = null;
  private ticket: { readonly message: TicketMessage; readonly since: Moment } | null = null;
  private atWork = false;
  /** False from the opening, or the telling of the ticket, until a snapshot that knows of it. */
  private answered = true;
  /** This connection has not been told what the person did: it does not know the ticket yet. */
  private owes = false;
  /** What was pressed last and no snapshot has followed yet: a worker that ends before takes it along, so the next one is told, once. */
  private pressed: PageMessage | null = null;
  private interruptions = 0;
  private closed = false;
  private away = false;
  private pinging: ReturnType<typeof setInterval> | null = null;
  private readonly unheard = new Unheard();

  constructor(
    private readonly ref: TicketRef,
    private readonly events: ConnectionEvents,
  ) {}

  /** True once the page has told what it read; it is told again by itself after a reconnect. */
  get hasTicket(): boolean {
    return this.ticket !== null;
  }

  /** True once the page has told who works on whose ticket. */
  get hasAdmissionFacts(): boolean {
    return this.ticket?.message.admissionFacts !== undefined;
  }

  /** Connects when there is no connection; an open one is kept. */
  wake(): void {
    if (!this.port) this.connect();
  }

  send(message: PageMessage): void {
    if (this.closed) return;
    if (message.type === 'ticket') this.ticket = { message, since: momentNow() };
    // A worker that has slept is told the ticket again, with what the form holds by now.
    if (message.type === 'values' && this.ticket) {
      const { message: known, since } = this.ticket;
      this.ticket = { message: { ...known, values: { ...known.values, ...message.values } }, since };
    }
    if (isDeed(message)) this.unheard.add(message);
    if (this.away) return;
    const wasOpen = this.port !== null;
    if (!wasOpen) this.connect();
    if (isDeed(message)) return this.owes ? undefined : this.sayDeeds();
    if (message.type === 'ticket') return wasOpen ? this.tell(message) : undefined;
    if (!this.say(message)) {
      this.connect();
      this.say(message);
    }
    if (isAnswered(message)) {
      this.pressed = message;
      this.settle(this.atWork, false);
    }
    if (message.type === 'unreadable') this.sayDeeds();
  }

  /** Forgets what was read, so that a reconnect does not tell it. */
  forgetTicket(): void {
    this.ticket = null;
  }

  /** The page is left. Browsers cut the port of one that they keep, mostly without a word, so it is closed here, and what the worker began for it ends. */
  leave(): void {
    this.away = true;
    this.pressed = null;
    this.unheard.dropDrafts();
    this.drop();
  }

  /** The page is shown again. What it told before may be of another day: it waits to be read anew. */
  comeBack(): void {
    this.leave();
    this.away = false;
    this.ticket = null;
    this.interruptions = 0;
    this.connect();
  }

  close(): void {
    this.closed = true;
    this.drop();
  }

  private drop(): void {
    const { port } = this;
    this.port = null;
    this.settle(false, true);
    if (browser.runtime?.id) port?.disconnect();
  }

  /** A ticket that is known goes with the opening, and then what the person did about it. */
  private connect(): void {
    if (this.closed || this.away) return;
    if (!browser.runtime?.id) return this.die();
    const port = browser.runtime.connect({ name: PORTS.ticket });
    this.port = port;
    port.onMessage.addListener((message: unknown) => {
      if (this.port === port) this.receive(message as Snapshot);
    });
    port.onDisconnect.addListener(() => {
      if (this.port === port) this.lost();
    });
    this.owes = true;
    this.unheard.again();
    this.settle(this.atWork, false);
    port.postMessage({ type: 'open', ref: this.ref, reconnected: this.ticket !== null });
    if (!this.ticket) return;
    port.postMessage(asOfNow(this.ticket.message, this.ticket.since));
    this.sayDeeds();
    const { pressed } = this;
    this.pressed = null;
    if (pressed) this.say(pressed);
  }

  private tell(ticket: TicketMessage): void {
    if (!this.say(ticket)) return this.connect();
    this.settle(this.atWork, false);
    this.sayDeeds();
  }

  private sayDeeds(): void {
    this.owes = false;
    if (!this.unheard.take().every((deed) => this.say(deed))) this.connect();
  }

  /** False when there is no port, or one that has ended without a word. */
  private say(message: PageMessage): boolean {
    try {
      this.port?.postMessage(message);
    } catch {
      // Browsers throw for a port that has ended.
      this.port = null;
    }
    return this.port !== null;
  }

  private receive(snapshot: Snapshot): void {
    const { triage, draft, summary } = snapshot;
    const translation = snapshot.craft?.translation?.is;
    this.unheard.hear(snapshot);
    this.pressed = null;
    const asksForMore =
      triage.is === 'reading' && (this.ticket === null || (triage.admissionFacts && !this.hasAdmissionFacts));
    this.settle(
      [triage.is, draft.is, translation, summary?.now.is].some((is) => is === 'waiting' || is === 'streaming'),
      this.answered || triage.is !== 'reading' || asksForMore,
    );
    // It wants no ticket, so it waits for none.
    if (this.owes && triage.is !== 'reading') this.sayDeeds();
    if (triage.is === 'suggestion' || draft.is === 'done') this.interruptions = 0;
    this.events.onSnapshot(snapshot);
  }

  private lost(): void {
    const wasAtWork = this.atWork || !this.answered || this.unheard.has('anything');
    const draftToo = this.unheard.has('draft');
    this.port = null;
    this.settle(false, true);
    if (this.closed) return;
    if (!browser.runtime?.id) return this.die();
    if (!wasAtWork) return;
    this.interruptions += 1;
    const willGoOn = this.interruptions <= PATIENCE;
    this.events.onInterrupted(willGoOn, willGoOn && draftToo);
    if (willGoOn) this.connect();
  }

  private die(): void {
    this.close();
    this.events.onDead();
  }

  /** What is true of the worker now. While it has something to do or to answer it is pinged. */
  private settle(atWork: boolean, answered: boolean): void {
    this.atWork = atWork;
    this.answered = answered;
    const awaited = atWork || !answered;
    if (!awaited && this.pinging !== null) {
      clearInterval(this.pinging);
      this.pinging = null;
    }
    if (awaited && this.pinging === null)
      this.pinging = setInterval(() => {
        if (!this.say({ type: 'ping' })) this.lost();
      }, PING_MS);
  }
}
