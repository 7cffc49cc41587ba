import { ageOf, momentNow, type Moment } from '../../core/freshness';
import type { PageMessage, Snapshot } from '../../core/messages';

type Deed = Extract<PageMessage, { type: 'decide' | 'draft' }>;

export const isDeed = (message: PageMessage): message is Deed => message.type === 'decide' || message.type === 'draft';

/** A press that every worker follows with a snapshot, whatever comes of it. */
export const isAnswered = ({ type }: PageMessage): boolean =>
  type === 'agree' ||
  type === 'let-go' ||
  type === 'choose-category-field' ||
  type === 'retry' ||
  type === 'answer-on-device' ||
  type === 'not-similar' ||
  type === 'summarise';

/** The message as it is to be said by now: what was read for it has aged. */
export const asOfNow = <T extends PageMessage>(message: T, since: Moment): T =>
  'age' in message ? { ...message, age: message.age + ageOf(since, momentNow()) } : message;

/** A draft is under way by what is shown; one that waits for a press is lost with its worker, and begun anew by the next. A decision is shown before it is written, and a worker may end in between. */
const isDone = ({ decided, draft }: Snapshot, deed: Deed): boolean =>
  deed.type === 'draft'
    ? 'runId' in draft && draft.runId === deed.runId && !(draft.is === 'waiting' && draft.cause === 'approval')
    : decided === deed.decision.at;

/** A draft that two workers were told and neither shows was refused. Of a decision it is said when it is. */
const MOST_TIMES: Readonly<Record<Deed['type'], number>> = { draft: 2, decide: 8 };

const mayBeSaidAgain = ({ deed, times }: { readonly deed: Deed; readonly times: number }): boolean =>
  times < MOST_TIMES[deed.type];

/** What the person's hands did, until a snapshot says that it is done: on another connection it is said again, once. */
export class Unheard {
  private deeds: { readonly deed: Deed; readonly since: Moment; times: number; due: boolean }[] = [];

  add(deed: Deed): void {
    this.deeds.push({ deed, since: momentNow(), times: 0, due: true });
  }

  hear(snapshot: Snapshot): void {
    this.deeds = this.deeds.filter(({ deed }) => !isDone(snapshot, deed));
  }

  /** A draft holds words of the ticket as they were read then. */
  dropDrafts(): void {
    this.deeds = this.deeds.filter(({ deed }) => deed.type !== 'draft');
  }

  /** There is another connection. */
  again(): void {
    this.deeds = this.deeds.filter(mayBeSaidAgain);
    for (const each of this.deeds) each.due = true;
  }

  /** Whether another connection would be told anything, or a draft. */
  has(what: 'anything' | 'draft'): boolean {
    return this.deeds.some((each) => mayBeSaidAgain(each) && (what === 'anything' || each.deed.type === what));
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
