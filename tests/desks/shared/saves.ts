import type { SaveHooks } from '../contract';

/** What a test has happen around each save through the JSON by somebody else than the desk's own page; until the next reset. */
export class Saves {
  private hooks: SaveHooks = {};

  during(hooks: SaveHooks): void {
    this.hooks = hooks;
  }

  reset(): void {
    this.hooks = {};
  }

  /** Gives what is to be called once it is saved: what a test changes then stands in the answer, as if a rule of the desk had done it. */
  begin(ticketId: number): () => void {
    this.hooks.before?.(ticketId);
    return () => this.hooks.after?.(ticketId);
  }
}
