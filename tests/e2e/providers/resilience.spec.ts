import { decided } from '../support/desk-tab';
import { DESK_ORIGIN, TicketPage } from '../support/deskside';
import { learnFromSolved } from '../support/learn';
import { providerKits } from './kit/provider-kit';
import { expect, test } from './kit/test';

const TICKET = 2218;
const OTHER = 2131;

const kitOf = (id: string) => {
  const found = providerKits.find((kit) => kit.id === id);
  if (!found) throw new Error(`There is no kit for ${id}`);
  return found;
};
const [ollama, openai] = [kitOf('ollama'), kitOf('openai')];

test.describe('when the first provider is down', { tag: '@providers' }, () => {
  test.use({ provider: ollama });

  test('the second one that the person chose answers, says so, and what went where is told', async ({
    services,
    deskside,
    server,
    tab,
  }) => {
    await services.setUp(openai);
    await services.setUp(ollama);
    const { settings } = await deskside.ask('settings.get', {});
    await deskside.configure({
      providers: { ...settings.providers, openai: { address: '', model: openai.model, contextChars: 48_000 } },
      fallback: 'openai',
    });
    server.behave('server-error');
    await tab.open(TICKET);
    await tab.state(decided);
    await expect(tab.card).toContainText(`OpenAI · ${openai.model}, as Ollama · ${ollama.model} did not answer`);
    expect(services.server(openai).chats()).toHaveLength(1);
    await tab.card.getByRole('button', { name: 'What was sent' }).click();
    const dialog = tab.page.getByRole('dialog', { name: 'What was sent' });
    await expect(dialog).toContainText(`${server.url}/v1/chat/completions`);
    await expect(dialog).toContainText('https://api.openai.com/v1/chat/completions');
    await tab.page.keyboard.press('Escape');
    await tab.drafted();
    expect(services.server(openai).chats()).toHaveLength(2);
  });

  test('nobody else is asked when the person chose nobody, or when the first one answers that something is wrong', async ({
    services,
    deskside,
    server,
    tab,
  }) => {
    await services.setUp(openai);
    await services.setUp(ollama);
    server.behave('server-error');
    await tab.open(TICKET);
    await tab.state('failed');
    const { settings } = await deskside.ask('settings.get', {});
    await deskside.configure({
      providers: { ...settings.providers, openai: { address: '', model: openai.model, contextChars: 48_000 } },
      fallback: 'openai',
    });
    await tab.state(decided);
    const asked = services.server(openai).chats().length;
    server.behave('model-missing');
    await tab.switchTo(OTHER);
    await tab.state('failed');
    expect(await tab.problem()).toBe('Model not found');
    expect(services.server(openai).chats()).toHaveLength(asked);
  });

  test(
    'the device can stand in, and then nothing is sent',
    { tag: '@wide' },
    async ({ services, deskside, server, tab }) => {
      await services.setUp(ollama);
      await deskside.configure({ fallback: 'on-device' });
      server.behave('server-error');
      await tab.open(TICKET);
      await tab.state(decided);
      await expect(tab.card).toContainText(`On this device, as Ollama · ${ollama.model} did not answer`);
      await expect(tab.card).toContainText('nothing was sent');
    },
  );
});

test.describe('a local server', { tag: '@providers' }, () => {
  test.use({ provider: ollama });

  test('answers one at a time: the second ticket waits for its turn and says so, and two tabs with the same ticket share one request', async ({
    services,
    server,
    tab,
  }) => {
    await services.setUp(ollama);
    const first = server.holdFirstByte();
    await tab.open(TICKET);
    await expect.poll(() => server.chats().length).toBe(1);
    const same = new TicketPage(await services.context.newPage());
    await same.open(TICKET);
    await same.state('waiting');
    const other = new TicketPage(await services.context.newPage());
    await other.open(OTHER);
    await expect(other.card).toContainText('Waiting for its turn');
    expect(server.chats()).toHaveLength(1);
    first.open();
    for (const each of [tab, same, other]) await each.state(decided);
    expect(server.chats()).toHaveLength(2);
  });
});

