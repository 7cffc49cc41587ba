import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { type RequestName } from '../../../../../core/messages';
import { pageRequests } from '../../../../../core/page-requests';
import { keepPreview } from '../../../../../entrypoints/background/store/previews';
import { keepSent } from '../../../../../entrypoints/background/store/sent';
import { catalogues } from '../../../../../entrypoints/background/store/ledger/ledger';
import { answerRequests } from '../../../../../entrypoints/background/page-requests/answer';
import { whoAsks } from '../../../../../entrypoints/background/page-requests/sender';
import { Hub } from '../../../../../entrypoints/background/session/hub';
import { allPlaces } from '../../../../../entrypoints/background/store/places';
import { saveSettings } from '../../../../../entrypoints/background/store/settings/store';
import { settingsWith } from '../kit/model';
import { catalogue, freshBrowser, publicTicket, ref } from '../kit/world';

type Sender = Parameters<typeof whoAsks>[0];
type Listener = (message: unknown, sender: Sender) => unknown;

let listener: Listener = () => undefined;
let warned: string[] = [];

const id = () => browser.runtime.id;
const own = (): Sender => ({ id: id(), url: browser.runtime.getURL('/options.html') }) as Sender;
const tab = (change: object = {}): Sender =>
  ({ id: id(), url: `${ref.origin}/agent/tickets/1042`, frameId: 0, tab: { id: 7 }, ...change }) as Sender;
const strangers: [string, () => Sender][] = [
  ['nobody', () => undefined],
  ['another extension', () => tab({ id: 'another-extension' })],
  ['another extension’s page that gives our address', () => ({ ...own(), id: 'another-extension' }) as Sender],
  ['an iframe', () => tab({ frameId: 3 })],
  ['a frame without a number', () => tab({ frameId: undefined })],
  ['a script without a tab', () => tab({ tab: undefined })],
  ['somebody without an address', () => tab({ url: undefined })],
  ['a file', () => tab({ url: 'file:///etc/passwd' })],
  ['a data address', () => tab({ url: 'data:text/html,x' })],
];

const all: Record<RequestName, unknown> = {
  'settings.get': {},
  'queue.plan': { keys: [], action: { what: 'accept' } },
  'queue.run': { plan: 'p' },
  'queue.stop': { run: 'r' },
  'queue.retry': { run: 'r' },
  'queue.undo': { run: null },
  'queue.detail': { ref: { desk: 'zendesk', origin: 'https://acme.zendesk.com', ticketId: '7' } },
  'queue.note': { ref: { desk: 'zendesk', origin: 'https://acme.zendesk.com', ticketId: '7' }, text: 'Called back.' },
  'note.look': {
    ref: { desk: 'zendesk', origin: 'https://acme.zendesk.com', ticketId: '7' },
    about: { is: 'suggestion', id: 's1' },
  },
  'note.write': {
    ref: { desk: 'zendesk', origin: 'https://acme.zendesk.com', ticketId: '7' },
    about: { is: 'error', code: 'timeout' },
    text: 'A note.',
    seen: null,
  },
  'draft.questions': { ticket: {}, values: [], draft: '' },
  'ticket.show': { ref: { desk: 'zendesk', origin: 'https://acme.zendesk.com', ticketId: '7' } },
  'queue.not-similar': {
    ref: { desk: 'zendesk', origin: 'https://acme.zendesk.com', ticketId: '7' },
    ticketId: '8',
  },
  'queue.summarise': { ref: { desk: 'zendesk', origin: 'https://acme.zendesk.com', ticketId: '7' } },
  'queue.summarise-stop': { ref: { desk: 'zendesk', origin: 'https://acme.zendesk.com', ticketId: '7' } },
  'queue.open': { ref: { desk: 'zendesk', origin: 'https://acme.zendesk.com', ticketId: '7' } },
  'queue.saved': {},
  'queue.save': { views: [] },
  'queue.show': {},
  'requests.list': {},
  'requests.text': { id: 'r' },
  'requests.export': {},
  'requests.erase': { origin: null },
  'preview.get': { id: 'p' },
  'words.get': { of: 'page' },
  'watch.get': {},
  'watch.views': { origin: 'https://acme.zendesk.com' },
  'watch.agree': { destination: 'https://api.example.com/v1' },
  'settings.save': { settings: {} },
  'key.save': { provider: 'compatible', key: 'a-key' },
  'provider.untried': { providers: ['compatible'], untried: true },
  'key.remove': { provider: 'compatible' },
  'vault.unlock': { passphrase: 'x' },
  'vault.lock': {},
  'vault.giveUp': {},
  'vault.passphrase': { passphrase: null },
  'provider.address': { provider: 'compatible', address: 'localhost:11434', model: '' },
  'provider.models': { provider: 'compatible', address: 'nonsense://', model: '' },
  'policy.get': {},
  'usage.get': {},
  'examples.list': { origin: ref.origin },
  'example.delete': { key: 'nothing' },
  'desk.described': {},
  'desk.candidates': {},
  'described.get': { origin: ref.origin },
  'described.save': { origin: ref.origin, text: '{}', description: {} },
  'described.agree': { origin: ref.origin },
  'described.drop': { origin: ref.origin },
  'desks.list': {},
  'desks.open': {},
  'desk.active': {},
  'learning.score': { origin: ref.origin },
  'provider.last': {},
  'practice.suggest': {},
  'news.get': {},
  'news.seen': {},
  'desks.refresh': { origin: ref.origin },
  'data.export': {},
  'data.erase': { what: 'activity' },
  'sent.get': { id: 's1' },
  'catalogue.get': { origin: ref.origin },
  'values.get': { origin: ref.origin, fieldId: '900' },
  'draft.check': { ticket: publicTicket(), instruction: '', text: 'Hello' },
  'insert.carry': { ref, insert: null },
  'insert.take': { ref },
  'widgets.inject': {},
  'late.inject': { name: 'writing' },
  'helper.inject': { helper: 'editor-bridge' },
  'desk.here': {},
  'desk.add': { address: 'nonsense://' },
  'desk.remove': { origin: 'https://nowhere.example' },
  'health.list': {},
  'health.tell': { bad: true },
  'position.save': { origin: ref.origin, widget: 'card', position: { right: 1, bottom: 2 } },
  'options.open': {},
};

