import type { Page } from '@playwright/test';
import { requestsOfOurs } from '../desks/kit/checks';
import { decided } from '../support/desk-tab';
import { expect, test, underPolicy } from './kit/test';
import { nothingSet, provisioned, type ManagedBrowser } from './kit/world';
import { showSettings } from '../support/settings';

/** Addresses of the extension's own pages that were opened. */
function watchPages({ launched: { context } }: ManagedBrowser): () => readonly string[] {
  const seen = new Set<string>();
  const note = (page: Page): void => {
    seen.add(page.url());
    page.on('framenavigated', (frame) => seen.add(frame.url()));
  };
  context.on('page', note);
  context.pages().forEach(note);
  return () => [...seen].filter((url) => url.startsWith('chrome-extension:'));
}

/** Scripts of the extension that a page runs, by their names. */
async function scriptsOfOurs(page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  const urls: string[] = [];
  session.on('Debugger.scriptParsed', ({ url }) => urls.push(url));
  await session.send('Debugger.enable');
  await session.detach();
  return urls.filter((url) => url.startsWith('chrome-extension:')).map((url) => url.slice(url.lastIndexOf('/') + 1));
}

underPolicy('an organisation that does not have it', () => {
  test('nothing opens on installation, no control and no widget appears, nothing is asked; the popup explains; a licence brings it to life', async ({
    ready,
    kit,
    desk,
    openai,
    model,
  }) => {
    ready.policy.set({
      ...provisioned,
      licensed: false,
      support: { text: 'Ask the service desk', link: 'https://help.acme.example' },
    });
    const browser = await ready.launch({ opensOptions: false });
    const opened = watchPages(browser);
    try {
      const ticket = desk.notable.showcase;
      const tab = await browser.newTab(kit);
      await tab.open(ticket);
      await tab.values(ticket);
      await tab.page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
      await expect(tab.page.locator('deskside-ui')).toHaveCount(0);
      expect(opened()).toEqual([]);
      expect(await scriptsOfOurs(tab.page)).not.toContainEqual(expect.stringMatching(/widgets/));
      expect(requestsOfOurs(desk, kit)).toEqual([]);
      expect([openai.received, model.received]).toEqual([[], []]);

      const popup = await browser.open('popup.html');
      await expect(popup.getByText('not part of what Acme has')).toBeVisible();
      await expect(popup.getByRole('link', { name: 'Ask the service desk' })).toBeVisible();
      await expect(popup.getByRole('switch')).toHaveCount(0);
      await popup.close();
      const options = await browser.open('options.html');
      await expect(options.getByRole('heading', { name: 'Not included' })).toBeVisible();
      await expect(options.getByRole('radiogroup', { name: 'Provider' })).toHaveCount(0);
      await options.close();

      await ready.apply(browser, provisioned);
      await tab.state(decided);
      expect(await scriptsOfOurs(tab.page)).toContainEqual(expect.stringMatching(/widgets/));
    } finally {
      await browser.launched.close();
    }
  });

  test('even the connection test, the list of models and the way through the worker are closed', async ({
    ready,
    browserUnderPolicy,
    deskside,
    model,
  }) => {
    await ready.apply(browserUnderPolicy, { ...nothingSet, licensed: false });
    const draft = { provider: 'compatible', address: `http://127.0.0.1:${model.port}`, model: 'llama3.2' } as const;
    await deskside.ask('provider.models', draft);
    await deskside.testConnection(draft);
    expect(model.received).toEqual([]);
    await ready.apply(browserUnderPolicy, nothingSet);
    await deskside.testConnection(draft);
    expect(model.received.length).toBeGreaterThan(0);
  });
});

underPolicy('an organisation that has paused it', () => {
  test('popup and options say so, keep the settings, and go on by themselves', async ({
    ready,
    browserUnderPolicy,
    deskside,
    tab,
    desk,
    model,
  }) => {
    await deskside.useModel(model.port);
    await ready.apply(browserUnderPolicy, { ...nothingSet, enabled: false });
    const popup = await browserUnderPolicy.open('popup.html');
    const options = await browserUnderPolicy.open('options.html');
    await expect(popup.getByText(/Paused by Acme/).first()).toBeVisible();
    await expect(options.getByRole('region', { name: 'Paused by Acme' })).toBeVisible();
    await expect(popup.getByRole('switch', { name: 'Deskside' })).toBeDisabled();
    await tab.open(desk.notable.showcase);
    await tab.values(desk.notable.showcase);
    await deskside.ask('settings.get', {});
    await expect(tab.page.locator('deskside-ui')).toHaveCount(0);
    expect(model.received).toEqual([]);
    await ready.apply(browserUnderPolicy, nothingSet);
    await tab.state(decided);
    await options.reload();
    await expect(options.getByRole('switch', { name: 'Deskside' })).toBeChecked();
  });
});

