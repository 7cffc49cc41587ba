import { isFresh, readMoment, type Moment } from '../../../core/freshness';
import type { PageMessage } from '../../../core/messages';

/** Who waits for the reading: a suggestion, a draft, a summary, or nobody, where only what was learnt is to be renewed. */
type For = 'triage' | 'draft' | 'summary' | 'lesson';

interface Heard {
  /** When the ticket counts as read. */
  readonly readAt: Moment;
  /** For whom it was read again, nobody among them; null for a reading that no wish was about. */
  readonly isFor: ReadonlySet<For> | null;
}

/** A session's wish that its page reads the ticket again. It stands in every snapshot until it is fulfilled. */
export class ReadWish {
  private current: { readonly name: string; readonly isFor: ReadonlySet<For> } | null = null;
  /** One that was taken back, as by a Stop, while its page may be reading already. */
  private takenBack: string | null = null;

  /** A page that has just opened reads because of that, as it would for a wish. */
  private opened = false;

  get name(): string | undefined {
    return this.current?.name;
  }

  has(isFor: For): boolean {
    return this.current?.isFor.has(isFor) === true;
  }

  /** The name of one that stands already is kept: the page may be reading for it. */
  make(isFor: For): void {
    this.current = {
      name: this.current?.name ?? crypto.randomUUID(),
      isFor: new Set([...(this.current?.isFor ?? []), isFor]),
    };
  }

  /** A page has opened. `reconnected`: it had read before, and may tell that. */
  open(reconnected: boolean): void {
    this.opened = !reconnected;
  }

  /** Nobody of these waits for it any more. */
  release(isFor: For): void {
    if (!this.current) return;
    const { name, isFor: all } = this.current;
    const others = [...all].filter((each) => each !== isFor);
    this.current = others.length > 0 ? { name, isFor: new Set(others) } : null;
    if (!this.current) this.takenBack = name;
  }

  drop(): void {
    this.current = null;
    this.takenBack = null;
  }

  /** Of a ticket that a page has told: it may fulfil the wish. */
  heard({ age, answers }: Pick<Extract<PageMessage, { type: 'ticket' }>, 'age' | 'answers'>, arrived: Moment): Heard {
    const { current, takenBack } = this;
    const asked = current !== null && answers === current.name;
    const readAt = readMoment(arrived, age, asked || this.opened);
    this.takenBack = null;
    this.opened = false;
    if (takenBack !== null && answers === takenBack) return { readAt, isFor: new Set() };
    if (isFresh(readAt, arrived)) this.current = null;
    // The page has done what it was asked for, and that came too late.
    else if (asked) this.current = { ...current, name: crypto.randomUUID() };
    return { readAt, isFor: asked ? current.isFor : null };
  }
}
