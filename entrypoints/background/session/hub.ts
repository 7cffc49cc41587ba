import { momentNow, type MomentClock } from '../../../core/freshness';
import type { Summary } from '../../../core/schema/summary';
import type { Decision } from '../../../core/suggestion';
import type { TriageOutcome } from '../features/triage/triage';
import type { Power } from '../rules/power';
import { noted } from '../store/ledger/noted';
import { tickets } from '../store/ledger/tickets';
import { refKey, type TicketRef } from '../../../core/ticket';
import { Lines } from '../model/lines';
import { SharedRuns } from '../tickets/runs';
import { SharedDraft } from './shared-draft';

/** What sessions of different tabs share: the work under way, and news about a ticket state that several of them show. */
export interface SessionLike {
  readonly stateKey: string | null;
  shows(ref: TicketRef): boolean;
  /** Another tab decided about the same ticket state. */
  onDecided(decision: Decision): void;
  /** Settings changed: look again at what is allowed. */
  reload(): Promise<void>;
  /** The person answered a question that this one may be asking too. */
  onAnswered(): void;
  /** Aborts what is under way. */
  stopAll(): void;
}

const reach: Readonly<Record<Power, number>> = { closed: 0, off: 1, on: 2 };

export class Hub {
  readonly runs: SharedRuns<TriageOutcome>;
  readonly summaries: SharedRuns<Summary>;
  readonly lines = new Lines();
  private tellOpened: () => void = () => undefined;
  private readonly tellResumed: (() => void)[] = [];
  private readonly drafts = new Map<string, SharedDraft>();
  private readonly sessions = new Set<SessionLike>();
  /** Null until this worker has found out. */
  private power: Power | null = null;
  private work = new AbortController();

  constructor(readonly clock: MomentClock = momentNow) {
    this.runs = new SharedRuns<TriageOutcome>(clock);
    this.summaries = new SharedRuns<Summary>(clock);
  }

  /** Aborts when less is allowed than before. Whoever begins something takes it at that moment; what begins later has another one. */
  get signal(): AbortSignal {
    return this.work.signal;
  }

  add(session: SessionLike): () => void {
    this.sessions.add(session);
    return () => void this.sessions.delete(session);
  }

  /** `by`: the card that it was decided on; without it it was decided elsewhere. */
  decided(stateKey: string, decision: Decision, by?: SessionLike): void {
    for (const session of this.sessions)
      if (session !== by && session.stateKey === stateKey) session.onDecided(decision);
  }

  /** Somebody has this ticket before them. */
  readonly isShown = (ref: TicketRef): boolean => [...this.sessions].some((session) => session.shows(ref));

  /** A person has this ticket before them: a suggestion that waited for that waits no more. */
  opened(ref: TicketRef): void {
    void noted(tickets.seen(ref)).then(() => this.tellOpened());
  }

  /** Told after a ticket was opened. */
  onOpened(told: () => void): void {
    this.tellOpened = told;
  }

  /** Told each time that work may be done which could not before. */
  onResumed(told: () => void): void {
    this.tellResumed.push(told);
  }

  /** The person answered a question in one tab that others may be asking too. */
  answered(by: SessionLike): void {
    for (const session of this.sessions) if (session !== by) session.onAnswered();
  }

  /** The draft of a ticket, whoever shows it. */
  draftOf(ref: TicketRef): SharedDraft {
    const key = refKey(ref);
    const known = this.drafts.get(key);
    if (known) return known;
    const draft = new SharedDraft(ref, this.lines, this.clock, () => {
      if (this.drafts.get(key) === draft) this.drafts.delete(key);
    });
    this.drafts.set(key, draft);
    return draft;
  }

  /** Also what goes on for nobody. */
  stopAll(): void {
    for (const session of this.sessions) session.stopAll();
    for (const draft of this.drafts.values()) draft.abort();
    this.runs.stopAll();
    this.summaries.stopAll();
  }

  async reloadAll(): Promise<void> {
    await Promise.all([...this.sessions].map((session) => session.reload()));
  }

  /**
   * Does what the switches say, at once. A person who sets Deskside up tries a provider out before they switch it on, so saving
   * once more while it is off stops nothing; a closed gate always stops everything.
   */
  follow(power: Power): void {
    const less = power === 'closed' || (this.power !== null && reach[power] < reach[this.power]);
    const isNews = this.power !== power;
    this.power = power;
    if (power !== 'on') return less ? this.pause() : this.lines.pause();
    this.resume();
    if (isNews) for (const told of this.tellResumed) told();
  }

  /** Stops everything that is under way, requests at the providers too, and lets nobody get in line. Waits for nothing. */
  pause(): void {
    const { work } = this;
    this.work = new AbortController();
    this.lines.pause();
    work.abort();
    this.stopAll();
  }

  resume(): void {
    this.lines.resume();
  }
}
