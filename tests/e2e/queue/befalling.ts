import type { Deskside } from '../support/deskside';
import type { DeskKit, KitDesk } from '../desks/kit/kit';
import { pathOf } from '../desks/kit/says';

/** What happens at the moment of a write, the first one being 1. */
export type Befalls =
  /** The worker ends, right before the desk looks at the write or right after it has saved it. */
  | { readonly is: 'kill'; readonly when: 'before' | 'after' }
  /** Somebody changes a ticket whose turn has not come. */
  | { readonly is: 'somebody'; readonly sets: 'priority' | 'category' }
  /** A rule of the desk sets another category once it is saved. */
  | { readonly is: 'rule' }
  /** The next write is answered with 429. */
  | { readonly is: 'too-many' }
  | { readonly is: 'sign-out' }
  /** Whoever waits for it goes on. */
  | { readonly is: 'moment' };

/** A write as the desk saw it: the values that it changed, by the adapter's ids. */
interface Seen {
  readonly ticketId: number;
  readonly changed: Readonly<Record<string, string | null>>;
}

/** Of a ticket that may have its turn right now nobody can say who comes first. */
const NEAR = 3;

const differences = (
  before: Readonly<Record<string, string | null>>,
  after: Readonly<Record<string, string | null>>,
): Record<string, string | null> =>
  Object.fromEntries(Object.entries(after).filter(([fieldId, value]) => (before[fieldId] ?? null) !== value));

/** What befalls a run at its desk, and the desk's own book of what was written there meanwhile. */
export class Befalling {
  /** Every write that the desk has saved, in order. */
  readonly seen: Seen[] = [];
  /** What somebody else, or a rule, has set on a ticket: by its id, the values. */
  readonly others = new Map<number, Record<string, string | null>>();
  readonly killed: Promise<void>[] = [];
  /** How much has befallen the run, by what it was. */
  readonly count: Record<Befalls['is'], number> = {
    kill: 0,
    somebody: 0,
    rule: 0,
    'too-many': 0,
    'sign-out': 0,
    moment: 0,
  };
  private writes = 0;
  private readonly begun = new Set<number>();
  private readonly present = new Map<number, Readonly<Record<string, string | null>>>();
  /** After how many writes each comes, and those that come with the present one, or with the next that the desk saves. */
  private planned: { readonly at: number; readonly event: Befalls }[] = [];
  private due: Befalls[] = [];
  private reached: () => void = () => undefined;

  constructor(
    private readonly scene: { readonly kit: DeskKit; readonly desk: KitDesk; readonly deskside: Deskside },
    private readonly chance: () => number,
    /** The tickets in the order of their turns. */
    private readonly order: readonly number[],
  ) {
    scene.desk.duringSaves?.({
      before: (ticketId) => this.arrived(ticketId),
      after: (ticketId) => this.saved(ticketId),
    });
  }

  /** From now on: each at random among the writes that it is for, the next one being 1. Resolves at the moment that is among them. */
  next(...parts: readonly { readonly from: number; readonly to: number; readonly events: readonly Befalls[] }[]) {
    this.writes = 0;
    this.due = [];
    this.planned = parts.flatMap(({ from, to, events }) =>
      events.map((event) => ({ at: from + Math.floor(this.chance() * (to - from + 1)), event })),
    );
    return new Promise<void>((resolve) => (this.reached = resolve));
  }

  private arrived(ticketId: number): void {
    this.writes += 1;
    this.begun.add(ticketId);
    this.due.push(...this.planned.filter(({ at }) => at === this.writes).map(({ event }) => event));
    this.befall((event) => event.is === 'somebody' || (event.is === 'kill' && event.when === 'before'), ticketId);
    this.present.set(ticketId, this.scene.desk.stored(ticketId));
  }

  private saved(ticketId: number): void {
    const changed = differences(this.present.get(ticketId) ?? {}, this.scene.desk.stored(ticketId));
    this.seen.push({ ticketId, changed });
    this.befall(() => true, ticketId);
  }

  private befall(which: (event: Befalls) => boolean, ticketId: number): void {
    const now = this.due.filter(which);
    this.due = this.due.filter((event) => !now.includes(event));
    for (const event of now) {
      this.count[event.is] += 1;
      this.begin(event, ticketId);
    }
  }

  private begin(event: Befalls, ticketId: number): void {
    const { kit, desk, deskside } = this.scene;
    switch (event.is) {
      case 'kill':
        this.killed.push(deskside.restartWorker());
        break;
      case 'somebody':
        this.somebody(event.sets);
        break;
      case 'rule':
        this.sets(ticketId, kit.facts.category.fieldId, kit.optionId(pathOf(kit, 1)));
        break;
      case 'too-many':
        this.refuseNext();
        break;
      case 'sign-out':
        desk.signOutEverybody();
        break;
      case 'moment':
        this.reached();
    }
  }

  private somebody(sets: 'priority' | 'category'): void {
    const { kit } = this.scene;
    const waiting = this.order.filter((ticketId) => !this.begun.has(ticketId)).slice(NEAR);
    const ticketId = waiting[Math.floor(this.chance() * waiting.length)];
    if (ticketId === undefined) return;
    if (sets === 'priority') this.sets(ticketId, 'priority', kit.facts.priorities[0] ?? null);
    else this.sets(ticketId, kit.facts.category.fieldId, kit.optionId(pathOf(kit, 1)));
  }

  private sets(ticketId: number, fieldId: string, optionId: string | null): void {
    this.scene.desk.inject.change(ticketId, fieldId, optionId);
    this.others.set(ticketId, { ...this.others.get(ticketId), [fieldId]: optionId });
  }

  private refuseNext(): void {
    const { desk, kit } = this.scene;
    const write = kit.facts.endpoints.find((endpoint) => endpoint.for === 'write');
    if (write === undefined) throw new Error(`${kit.facts.desk} names no write`);
    desk.fail({ method: write.method, path: write.path, answer: { status: 429, retryAfterSeconds: 1 }, times: 1 });
  }
}
