import type { Decision } from '../../../core/suggestion';
import type { TriageOutcome } from '../assist/triage';
import { Lines } from '../queue/lines';
import { SharedRuns } from './runs';

/** What sessions of different tabs share: the work under way, and news about a ticket state that several of them show. */
export interface SessionLike {
  readonly stateKey: string | null;
  /** Another tab decided about the same ticket state. */
  onDecided(decision: Decision): void;
  /** Settings changed: look again at what is allowed. */
  reload(): Promise<void>;
  /** The person answered a question that this one may be asking too. */
  onAnswered(): void;
  /** Aborts what is under way. */
  stopAll(): void;
}

export class Hub {
  readonly runs = new SharedRuns<TriageOutcome>();
  readonly lines = new Lines();
  private readonly sessions = new Set<SessionLike>();

  add(session: SessionLike): () => void {
    this.sessions.add(session);
    return () => void this.sessions.delete(session);
  }

  decided(stateKey: string, decision: Decision, by: SessionLike): void {
    for (const session of this.sessions) if (session !== by && session.stateKey === stateKey) session.onDecided(decision);
  }

  /** The person answered a question in one tab that others may be asking too. */
  answered(by: SessionLike): void {
    for (const session of this.sessions) if (session !== by) session.onAnswered();
  }

  stopAll(): void {
    for (const session of this.sessions) session.stopAll();
  }

  async reloadAll(): Promise<void> {
    await Promise.all([...this.sessions].map((session) => session.reload()));
  }
}
