import type { Locator, Page } from '@playwright/test';
import type { Policy } from '../../../core/policy/schema';
import type { SettingsPage } from '../../../core/settings-address';
import { showSettings } from '../support/settings';
import { expect, test, underPolicy } from './kit/test';

/** What the person had chosen before the organisation came. */
const mine = {
  provider: 'compatible',
  providers: { compatible: { address: 'http://127.0.0.1:8080', model: 'llama3.2', contextChars: 24_000 } },
  fallback: 'on-device',
  limits: { tokensPerMonth: 900_000, resetDay: 3 },
  writing: { rules: 'Sign with my name', tone: 'Cheerful', language: 'fr', terms: 'Acme Cloud' },
} as const;

/** Everything that an organisation can take out of a person's hands. */
const everything: Policy = {
  organisation: 'Acme',
  capabilities: { suggestions: false, drafts: false },
  provider: {
    use: 'openai',
    address: 'https://api.openai.com/v1',
    model: 'gpt-5-mini',
    key: 'sk-organisation-7Qm2vXw9LkTz4RbN8',
    ownKeys: false,
  },
  allowed: { providers: ['openai', 'compatible'], desks: ['acme.zendesk.com'] },
  limits: { tokensPerMonth: 500_000, resetDay: 15 },
  writing: { rules: 'Never promise a date', tone: 'Calm', language: 'de', terms: 'Northwind' },
  retentionDays: 30,
  featuresOff: ['learn-from-decisions', 'learn-from-solved', 'similar-tickets', 'second-provider', 'own-domains'],
  support: { link: 'https://help.acme.example/deskside', text: 'Ask the service desk' },
};

interface Lock {
  /** Of the settings. */
  readonly page: SettingsPage;
  readonly control: (page: Page) => Locator;
  /** What the person reads beside it. */
  readonly says: RegExp;
  readonly shows?: string | boolean;
  /** Only bounded, or stated instead of asked for. */
  readonly kind?: 'limited' | 'stated';
}

/** A page that was left stays there, hidden, with what was typed in it. */
const field = (label: string) => (page: Page) => page.getByLabel(label, { exact: true }).filter({ visible: true });
const toggle = (name: string) => (page: Page) => page.getByRole('switch', { name, exact: true });
const row = (name: string) => (page: Page) => page.getByRole('group', { name, exact: true });

const locks: Readonly<Record<string, Lock>> = {
  Suggestions: { page: 'start', control: toggle('Suggestions'), says: /Set by Acme/, shows: false },
  'Draft replies': { page: 'start', control: toggle('Draft replies'), says: /Set by Acme/, shows: false },
  Provider: {
    page: 'answers',
    control: (page) => page.getByRole('radio', { name: 'OpenAI', exact: true }),
    says: /Anthropic\s*not allowed\s*Acme chose another one/,
    shows: true,
  },
  Address: {
    page: 'answers',
    control: row('Address'),
    says: /https:\/\/api\.openai\.com.*Set by Acme/s,
    kind: 'stated',
  },
  Key: { page: 'answers', control: field('Key'), says: /Acme provides the key; own keys are not allowed/, shows: '' },
  Model: { page: 'answers', control: field('Model'), says: /Set by Acme/, shows: 'gpt-5-mini' },
  'When the first is down': {
    page: 'answers',
    control: field('When the first is down'),
    says: /Set by Acme/,
    shows: '',
  },
  'House rules': {
    page: 'writing',
    control: field('House rules'),
    says: /Set by Acme\. Your own choice is kept/,
    shows: 'Never promise a date',
  },
  Tone: { page: 'writing', control: field('Tone'), says: /Set by Acme\. Your own choice is kept/, shows: 'Calm' },
  Language: {
    page: 'writing',
    control: field('Language of drafts'),
    says: /Set by Acme\. Your own choice is kept/,
    shows: 'de',
  },
  'Terms that stay': {
    page: 'writing',
    control: field('Terms that stay'),
    says: /Set by Acme\. Your own choice is kept/,
    shows: 'Northwind',
  },
  'Add a desk': { page: 'desks', control: field('Add a desk'), says: /Set by Acme/ },
  'Monthly limit': {
    page: 'use',
    control: field('Monthly limit'),
    says: /At most 500,000 tokens, set by Acme.*900,000.*kept/s,
    kind: 'limited',
  },
  'Starts anew on day': {
    page: 'use',
    control: field('Starts anew on day'),
    says: /Set by Acme\. Your own choice is kept/,
    shows: '15',
  },
  'Learn from my decisions': {
    page: 'data',
    control: toggle('Learn from my decisions'),
    says: /Set by Acme/,
    shows: false,
  },
  'Similar tickets in the question': {
    page: 'data',
    control: toggle('Similar tickets in the question'),
    says: /Set by Acme/,
    shows: false,
  },
  'Keep data for (days)': {
    page: 'data',
    control: field('Keep data for (days)'),
    says: /At most 30 days, set by Acme/,
    shows: '30',
    kind: 'limited',
  },
};

