import { ageOf, momentNow, type Moment } from '../../core/freshness';
import type { PageMessage, Snapshot } from '../../core/messages';

type Deed = Extract<PageMessage, { type: 'decide' | 'draft' }>;

export const isDeed = (message: PageMessage): message is Deed => message.type === 'decide' || message.type === 'draft';

/** The message as it is to be said by now: what was read for it has aged. */
export const asOfNow = <T extends PageMessage>(message: T, since: Moment): T =>
  'age' in message ? { ...message, age: message.age + ageOf(since, momentNow()) } : message;

/** A decision is shown by what stands for it; one that undoes another, by the suggestion itself. */
function shows({ triage, draft }: Snapshot, deed: Deed): boolean {
  if (deed.type === 'draft') return 'runId' in draft && draft.runId === deed.runId;
  if (deed.decision.kind === 'undone') return triage.is === 'suggestion';
  return 'decision' in triage && triage.decision.at === deed.decision.at;
}

/** What two workers were told and neither shows was refused. */
const MOST_TIMES = 2;

/** What the person's hands did, until a snapshot shows that the worker has heard of it: on another connection it is said again, once. */
export class Unheard {
  private deeds: { readonly deed: Deed; readonly since: Moment; times: number; due: boolean }[] = [];

  add(deed: Deed): void {
    this.deeds.push({ deed, since: momentNow(), times: 0, due: true });
  }

  hear(snapshot: Snapshot): void {
    this.deeds = this.deeds.filter(({ deed }) => !shows(snapshot, deed));
  }

  /** A draft holds words of the ticket as they were read then. */
  dropDrafts(): void {
    this.deeds = this.deeds.filter(({ deed }) => deed.type !== 'draft');
  }

  /** There is another connection. */
  again(): void {
    this.deeds = this.deeds.filter(({ times }) => times < MOST_TIMES);
    for (const each of this.deeds) each.due = true;
  }

  /** Whether another connection would be told anything, or a draft. */
  has(what: 'anything' | 'draft'): boolean {
    return this.deeds.some(({ deed, times }) => times < MOST_TIMES && (what === 'anything' || deed.type === what));
  }

  /** What is to be said now. */
  take(): readonly Deed[] {
    const due = this.deeds.filter((each) => each.due);
    for (const each of due) {
      each.due = false;
      each.times += 1;
    }
    return due.map(({ deed, since }) => asOfNow(deed, since));
  }
}
