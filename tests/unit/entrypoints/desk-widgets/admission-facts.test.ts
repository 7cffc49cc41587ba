// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { DeskAdapter, DeskEnv, DeskTicket } from '../../../../adapters/adapter';
import { desksideError, type DesksideError } from '../../../../core/errors';
import type { TriageState } from '../../../../core/messages';
import type { AccessScope, AdmissionFacts } from '../../../../core/policy/access';
import { hides, type DeskHealth } from '../../../../core/health';
import { ok } from '../../../../core/result';
import { pageMessageSchema } from '../../../../core/schema/messages';
import type { Suggestion } from '../../../../core/suggestion';
import { sayTold } from '../../../../core/words/say-phrase';
import { deskHealth } from '../../../../entrypoints/background/desks/health/compose';
import { cardActions } from '../../../../entrypoints/desk-widgets/card-actions';
import { DraftShelf } from '../../../../entrypoints/desk-widgets/draft-shelf';
import type { FloatingPlace } from '../../../../entrypoints/desk-widgets/floating';
import { makeHost, type Host } from '../../../../entrypoints/desk-widgets/host';
import { Layout } from '../../../../entrypoints/desk-widgets/layout';
import { makeRooms } from '../../../../entrypoints/desk-widgets/rooms';
import { TicketController } from '../../../../entrypoints/desk-widgets/ticket-controller';
import { message, read, ref } from '../../core/reads';
import { FakePort } from '../background/kit/fake-port';
import { catalogue } from '../background/kit/world';

const known: AdmissionFacts = {
  user: ['2', 'ann@acme.example'],
  groups: ['77', 'Service desk'],
  organisation: [],
  ticketType: null,
};

let port: FakePort;
let controller: TicketController;
let admissionFacts = vi.fn<(signal: AbortSignal) => Promise<AdmissionFacts>>();
let readTicket = vi.fn<DeskTicket['read']>();
let updateDirectly = vi.fn<DeskTicket['updateDirectly']>();
let badges: boolean[] = [];
let host: Host | null = null;

const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};
type Told = { readonly type: string; readonly admissionFacts?: unknown };
const tickets = (): Told[] => port.told.map((each) => each as unknown as Told).filter(({ type }) => type === 'ticket');

async function worker(triage: TriageState, more: object = {}): Promise<void> {
  const snapshot = {
    ref,
    triage,
    draft: { is: 'off' },
    fields: [],
    thresholds: { toSet: 0.6, toChange: 0.85 },
    onDevice: false,
    shortcuts: { accept: '', dismiss: '', draft: '', insert: '' },
    updateDirectly: true,
    limit: null,
    position: null,
    ...more,
  };
  port.say(snapshot);
  await settled();
}
const refuse = (scope: AccessScope = 'user'): Promise<void> => worker({ is: 'not-allowed', scope });
const asks = (wanted: boolean): Promise<void> => worker({ is: 'reading', admissionFacts: wanted });

