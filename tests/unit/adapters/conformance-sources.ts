import { afterAll, beforeAll, beforeEach, describe, vi } from 'vitest';
import { makeFreshdeskSource } from '../../../adapters/freshdesk/desk-source';
import { halopsaSource } from '../../../adapters/halopsa/desk-source';
import type { DeskSource, OpenSource, SourceEnv } from '../../../adapters/source';
import { zendeskSource } from '../../../adapters/zendesk/desk-source';
import type { DeskField } from '../../../core/fields';
import type { QueueTicket, TicketList } from '../../../core/queue';
import type { Result } from '../../../core/result';
import type { DeskId, TicketRef } from '../../../core/ticket-ref';
import type { PracticeDesk, PracticeFacts } from '../../desks/contract';
import { freshdeskFacts, startFreshdesk } from '../../desks/freshdesk/index';
import { halopsaFacts, startHalopsa, type HalopsaDesk } from '../../desks/halopsa/index';
import { startZendesk, zendeskFacts } from '../../desks/zendesk/index';

/** One desk's source and the practice desk that it is held against. */
export interface Conforming {
  readonly facts: PracticeFacts;
  readonly start: () => Promise<PracticeDesk>;
  /** With a memory of its own. */
  readonly source: () => DeskSource;
  /** What the page's scripts find in its cookie; null where the browser alone sends it. */
  readonly readable: ((desk: PracticeDesk) => string) | null;
  /** Tickets of this desk have different fields. */
  readonly hasScopes: boolean;
}

/** A described desk has no practice desk of its own: it is tried on a real one, and against answers in the shapes of others. */
const sources: Readonly<Record<Exclude<DeskId, 'described'>, Conforming>> = {
  zendesk: {
    facts: zendeskFacts,
    start: () => startZendesk({ page: false }),
    source: () => zendeskSource,
    readable: null,
    hasScopes: true,
  },
  freshdesk: {
    facts: freshdeskFacts,
    start: () => startFreshdesk({ page: false }),
    source: makeFreshdeskSource,
    readable: null,
    hasScopes: false,
  },
  halopsa: {
    facts: halopsaFacts,
    start: () => startHalopsa({ page: false }),
    source: () => halopsaSource,
    readable: (desk) => `access_token=${(desk as HalopsaDesk).newToken()}`,
    hasScopes: true,
  },
};

type Fetch = typeof fetch;

/** A practice desk with an agent who is signed in, and its source as a tab would open it. */
export class SourceWorld {
  private cookie = '';
  private opened: OpenSource | undefined;
  /** Ids of the views, by what the facts call them. */
  everything = '';
  incoming = '';

  private constructor(
    readonly conforming: Conforming,
    readonly desk: PracticeDesk,
  ) {}

  static async start(conforming: Conforming): Promise<SourceWorld> {
    return new SourceWorld(conforming, await conforming.start());
  }

  /** Everything as it was, and somebody signed in. */
  async asNew(): Promise<void> {
    const { desk, conforming } = this;
    desk.reset();
    const page = await fetch(desk.origin + conforming.facts.ticketPath(desk.notable.showcase));
    this.cookie = page.headers.get('set-cookie')?.split(';')[0] ?? '';
    desk.reset();
    this.opened = this.open();
    this.everything = await this.viewId('everything');
    this.incoming = await this.viewId('incoming');
  }

  /** One and the same for a test. */
  get source(): OpenSource {
    if (this.opened === undefined) throw new Error('nobody is signed in yet');
    return this.opened;
  }

  /** Every ticket, as a list tells it. */
  async all(): Promise<TicketList> {
    return valueOf(await this.source.list(this.everything, 1000, signal()));
  }

  requests(): PracticeDesk['log'] {
    return this.desk.log.filter(({ path }) => path.startsWith('/api/'));
  }

  written(): PracticeDesk['log'] {
    return this.requests().filter(({ method }) => method !== 'GET');
  }

  /** In a page of its own; `through`: what becomes of its requests. */
  open(through: (ask: Fetch) => Fetch = (ask) => ask): OpenSource {
    const { desk, conforming, cookie } = this;
    const withCookie: Fetch = (input, init) => {
      const headers = new Headers(init?.headers);
      headers.set('cookie', cookie);
      return fetch(input, { ...init, headers });
    };
    const env: SourceEnv = {
      document: { cookie: conforming.readable?.(desk) ?? '', defaultView: null } as unknown as Document,
      location: () => new URL(desk.origin),
      fetch: through(withCookie),
      help: () => Promise.reject(new Error('nobody helps here')),
    };
    return conforming.source().open(desk.origin, env);
  }

  ref(ticketId: number): TicketRef {
    return { desk: this.conforming.facts.desk, origin: this.desk.origin, ticketId: String(ticketId) };
  }

  private async viewId(which: keyof PracticeFacts['views']): Promise<string> {
    const title = this.conforming.facts.views[which];
    const found = valueOf(await this.source.views(signal())).find((view) => view.title === title);
    if (found === undefined) throw new Error(`no view “${title}”`);
    return found.id;
  }
}

/** The same tests for each desk's source, each against its practice desk's real JSON. */
export function onEachSource(tests: (given: () => SourceWorld, conforming: Conforming) => void): void {
  describe.each(Object.values(sources))('the source of $facts.desk', (conforming) => {
    let world: SourceWorld;
    beforeAll(async () => {
      // Later than anything that the practice desks tell of; their own clocks go on by themselves.
      vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2027-01-01T00:00:00Z') });
      world = await SourceWorld.start(conforming);
    });
    beforeEach(() => world.asNew());
    afterAll(async () => {
      vi.useRealTimers();
      await world.desk.close();
    });
    tests(() => world, conforming);
  });
}

export const signal = (): AbortSignal => new AbortController().signal;

export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code} ${result.error.detail ?? ''}`);
  return result.value;
}

export const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.error.code);

export const idsOf = (tickets: readonly QueueTicket[]): number[] => tickets.map(({ ref }) => Number(ref.ticketId));

export async function fieldOf(source: OpenSource, id: string): Promise<DeskField> {
  const field = valueOf(await source.catalogue(null, signal())).fields.find((each) => each.id === id);
  if (field === undefined) throw new Error(`no field ${id}`);
  return field;
}

/** Each thing that a source can be asked. Writes are of what is there already, so that a desk that answers has nothing to do. */
export function questions(
  source: OpenSource,
  ref: TicketRef,
  view: string,
): readonly (readonly [string, (stop: AbortSignal) => Promise<Result<unknown>>])[] {
  const priority: DeskField = { id: 'priority', title: 'Priority', kind: 'priority', options: [] };
  return [
    ['views', (stop) => source.views(stop)],
    ['list', (stop) => source.list(view, 10, stop)],
    ['changes', (stop) => source.changes([view], null, stop)],
    ['read', (stop) => source.read(ref, stop)],
    ['workflow', (stop) => source.workflow(ref, null, stop)],
    ['linked', (stop) => source.linked(ref, stop)],
    ['write', (stop) => source.write(ref, [{ field: priority, optionId: null }], '2026-03-02T08:00:00Z', stop)],
    ['note', (stop) => source.addNote(ref, 'A note.', stop)],
    ['catalogue', (stop) => source.catalogue(null, stop)],
  ];
}
