import type { Page } from '@playwright/test';
import { chosen, nothingLeft } from '../desks/kit/checks';
import { pathOf, sure } from '../desks/kit/says';
import { decided } from '../support/desk-tab';
import { expect, test, underPolicy } from './kit/test';
import { OPENAI, ORGANISATIONS_KEY, provisioned } from './kit/world';

const OWN_KEY = 'sk-my-own-7Qm2vXw9LkTz4RbN8';
const preset = { ...provisioned, provisioned: false };

underPolicy('an organisation that provides the provider and its key', () => {
  test('from zero to an accepted suggestion and a draft: nothing is set up, no options page, no host granted', async ({
    ready,
    kit,
    openai,
    desk,
  }) => {
    ready.policy.set(provisioned);
    const { launched, newTab } = await ready.launch({ grants: [], opensOptions: false });
    const opened: string[] = [];
    const note = (page: Page): void => void page.on('framenavigated', (frame) => opened.push(frame.url()));
    launched.context.on('page', note);
    launched.context.pages().forEach(note);
    try {
      const ticket = desk.notable.showcase;
      openai.settings.answer = sure(kit, { draft: 'Hello,\n\nthe printer is looked after.' });
      const tab = await newTab(kit);
      await tab.open(ticket);
      await tab.state('suggestion');
      await tab.accept();
      await tab.state('accepted');
      expect(await chosen(tab, kit, ticket)).toEqual({
        category: kit.optionId(pathOf(kit)),
        priority: kit.facts.priorities[2],
      });
      await tab.drafted();
      await expect(tab.draft).toContainText('the printer is looked after');
      expect([
        ...new Set(
          openai.received.filter(({ method }) => method === 'POST').map(({ headers }) => headers.authorization),
        ),
      ]).toEqual([`Bearer ${ORGANISATIONS_KEY}`]);
      expect(
        [...opened, ...launched.context.pages().map((page) => page.url())].filter((url) =>
          url.startsWith('chrome-extension:'),
        ),
      ).toEqual([]);
      nothingLeft(desk);
    } finally {
      await launched.close();
    }
  });

  test(
    'a person’s own key goes first; taken away, the organisation’s counts again; neither is shown',
    { tag: '@wide' },
    async ({ ready, browserUnderPolicy, deskside, tab, desk, openai }) => {
      openai.settings.key = undefined;
      await ready.apply(browserUnderPolicy, provisioned);
      await deskside.ask('key.save', { provider: 'openai', key: OWN_KEY });
      const [first = 0, second = 0] = desk.notable.ordinary;
      await tab.open(first);
      await tab.state(decided);
      await deskside.ask('key.remove', { provider: 'openai' });
      await tab.switchTo(second);
      await tab.state(decided);
      const used = openai.received
        .filter(({ path, method }) => method === 'POST' && path.endsWith('/chat/completions'))
        .map(({ headers }) => headers.authorization);
      expect(used.at(0)).toBe(`Bearer ${OWN_KEY}`);
      expect(used.at(-1)).toBe(`Bearer ${ORGANISATIONS_KEY}`);
      const told = JSON.stringify([
        await deskside.ask('settings.get', {}),
        await deskside.ask('policy.get', {}),
        await deskside.ask('data.export', {}),
        await deskside.stored('settings'),
      ]);
      expect(told).not.toContain(ORGANISATIONS_KEY);
      expect(told).not.toContain(OWN_KEY);
    },
  );

  test(
    'own keys that are forbidden: none can be saved, one saved before is not used, and a provider of one’s own has none',
    { tag: '@wide' },
    async ({ ready, browserUnderPolicy, deskside, tab, desk, openai }) => {
      openai.settings.key = undefined;
      await deskside.switchOn({
        provider: 'openai',
        providers: { openai: { address: '', model: 'gpt-5-mini', contextChars: 48_000 } },
        agreed: [OPENAI],
      });
      await deskside.ask('key.save', { provider: 'openai', key: OWN_KEY });
      openai.reset();
      openai.settings.key = undefined;
      await ready.apply(browserUnderPolicy, { ...provisioned, provider: { ...provisioned.provider, ownKeys: false } });
      expect(await deskside.ask('key.save', { provider: 'openai', key: `${OWN_KEY}-2` })).toMatchObject({
        error: { code: 'not-allowed' },
      });
      await tab.open(desk.notable.showcase);
      await tab.state(decided);
      expect([
        ...new Set(
          openai.received.filter(({ method }) => method === 'POST').map(({ headers }) => headers.authorization),
        ),
      ]).toEqual([`Bearer ${ORGANISATIONS_KEY}`]);

      await ready.apply(browserUnderPolicy, { organisation: 'Acme', provider: { ownKeys: false } });
      const [other = 0] = desk.notable.ordinary;
      openai.reset();
      await tab.switchTo(other);
      await tab.state('failed');
      expect(openai.received.filter(({ method }) => method === 'POST')).toEqual([]);
    },
  );

  test(
    'named but not provisioned: the card says who chose it and asks, and nothing goes before',
    { tag: '@wide' },
    async ({ ready, browserUnderPolicy, deskside, tab, desk, openai, model }) => {
      await deskside.useModel(model.port);
      await ready.apply(browserUnderPolicy, preset);
      await tab.open(desk.notable.showcase);
      await tab.state('first-use');
      await expect(tab.card).toContainText('api.openai.com');
      await expect(tab.card).toContainText(/organisation|Acme/);
      await expect(tab.draft).toHaveCount(0);
      expect([openai.received, model.received]).toEqual([[], []]);
      await tab.card.getByRole('button', { name: 'Agree and suggest' }).click();
      await tab.state(decided);
      expect(openai.chats()).toHaveLength(1);
      expect(model.received).toEqual([]);
    },
  );

  test(
    'named but not provisioned: who has not switched on sees nothing',
    { tag: '@wide' },
    async ({ ready, browserUnderPolicy, deskside, tab, desk, openai }) => {
      await ready.apply(browserUnderPolicy, preset);
      const { effective } = await deskside.ask('settings.get', {});
      expect(effective).toMatchObject({ enabled: false, provider: 'openai' });
      await tab.open(desk.notable.showcase);
      await tab.values(desk.notable.showcase);
      await deskside.ask('settings.get', {});
      await expect(tab.page.locator('deskside-ui')).toHaveCount(0);
      expect(openai.received).toEqual([]);
      await ready.apply(browserUnderPolicy, provisioned);
      await tab.state(decided);
    },
  );

  test('the person’s own “off” wins, and their “on” brings it back', async ({
    ready,
    browserUnderPolicy,
    deskside,
    tab,
    desk,
    openai,
  }) => {
    await ready.apply(browserUnderPolicy, provisioned);
    await tab.open(desk.notable.showcase);
    await tab.state(decided);
    await deskside.configure({ enabled: false });
    await expect(tab.card).toHaveCount(0);
    const sent = openai.received.length;
    const [other = 0] = desk.notable.ordinary;
    await tab.switchTo(other);
    await tab.values(other);
    await expect(tab.card).toHaveCount(0);
    await expect(tab.card).toHaveCount(0);
    expect(openai.received).toHaveLength(sent);
    await deskside.configure({ enabled: true });
    await tab.state(decided);
  });
});