/** As the worker makes it of what the page tells. */
const health = async (again: boolean): Promise<DeskHealth> => deskHealth(await controller.health(again), 'now');

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  badges = [];
  admissionFacts = vi.fn(() => Promise.resolve(known));
  readTicket = vi.fn(() => Promise.resolve(ok(read([message()]))));
  updateDirectly = vi.fn(() => Promise.resolve(ok(undefined)));
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation((asked: unknown) => {
    const { request, payload } = asked as { request: string; payload: { bad?: boolean } };
    if (request === 'health.tell') badges.push(payload.bad === true);
    return Promise.resolve(
      request === 'catalogue.get' ? { catalogue: { ...catalogue, fetchedAt: new Date().toISOString() } } : {},
    );
  });
  vi.spyOn(browser.runtime, 'connect').mockImplementation(() => (port = new FakePort('deskside:ticket', {})).asPort());
  const anchor = document.createElement('div');
  document.body.append(anchor);
  const ticket: Partial<DeskTicket> = {
    ref,
    read: readTicket,
    admissionFacts,
    updateDirectly,
    isShown: () => true,
    whenShown: () => Promise.resolve(),
    health: () => [],
    anchors: () => ({ card: anchor, draft: anchor }),
    currentValue: () => undefined,
  };
  const adapter = {
    id: 'zendesk',
    open: () => ticket,
    readCatalogue: () => Promise.resolve(ok(catalogue)),
  } as unknown as DeskAdapter;
  controller = new TicketController(ref, adapter, { document } as unknown as DeskEnv, new DraftShelf());
  controller.start();
});
afterEach(() => {
  controller.end();
  host?.remove();
  host = null;
  document.body.replaceChildren();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('who works on whose ticket', () => {
  it('is neither read nor told while nobody wants to know', async () => {
    await asks(false);
    expect([admissionFacts.mock.calls.length, tickets().length, tickets()[0]?.admissionFacts]).toEqual([
      0,
      1,
      undefined,
    ]);
  });

  it('is told with the ticket, in a shape that the worker takes', async () => {
    await asks(true);
    expect(tickets().map((each) => each.admissionFacts)).toEqual([known]);
    expect(pageMessageSchema.safeParse(port.told.at(-1)).success).toBe(true);
  });

  it('is told again when a ticket was told without it, and only then', async () => {
    await asks(false);
    await asks(true);
    expect(tickets().map((each) => each.admissionFacts)).toEqual([undefined, known]);
    await asks(true);
    await asks(false);
    expect([tickets().length, admissionFacts.mock.calls.length]).toEqual([2, 1]);
  });

  it('is asked for by starting over where the reading under way does without', async () => {
    let go = (): void => undefined;
    readTicket.mockImplementationOnce(async () => {
      await new Promise<void>((done) => (go = done));
      return ok(read([message()]));
    });
    await asks(false);
    await asks(true);
    go();
    await settled();
    expect(tickets().map((each) => each.admissionFacts)).toEqual([known]);
  });

  it('is read once for a ticket that is read again', async () => {
    await asks(true);
    await controller.readAndTell(true);
    expect([tickets().length, admissionFacts.mock.calls.length]).toEqual([2, 1]);
    controller.retry();
    await settled();
    expect(admissionFacts.mock.calls.length).toBe(1);
  });

  it('goes with the ticket to a worker that has slept', async () => {
    await asks(true);
    port.leave();
    controller.connection.wake();
    expect(port.told).toMatchObject([
      { type: 'open', reconnected: true },
      { type: 'ticket', admissionFacts: known },
    ]);
    await asks(true);
    expect([tickets().length, admissionFacts.mock.calls.length]).toEqual([1, 1]);
  });

  it('is read once for a worker that slept while the policy came, and wants it on the opening and on the ticket that was told before', async () => {
    await asks(false);
    await worker({ is: 'waiting', cause: 'queued', label: 'Ollama' });
    await worker({ is: 'no-fit', reason: 'None fits.', suggestionId: 's1' });
    port.leave();
    controller.connection.wake();
    await asks(true);
    await asks(true);
    expect(port.told).toMatchObject([{ type: 'open' }, { type: 'ticket' }, { type: 'ticket' }]);
    expect([tickets().map((each) => each.admissionFacts), admissionFacts.mock.calls.length]).toEqual([
      [undefined, known],
      1,
    ]);
  });

  it('is no matter at a desk that was taken away while the worker slept: the card goes, and nothing connects again', async () => {
    await asks(false);
    await worker({ is: 'no-fit', reason: 'None fits.', suggestionId: 's1' });
    port.leave();
    controller.connection.wake();
    const woken = port;
    await worker({ is: 'off' });
    woken.leave();
    await settled();
    expect([controller.card.get().triage, controller.read, port === woken]).toEqual([{ is: 'off' }, null, true]);
  });

  it('is not told by a reading that was stopped', async () => {
    admissionFacts.mockImplementationOnce(
      (signal) => new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error))),
    );
    await asks(true);
    await worker({ is: 'off' });
    expect([tickets(), controller.card.get().triage]).toEqual([[], { is: 'off' }]);
  });
});