test.describe('the books', { tag: '@providers' }, () => {
  test.use({ provider: kitOf('anthropic') });

  test(
    'hold what the provider itself counted, cached tokens too, by month, model and feature, with a dated price',
    { tag: '@wide' },
    async ({ services, deskside, tab, provider }) => {
      await services.setUp(provider);
      await tab.open(TICKET);
      await tab.state(decided);
      await tab.switchTo(OTHER);
      await tab.state(decided);
      await expect(tab.card).toContainText('of them cached');
      await tab.drafted();
      await expect
        .poll(async () =>
          (await deskside.ask('usage.get', {})).rows.map(({ feature, requests }) => [feature, requests]),
        )
        .toEqual([
          ['draft', 1],
          ['triage', 2],
        ]);
      const { rows, prices } = await deskside.ask('usage.get', {});
      const triage = rows.find(({ feature }) => feature === 'triage');
      expect(triage).toMatchObject({ provider: 'anthropic', model: provider.model, unknown: 0 });
      expect(triage?.tokensCached).toBeGreaterThan(100);
      expect(triage?.tokensCached).toBeLessThan(triage?.tokensIn ?? 0);
      expect(prices).toMatchObject([{ provider: 'anthropic', model: provider.model, from: 'list' }]);
      expect(triage?.cost).toBeGreaterThan(0);
      const { settings } = await deskside.ask('settings.get', {});
      await deskside.configure({
        prices: { ...settings.prices, [`anthropic ${provider.model}`]: { in: 0, out: 0, cached: 0 } },
      });
      expect((await deskside.ask('usage.get', {})).prices).toMatchObject([{ from: 'yours', in: 0 }]);
    },
  );
});

test.describe('similar tickets in the question', { tag: '@providers' }, () => {
  test.use({ provider: openai });

  test('go along as data, can be seen word for word, deleted one by one, and switched off', async ({
    services,
    deskside,
    server,
    tab,
  }) => {
    await services.setUp(openai);
    await tab.open(TICKET);
    await tab.state(decided);
    await learnFromSolved(deskside, DESK_ORIGIN);
    const { examples } = await deskside.ask('examples.list', { origin: DESK_ORIGIN });
    expect(examples.length).toBeGreaterThan(10);
    await tab.switchTo(OTHER);
    await tab.state(decided);
    const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
    /** The texts between the marks of examples in the newest question. */
    const told = (): string[] => {
      const asked =
        server
          .chats()
          .at(-1)
          ?.messages.map(({ content }) => content)
          .join('\n') ?? '';
      return [...asked.matchAll(/<(example-[0-9a-f]+)>\n([^]*?)\n<\/\1>/g)].map(([, , text = '']) => plain(text));
    };
    const isOf =
      (text: string) =>
      (example: (typeof examples)[number]): boolean =>
        plain(example.text).startsWith(text.replace(/\W*$/, '').slice(0, 200));
    /** What a card shows while activity is erased stays; the other ticket's suggestion goes. */
    const askedAnew = async (): Promise<void> => {
      await tab.switchTo(TICKET);
      await tab.state(decided);
      await deskside.ask('data.erase', { what: 'activity' });
      const before = server.chats().length;
      await tab.switchTo(OTHER);
      await expect.poll(() => server.chats().length).toBeGreaterThan(before);
      await tab.state(decided);
    };
    const first = told();
    expect(first.length).toBeGreaterThan(0);
    expect(first.length).toBeLessThanOrEqual(5);
    for (const text of first) expect(examples.some(isOf(text))).toBe(true);
    await tab.card.getByRole('button', { name: 'What was sent' }).click();
    await expect(tab.page.getByRole('dialog', { name: 'What was sent' })).toContainText((first[0] ?? '').slice(0, 30));
    await tab.page.keyboard.press('Escape');

    const gone = first[0] ?? '';
    for (const { key } of examples.filter(isOf(gone))) await deskside.ask('example.delete', { key });
    await askedAnew();
    expect(told()).not.toContain(gone);

    await deskside.configure({ examplesInPrompt: false });
    await askedAnew();
    expect(told()).toEqual([]);
  });
});