underPolicy('a policy that is gone or broken', () => {
  test('taken away while the browser runs: what it had provided stops, what the person has set counts again', async ({
    ready,
    browserUnderPolicy,
    deskside,
    tab,
    desk,
    openai,
    model,
  }) => {
    await deskside.useModel(model.port);
    await ready.apply(browserUnderPolicy, { ...provisioned, capabilities: { drafts: false } });
    await tab.open(desk.notable.showcase);
    await tab.state(decided);
    await expect(tab.draft).toHaveCount(0);
    const before = openai.received.length;
    expect(before).toBeGreaterThan(0);
    ready.policy.put('{}');
    await expect.poll(async () => (await deskside.ask('policy.get', {})).policy, { timeout: 30_000 }).toBeNull();
    await expect(tab.draft).toBeVisible();
    const [other = 0] = desk.notable.ordinary;
    await tab.switchTo(other);
    await tab.state(decided);
    expect(openai.received).toHaveLength(before);
    expect(model.chats().length).toBeGreaterThan(0);
    expect((await deskside.ask('settings.get', {})).managed.rules).toMatchObject({
      managed: false,
      gate: 'open',
      providedKey: false,
    });
  });

  test('values that cannot be: each is ignored by itself and named in the options, a list stays a list, and everything else counts', async ({
    ready,
    browserUnderPolicy,
    deskside,
    model,
  }) => {
    await deskside.useModel(model.port);
    ready.policy.set({
      organisation: 'Acme',
      allowed: { providers: ['compatible', 'nobody'], desks: ['*'] },
      retentionDays: 0,
      confidence: { toSet: 101 },
      limits: { resetDay: 31 },
      featuresOff: ['own-domains', 'fun'],
      capabilities: { drafts: false },
    });
    await expect.poll(async () => (await deskside.ask('settings.get', {})).effective.capabilities.draft).toBe(false);
    const { managed, effective } = await deskside.ask('settings.get', {});
    expect(managed.rules).toMatchObject({
      gate: 'open',
      allowed: { providers: ['compatible'], desks: [] },
      ownDomains: false,
      confidence: { toSet: 0 },
    });
    expect(effective).toMatchObject({ learning: { retentionDays: 365 }, limits: { resetDay: 1 } });
    const page = await showSettings(await browserUnderPolicy.open('options.html'), 'team');
    await page.getByText('6 values of the policy are ignored').click();
    const ignored = page.locator('.ignored li');
    await expect(ignored.first()).toBeVisible();
    const keys = (await ignored.allTextContents()).map((text) => text.split(' ', 1)[0]);
    expect(keys.toSorted()).toEqual([
      'allowed.desks.0',
      'allowed.providers.1',
      'confidence.toSet',
      'featuresOff.1',
      'limits.resetDay',
      'retentionDays',
    ]);
    await page.close();
  });

  test('a value of a wrong type: Chromium leaves out the key that it stands in, with its whole group where it stands in one, and the others arrive', async ({
    ready,
    deskside,
  }) => {
    const rules = async () => (await deskside.ask('settings.get', {})).managed.rules;
    ready.policy.set({
      organisation: 'Grouped',
      enabled: 'yes',
      telemetry: { on: true },
      fields: [{ field: 'Category', locked: [1] }],
      allowed: { providers: ['compatible'], servers: 'all' },
      retentionDays: 30,
    });
    await expect.poll(() => deskside.managed()).toEqual({ organisation: 'Grouped', retentionDays: 30 });
    await expect
      .poll(rules)
      .toMatchObject({ gate: 'open', organisation: 'Grouped', allowed: { providers: null, servers: null } });
    // As the studio writes it: each key by itself.
    ready.policy.set({
      organisation: 'Flat',
      enabled: 'yes',
      'allowed.providers': ['compatible'],
      'allowed.servers': 'all',
      retentionDays: 30,
    });
    await expect
      .poll(() => deskside.managed())
      .toEqual({ organisation: 'Flat', 'allowed.providers': ['compatible'], retentionDays: 30 });
    await expect
      .poll(rules)
      .toMatchObject({ gate: 'open', organisation: 'Flat', allowed: { providers: ['compatible'], servers: null } });
    // With the list of what should be there, which the studio writes too: what is lost is said, and counts as its narrowest.
    ready.policy.set({
      organisation: 'Listed',
      'allowed.servers': 'all',
      expects: ['organisation', 'allowed.servers'],
    });
    await expect.poll(rules).toMatchObject({ organisation: 'Listed', allowed: { providers: null, servers: [] } });
    expect((await deskside.ask('settings.get', {})).managed.problems.map(({ path }) => path)).toEqual([
      'allowed.servers',
    ]);
  });

  test('a file that is no JSON: the browser reads none, and what counted before does not come back by itself', async ({
    ready,
    browserUnderPolicy,
    deskside,
  }) => {
    await ready.apply(browserUnderPolicy, { ...nothingSet, capabilities: { drafts: false } });
    ready.policy.put('{"3rdparty": {"extensions": {');
    await expect.poll(() => deskside.managed()).toEqual({});
    await expect
      .poll(async () => (await deskside.ask('settings.get', {})).managed.gate, { timeout: 20_000 })
      .toBe('open');
    await ready.apply(browserUnderPolicy, nothingSet);
  });

  test('first start of a managed browser: nothing counts before the policy is known, and then it does', async ({
    ready,
    kit,
    desk,
    openai,
  }) => {
    ready.policy.set({ ...provisioned, capabilities: { drafts: false } });
    const browser = await ready.launch({ opensOptions: false });
    try {
      const gates: string[] = [];
      await expect
        .poll(async () => {
          const { managed, effective } = await browser.deskside.ask('settings.get', {});
          gates.push(`${managed.gate} ${effective.enabled}`);
          return managed.gate;
        })
        .toBe('open');
      expect(gates.filter((gate) => gate !== 'open true' && gate !== 'waiting false')).toEqual([]);
      const tab = await browser.newTab(kit);
      await tab.open(desk.notable.showcase);
      await tab.state(decided);
      await expect(tab.draft).toHaveCount(0);
      expect(openai.chats().length).toBeGreaterThan(0);
    } finally {
      await browser.launched.close();
    }
  });
});
