import { noLearning } from '../kit/no-learning';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { type RequestName } from '../../../../../core/messages';
import { pageRequests } from '../../../../../core/page-requests';
import type { Settings } from '../../../../../core/settings';
import type { DeskId, TicketRef } from '../../../../../core/ticket';
import { lastReadAt, noteRead } from '../../../../../entrypoints/background/store/last-read';
import { allPlaces, changePlaces } from '../../../../../entrypoints/background/store/places';
import { rememberObserved } from '../../../../../entrypoints/background/store/observed';
import { activity, catalogues, examples } from '../../../../../entrypoints/background/store/ledger/ledger';
import {
  addDesk,
  deskHere,
  removeDesk,
} from '../../../../../entrypoints/background/page-requests/custom-desk-requests';
import { listDesks } from '../../../../../entrypoints/background/page-requests/desk-requests';
import { mayAsk, whoAsks, type Asker } from '../../../../../entrypoints/background/page-requests/sender';
import { Hub } from '../../../../../entrypoints/background/session/hub';
import type { InOrder } from '../../../../../entrypoints/background/session/in-order';
import { TicketSession } from '../../../../../entrypoints/background/session/ticket-session';
import { loadSettings, saveSettings } from '../../../../../entrypoints/background/store/settings/store';
import { deskTabs } from '../../../../../entrypoints/background/desks/tabs';
import { exportLedger } from '../../../../../entrypoints/background/rules/upkeep';
import { suggestionBook } from '../../../../../entrypoints/background/store/ledger/suggestion-book';
import { keepSent, readSent } from '../../../../../entrypoints/background/store/sent';
import { DesksWorld } from '../kit/desks-world';
import { FakePort } from '../kit/fake-port';
import { settingsWith } from '../kit/model';
import { catalogue, openMessage, publicTicket, ref, ticketMessage } from '../kit/world';

const HELP = 'https://support.acme.example';
const PRODUCT = 'https://acme.haloservicedesk.com';

