interface StoredTicket {
  readonly id: number;
  updatedAt: string;
}

interface StoredAccount<T extends StoredTicket> {
  /** ISO 8601, whole seconds. */
  now: string;
  readonly tickets: readonly T[];
}

/** An account while its server runs: every change goes through here, so that listeners hear of it and time moves on. */
export abstract class LiveAccountBase<T extends StoredTicket, A extends StoredAccount<T>, Sent, Saved> {
  account: A;
  sentMessages: Sent[] = [];
  saves: Saved[] = [];
  readonly sessions = new Set<string>();
  readonly #build: () => A;
  readonly #listeners = new Set<(ticketId: number) => void>();

  constructor(build: () => A) {
    this.#build = build;
    this.account = build();
  }

  reset(): void {
    this.account = this.#build();
    this.sentMessages = [];
    this.saves = [];
  }

  onChange(listener: (ticketId: number) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  ticket(id: number): T | undefined {
    return this.account.tickets.find((ticket) => ticket.id === id);
  }

  /** Throws for a ticket that is not there: for callers that name one themselves. */
  need(id: number): T {
    const found = this.ticket(id);
    if (!found) throw new Error(`The practice account has no ticket ${id}`);
    return found;
  }

  sameTime(id: number, as: number): void {
    const ticket = this.need(id);
    ticket.updatedAt = this.need(as).updatedAt;
    for (const listener of this.#listeners) listener(id);
  }

  /** Moves the account's clock on by a second, so that every change has its own time. */
  protected tick(): string {
    this.account.now = new Date(Date.parse(this.account.now) + 1000).toISOString().replace(/\.\d{3}Z$/, 'Z');
    return this.account.now;
  }

  protected touch(ticket: T): void {
    ticket.updatedAt = this.tick();
    for (const listener of this.#listeners) listener(ticket.id);
  }
}
