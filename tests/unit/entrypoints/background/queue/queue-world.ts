import { browser } from 'wxt/browser';
import type { SourceAsk } from '../../../../../core/messages';
import type { DeskField } from '../../../../../core/fields';
import type { QueueTicket } from '../../../../../core/queue';
import type { QueueTold } from '../../../../../core/queue-panel';
import type { Settings } from '../../../../../core/settings';
import type { TicketRef } from '../../../../../core/ticket';
import { jobs, watchKey } from '../../../../../entrypoints/background/store/ledger/jobs';
import { catalogues } from '../../../../../entrypoints/background/store/ledger/ledger';
import { saveSettings } from '../../../../../entrypoints/background/store/settings/store';
import { inTurnAt } from '../../../../../entrypoints/background/watch/look';
import { DesksWorld } from '../kit/desks-world';
import { FakePort } from '../kit/fake-port';
import { settingsWith } from '../kit/model';
import { catalogue, publicTicket, ref } from '../kit/world';

export const { origin } = ref;
export const ticketOf = (ticketId: string, at: string = origin): TicketRef => ({ ...ref, origin: at, ticketId });

export const listed = (ticketId: string, change: Partial<QueueTicket> = {}): QueueTicket => ({
  ref: ticketOf(ticketId),
  subject: `Ticket ${ticketId}`,
  status: 'open',
  statusName: 'Open',
  stamp: 's1',
  createdAt: '2026-11-28T08:00:00Z',
  requesterName: 'Rosa',
  requesterId: 'r1',
  assigneeName: null,
  teamName: null,
  priorityName: 'Normal',
  typeName: null,
  channelName: 'Email',
  scope: null,
  values: { priority: 'normal', '900': null },
  ...change,
});

const watched = { descriptions: {}, watched: [{ id: 'v1', title: 'Unassigned' }] };

/** A person who has switched Deskside on, follows one view and watches nothing. */
export const following = (change: Partial<Settings> = {}): Settings =>
  settingsWith({
    enabled: true,
    capabilities: { triage: true, draft: true, watch: false, summary: false },
    desks: { [origin]: watched },
    ...change,
  });

const workflow: DeskField[] = [
  {
    id: 'status',
    title: 'Status',
    kind: 'status',
    options: [
      { id: 'open', path: ['Open'], means: 'open' },
      { id: 'solved', path: ['Solved'], means: 'solved' },
    ],
  },
  { id: 'assignee', title: 'Assignee', kind: 'assignee', options: [{ id: '7', path: ['Sam'] }] },
];

/** A browser with an open tab of one desk, which answers what the test says. */
export class QueueWorld {
  desks!: DesksWorld;
  asks: SourceAsk[] = [];
  /** What each view holds. */
  views: Record<string, readonly QueueTicket[]> = {};
  complete = true;
  news: readonly QueueTicket[] = [];
  /** What the desk says in place of an answer. */
  instead: ((ask: SourceAsk) => unknown) | null = null;
  /** The desk's answers are under way until then. */
  held: Promise<void> | null = null;

  async renew(settings = following()): Promise<void> {
    this.desks = DesksWorld.install();
    [this.asks, this.views, this.complete, this.news, this.instead] = [[], { v1: [] }, true, [], null];
    this.held = null;
    this.desks.tabs.push({ id: 1, url: `${origin}/agent/dashboard`, serves: true });
    const sendMessage = async (_tabId: number, { ask }: { ask: SourceAsk }): Promise<unknown> => {
      this.asks.push(ask);
      const answer = this.instead?.(ask) ?? this.answerTo(ask);
      if (this.held !== null) await this.held;
      return answer;
    };
    Object.assign(browser.tabs, { sendMessage });
    await saveSettings(settings);
    await catalogues.put(catalogue);
  }

  /** The looks that have begun are over: one that goes on would write into the next test's ledger that the desk was just told in full. */
  async atRest(): Promise<void> {
    // One that was not due is followed by one for what is new.
    for (const _look of ['in full', 'for what is new']) await inTurnAt(origin, () => Promise.resolve());
  }

  asked = (what: SourceAsk['what']): number => this.asks.filter((ask) => ask.what === what).length;

  private answerTo(ask: SourceAsk): unknown {
    switch (ask.what) {
      case 'list':
        return { ok: true, value: { tickets: this.views[ask.view] ?? [], complete: this.complete } };
      case 'changes':
        return { ok: true, value: { tickets: this.news, complete: true, mark: `m${this.asks.length}` } };
      case 'read':
        return {
          ok: true,
          value: {
            ticket: publicTicket(['The printer is on fire.'], ask.ref),
            catalogue,
            fieldsOnForm: [],
            values: { priority: 'normal' },
            scope: null,
            closed: false,
            age: 0,
          },
        };
      case 'workflow':
        return { ok: true, value: workflow };
      case 'linked':
        return { ok: true, value: [] };
      case 'note':
        return { ok: true, value: null };
      default:
        throw new Error(`nobody asks for ${ask.what} here`);
    }
  }

  /** A list told these. */
  told = (tickets: readonly QueueTicket[], now = new Date()): Promise<void> =>
    jobs.found(tickets, { key: watchKey('elsewhere'), value: '' }, false, now);
}

/** The page's end of the port, with what it was told so far. */
export class PanelPort extends FakePort {
  constructor() {
    super('deskside:queue', { url: browser.runtime.getURL('/options.html') });
  }
  get heard(): QueueTold[] {
    return this.told as unknown as QueueTold[];
  }
  of = <T extends QueueTold['type']>(type: T): Extract<QueueTold, { type: T }>[] =>
    this.heard.filter((told): told is Extract<QueueTold, { type: T }> => told.type === type);
  /** The rows as the page has them by now. */
  rows(): Map<string, unknown> {
    const rows = new Map<string, unknown>();
    for (const told of this.heard) {
      if (told.type !== 'rows' && told.type !== 'changed') continue;
      for (const row of told.rows) rows.set(row.key, row);
      if (told.type === 'changed') for (const key of told.gone) rows.delete(key);
    }
    return rows;
  }
}
