/** A ticket is to be changed through the JSON by somebody else than the desk's own page. */
export interface PracticeWrite {
  readonly ticketId: number;
  /** Counts from 1 since the last reset, refused ones too. */
  readonly nth: number;
}

/** What a test has happen around each write. */
export interface WriteHooks {
  /** Before the desk looks at it: sign everybody out, have another agent change the ticket, make this very request fail. */
  readonly before?: (write: PracticeWrite) => void;
  /** When it is saved and not answered yet, as a rule of the desk would: what is changed here stands in the answer. */
  readonly after?: (write: PracticeWrite) => void;
}

/** A practice desk to whose writes something can happen. */
export interface WatchedWrites {
  /** Until the next reset. */
  onWrites(hooks: WriteHooks): void;
}

export class Writes implements WatchedWrites {
  private hooks: WriteHooks = {};
  private nth = 0;

  onWrites(hooks: WriteHooks): void {
    this.hooks = hooks;
  }

  reset(): void {
    this.hooks = {};
    this.nth = 0;
  }

  /** Gives what is to be called once it is saved. */
  begin(ticketId: number): () => void {
    const write = { ticketId, nth: (this.nth += 1) };
    this.hooks.before?.(write);
    return () => this.hooks.after?.(write);
  }
}