/** What the asker gets; `silence` when nobody answers at all. */
const ask = (request: string, payload: unknown, sender: Sender, extra: object = {}): Promise<unknown> =>
  Promise.resolve(listener({ request, payload, ...extra }, sender) ?? 'silence');

beforeEach(() => {
  freshBrowser();
  warned = [];
  vi.spyOn(console, 'warn').mockImplementation((text: string) => void warned.push(text));
  vi.spyOn(browser.runtime.onMessage, 'addListener').mockImplementation(
    (added) => void (listener = added as unknown as Listener),
  );
  Object.assign(browser, { scripting: { executeScript: vi.fn(() => Promise.resolve([])) } });
  Object.assign(browser.tabs, { create: vi.fn(() => Promise.resolve()) });
  Object.assign(browser.i18n, { getUILanguage: () => 'en-GB' });
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json({})));
  answerRequests(new Hub());
});

describe.each(strangers)('%s', (_name, sender) => {
  it('gets nothing', async () => {
    expect(await whoAsks(sender())).toEqual({ kind: 'stranger' });
    for (const [name, payload] of Object.entries(all)) expect(await ask(name, payload, sender())).toBe('silence');
  });
});

describe('every request', () => {
  it.each(Object.entries(all))('%s is answered to our own pages', async (name, payload) => {
    const inTabOnly = name.endsWith('.inject') || name === 'health.tell' || name === 'ticket.show';
    const answer = await ask(name, payload, own());
    if (inTabOnly) expect([answer, warned.length]).toEqual([undefined, 1]);
    else expect([typeof answer, warned]).toEqual(['object', []]);
  });

  it.each(Object.entries(all))(
    '%s is answered to a desk’s tab only when it is one of its few',
    async (name, payload) => {
      // One that is not there yet is waited for.
      await keepPreview({ id: 'p', ref, feature: 'draft', state: 'looked', answer: { is: 'no-request' } });
      const answer = await ask(name, payload, tab());
      if (pageRequests.some((few) => few === name)) expect(answer).toBeTypeOf('object');
      else expect(answer).toBe('silence');
    },
  );

  it.each(Object.keys(all))('%s of a wrong shape gets nothing, is noted and throws nothing', async (name) => {
    for (const payload of [undefined, null, 'x', { unknown: 1 }, []]) {
      warned = [];
      expect(await ask(name, payload, own())).toBeUndefined();
      expect(warned).toHaveLength(1);
    }
  });

  it.each(['toString', '__proto__', 'constructor', 'settings', ''])(
    'that is called "%s" does not exist',
    async (name) => {
      expect(await ask(name, {}, own())).toBe('silence');
    },
  );

  it('with something beside it is none', async () => {
    expect(await ask('settings.get', {}, own(), { as: 'extension-page' })).toBe('silence');
  });
});