/** The row or the switch around a control, with all that is said about it. */
const around = (control: Locator): Locator =>
  control.locator(
    'xpath=ancestor-or-self::*[contains(concat(" ", @class, " "), " field ") or contains(@class, "toggle") or self::section][1]',
  );

underPolicy('settings that an organisation has set', () => {
  test('each is locked, says by whom and shows what counts; saving the others keeps the person’s own values', async ({
    ready,
    browserUnderPolicy,
    deskside,
  }) => {
    await deskside.configure(mine);
    await ready.apply(browserUnderPolicy, everything);
    const page = await showSettings(await browserUnderPolicy.open('options.html'), 'team');
    const banner = page.getByRole('region', { name: 'Managed' });
    await expect(banner).toContainText('Managed by Acme');
    await expect(banner.getByRole('link', { name: 'Ask the service desk' })).toHaveAttribute(
      'href',
      'https://help.acme.example/deskside',
    );
    for (const [name, { page: subject, control, says, shows, kind }] of Object.entries(locks)) {
      await test.step(name, async () => {
        await showSettings(page, subject);
        const element = control(page);
        await expect(around(element), name).toContainText(says);
        if (kind !== 'stated') await expect(element, name).toBeEnabled({ enabled: kind === 'limited' });
        if (typeof shows === 'boolean') await expect(element, name).toBeChecked({ checked: shows });
        else if (shows !== undefined) await expect(element, name).toHaveValue(shows);
      });
    }

    // What is still the person's: a lower limit of their own, and the switch.
    await showSettings(page, 'data');
    await field('Keep data for (days)')(page).fill('20');
    await around(field('Keep data for (days)')(page))
      .locator('xpath=ancestor::section')
      .getByRole('button', { name: 'Save' })
      .click();
    await expect.poll(async () => (await deskside.ask('settings.get', {})).settings.learning.retentionDays).toBe(20);
    await toggle('Deskside')(page).click();
    await expect.poll(async () => (await deskside.ask('settings.get', {})).settings.enabled).toBe(true);
    const { settings, effective } = await deskside.ask('settings.get', {});
    expect(settings).toMatchObject({
      ...mine,
      capabilities: { triage: true, draft: true, watch: false, summary: false },
      examplesInPrompt: true,
    });
    expect(effective).toMatchObject({
      provider: 'openai',
      writing: everything.writing,
      fallback: null,
      limits: { tokensPerMonth: 500_000, resetDay: 15 },
    });
    await page.close();
  });

  test('a worker that is asked past the page does not let a locked value count either', async ({
    ready,
    browserUnderPolicy,
    deskside,
  }) => {
    await ready.apply(browserUnderPolicy, everything);
    const { settings } = await deskside.ask('settings.get', {});
    await deskside.ask('settings.save', {
      settings: {
        ...settings,
        provider: 'on-device',
        examplesInPrompt: true,
        capabilities: { triage: true, draft: true, watch: false, summary: false },
        learning: { fromDecisions: true, retentionDays: 3650 },
        limits: { tokensPerMonth: null, resetDay: 1 },
      },
    });
    const { effective } = await deskside.ask('settings.get', {});
    expect(effective).toMatchObject({
      provider: 'openai',
      examplesInPrompt: false,
      capabilities: { triage: false, draft: false, watch: false, summary: false },
      learning: { fromDecisions: false, retentionDays: 30 },
      limits: { tokensPerMonth: 500_000, resetDay: 15 },
    });
  });

  test('the effective settings can be taken along, each with its reason and without a key', async ({
    ready,
    browserUnderPolicy,
  }) => {
    await ready.apply(browserUnderPolicy, everything);
    const page = await showSettings(await browserUnderPolicy.open('options.html'), 'team');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export effective settings' }).click();
    const chunks: Buffer[] = [];
    for await (const chunk of await (await download).createReadStream()) chunks.push(Buffer.from(chunk as Uint8Array));
    const text = Buffer.concat(chunks).toString('utf8');
    expect(text).not.toContain('sk-organisation');
    expect(text).toContain('provider.model');
    expect(text).toContain('gpt-5-mini');
    expect(text).toContain('Acme');
    await page.close();
  });
});