let world = DesksWorld.install();
const changed = vi.fn(() => Promise.resolve());
beforeEach(() => {
  world = DesksWorld.install();
  changed.mockClear();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

const grant = (origin: string): unknown => world.granted.add(`${origin}/*`);
const store = (change: Partial<Settings> = {}): Promise<void> => saveSettings(settingsWith(change));
const custom = async () => (await loadSettings()).settings.customDesks;

describe('adding', () => {
  it('needs the browser’s grant', async () => {
    await store();
    expect(await addDesk({ address: HELP }, changed)).toEqual({
      origin: HELP,
      desk: null,
      name: null,
      error: { code: 'desk-no-access', detail: 'support.acme.example' },
    });
    expect([await custom(), world.injected, world.changes]).toEqual([[], [], []]);
  });

  it('of nonsense or of a built-in desk stores nothing', async () => {
    await store();
    expect((await addDesk({ address: 'http://support.acme.example' }, changed)).error?.code).toBe('wrong-address');
    expect(await addDesk({ address: 'acme.zendesk.com/agent' }, changed)).toEqual({
      origin: ref.origin,
      desk: 'zendesk',
      name: 'Zendesk',
      error: null,
    });
    expect(await custom()).toEqual([]);
  });

  it('recognises the desk in an open tab, also while off, and the tab goes on without a reload', async () => {
    await store({ enabled: false });
    grant(HELP);
    world.open(1, `${HELP}/login`);
    world.open(2, `${HELP}/agent/tickets/7`, 'zendesk');
    expect(await addDesk({ address: 'support.acme.example' }, changed)).toEqual({
      origin: HELP,
      desk: 'zendesk',
      name: 'Zendesk',
      error: null,
    });
    expect(await custom()).toEqual([{ origin: HELP, desk: 'zendesk' }]);
    expect(world.filesIn(2)).toEqual(['/desk-probe.js', '/desk-bootstrap.js']);
    expect(world.registered.get(`desk:${HELP}`)?.matches).toEqual([`${HELP}/agent/*`]);
    expect(changed).toHaveBeenCalledOnce();
  });

  it('with no open tab waits for the first visit; with one that is no desk says so; both are kept', async () => {
    await store();
    grant(HELP);
    expect(await addDesk({ address: HELP }, changed)).toEqual({ origin: HELP, desk: null, name: null, error: null });
    world.open(1, `${HELP}/blog`);
    expect(await addDesk({ address: HELP }, changed)).toEqual({
      origin: HELP,
      desk: null,
      name: null,
      error: { code: 'unknown-desk', detail: 'support.acme.example' },
    });
    expect(await custom()).toEqual([{ origin: HELP, desk: null }]);
    expect([...world.registered.keys()]).toEqual([`desk:${HELP}`]);
  });

  it('of another name of a product knows the desk at once', async () => {
    await store();
    grant(PRODUCT);
    expect(await addDesk({ address: PRODUCT }, changed)).toEqual({
      origin: PRODUCT,
      desk: 'halopsa',
      name: 'HaloPSA',
      error: null,
    });
    expect(world.injected).toEqual([]);
  });

  it('believes no tab that shows another site by the time it answers, and no other answer', async () => {
    await store();
    grant(HELP);
    world.tabs.push(
      { id: 1, url: `${HELP}/x`, finds: { origin: 'https://acme.zendesk.com', desk: 'zendesk' } },
      { id: 2, url: `${HELP}/y`, finds: { origin: HELP, desk: 'freshservice' } },
      { id: 3, url: `${HELP}/z` },
    );
    expect((await addDesk({ address: HELP }, changed)).desk).toBeNull();
  });
});

describe('the first visit', () => {
  const asker: Asker = { kind: 'unrecognised-tab', tabId: 1, origin: HELP };
  beforeEach(() => {
    grant(HELP);
    world.open(1, `${HELP}/a/tickets/7`, 'freshdesk');
  });

  it('recognises the desk and keeps it', async () => {
    await store({ customDesks: [{ origin: HELP, desk: null }] });
    expect(await deskHere(asker, changed)).toEqual({ desk: 'freshdesk' });
    expect(await custom()).toEqual([{ origin: HELP, desk: 'freshdesk' }]);
    expect(world.registered.get(`desk:${HELP}`)?.matches).toEqual([`${HELP}/a/*`]);
    expect(changed).toHaveBeenCalledOnce();
  });

  it.each<[string, Partial<Settings>]>([
    ['off', { enabled: false }],
    ['without a usable provider', { providers: { compatible: { address: '', model: '', contextChars: 24_000 } } }],
  ])('looks at nothing while Deskside is %s', async (_name, change) => {
    await store({ customDesks: [{ origin: HELP, desk: null }], ...change });
    expect(await deskHere(asker, changed)).toEqual({ desk: null });
    expect([world.injected, await custom()]).toEqual([[], [{ origin: HELP, desk: null }]]);
  });

  it('does not bring back an address that was removed meanwhile', async () => {
    await store();
    await deskHere(asker, changed);
    expect(await custom()).toEqual([]);
  });
});

describe('removing', () => {
  const example = {
    ref: { ...ref, origin: HELP },
    from: 'solved' as const,
    text: 'x',
    categoryFieldId: null,
    category: null,
    priority: null,
    reply: null,
    names: [],
    learnedAt: '2026-11-20T08:00:00Z',
  };

  beforeEach(async () => {
    grant(HELP);
    world.open(1, `${HELP}/agent/tickets/7`);
    await store({
      customDesks: [{ origin: HELP, desk: 'zendesk' }],
      desks: { [HELP]: { descriptions: {}, categoryFieldId: '1' }, [ref.origin]: { descriptions: {} } },
    });
    await catalogues.put({ ...catalogue, origin: HELP });
    await catalogues.put(catalogue);
    await rememberObserved(HELP);
    await noteRead(HELP);
    for (const at of [HELP, ref.origin]) await changePlaces(at, { card: { right: 1, bottom: 2 } });
    await examples.put(example as unknown as Parameters<typeof examples.put>[0]);
  });

  it('forgets the grant, the scripts, the fields and the settings, tells the tab, and keeps what was learnt', async () => {
    await removeDesk({ origin: HELP }, changed);
    const { settings } = await loadSettings();
    expect([settings.customDesks, Object.keys(settings.desks)]).toEqual([[], [ref.origin]]);
    expect(Object.keys(await allPlaces())).toEqual([ref.origin]);
    expect([[...world.granted], [...world.registered.keys()], await lastReadAt(HELP)]).toEqual([[], [], null]);
    expect((await catalogues.all()).map(({ origin }) => origin)).toEqual([ref.origin]);
    expect(await examples.count(HELP)).toBe(1);
    expect(world.told).toEqual([{ tabId: 1, message: { type: 'settings-changed' } }]);
    expect((await listDesks()).desks.map(({ origin }) => origin)).toEqual([ref.origin]);
  });

  it('also of what was learnt, when the person says so', async () => {
    await removeDesk({ origin: HELP, examples: true }, changed);
    expect(await examples.count(HELP)).toBe(0);
  });

  it('forgets what was suggested, decided and sent there, in the ledger and in memory, and nothing of another desk', async () => {
    const there: TicketRef = { ...ref, origin: HELP };
    const keep = (name: string, of: TicketRef): Promise<void> =>
      suggestionBook.put(
        {
          stateKey: name,
          suggestionId: `${name}-id`,
          ref: of,
          outcome: { kind: 'no-fit', reason: 'Nothing fits.', suggestionId: `${name}-id` },
          decision: null,
          generation: 0,
          at: '2026-11-21T10:00:00Z',
        },
        { at: '2026-11-21T10:00:00Z', what: 'dismissed', ref: of, provider: 'compatible' },
      );
    for (const [name, of] of [
      ['here', ref],
      ['there', there],
    ] as const) {
      await keep(name, of);
      const sent = { id: name, what: 'triage', destination: null, label: 'x', bodies: ['x'], at: '2026' } as const;
      await keepSent(sent, of.origin);
    }
    await activity.add({ at: '2026-11-21T10:00:00Z', what: 'erased', ref: null, provider: '' });
    const broken = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await keep('here-waits', ref);
    await keep('there-waits', there);
    broken.mockRestore();
    await removeDesk({ origin: HELP }, changed);
    const { suggestions, activity: deeds } = await exportLedger();
    expect(suggestions).toMatchObject([{ stateKey: 'here' }]);
    expect(deeds).toMatchObject([{ ref }, { ref: null }]);
    expect((await suggestionBook.waiting()).map(({ stateKey }) => stateKey)).toEqual(['here-waits']);
    expect([await readSent('there', null), (await readSent('here', null))?.id]).toEqual([null, 'here']);
  });

  it('keeps a grant that the person’s own server or another desk needs', async () => {
    grant('http://localhost');
    const two: Settings['customDesks'] = [
      { origin: 'http://localhost:1', desk: null },
      { origin: 'http://localhost:2', desk: null },
    ];
    await store({ customDesks: two, providers: { compatible: { address: '', model: '', contextChars: 24_000 } } });
    await removeDesk({ origin: 'http://localhost:1' }, changed);
    expect([...world.granted]).toContain('http://localhost/*');
    await removeDesk({ origin: 'http://localhost:2' }, changed);
    expect([...world.granted]).not.toContain('http://localhost/*');
    grant('http://localhost');
    await store({ customDesks: two.slice(0, 1) });
    await removeDesk({ origin: 'http://localhost:1' }, changed);
    expect([...world.granted]).toContain('http://localhost/*');
  });

  it('of a built-in desk or of one that was never added does nothing', async () => {
    for (const origin of [ref.origin, 'https://nowhere.example']) await removeDesk({ origin }, changed);
    expect([(await catalogues.all()).length, changed.mock.calls.length]).toEqual([2, 0]);
  });
});

describe('the list', () => {
  const states = async () =>
    Object.fromEntries(
      (await listDesks()).desks.map(({ origin, state, custom: added, open }) => [
        new URL(origin).host,
        [state, added, open],
      ]),
    );

  it('has built-in desks once something was read there, and added ones always, each with its state', async () => {
    const of = (name: string, desk: DeskId | null) => ({ origin: `https://${name}.example`, desk });
    await store({
      customDesks: [of('ready', 'zendesk'), of('unread', 'freshdesk'), of('unknown', null), of('lost', 'zendesk')],
    });
    for (const name of ['ready', 'unread', 'unknown']) grant(`https://${name}.example`);
    grant(ref.origin);
    await catalogues.put(catalogue);
    await catalogues.put({ ...catalogue, origin: 'https://ready.example' });
    await catalogues.put({ ...catalogue, origin: 'https://gone.example' });
    world.open(1, 'https://ready.example/agent/tickets/7');
    world.open(2, 'https://ready.example.org/agent/tickets/7');
    world.open(3, `${ref.origin}/agent/dashboard`);
    expect(await states()).toEqual({
      'acme.zendesk.com': ['ready', false, true],
      'lost.example': ['no-access', true, false],
      'ready.example': ['ready', true, true],
      'unknown.example': ['not-recognised', true, false],
      'unread.example': ['not-read', true, false],
    });
    world.granted.delete(`${ref.origin}/*`);
    expect((await states())['acme.zendesk.com']).toEqual(['no-access', false, true]);
  });

  it('takes a tab on another port for another desk', async () => {
    grant('http://localhost');
    await store({
      customDesks: [
        { origin: 'http://localhost:1', desk: null },
        { origin: 'http://localhost:2', desk: null },
      ],
    });
    world.open(1, 'http://localhost:2/agent/');
    world.open(2, 'http://localhost:3/agent/');
    expect((await deskTabs()).map(({ id }) => id)).toEqual([1]);
    expect(await states()).toEqual({
      'localhost:1': ['not-recognised', true, false],
      'localhost:2': ['not-recognised', true, true],
    });
  });
});

describe('the last read', () => {
  it('is written at most once a minute, and never kept in the future', async () => {
    const at = Date.parse('2026-11-21T10:00:00Z');
    const set = vi.spyOn(browser.storage.local, 'set');
    await noteRead(HELP, at);
    await noteRead(HELP, at + 59_999);
    expect([await lastReadAt(HELP), set.mock.calls.length]).toEqual(['2026-11-21T10:00:00.000Z', 1]);
    await noteRead(HELP, at + 60_000);
    expect(await lastReadAt(HELP)).toBe('2026-11-21T10:01:00.000Z');
    await noteRead(HELP, at - 3_600_000);
    expect(await lastReadAt(HELP)).toBe('2026-11-21T09:00:00.000Z');
    await browser.storage.local.set({ [`lastRead:${HELP}`]: 'nonsense' });
    await noteRead(HELP, at);
    expect(await lastReadAt(HELP)).toBe('2026-11-21T10:00:00.000Z');
  });
});

describe('who asks', () => {
  const tab = (url: string) =>
    ({ id: browser.runtime.id, url, frameId: 0, tab: { id: 7 } }) as Parameters<typeof whoAsks>[0];

  beforeEach(async () => {
    await store({
      customDesks: [
        { origin: HELP, desk: 'zendesk' },
        { origin: 'https://new.example', desk: null },
        { origin: 'https://lost.example', desk: 'zendesk' },
        { origin: 'http://localhost:4310', desk: 'halopsa' },
      ],
    });
    for (const origin of [HELP, 'https://new.example', 'http://localhost', 'https://granted.example']) grant(origin);
  });

  it.each<[string, string, string | null]>([
    ['https://acme.zendesk.com/agent/tickets/1', 'desk-tab', 'zendesk'],
    ['https://acme.freshdesk.com/a/tickets/1', 'desk-tab', 'freshdesk'],
    ['https://acme.halopsa.com/ticket?id=1', 'desk-tab', 'halopsa'],
    ['https://acme.haloitsm.com/', 'desk-tab', 'halopsa'],
    [`${HELP}/agent/tickets/1`, 'desk-tab', 'zendesk'],
    ['http://localhost:4310/ticket?id=1', 'desk-tab', 'halopsa'],
    ['https://new.example/', 'unrecognised-tab', null],
    // Everything that looks like one of those and is not.
    ['http://localhost:4311/ticket?id=1', 'stranger', null],
    ['https://lost.example/agent/tickets/1', 'stranger', null],
    ['https://granted.example/agent/tickets/1', 'stranger', null],
    ['https://acme.myfreshworks.com/a/tickets/1', 'stranger', null],
    ['https://acme.haloservicedesk.com/ticket?id=1', 'stranger', null],
    ['http://acme.zendesk.com/agent/tickets/1', 'stranger', null],
    ['https://acme.zendesk.com.example/agent/tickets/1', 'stranger', null],
    [`${HELP}:8443/agent/tickets/1`, 'stranger', null],
    [`${HELP.replace('https', 'http')}/agent/tickets/1`, 'stranger', null],
    [`${HELP}.example/agent/tickets/1`, 'stranger', null],
  ])('%s is a %s of %s', async (url, kind, desk) => {
    const asker = await whoAsks(tab(url));
    expect([asker.kind, asker.kind === 'desk-tab' ? asker.desk : null]).toEqual([kind, desk]);
  });

  it('decides what may be asked', () => {
    const names: RequestName[] = [...pageRequests, 'settings.get', 'desk.add', 'data.export'];
    const allowed = (asker: Asker) => names.filter((name) => mayAsk(asker, name));
    expect(allowed({ kind: 'stranger' })).toEqual([]);
    expect(allowed({ kind: 'unrecognised-tab', tabId: 1, origin: HELP })).toEqual(['desk.here', 'desk.candidates']);
    expect(allowed({ kind: 'desk-tab', tabId: 1, origin: HELP, desk: 'zendesk' })).toEqual([...pageRequests]);
    expect(allowed({ kind: 'extension-page' })).toEqual(names);
  });

  const connect = (of: TicketRef) => {
    const port = new FakePort('deskside:ticket', { url: `${of.origin}/agent/tickets/${of.ticketId}` });
    const session = new TicketSession(port.asPort(), new Hub(), noLearning);
    return { port, settled: () => (Reflect.get(session, 'inOrder') as InOrder).add(() => undefined) };
  };

  it.each<[string, TicketRef]>([
    ['a site that was never added', { ...ref, origin: 'https://granted.example' }],
    ['an address that is not recognised yet', { ...ref, origin: 'https://new.example' }],
    ['an address without a grant', { ...ref, origin: 'https://lost.example' }],
    ['another desk than the one of its address', { ...ref, origin: HELP, desk: 'freshdesk' }],
    ['another desk than the one of its built-in host', { ...ref, desk: 'halopsa' }],
  ])('a ticket of %s is refused: that it is off is told, nothing is kept', async (_name, of) => {
    const { port, settled } = connect(of);
    port.say(openMessage(of));
    port.say(ticketMessage(publicTicket(['Hello'], of), { ...catalogue, origin: of.origin, desk: of.desk }));
    await settled();
    expect([
      port.disconnected,
      port.told.map(({ triage, draft }) => [triage.is, draft.is]),
      await catalogues.all(),
      await lastReadAt(of.origin),
    ]).toEqual([true, [['off', 'off']], [], null]);
  });

  it('a port that does not open with its ticket is not heard', async () => {
    const { port, settled } = connect({ ...ref, origin: HELP });
    for (const message of [
      { type: 'retry' },
      { type: 'agree', destination: 'http://localhost:11434/v1/chat/completions' },
      ticketMessage(),
    ])
      port.say(message);
    await settled();
    expect([port.told, await catalogues.all()]).toEqual([[], []]);
  });

  it('a ticket of an added desk is read, its time is kept, and removing the desk ends it at once', async () => {
    const of: TicketRef = { ...ref, origin: HELP };
    const hub = new Hub();
    const port = new FakePort('deskside:ticket', { url: `${HELP}/agent/tickets/1042` });
    const session = new TicketSession(port.asPort(), hub, noLearning);
    port.say(openMessage(of));
    await port.until(({ triage }) => triage.is === 'reading');
    port.say(ticketMessage(publicTicket(['Hello'], of), { ...catalogue, origin: HELP }));
    await port.until(({ triage }) => triage.is !== 'reading');
    expect(await lastReadAt(HELP)).not.toBeNull();
    await removeDesk({ origin: HELP }, () => hub.reloadAll());
    expect(port.last?.triage).toEqual({ is: 'off' });
    port.say(ticketMessage(publicTicket(['Hello'], of), { ...catalogue, origin: HELP }));
    await (Reflect.get(session, 'inOrder') as InOrder).add(() => undefined);
    expect(await catalogues.get(HELP)).toBeUndefined();
  });
});