describe('a desk’s tab learns nothing about another desk', () => {
  const elsewhere = 'https://other.zendesk.com';
  const record = {
    id: 's1',
    what: 'draft' as const,
    destination: null,
    label: 'x',
    bodies: ['CANARY'],
    at: '2026-11-21T10:00:00Z',
  };

  it('its fields', async () => {
    await catalogues.put({ ...catalogue, origin: elsewhere });
    expect(await ask('catalogue.get', { origin: elsewhere }, tab())).toEqual({ catalogue: null });
    expect(await ask('catalogue.get', { origin: elsewhere }, own())).toMatchObject({
      catalogue: { origin: elsewhere },
    });
  });

  it('what was sent', async () => {
    await keepSent(record, elsewhere);
    expect(await ask('sent.get', { id: 's1' }, tab())).toEqual({ record: null });
    expect(await ask('sent.get', { id: 's1' }, tab({ url: `${elsewhere}/agent` }))).toEqual({ record });
    expect(await ask('sent.get', { id: 's1' }, own())).toEqual({ record });
  });

  it('a press on Insert that waits for a ticket of its own', async () => {
    const insert = { runId: 'r', text: 'Hello', fills: [], force: false };
    const foreign = tab({ url: `${elsewhere}/agent` });
    await ask('insert.carry', { ref, insert }, foreign);
    expect(await ask('insert.take', { ref }, tab())).toEqual({ insert: null });
    await ask('insert.carry', { ref, insert }, tab());
    expect(await ask('insert.take', { ref }, foreign)).toEqual({ insert: null });
    expect(await ask('insert.take', { ref }, own())).toEqual({ insert: null });
    expect(await ask('insert.take', { ref }, tab())).toEqual({ insert });
  });

  it('its place of the card, and that changes no setting', async () => {
    await saveSettings(settingsWith());
    const save = (origin: string, widget: 'card' | 'draft', position: { right: number; bottom: number } | null) =>
      ask('position.save', { origin, widget, position }, tab());
    await save(elsewhere, 'card', { right: 1, bottom: 2 });
    expect(await allPlaces()).toEqual({});
    const before = await browser.storage.local.get('settings');
    await save(ref.origin, 'card', { right: 1.4, bottom: 2 });
    await save(ref.origin, 'draft', { right: 3, bottom: 4.6 });
    expect(await allPlaces()).toEqual({
      [ref.origin]: { card: { right: 1, bottom: 2 }, draft: { right: 3, bottom: 5 } },
    });
    await save(ref.origin, 'draft', null);
    expect(await allPlaces()).toEqual({ [ref.origin]: { card: { right: 1, bottom: 2 } } });
    expect(await browser.storage.local.get('settings')).toEqual(before);
  });
});

describe('a draft to look through', () => {
  it.each([
    ['text', { text: 'x'.repeat(20_001) }],
    ['instruction', { instruction: 'x'.repeat(2001) }],
  ])('with a longer %s than a draft can have is none', async (_name, change) => {
    const fits = { ticket: publicTicket(), instruction: 'x'.repeat(2000), text: 'x'.repeat(20_000) };
    expect(await ask('draft.check', fits, tab())).toEqual({ warnings: [] });
    expect(await ask('draft.check', { ...fits, ...change }, tab())).toBeUndefined();
  });
});

describe('widgets', () => {
  it('come into the asking tab’s top frame only while it is on', async () => {
    expect(await ask('widgets.inject', {}, tab())).toEqual({ on: false });
    expect(browser.scripting.executeScript).not.toHaveBeenCalled();
    await saveSettings(settingsWith());
    expect(await ask('widgets.inject', {}, tab())).toEqual({ on: true });
    expect(browser.scripting.executeScript).toHaveBeenCalledExactlyOnceWith({
      target: { tabId: 7, frameIds: [0] },
      files: ['/desk-widgets-zendesk.js'],
      world: 'ISOLATED',
    });
  });
});

describe('what no ticket loads by itself', () => {
  it('comes into the asking tab’s top frame only while it is on', async () => {
    expect(await ask('late.inject', { name: 'writing' }, tab())).toEqual({ on: false });
    expect(browser.scripting.executeScript).not.toHaveBeenCalled();
    await saveSettings(settingsWith());
    for (const name of ['writing', 'later']) expect(await ask('late.inject', { name }, tab())).toEqual({ on: true });
    expect(vi.mocked(browser.scripting.executeScript).mock.calls).toEqual(
      ['/desk-writing-zendesk.js', '/desk-later.js'].map((file) => [
        { target: { tabId: 7, frameIds: [0] }, files: [file], world: 'ISOLATED' },
      ]),
    );
  });
});

describe('what was sent', () => {
  const record = (index: number, body = 'x') => ({
    id: `r${index}`,
    what: 'draft' as const,
    destination: null,
    label: 'x',
    bodies: [body],
    at: new Date(index * 1000).toISOString(),
  });
  const kept = async (): Promise<string[]> =>
    Object.keys(await browser.storage.session.get(null)).filter((name) => name !== 'policy.now');

  it('keeps the newest thirty', async () => {
    await Promise.all(Array.from({ length: 40 }, (_, index) => keepSent(record(index), ref.origin)));
    expect(await kept()).toHaveLength(30);
    expect(await kept()).toContain('sent:r39');
  });

  it('keeps to the room that the browser has, whole bodies only', async () => {
    const body = 'あ'.repeat(400_000);
    for (let index = 0; index < 10; index += 1) await keepSent(record(index, body), ref.origin);
    const held = await browser.storage.session.get(null);
    expect(Buffer.byteLength(JSON.stringify(held))).toBeLessThan(10 * 1024 * 1024);
    expect(Object.keys(held).length).toBeGreaterThan(3);
    expect(await ask('sent.get', { id: 'r9' }, own())).toEqual({ record: record(9, body) });
  });

  it('leaves everything else in the session’s storage alone', async () => {
    await browser.storage.session.set({ 'vault.unlocked': 'bits' });
    await ask('data.erase', { what: 'activity' }, own());
    expect(await kept()).toEqual(['vault.unlocked']);
  });
});