describe('a ticket that the organisation does not admit', () => {
  let layout: Layout;
  const show = (): void => {
    host = makeHost(() => false);
    const place = { get: () => ({ right: 0, bottom: 0 }), moved: false } as unknown as FloatingPlace;
    layout = new Layout(
      host,
      controller,
      makeRooms(() => undefined),
      { card: place, draft: place },
      () => undefined,
    );
  };
  /** Whether the card stands in the page, and whether any room is kept for something of ours. */
  const seen = (): readonly boolean[] => {
    layout.now();
    return [host?.card.hidden === false, document.body.innerHTML.includes('padding-top')];
  };

  it('leaves nothing in the page, nor any room for it', async () => {
    show();
    await asks(true);
    await worker({ is: 'no-fit', reason: '', suggestionId: 's' });
    expect(seen()).toEqual([true, true]);
    controller.card.set({ problem: desksideError('field-not-set', 'Category') });
    await refuse();
    expect([...seen(), host?.draft.hidden]).toEqual([false, false, true]);
  });

  it('shows nothing before it is known whether it is', async () => {
    show();
    await asks(true);
    expect(seen()).toEqual([false, false]);
    await asks(false);
    await worker({ is: 'waiting', cause: 'thinking', label: '' });
    expect(seen()).toEqual([true, true]);
  });

  it('is no reason to hide where nobody asks', async () => {
    show();
    await asks(false);
    expect(seen()).toEqual([true, true]);
  });

  it('is forgotten: nothing is told again, and what was read is gone', async () => {
    await asks(true);
    await refuse();
    expect([controller.read, controller.connection.hasTicket, controller.card.get().problem]).toEqual([
      null,
      false,
      null,
    ]);
    port.leave();
    controller.connection.wake();
    expect(port.told).toMatchObject([{ type: 'open', reconnected: false }]);
    expect((await health(false)).messages).toEqual({ public: 0, private: 0, unknown: 0 });
  });

  it.each<[AccessScope, RegExp]>([
    ['user', /your e-mail address/],
    ['group', /none of your groups/],
    ['organisation', /this ticket’s organisation/],
    ['ticket-type', /this ticket’s type/],
  ])('says that it is the %s, which is no fault of the page', async (scope, words) => {
    await asks(true);
    await refuse(scope);
    const { error } = await health(true);
    expect([error?.code, hides(error as DesksideError), badges, controller.readability.state.get().bad]).toEqual([
      'not-allowed',
      false,
      [],
      false,
    ]);
    expect(sayTold(error?.detail ?? '')).toMatch(words);
    expect(JSON.stringify(error)).not.toMatch(/ann@acme|Service desk/);
  });

  it('does not wait for its pane, so the toolbar stays quiet', async () => {
    await asks(true);
    await refuse();
    vi.spyOn(controller.ticket, 'isShown').mockReturnValue(false);
    show();
    layout.now();
    await vi.advanceTimersByTimeAsync(60_000);
    expect([badges, controller.readability.state.get().bad]).toEqual([[], false]);
  });

  it('stays quiet when the extension is updated meanwhile', async () => {
    await refuse();
    vi.spyOn(browser.runtime, 'id', 'get').mockReturnValue(undefined as unknown as string);
    port.leave();
    controller.connection.wake();
    expect(controller.card.get().problem).toBeNull();
  });

  it('is not held to be refused because it could not be read: health says why it could not, and it is tried again', async () => {
    show();
    readTicket.mockResolvedValueOnce({ ok: false, error: desksideError('desk-signed-out') });
    await asks(true);
    await refuse();
    expect([...seen(), host?.draft.hidden]).toEqual([false, false, true]);
    expect((await health(false)).error?.code).toBe('desk-signed-out');
    expect((await health(true)).error).toBeNull();
    expect(tickets().map((each) => each.admissionFacts)).toEqual([known]);
    await refuse('group');
    expect(sayTold((await health(true)).error?.detail ?? '')).toMatch(/none of your groups/);
    expect(readTicket).toHaveBeenCalledTimes(2);
  });

  it('is read by itself once it is admitted, with everything anew', async () => {
    await asks(true);
    await refuse();
    admissionFacts.mockResolvedValueOnce({ ...known, groups: ['78', 'On-site'] });
    await asks(true);
    expect(tickets().map((each) => each.admissionFacts)).toEqual([known, { ...known, groups: ['78', 'On-site'] }]);
    expect((await health(false)).error).toBeNull();
  });
});

describe('saving through the desk’s JSON', () => {
  const category = catalogue.fields.find(({ id }) => id === '900');
  const chosen = { fieldId: '900', optionId: 'vpn', path: ['Network', 'VPN'] };
  const suggestion = { id: 's1', choices: [] } as unknown as Suggestion;
  const fields = [{ id: '900', title: 'Category', kind: 'dropdown', locked: null }];

  async function afterFailedAccept(allowed: boolean): Promise<ReturnType<typeof cardActions>> {
    Object.assign(controller.ticket, {
      apply: () => Promise.resolve({ ok: false, error: desksideError('field-not-on-form', category?.title) }),
      currentValue: () => null,
    });
    await asks(false);
    await worker({ is: 'suggestion', suggestion, asks: [] }, { updateDirectly: allowed, fields });
    const actions = cardActions(controller);
    actions.accept([{ fieldId: '900', optionId: 'vpn', over: null }]);
    await settled();
    return actions;
  }

  it('runs at the person’s wish', async () => {
    const actions = await afterFailedAccept(true);
    actions.updateDirectly();
    await settled();
    expect([updateDirectly.mock.calls.length, controller.card.get().problem]).toEqual([1, null]);
  });

  it('does not run where the organisation has switched it off, whatever presses the button', async () => {
    const actions = await afterFailedAccept(false);
    actions.updateDirectly();
    await settled();
    expect([updateDirectly.mock.calls.length, controller.card.get().problem?.code]).toEqual([0, 'not-allowed']);
  });

  it('is not undone that way either', async () => {
    await asks(false);
    const decision = {
      suggestionId: 's1',
      kind: 'accepted',
      applied: [chosen],
      before: [{ fieldId: '900', optionId: null }],
      way: 'direct',
      at: '2026-11-20T08:00:00Z',
    } as const;
    readTicket.mockResolvedValue(ok(read([message()], { values: { '900': 'vpn' } })));
    await controller.readAndTell(false);
    await worker({ is: 'accepted', suggestion, decision: decision as never }, { updateDirectly: false, fields });
    cardActions(controller).undo();
    await settled();
    expect([updateDirectly.mock.calls.length, controller.card.get().problem?.code]).toEqual([0, 'not-allowed']);
  });
});
