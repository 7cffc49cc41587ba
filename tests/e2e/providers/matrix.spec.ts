import { providerName } from '../../../core/provider-name';
import { providerFacts } from '../../../core/providers';
import type { Behaviour } from '../../providers/behaviour';
import type { Deskside, TicketPage } from '../support/deskside';
import { decided } from '../support/desk-tab';
import { expect, onEveryProvider, test } from './kit/test';

const TICKET = 2218;
const OTHER = 2131;

/** After whatever happened the worker answers, and the next ticket is judged. */
async function isHealthy(tab: TicketPage, deskside: Deskside): Promise<void> {
  expect((await deskside.ask('settings.get', {})).problem).toBeNull();
  await tab.switchTo(OTHER);
  await tab.state(decided);
}

onEveryProvider((kit) => {
  const { local } = providerFacts[kit.id];
  // A server on one's own computer has neither keys nor limits; whatever stands in front of it may.
  const limited = (seconds: string): Behaviour =>
    local
      ? { status: 429, body: '{"error":{"message":"Too many requests"}}', headers: { 'retry-after': seconds } }
      : { rateLimited: { retryAfter: seconds } };
  // What a service says in each case, and what becomes of it, is held against every service without a browser.
  const wide = { tag: '@wide' };
  const once = kit.id === 'openai' ? {} : wide;
  // A server on one's own computer has other words for its key.
  const onceEach = kit.id === 'openai' || kit.id === 'ollama' ? {} : wide;
  // One of each wire: the SDK of Anthropic's, OpenAI's, and a server on one's own computer.
  const eachWire = kit.id === 'anthropic' || kit.id === 'ollama' ? {} : once;
  const label = kit.id === 'compatible' ? 'Local server' : providerName(kit.id);

  test(
    'one question, one suggestion, and its foot says who answered; the words of a draft are in the page while the rest is still to come',
    eachWire,
    async ({ services, server, deskside, tab }) => {
      await services.setUp(kit);
      await tab.open(TICKET);
      await tab.state(decided);
      expect(server.chats()).toHaveLength(1);
      await expect(tab.card).toContainText(`${label} · ${kit.model}`);
      await expect(tab.card).toContainText('tokens');
      server.settings.answer = () => 'Hello Anna,\n\nfirst words arrive early.\n\nThe last words arrive late.';
      const chunks = server.holdChunks();
      await tab.openDraft();
      chunks.release(8);
      await tab.draftState('streaming');
      await expect(tab.draft).toContainText('Hello');
      await expect(tab.draft).not.toContainText('late.');
      chunks.open();
      await tab.draftState('done');
      await expect(tab.draft).toContainText('The last words arrive late.');
      server.reset();
      await isHealthy(tab, deskside);
    },
  );

  test(
    'cancel: Stop reaches the server, and nothing is shown as an answer',
    once,
    async ({ services, server, deskside, tab }) => {
      await services.setUp(kit);
      await tab.open(TICKET);
      await tab.state(decided);
      const asked = server.chats().length;
      server.holdFirstByte();
      await tab.openDraft();
      await expect.poll(() => server.chats().length).toBe(asked + 1);
      await tab.press(tab.draft.getByRole('button', { name: 'Stop' }));
      await server.waitForAborted();
      await tab.draftState('failed');
      await expect(tab.draft).toContainText('Stopped');
      server.reset();
      await isHealthy(tab, deskside);
    },
  );

  test(
    'bad key: the card says so and leads to the options; a good key works at once, without a reload',
    onceEach,
    async ({ services, server, deskside, tab }) => {
      const wrong = kit.key === null ? null : 'wrong-key-0000000000-4f2a';
      await services.setUp(kit, { key: wrong });
      if (kit.key === null) server.behave('bad-key');
      await tab.open(TICKET);
      await tab.state('failed');
      await expect(tab.card).toContainText(wrong === null ? 'A key is missing' : 'The key was refused');
      if (wrong !== null) await expect(tab.card).toContainText('ending in 4f2a');
      await expect(tab.card).not.toContainText('wrong-key');
      await expect(tab.card.getByRole('button', { name: /Settings|options/i })).toBeVisible();
      if (wrong !== null)
        expect((await deskside.ask('settings.get', {})).keys[kit.id]).toEqual({ last4: '4f2a', refused: true });
      server.behave('normal');
      await deskside.ask('key.save', { provider: kit.id, key: kit.key ?? 'what-the-proxy-asks-for' });
      await tab.state(decided);
      expect((await deskside.ask('settings.get', {})).keys[kit.id]?.refused).toBe(false);
      await isHealthy(tab, deskside);
    },
  );

  test('wrong model: named, with what to do', wide, async ({ services, server, deskside, tab }) => {
    await services.setUp(kit);
    server.settings.models = ['another-model'];
    await tab.open(TICKET);
    await tab.state('failed');
    expect(await tab.problem()).toBe('Model not found');
    await expect(tab.card).toContainText(kit.model);
    server.reset();
    await isHealthy(tab, deskside);
  });

  test(
    'rate limit: a short one is waited for, a long one is said',
    once,
    async ({ services, server, deskside, tab }) => {
      await services.setUp(kit);
      server.once(limited('1'));
      await tab.open(TICKET);
      await tab.state(decided);
      expect(server.chats()).toHaveLength(2);
      server.behave(limited('60'));
      await tab.openDraft();
      await tab.draftState('failed');
      await expect(tab.draft).toContainText('Too many requests');
      expect(server.chats()).toHaveLength(3);
      server.reset();
      await isHealthy(tab, deskside);
    },
  );

  test('server error: tried again, then said; Try again works', wide, async ({ services, server, deskside, tab }) => {
    await services.setUp(kit);
    server.behave('server-error');
    await tab.open(TICKET);
    await tab.state('failed');
    expect(await tab.problem()).toBe('The provider has a problem');
    expect(server.chats()).toHaveLength(3);
    server.behave('normal');
    await tab.card.getByRole('button', { name: 'Try again' }).click();
    await tab.state(decided);
    await isHealthy(tab, deskside);
  });

  test(
    'truncated stream: what arrived is kept and marked, never asked for twice by itself',
    wide,
    async ({ services, server, deskside, tab }) => {
      await services.setUp(kit);
      await tab.open(TICKET);
      await tab.state(decided);
      const asked = server.chats().length;
      server.once('half-then-break');
      server.settings.answer = () =>
        'Hello Anna,\n\nthese are the first words of a longer answer that breaks off somewhere in the middle of it.';
      const chunks = server.holdChunks();
      await tab.openDraft();
      chunks.release(8);
      await tab.draftState('streaming');
      chunks.open();
      await tab.draftState('failed');
      await expect(tab.draft).toContainText('The answer was cut off');
      await expect(tab.draft).toContainText('Hello Anna');
      expect(server.chats()).toHaveLength(asked + 1);
      server.reset();
      await isHealthy(tab, deskside);
    },
  );

  test(
    'slow start: the wait has its true cause, and the answer comes in the end',
    once,
    async ({ services, server, deskside, tab }) => {
      await services.setUp(kit);
      const first = server.holdFirstByte();
      await tab.open(TICKET);
      await tab.state('waiting');
      await expect(tab.card).toContainText(local ? 'Loading the model' : 'Waiting for the answer');
      first.open();
      await tab.state(decided);
      expect(server.chats()).toHaveLength(1);
      await isHealthy(tab, deskside);
    },
  );

  test('refusal: the model declined, and nothing is proposed', wide, async ({ services, server, deskside, tab }) => {
    await services.setUp(kit);
    server.once('refusal');
    await tab.open(TICKET);
    await tab.state('failed');
    expect(await tab.problem()).toBe('The model declined');
    await isHealthy(tab, deskside);
  });

  test(
    'malformed output: one repair try, then no suggestion, never an invented value',
    wide,
    async ({ services, server, deskside, tab }) => {
      await services.setUp(kit);
      server.behave('prose');
      await tab.open(TICKET);
      await tab.state('failed');
      expect(await tab.problem()).toBe('No usable answer');
      expect(server.chats()).toHaveLength(2);
      server.behave('normal');
      await tab.card.getByRole('button', { name: 'Try again' }).click();
      await tab.state(decided);
      await isHealthy(tab, deskside);
    },
  );
});
